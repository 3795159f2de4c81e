#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/lang.h"
#include "render/page/page.h"
#include "render/xlsx/xlsx.h"

/// Worksheets as values: what reports and answers put into Excel, before any file.
namespace hbjs::render {

/// One cell. A number or a day stays one in the file and shows as `text` says it.
struct SheetCell {
  std::string text;
  /// Where the first number of `text` is this one, rounded as it stands there, the cell holds the number and its format
  /// says the rest (`不少于2000个`, `41.7%（1/2）`); a number before a % is held as the share it is.
  std::optional<Decimal> number = std::nullopt;
  std::optional<Date> date = std::nullopt;  ///< shows as 2024-06-25, whatever `text` is
  Tone tone = Tone::plain;
};

struct SheetColumn {
  std::string title;
  enum class Kind { text, centred, number } kind = Kind::text;
  bool repeats = false;  ///< said again where a row goes on in another one
  bool bars = false;     ///< shares are shown as bars, too
  bool joined = false;   ///< the title of the column before stands over this one, too
};

/// Bars of two columns with shares, a pair for each row of the table; the first ones in the colours of `tones`.
struct SheetChart {
  std::string title;
  std::size_t names = 0, shares = 0, marks = 0;  ///< columns, from 0
  std::vector<Tone> tones;                       ///< one for each row
};

/// A title, words, a table with a heading row, words.
struct Sheet {
  std::string name;                ///< of the tab; what Excel does not allow is replaced
  std::string mark;                ///< 附件2, to the left above the title
  std::string title;               ///< empty: none
  std::vector<std::string> above;  ///< the first is the line below the title: centred and small
  std::vector<SheetColumn> columns;
  std::vector<std::vector<SheetCell>> rows;
  std::vector<Merge> merges;  ///< rows of merged cells are not to be filtered or sorted
  std::vector<std::string> below;
  std::size_t freeze_columns = 0;
  bool filter = true;
  std::optional<SheetChart> chart;  ///< stands above the table
};

/// A workbook: opens on its first sheet.
struct SheetBook {
  std::string title;
  Date created{};           ///< stands in the file's properties in place of the clock
  std::string stands_on{};  ///< printed at the foot of every page
  bool demo = false;        ///< made-up data: every sheet says so
  Lang lang = Lang::zh;
  std::vector<Sheet> sheets{};  ///< at least one
};

/// The workbook as an XLSX file; the same value makes the same bytes. Throws std::runtime_error when no temporary file
/// can be written.
std::string to_xlsx(const SheetBook& book);

/// A name for a tab as Excel allows it and unlike those `taken`: at most 31 characters, none of []:*?/\.
std::string sheet_name(const std::string& wanted, const std::vector<std::string>& taken);

}  // namespace hbjs::render
