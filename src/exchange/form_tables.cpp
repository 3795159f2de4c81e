#include "exchange/form_tables.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.h"
#include "base/utf8.h"
#include "exchange/cell_values.h"
#include "exchange/form_words.h"

namespace hbjs::exchange {

using layout::Table;

bool FormTables::is_filled(const Cell& cell) {
  return cell.kind == Cell::Kind::text ? !folded(cell.text).empty() : !cell.empty();
}

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
  static constexpr Phrase<Str> beside{"{0} 在表格之外，没有读取：要报的内容请填在表内的列里",
                                      "{0} stands beside the table and is not read: fill in the table's own columns"};
  constexpr std::size_t most_named = 5;
  std::vector<std::string> cells;
  std::optional<Place> first;
  sheet.for_each([&](std::uint32_t row, std::uint32_t column, const Cell&) {
    if (row < table.head || column <= table.columns.size()) return;
    if (!first) first = Place{row, column};
    if (cells.size() <= most_named) cells.push_back(cell_name(row, column));
  });
  if (!first) return;
  if (cells.size() > most_named) cells.back() = "…";
  tell(table, first->row, first->column, false, beside(join(cells, "、")));
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
  std::vector<std::string> ids;  // in their order
  for (const layout::Prefilled& cell : identity_.prefilled) {
    if (cell.sheet == table.sheet && std::ranges::find(ids, cell.row) == ids.end()) ids.push_back(cell.row);
  }
  std::map<std::string, std::uint32_t> rows;
  if (ids.empty()) return rows;
  std::vector<std::pair<std::uint32_t, std::string>> others;
  for (std::uint32_t row = table.first(); row <= sheet.rows(); ++row) {
    const std::string id = read_text(sheet.at(row, 1)).value.value_or("");
    if (id.empty() && !has_input(table, sheet, row)) continue;
    if (std::ranges::find(ids, id) == ids.end() || !rows.emplace(id, row).second) others.emplace_back(row, id);
  }
  for (const auto& [row, id] : others) {
    static constexpr Phrase<Str, Str> changed{"编号“{0}”应为“{1}”：请不要改动编号",
                                              "the id “{0}” was “{1}”: ids must stay as they are"};
    static constexpr Phrase<Str> cleared{"编号“{0}”被删掉了：请补上", "the id “{0}” was cleared: put it back"};
    static constexpr Phrase<Str> twice{"“{0}”出现了两次：只留一行", "“{0}” stands twice: keep one row of it"};
    const auto own = id_by_cells(table, sheet, row, ids);
    if (own && rows.emplace(*own, row).second) {
      tell(table, row, 1, true, id.empty() ? cleared(*own) : changed(id, *own));
    } else if (rows.contains(id)) {
      tell(table, row, 1, true, twice(id));
    } else {
      tell_unknown(table, sheet, row, id);
    }
  }
  check_missing(table, ids, rows);
  check_prefilled(table, sheet, rows);
  return rows;
}

std::optional<std::string> FormTables::id_by_cells(const Table& table, const Sheet& sheet, std::uint32_t row,
                                                   const std::vector<std::string>& ids) const {
  std::set<std::string> others;
  for (const layout::Prefilled& cell : identity_.prefilled) {
    if (cell.sheet == table.sheet && folded(sheet.at(row, table.column(cell.column)).text) != folded(cell.text))
      others.insert(cell.row);
  }
  const auto own = std::ranges::find_if(ids, [&](const std::string& id) { return !others.contains(id); });
  return own == ids.end() ? std::nullopt : std::optional(*own);
}

void FormTables::tell_unknown(const Table& table, const Sheet& sheet, std::uint32_t row, const std::string& id) {
  static constexpr Phrase<Str> unknown{"“{0}”不是这张表的编号：请不要增加行或改动编号",
                                       "“{0}” is no id of this form: rows and ids must stay as they are"};
  static constexpr Phrase<> without_id{
      "这一行没有编号，不知道是哪一项的：要报的内容请填在有编号的行里，别的请删去",
      "this row has no id, and nobody can tell what it belongs to: fill in the rows that have one, and clear this"};
  if (!id.empty()) return tell(table, row, 1, true, unknown(id));
  for (std::uint32_t column = 1; column <= table.columns.size(); ++column) {
    if (is_filled(sheet.at(row, column))) return tell(table, row, column, true, without_id());
  }
}

