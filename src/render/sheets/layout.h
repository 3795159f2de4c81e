#pragma once

#include <cstddef>
#include <vector>

#include "render/sheets/sheet.h"

/// Where the cells of a sheet go and how wide its columns are.
namespace hbjs::render {

/// Part of a row of the table that fits into one row of Excel, which is at most 409 points high.
struct SheetPart {
  std::size_t row = 0;             ///< of Sheet::rows
  bool first = true, last = true;  ///< part of it
  std::size_t lines = 1;           ///< of its highest cell
  std::vector<std::string> texts;  ///< one for each column
};

struct SheetLayout {
  bool landscape = false;
  std::vector<std::size_t> cells;  ///< what each column holds beside its margins, in half-width characters
  std::vector<SheetPart> parts;
  std::size_t total = 0;  ///< of `cells`
};

SheetLayout layout_of(const Sheet& sheet);

/// Lines that a text fills in a width.
std::size_t lines_of(const std::string& text, std::size_t cells);

}  // namespace hbjs::render
