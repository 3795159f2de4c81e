#include "exchange/form_read.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "exchange/form.h"
#include "exchange/form_layout.h"
#include "exchange/typed_values.h"
#include "query/status.h"

namespace hbjs::exchange {
namespace {

using layout::Hidden;
using layout::Table;

/// Values that come from a form stand at no line of a file, but they are stated.
constexpr Span kStated{0, 1, 1, 1, 1};

template <class T>
Placed<T> stated(T value) {
  return {std::move(value), kStated};
}

/// What the hidden sheet says of the form.
struct Identity {
  std::string plan, unit, month;
  std::vector<layout::Prefilled> prefilled;
};

std::string hidden_text(const Sheet& sheet, std::uint32_t row, Hidden column) {
  return sheet.at(row, layout::column_of(column)).text;
}

std::variant<Identity, Refusal> identity_of(const Workbook& workbook) {
  static constexpr Phrase<> foreign{"不是 hbjs 的月报表", "it is no form of hbjs"};
  static constexpr Phrase<> ask{"请用 hbjs form 出的表填报；另存或复制时要保留整个工作簿，不能只复制一张工作表",
                                "fill in a form made by hbjs form; keep the whole workbook when copying or saving it"};
  static constexpr Phrase<Str, Str> old{"表的版本是 {0}，本程序读 {1}",
                                        "the form is version {0}; this program reads {1}"};
  static constexpr Phrase<> renew{"请用 hbjs form 重新出表，把填过的内容贴到新表",
                                  "make it anew with hbjs form and copy what was filled in"};
  static constexpr Phrase<> altered{"表里隐藏的核对信息被改动过", "the form's hidden record has been altered"};
  const Sheet* sheet = workbook.find(layout::hidden_sheet);
  if (sheet == nullptr || hidden_text(*sheet, 1, Hidden::key) != layout::kind) return Refusal{foreign(), ask()};
  std::map<std::string, std::string> values;
  for (std::uint32_t row = 2; row <= 6; ++row)
    values[hidden_text(*sheet, row, Hidden::key)] = hidden_text(*sheet, row, Hidden::value);
  if (values["version"] != layout::version) return Refusal{old(values["version"], layout::version), renew()};
  Identity identity{values["plan"], values["unit"], values["month"], {}};
  for (std::uint32_t row = 1; row <= sheet->rows(); ++row) {
    layout::Prefilled cell{hidden_text(*sheet, row, Hidden::sheet), hidden_text(*sheet, row, Hidden::row),
                           hidden_text(*sheet, row, Hidden::column), hidden_text(*sheet, row, Hidden::text)};
    if (!cell.sheet.empty()) identity.prefilled.push_back(std::move(cell));
  }
  if (layout::checksum(identity.plan, identity.unit, identity.month, identity.prefilled) != values["checksum"])
    return Refusal{altered(), renew()};
  return identity;
}

/// Reads the sheets of one form.
class Reader {
 public:
  Reader(const Workbook& workbook, const Identity& identity, const query::Index& index, Month month, Date today)
      : workbook_(workbook), identity_(identity), index_(index) {
    form_.unit = identity.unit;
    form_.month = month;
    form_.submission.at = kStated;
    form_.submission.unit = stated(identity.unit);
    form_.submission.month = stated(month);
    form_.submission.date = stated(today);
  }

  ReadForm read() {
    read_items();
    read_figures();
    check_progress();
    read_activities();
    read_payments();
    read_stories();
    return std::move(form_);
  }

 private:
  void tell(const Table& table, std::uint32_t row, std::uint32_t column, bool wrong, Said what) {
    form_.remarks.push_back({std::string(table.sheet), row, column, wrong, std::move(what)});
  }

  /// The value of a cell; nullopt when it is empty or wrong (told).
  template <class T>
  std::optional<T> take(const Table& table, std::uint32_t row, std::uint32_t column, Reading<T> reading) {
    if (reading.remark) tell(table, row, column, !reading.value, std::move(*reading.remark));
    return std::move(reading.value);
  }