/// A row that someone deleted is told where it stood: below the one before it.
void FormTables::check_missing(const Table& table, const std::vector<std::string>& ids,
                               const std::map<std::string, std::uint32_t>& rows) {
  static constexpr Phrase<Str, Str> missing{
      "“{0}”里编号 {1} 的一行不见了，原在这里：请照原表补回这一行，或另取一张表（hbjs form）重填",
      "row {1} is missing from “{0}”; it stood here: put it back as it was, or take a new form (hbjs form)"};
  std::uint32_t above = table.head;
  for (const std::string& id : ids) {
    const auto row = rows.find(id);
    if (row == rows.end()) {
      tell(table, above + 1, 1, true, missing(table.sheet, id));
    } else {
      above = row->second;
    }
  }
}

bool FormTables::has_input(const Table& table, const Sheet& sheet, std::uint32_t row) {
  for (std::uint32_t column = 1; column <= table.columns.size(); ++column) {
    if (is_filled(sheet.at(row, column))) return true;
  }
  return false;
}

bool FormTables::tell_nothing(const Table& table, const Sheet& sheet, std::uint32_t row) {
  std::optional<std::uint32_t> first;
  for (std::uint32_t column = 1; column <= table.columns.size(); ++column) {
    if (!is_filled(sheet.at(row, column))) continue;
    if (!says_nothing(sheet.at(row, column))) return false;
    if (!first) first = column;
  }
  if (first) tell_as_empty(table, sheet, row, *first);
  return first.has_value();
}

void FormTables::tell_as_empty(const Table& table, const Sheet& sheet, std::uint32_t row, std::uint32_t column) {
  static constexpr Phrase<Str> nothing{"“{0}”按没有填写读：没有的留空就行，确为零的填 0",
                                       "“{0}” is read as nothing: leave it empty then, and type 0 for a true zero"};
  tell(table, row, column, false, nothing(sheet.at(row, column).text));
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

void FormTables::tell_other_sheets() {
  static constexpr Phrase<Str> others{"工作表“{0}”不是这份表的，没有读取：要报的内容请填在原有的工作表里",
                                      "sheet “{0}” is none of the form's and is not read: use the form's own sheets"};
  std::vector<std::string> names;
  for (const Sheet& sheet : workbook_.sheets) {
    const bool is_own =
        sheet.name == layout::hidden_sheet ||
        std::ranges::any_of(layout::tables(), [&](const Table* own) { return own->sheet == sheet.name; });
    if (!is_own && !sheet.hidden && sheet.rows() > 0) names.push_back(sheet.name);
  }
  if (!names.empty()) remarks.push_back({"", 0, 0, false, others(join(names, "”“"))});
}

bool FormTables::check_heading(const query::Index& index) {
  static constexpr Phrase<Str, Str, Str> other_unit{
      "标题里写的单位是“{0}”，这份表是给“{1}”出的：要报别的单位的，请用它自己的表（hbjs form --month {2} --unit …）；"
      "不是的，请把标题改回来",
      "the heading says “{0}”, but the form was made for “{1}”: another unit needs its own form (hbjs form --month {2} "
      "--unit …); else put the heading back"};
  static constexpr Phrase<Str, Str, Str> other_month{
      "标题里写的月份是“{0}”，这份表是为 {1} 出的：要报别的月份，请用那个月的表（hbjs form --month … --unit {2}）；不是的，"
      "请把标题改回来",
      "the heading says “{0}”, but the form was made for {1}: another month needs its own form (hbjs form --month … "
      "--unit {2}); else put the heading back"};
  const Table& table = layout::items();
  const Sheet* sheet = workbook_.find(table.sheet);
  if (sheet == nullptr) return true;
  const words::Addressed said = words::addressed_to(*sheet, table.head - 1);
  const std::size_t before = remarks.size();
  if (!words::names_unit(said.unit, identity_.unit, index))
    tell(table, said.unit.row, said.unit.column, true, other_unit(said.unit.text, identity_.unit, identity_.month));
  if (!words::names_month(said.month, identity_.month, index))
    tell(table, said.month.row, said.month.column, true, other_month(said.month.text, identity_.month, identity_.unit));
  return remarks.size() == before;
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
  const std::uint32_t column = table.column(heading);
  const auto words = take(table, row, column, read_text(sheet.at(row, column)));
  if (words && words->empty()) tell_empty(table, row, heading);
  return words.value_or("");
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
