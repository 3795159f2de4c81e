#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/form_identity.h"
#include "exchange/form_layout.h"
#include "exchange/form_read.h"
#include "exchange/typed_values.h"
#include "exchange/workbook.h"
#include "query/index.h"

namespace hbjs::exchange {

/// The tables of a form that came back: finds them, compares what was prefilled, reads single cells. Whatever is wrong
/// is told at its cell.
class FormTables {
 public:
  /// Tables named in `left_out` are not missed. All must outlive this.
  FormTables(const Workbook& workbook, const Identity& identity, const std::vector<std::string>& left_out)
      : workbook_(workbook), identity_(identity), left_out_(left_out) {}

  /// Whether something stands in a cell: blanks alone are nothing.
  static bool is_filled(const Cell& cell);

  /// The sheet of a table. Null when it is not there, or its headings are others (told).
  const Sheet* sheet_of(const layout::Table& table);
  /// Rows of a prefilled table by the id that they begin with; what was changed, added or taken away is told.
  std::map<std::string, std::uint32_t> prefilled_rows(const layout::Table& table, const Sheet& sheet);
  /// Calls `visit(sheet, row)` for every row of a table to fill in that holds something other than words for nothing.
  template <class Visit>
  void for_each_filled(const layout::Table& table, const Visit& visit) {
    const Sheet* sheet = sheet_of(table);
    if (sheet == nullptr) return;
    for (std::uint32_t row = table.first(); row <= sheet->rows(); ++row) {
      if (!has_input(table, *sheet, row) || tell_nothing(table, *sheet, row)) continue;
      visit(*sheet, row);
    }
  }

  void tell(const layout::Table& table, std::uint32_t row, std::uint32_t column, bool wrong, Said what);
  void tell_empty(const layout::Table& table, std::uint32_t row, std::string_view heading);
  /// Tells that a cell with a word for nothing is read as empty.
  void tell_as_empty(const layout::Table& table, const Sheet& sheet, std::uint32_t row, std::uint32_t column);
  /// Tells of the sheets that someone added: what stands there is read by nobody.
  void tell_other_sheets();
  /// Tells where the words above the tables name another unit or month than the form was made for. False: they do.
  bool check_heading(const query::Index& index);
  /// The value of a cell; nullopt when it is empty or wrong (told).
  template <class T>
  std::optional<T> take(const layout::Table& table, std::uint32_t row, std::uint32_t column, Reading<T> reading) {
    if (reading.remark) tell(table, row, column, !reading.value, std::move(*reading.remark));
    return std::move(reading.value);
  }
  std::string text(const layout::Table& table, const Sheet& sheet, std::uint32_t row, std::string_view heading);
  /// These tell also where the cell is empty.
  std::string needed_text(const layout::Table& table, const Sheet& sheet, std::uint32_t row, std::string_view heading);
  std::optional<Date> needed_day(const layout::Table& table, const Sheet& sheet, std::uint32_t row, Month month);

  std::vector<CellRemark> remarks;  ///< all that was told

 private:
  static bool has_input(const layout::Table& table, const Sheet& sheet, std::uint32_t row);
  /// Whether nothing but words for nothing stands in a row (told).
  bool tell_nothing(const layout::Table& table, const Sheet& sheet, std::uint32_t row);
  void check_beside(const layout::Table& table, const Sheet& sheet);
  void check_merged(const layout::Table& table, const Sheet& sheet);
  void check_prefilled(const layout::Table& table, const Sheet& sheet,
                       const std::map<std::string, std::uint32_t>& rows);
  void check_missing(const layout::Table& table, const std::vector<std::string>& ids,
                     const std::map<std::string, std::uint32_t>& rows);
  void tell_unknown(const layout::Table& table, const Sheet& sheet, std::uint32_t row, const std::string& id);
  /// Whose id a row lost or got changed: the one whose prefilled cells stand there, all of them.
  [[nodiscard]] std::optional<std::string> id_by_cells(const layout::Table& table, const Sheet& sheet,
                                                       std::uint32_t row, const std::vector<std::string>& ids) const;

  const Workbook& workbook_;
  const Identity& identity_;
  const std::vector<std::string>& left_out_;
};

}  // namespace hbjs::exchange