  std::string text(const Table& table, const Sheet& sheet, std::uint32_t row, std::string_view heading) {
    const std::uint32_t column = table.column(heading);
    return take(table, row, column, read_text(sheet.at(row, column))).value_or("");
  }

  /// The sheet of a table. Null when it is gone, which is told.
  const Sheet* sheet_of(const Table& table) {
    static constexpr Phrase<Str> gone{"工作表“{0}”不见了：请不要删除或改名",
                                      "sheet “{0}” is gone: it must be neither deleted nor renamed"};
    static constexpr Phrase<Str> moved{"表头应为“{0}”：请不要移动或改动表头",
                                       "the heading “{0}” must stand here: headings must stay as they are"};
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
    return sheet;
  }

  /// Rows of a prefilled table by the id that they begin with; what was changed or added is told.
  std::map<std::string, std::uint32_t> prefilled_rows(const Table& table, const Sheet& sheet) {
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

  [[nodiscard]] static bool has_input(const Table& table, const Sheet& sheet, std::uint32_t row) {
    for (std::uint32_t column = 1; column <= table.columns.size(); ++column) {
      if (!sheet.at(row, column).empty()) return true;
    }
    return false;
  }

  void check_prefilled(const Table& table, const Sheet& sheet, const std::map<std::string, std::uint32_t>& rows) {
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

  Entry& entry_of(const std::string& item) {
    List<Entry>& entries = form_.submission.entries;
    const auto found = std::ranges::find(entries, item, [](const Entry& entry) { return entry.item.value; });
    if (found != entries.end()) return *found;
    Entry& entry = entries.emplace_back();
    entry.at = kStated;
    entry.item = stated(item);
    return entry;
  }

  void read_items() {
    const Table& table = layout::items();
    form_.submission.entries.at = kStated;
    const Sheet* sheet = sheet_of(table);
    if (sheet == nullptr) return;
    const Cell& date = sheet->at(layout::date_row, layout::date_column);
    if (!date.empty()) {
      const auto day = take(table, layout::date_row, layout::date_column, read_day(date, form_.month));
      if (day) form_.submission.date = stated(*day);
    }
    rows_of_items_ = prefilled_rows(table, *sheet);
    std::vector<std::pair<std::uint32_t, std::string>> in_order;
    for (const auto& [id, row] : rows_of_items_) in_order.emplace_back(row, id);
    std::ranges::sort(in_order);
    for (const auto& [row, id] : in_order) read_item(table, *sheet, row, id);
  }

  void read_item(const Table& table, const Sheet& sheet, std::uint32_t row, const std::string& id) {
    const std::string progress = text(table, sheet, row, "本月进展"), problems = text(table, sheet, row, "存在问题"),
                      next = text(table, sheet, row, "下步打算");
    if (progress.empty() && problems.empty() && next.empty()) return;
    Entry& entry = entry_of(id);
    if (!progress.empty()) entry.progress = stated(progress);
    if (!problems.empty()) entry.problems = stated(problems);
    if (!next.empty()) entry.next = stated(next);
  }

  /// A figure, problem or plan without a word on what was done says too little to be collated.
  void check_progress() {
    static constexpr Phrase<> missing{"这一事项填了数据、问题或打算，还要填“本月进展”",
                                      "figures, problems or next steps need 本月进展 too"};
    const Table& table = layout::items();
    for (const Entry& entry : form_.submission.entries) {
      const auto row = rows_of_items_.find(entry.item.value);
      if (entry.progress.stated() || row == rows_of_items_.end()) continue;
      tell(table, row->second, table.column("本月进展"), true, missing());
    }
  }

  void read_figures() {
    const Table& table = layout::figures();
    const Sheet* sheet = sheet_of(table);
    if (sheet == nullptr) return;
    const std::uint32_t column = table.column("本月数");
    for (const auto& [id, row] : prefilled_rows(table, *sheet)) {
      const Cell& cell = sheet->at(row, column);
      if (cell.empty() || (cell.kind == Cell::Kind::text && folded(cell.text).empty())) continue;
      const std::string measure = sheet->at(row, table.column("计量单位")).text;
      const auto value = take(table, row, column, read_number(cell, measure));
      if (!value) continue;
      Entry& entry = entry_of(read_text(sheet->at(row, table.column("事项"))).value.value_or(""));
      entry.measures.at = kStated;
      entry.measures.push_back({kStated, stated(id), stated(*value)});
    }
  }

  /// Calls `visit(sheet, row)` for every row of a table to fill in that holds something.
  template <class Visit>
  void for_each_filled(const Table& table, const Visit& visit) {
    const Sheet* sheet = sheet_of(table);
    if (sheet == nullptr) return;
    for (std::uint32_t row = table.first(); row <= sheet->rows(); ++row) {
      if (has_input(table, *sheet, row)) visit(*sheet, row);
    }
  }

  void read_activities() {
    const Table& table = layout::activities();
    for_each_filled(table, [&](const Sheet& sheet, std::uint32_t row) {
      Activity activity;
      activity.at = kStated;
      const std::string name = text(table, sheet, row, "职责");
      if (const Duty* duty = duty_called(name)) {
        activity.duty = stated(duty->id.value);
      } else {
        static constexpr Phrase<Str> unknown{"“{0}”不是要计数的职责：请从列表中选择",
                                             "“{0}” is no duty that is counted: choose from the list"};
        tell(table, row, table.column("职责"), true, unknown(name));
      }
      if (const auto date = needed_day(table, sheet, row)) activity.date = stated(*date);
      activity.what = stated(needed_text(table, sheet, row, "内容"));
      const std::uint32_t led = table.column("主要负责同志带队");
      if (!sheet.at(row, led).empty()) {
        const auto principal = take(table, row, led, read_yes_no(sheet.at(row, led)));
        if (principal.value_or(false)) activity.principal = stated(true);
      }
      form_.submission.activities.at = kStated;
      form_.submission.activities.push_back(std::move(activity));
    });
  }

  [[nodiscard]] const Duty* duty_called(std::string_view name) const {
    for (const Duty& duty : index_.book().duties.duties) {
      if (folded(duty.name.value) == folded(name)) return &duty;
    }
    return nullptr;
  }

  std::optional<Date> needed_day(const Table& table, const Sheet& sheet, std::uint32_t row) {
    const std::uint32_t column = table.column("日期");
    if (sheet.at(row, column).empty()) {
      tell_empty(table, row, "日期");
      return std::nullopt;
    }
    return take(table, row, column, read_day(sheet.at(row, column), form_.month));
  }

  std::string needed_text(const Table& table, const Sheet& sheet, std::uint32_t row, std::string_view heading) {
    std::string words = text(table, sheet, row, heading);
    if (words.empty()) tell_empty(table, row, heading);
    return words;
  }

  void tell_empty(const Table& table, std::uint32_t row, std::string_view heading) {
    static constexpr Phrase<Str> empty{"这一行缺少“{0}”", "this row lacks “{0}”"};
    tell(table, row, table.column(heading), true, empty(heading));
  }

  void read_payments() {
    const Table& table = layout::payments();
    for_each_filled(table, [&](const Sheet& sheet, std::uint32_t row) {
      Payment payment;
      payment.at = kStated;
      read_project(table, sheet, row, payment);
      read_kind(table, sheet, row, payment);
      if (const auto date = needed_day(table, sheet, row)) payment.date = stated(*date);
      const std::uint32_t column = table.column("金额（万元）");
      if (sheet.at(row, column).empty()) {
        tell_empty(table, row, "金额（万元）");
      } else if (const auto amount = take(table, row, column, read_number(sheet.at(row, column), "万元"))) {
        payment.amount = stated(*amount);
      }
      if (const std::string note = text(table, sheet, row, "说明"); !note.empty()) payment.note = stated(note);
      form_.submission.payments.at = kStated;
      form_.submission.payments.push_back(std::move(payment));
    });
  }

  void read_project(const Table& table, const Sheet& sheet, std::uint32_t row, Payment& payment) {
    static constexpr Phrase<Str> unknown{"没有项目“{0}”：请从列表中选择，或留空",
                                         "there is no project “{0}”: choose from the list, or leave it empty"};
    const std::string name = text(table, sheet, row, "项目");
    if (name.empty()) return;
    for (const Project& project : index_.book().projects.projects) {
      if (folded(project.name.value) != folded(name)) continue;
      payment.project = stated(project.id.value);
      return;
    }
    tell(table, row, table.column("项目"), true, unknown(name));
  }

  void read_kind(const Table& table, const Sheet& sheet, std::uint32_t row, Payment& payment) {
    static constexpr Phrase<Str> unknown{"“{0}”应为“落实”或“拨付”", "“{0}” should be 落实 or 拨付"};
    const std::string word = text(table, sheet, row, "落实或拨付");
    for (const auto& kind : NamedValues<PaymentKind>::rows) {
      if (folded(word) != folded(kind.zh)) continue;
      payment.kind = stated(kind.value);
      return;
    }
    tell(table, row, table.column("落实或拨付"), true, unknown(word));
  }

  void read_stories() {
    const Table& table = layout::stories();
    for_each_filled(table, [&](const Sheet& sheet, std::uint32_t row) {
      Story story;
      story.at = kStated;
      story.title = stated(needed_text(table, sheet, row, "标题"));
      story.text = stated(needed_text(table, sheet, row, "内容"));
      form_.submission.stories.at = kStated;
      form_.submission.stories.push_back(std::move(story));
    });
  }

  const Workbook& workbook_;
  const Identity& identity_;
  const query::Index& index_;
  ReadForm form_;
  std::map<std::string, std::uint32_t> rows_of_items_;
};

}  // namespace

bool ReadForm::sound() const { return std::ranges::none_of(remarks, &CellRemark::wrong); }

std::variant<ReadForm, Refusal> read_form(const Workbook& workbook, const query::Index& index, Date today) {
  static constexpr Phrase<Str, Str> another{"这是《{0}》的表，不是《{1}》的", "the form is of “{0}”, not of “{1}”"};
  static constexpr Phrase<> right_plan{"请核对年度和文件，或用 --plan 指明那份方案",
                                       "check the year and the file, or name its plan with --plan"};
  static constexpr Phrase<Str> no_unit{"方案里没有单位“{0}”", "the plan has no unit “{0}”"};
  static constexpr Phrase<Str> no_month{"表里的月份“{0}”读不懂", "cannot read the form's month “{0}”"};
  static constexpr Phrase<Str> not_begun{"{0} 还没有到，不能报送", "{0} has not begun"};
  static constexpr Phrase<> renew{"请用 hbjs form 重新出表", "make the form anew with hbjs form"};
  const auto read = identity_of(workbook);
  if (const auto* refusal = std::get_if<Refusal>(&read)) return *refusal;
  const Identity& identity = std::get<Identity>(read);
  const std::string& plan = index.book().plan.title.value;
  if (identity.plan != plan) return Refusal{another(identity.plan, plan), right_plan()};
  if (index.unit(identity.unit) == nullptr) return Refusal{no_unit(identity.unit), renew()};
  const auto month = parse_month(identity.month);
  if (!month) return Refusal{no_month(identity.month), renew()};
  if (*month > month_of(today)) return Refusal{not_begun(identity.month), renew()};
  return Reader(workbook, identity, index, *month, today).read();
}

}  // namespace hbjs::exchange
