#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "diag/phrase.h"

namespace hbjs::exchange {

/// What stands in a cell, whatever program wrote it.
struct Cell {
  enum class Kind {
    empty,
    text,
    number,
    boolean,
    date,                   ///< a number that its format shows as a day
    error,                  ///< #DIV/0! and the like
    formula_without_value,  ///< the program that wrote it did not compute it
  };
  Kind kind = Kind::empty;
  /// As the user sees it, in well-formed UTF-8, line breaks as `\n`, no other control characters but tab. A number in
  /// plain decimal digits with at most the 15 significant ones that spreadsheets show (0.58 where the file says
  /// 0.57999999999999996; an exponent only from 10^21 on); a percentage is the fraction it is kept as. A date
  /// is YYYY-MM-DD, its time of day dropped; a mere time of day is text. TRUE or FALSE; an error's own word.
  std::string text;
  bool percent = false;  ///< a number that is shown as a percentage
  bool formula = false;

  [[nodiscard]] bool empty() const { return kind == Kind::empty; }
};

/// Cells merged into one, both corners included.
struct MergedCells {
  std::uint32_t top, left, bottom, right;
};

/// A sheet holds its filled cells only. Of merged cells only the top left one is filled.
class Sheet {
 public:
  std::string name;
  bool hidden = false;  ///< hidden or very hidden

  /// The cell, counted from 1; an empty one where the file has none.
  [[nodiscard]] const Cell& at(std::uint32_t row, std::uint32_t column) const;
  [[nodiscard]] std::uint32_t rows() const;     ///< the last one with a filled cell; 0 when none
  [[nodiscard]] std::uint32_t columns() const;  ///< likewise; looks at every row

  /// Calls `visit(row, column, cell)` for every filled cell, row by row from left to right.
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (const auto& [row, cells] : cells_) {
      for (const auto& [column, cell] : cells) visit(row, column, cell);
    }
  }

  /// Puts a cell that is not empty. False when the sheet has one there already, which stays.
  bool put(std::uint32_t row, std::uint32_t column, Cell cell);
  /// Empties all of these cells but the first.
  void merge(const MergedCells& cells);
  /// Those that go over several rows and are filled, in the order of the file.
  [[nodiscard]] const std::vector<MergedCells>& merged_rows() const { return merged_rows_; }

 private:
  std::map<std::uint32_t, std::map<std::uint32_t, Cell>> cells_;  // by row, by column; no row is empty
  std::vector<MergedCells> merged_rows_;
};

struct Workbook {
  std::vector<Sheet> sheets;                 ///< as the file orders them; no two have one name
  std::map<std::string, std::string> names;  ///< defined names and what each stands for, as `月报!$B$2` or `"2024-06"`

  /// The sheet of exactly this name; null when there is none.
  [[nodiscard]] const Sheet* find(std::string_view name) const;
};

/// Why a file is not read, and what to do about it. The kinds stand in exchange/refusals.h.
struct Refusal {
  Said why;
  Said help;
};

using ReadWorkbook = std::variant<Workbook, Refusal>;

/// Reads what Excel, WPS, LibreOffice and programs write as XLSX. Any bytes are safe: time and memory are bounded by
/// office/limits.h and exchange/limits.h, nothing is computed or fetched, and a file that could be read in two ways is
/// refused.
ReadWorkbook read_xlsx(std::string_view bytes);

/// Reads a table of comma (or `;` or tab) separated values as one sheet called `name`: UTF-8, GB18030 or, with
/// a byte order mark, UTF-16. A field is text, but plain decimal digits are a number. The `'` which hbjs puts before
/// what a spreadsheet would compute is taken off again.
ReadWorkbook read_csv(std::string_view bytes, std::string_view name);

/// Reads either, whatever the file is called: by its first bytes. `name` is for a CSV's only sheet.
ReadWorkbook read_workbook(std::string_view bytes, std::string_view name);

/// `D7` for row 7, column 4.
std::string cell_name(std::uint32_t row, std::uint32_t column);

}  // namespace hbjs::exchange
