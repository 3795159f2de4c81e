#include "exchange/form_tables.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"

namespace hbjs::exchange {

using layout::Table;

const Sheet* FormTables::sheet_of(const Table& table) {
  static constexpr Phrase<Str> gone{"工作表“{0}”不见了：请不要删除或改名",
                                    "sheet “{0}” is gone: it must be neither deleted nor renamed"};
  static constexpr Phrase<Str> moved{"表头应为“{0}”：请不要移动或改动表头",
                                     "the heading “{0}” must stand here: headings must stay as they are"};
  if (std::ranges::find(left_out_, table.sheet) != left_out_.end()) return nullptr;
  const Sheet* sheet = workbook_.find(table.sheet);
  if (sheet == nullptr) {
    tell(table, 1, 1, true, gone(table.sheet));
    return nullptr;
  }
  for (std::uint32_t column = 1; column <= table.columns.size(); ++column) {
    const std::string_view heading = table.columns[column - 1].heading;
    if (folded(sheet->at(table.head, column).text) == folded(heading)) continue;
    tell(table, table.head, column, true, moved(heading));
    return nullptr;
  }
  check_beside(table, *sheet);
  check_merged(table, *sheet);
  return sheet;
}

/// A column that someone added would be lost without a word.
void FormTables::check_beside(const Table& table, const Sheet& sheet) {
  static constexpr Phrase<> beside{"这里在表格之外，没有读取：要报的内容请填在表内的列里",
                                   "this stands beside the table and is not read: fill in the table's own columns"};
  bool told = false;
  sheet.for_each([&](std::uint32_t row, std::uint32_t column, const Cell&) {
    if (told || row < table.head || column <= table.columns.size()) return;
    tell(table, row, column, false, beside());
    told = true;
  });
}

/// Whose text is it that stands in a cell over two items? Whoever filled it in knows.
void FormTables::check_merged(const Table& table, const Sheet& sheet) {
  static constexpr Phrase<std::uint32_t, std::uint32_t> over_rows{
      "这一格由第 {0} 至 {1} 行合并而成，分不清是哪一行的内容：请取消合并，逐行填写",
      "this cell was merged of rows {0} to {1}, and nobody can tell whose text it is: take it apart and fill in each row"};
  for (const MergedCells& cells : sheet.merged_rows()) {
    if (std::max(cells.top, table.head) < cells.bottom)
      tell(table, cells.top, cells.left, true, over_rows(cells.top, cells.bottom));
  }
}

std::map<std::string, std::uint32_t> FormTables::prefilled_rows(const Table& table, const Sheet& sheet) {
  static constexpr Phrase<Str> unknown{"“{0}”不是这张表的编号：请不要增加行或改动编号",
                                       "“{0}” is no id of this form: rows and ids must stay as they are"};
  static constexpr Phrase<Str> twice{"“{0}”出现了两次", "“{0}” stands twice"};
  std::set<std::string> ids;
  for (const layout::Prefilled& cell : identity_.prefilled) {
    if (cell.sheet == table.sheet) ids.insert(cell.row);
  }
  std::map<std::string, std::uint32_t> rows;
  if (ids.empty()) return rows;
  for (std::uint32_t row = table.first(); row <= sheet.rows(); ++row) {
    const std::string id = read_text(sheet.at(row, 1)).value.value_or("");
    if (id.empty() && !has_input(table, sheet, row)) continue;
    if (!ids.contains(id)) {
      tell(table, row, 1, true, unknown(id));
    } else if (!rows.emplace(id, row).second) {
      tell(table, row, 1, true, twice(id));
    }
  }
  check_prefilled(table, sheet, rows);
  return rows;
}

bool FormTables::has_input(const Table& table, const Sheet& sheet, std::uint32_t row) {
  for (std::uint32_t column = 1; column <= table.columns.size(); ++column) {
    const Cell& cell = sheet.at(row, column);
    if (cell.kind == Cell::Kind::text ? !folded(cell.text).empty() : !cell.empty()) return true;
  }
  return false;
}

void FormTables::check_prefilled(const Table& table, const Sheet& sheet,
                                 const std::map<std::string, std::uint32_t>& rows) {
  static constexpr Phrase<Str, Str> changed{
      "预填的“{0}”被改动了，应为“{1}”：预填有误请告诉办公室，不要直接改",
      "the prefilled “{0}” was changed; it was “{1}”: tell the office where it is wrong"};
  for (const layout::Prefilled& cell : identity_.prefilled) {
    const auto row = rows.find(cell.row);
    if (cell.sheet != table.sheet || row == rows.end()) continue;
    const std::uint32_t column = table.column(cell.column);
    // Office programs turn a text of digits into a number, and full-width letters are typed over half-width ones.
    if (folded(sheet.at(row->second, column).text) != folded(cell.text))
      tell(table, row->second, column, true, changed(cell.column, cell.text));
  }
}

void FormTables::tell(const Table& table, std::uint32_t row, std::uint32_t column, bool wrong, Said what) {
  remarks.push_back({std::string(table.sheet), row, column, wrong, std::move(what)});
}

void FormTables::tell_empty(const Table& table, std::uint32_t row, std::string_view heading) {
  static constexpr Phrase<Str> empty{"这一行缺少“{0}”", "this row lacks “{0}”"};
  tell(table, row, table.column(heading), true, empty(heading));
}

std::string FormTables::text(const Table& table, const Sheet& sheet, std::uint32_t row, std::string_view heading) {
  const std::uint32_t column = table.column(heading);
  return take(table, row, column, read_text(sheet.at(row, column))).value_or("");
}

std::string FormTables::needed_text(const Table& table, const Sheet& sheet, std::uint32_t row,
                                    std::string_view heading) {
  std::string words = text(table, sheet, row, heading);
  if (words.empty()) tell_empty(table, row, heading);
  return words;
}

std::optional<Date> FormTables::needed_day(const Table& table, const Sheet& sheet, std::uint32_t row, Month month) {
  const std::uint32_t column = table.column("日期");
  if (sheet.at(row, column).empty()) {
    tell_empty(table, row, "日期");
    return std::nullopt;
  }
  return take(table, row, column, read_day(sheet.at(row, column), month));
}

}  // namespace hbjs::exchange
