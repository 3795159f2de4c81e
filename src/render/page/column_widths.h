#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "render/page/page.h"

namespace hbjs::render {

/// What a column of a table holds; all widths in cells.
struct ColumnContent {
  std::size_t content = 0;     ///< its widest line
  std::size_t title = 0;       ///< its title
  std::size_t word = 0;        ///< the longest word of its cells
  std::size_t title_word = 0;  ///< the longest word of its title
  bool number = false;         ///< stands to the right and never wraps
  double weight = 0;           ///< sum of the squared widths of its cells
};

/// How generous a page is to its columns.
struct Room {
  std::size_t whole;          ///< a column no wider than this does not wrap
  std::size_t whole_title;    ///< nor does a title
  std::size_t least_wrapped;  ///< a column that wraps is at least this wide
};

/// A cell of a row; empty where the row ends before.
const std::string& cell_of(const std::vector<std::string>& row, std::size_t column);

/// Cells of the widest line of a text of several lines.
std::size_t widest_line(std::string_view text, Ambiguous ambiguous = Ambiguous::narrow);

/// What each column of the table holds.
std::vector<ColumnContent> contents_of(const PageTable& table, Ambiguous ambiguous = Ambiguous::narrow);

/// The columns' widths, at most `cells` together; nullopt where some column would be narrower than `room` allows.
std::optional<std::vector<std::size_t>> widths_of(const std::vector<ColumnContent>& columns, Room room,
                                                  std::size_t cells);

}  // namespace hbjs::render
