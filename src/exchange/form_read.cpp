#include "exchange/form_read.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "base/utf8.h"
#include "exchange/form.h"
#include "exchange/form_identity.h"
#include "exchange/form_layout.h"
#include "exchange/form_tables.h"
#include "exchange/named_activities.h"
#include "exchange/plain_form.h"

namespace hbjs::exchange {
namespace {

using layout::Table;

/// The place of what no cell states.
constexpr Span kStated{0, 1, 1, 1, 1};

template <class T>
Placed<T> stated(T value, Span at = kStated) {
  return {std::move(value), at};
}

std::uint32_t number_of(const Table& table) {
  const auto& tables = layout::tables();
  return static_cast<std::uint32_t>(std::ranges::find(tables, &table) - tables.begin()) + 1;
}

Span span_of(const Table& table, std::uint32_t row, std::uint32_t column) {
  return {number_of(table), row, column, row, column + 1};
}

Span span_of(const Table& table, std::uint32_t row, std::string_view heading) {
  return span_of(table, row, table.column(heading));
}

/// Reads the sheets of one form.
class Reader {
 public:
  Reader(FormTables tables, const Identity& identity, const query::Index& index, Month month, Date today)
      : tables_(std::move(tables)), index_(index) {
    form_.unit = identity.unit;
    form_.month = month;
    form_.submission.at = kStated;
    form_.submission.unit = stated(identity.unit);
    form_.submission.month = stated(month);
    form_.submission.date = stated(today);
  }

  ReadForm read() {
    form_.is_its_own = tables_.check_heading(index_);
    read_items();
    read_figures();
    read_activities();
    read_payments();
    read_stories();
    tables_.tell_other_sheets();
    form_.remarks = std::move(tables_.remarks);
    return std::move(form_);
  }

 private:
  Entry& entry_of(const std::string& item, Span at) {
    List<Entry>& entries = form_.submission.entries;
    const auto found = std::ranges::find(entries, item, [](const Entry& entry) { return entry.item.value; });
    if (found != entries.end()) return *found;
    Entry& entry = entries.emplace_back();
    entry.at = at;
    entry.item = stated(item, at);
    return entry;
  }

  void read_items() {
    const Table& table = layout::items();
    form_.submission.entries.at = kStated;
    const Sheet* sheet = tables_.sheet_of(table);
    if (sheet == nullptr) return;
    read_date(table, *sheet);
    std::vector<std::pair<std::uint32_t, std::string>> in_order;
    for (const auto& [id, row] : tables_.prefilled_rows(table, *sheet)) in_order.emplace_back(row, id);
    std::ranges::sort(in_order);
    for (const auto& [row, id] : in_order) read_item(table, *sheet, row, id);
  }

  /// Where cells are not merged, as in CSV, the day may stand right beside its label.
  void read_date(const Table& table, const Sheet& sheet) {
    static constexpr Phrase<Str> twice{"“报送日期”填了两处，另一处是“{0}”：请只留一处",
                                       "报送日期 stands twice; the other one is “{0}”: keep one of them"};
    const auto cell = [&](std::uint32_t column) -> const Cell& { return sheet.at(layout::date_row, column); };
    std::vector<std::uint32_t> filled;
    for (std::uint32_t column = 2; column <= layout::date_column; ++column) {
      if (FormTables::is_filled(cell(column))) filled.push_back(column);
    }
    form_.date_assumed = filled.empty();
    if (filled.empty()) return;
    const std::uint32_t column = filled.back();
    if (filled.size() > 1) tables_.tell(table, layout::date_row, column, true, twice(cell(filled.front()).text));
    if (const auto day = tables_.take(table, layout::date_row, column, read_day(cell(column), form_.month)))
      form_.submission.date = stated(*day, span_of(table, layout::date_row, column));
  }

  void read_item(const Table& table, const Sheet& sheet, std::uint32_t row, const std::string& id) {
    const std::string progress = tables_.text(table, sheet, row, "本月进展"),
                      problems = tables_.text(table, sheet, row, "存在问题"),
                      next = tables_.text(table, sheet, row, "下步打算");
    if (progress.empty() && problems.empty() && next.empty()) return;
    Entry& entry = entry_of(id, span_of(table, row, "编号"));
    if (!progress.empty()) entry.progress = stated(progress, span_of(table, row, "本月进展"));
    if (!problems.empty()) entry.problems = stated(problems, span_of(table, row, "存在问题"));
    if (!next.empty()) entry.next = stated(next, span_of(table, row, "下步打算"));
  }

  void read_figures() {
    const Table& table = layout::figures();
    const Sheet* sheet = tables_.sheet_of(table);
    if (sheet == nullptr) return;
    const std::uint32_t column = table.column("本月数");
    for (const auto& [id, row] : tables_.prefilled_rows(table, *sheet)) {
      const Cell& cell = sheet->at(row, column);
      if (cell.empty() || (cell.kind == Cell::Kind::text && folded(cell.text).empty())) continue;
      if (says_nothing(cell)) {
        tables_.tell_as_empty(table, *sheet, row, column);
        continue;
      }
      const std::string measure = sheet->at(row, table.column("计量单位")).text;
      const auto value = tables_.take(table, row, column, read_number(cell, measure));
      if (!value) continue;
      check_whole(table, row, column, *value, measure);
      const Span at = span_of(table, row, column);
      Entry& entry = entry_of(read_text(sheet->at(row, table.column("事项"))).value.value_or(""), at);
      entry.measures.at = at;
      entry.measures.push_back({at, stated(id, span_of(table, row, "目标编号")), stated(*value, at)});
    }
  }

  void check_whole(const Table& table, std::uint32_t row, std::uint32_t column, Decimal value,
                   const std::string& measure) {
    static constexpr Phrase<Str, Str> not_whole{"{0} 不是整数，而这里以“{1}”计：请核对",
                                                "{0} is no whole number, but “{1}” is counted here: check it"};
    if (value.units() % Decimal::scale != 0 && counts_whole_things(measure))
      tables_.tell(table, row, column, false, not_whole(value.str(), measure));
  }

  void read_activities() {
    const Table& table = layout::activities();
    tables_.for_each_filled(table, [&](const Sheet& sheet, std::uint32_t row) {
      Activity activity;
      activity.at = span_of(table, row, "职责");
      const std::string name = tables_.text(table, sheet, row, "职责");
      if (name.empty()) {
        tables_.tell_empty(table, row, "职责");
      } else if (const Text* duty = named_.duty(name)) {
        activity.duty = stated(duty->value, activity.at);
      } else if (const Text* item = named_.item(name)) {
        activity.item = stated(item->value, activity.at);
      } else {
        tables_.tell(table, row, table.column("职责"), true, named_.why_none(name));
      }
      if (const auto date = tables_.needed_day(table, sheet, row, form_.month))
        activity.date = stated(*date, span_of(table, row, "日期"));
      activity.what = stated(tables_.needed_text(table, sheet, row, "内容"), span_of(table, row, "内容"));
      const std::uint32_t led = table.column("主要负责同志带队");
      if (!sheet.at(row, led).empty()) {
        const auto principal = tables_.take(table, row, led, read_yes_no(sheet.at(row, led)));
        if (principal.value_or(false)) activity.principal = stated(true, span_of(table, row, led));
      }
      form_.submission.activities.at = kStated;
      form_.submission.activities.push_back(std::move(activity));
    });
  }

  void read_payments() {
    const Table& table = layout::payments();
    tables_.for_each_filled(table, [&](const Sheet& sheet, std::uint32_t row) {
      Payment payment;
      payment.at = span_of(table, row, "项目");
      read_project(table, sheet, row, payment);
      read_kind(table, sheet, row, payment);
      if (const auto date = tables_.needed_day(table, sheet, row, form_.month))
        payment.date = stated(*date, span_of(table, row, "日期"));
      const std::uint32_t column = table.column("金额（万元）");
      if (sheet.at(row, column).empty() || says_nothing(sheet.at(row, column))) {
        tables_.tell_empty(table, row, "金额（万元）");
      } else if (const auto amount = tables_.take(table, row, column, read_number(sheet.at(row, column), "万元"))) {
        payment.amount = stated(*amount, span_of(table, row, column));
      }
      if (const std::string note = tables_.text(table, sheet, row, "说明"); !note.empty())
        payment.note = stated(note, span_of(table, row, "说明"));
      form_.submission.payments.at = kStated;
      form_.submission.payments.push_back(std::move(payment));
    });
  }

  void read_project(const Table& table, const Sheet& sheet, std::uint32_t row, Payment& payment) {
    static constexpr Phrase<Str> unknown{"没有项目“{0}”：请从列表中选择，或留空",
                                         "there is no project “{0}”: choose from the list, or leave it empty"};
    static constexpr Phrase<Str> none{
        "没有项目“{0}”，方案还没有登记任何项目：请留空，项目写在“说明”里",
        "there is no project “{0}”, nor any other in the plan: leave it empty, and name it in 说明"};
    const std::string name = tables_.text(table, sheet, row, "项目");
    if (name.empty()) return;
    if (const std::uint32_t column = table.column("项目"); says_nothing(sheet.at(row, column)))
      return tables_.tell_as_empty(table, sheet, row, column);
    for (const Project& project : index_.book().projects.projects) {
      if (folded(project.name.value) != folded(name)) continue;
      payment.project = stated(project.id.value, payment.at);
      return;
    }
    const bool has_any = !index_.book().projects.projects.empty();
    tables_.tell(table, row, table.column("项目"), true, (has_any ? unknown : none)(name));
  }

  void read_kind(const Table& table, const Sheet& sheet, std::uint32_t row, Payment& payment) {
    static constexpr Phrase<Str> unknown{"“{0}”应为“落实”或“拨付”", "“{0}” should be 落实 or 拨付"};
    const std::string word = tables_.text(table, sheet, row, "落实或拨付");
    for (const auto& kind : NamedValues<PaymentKind>::rows) {
      if (folded(word) != folded(kind.zh)) continue;
      payment.kind = stated(kind.value, span_of(table, row, "落实或拨付"));
      return;
    }
    if (word.empty()) return tables_.tell_empty(table, row, "落实或拨付");
    tables_.tell(table, row, table.column("落实或拨付"), true, unknown(word));
  }

  void read_stories() {
    const Table& table = layout::stories();
    tables_.for_each_filled(table, [&](const Sheet& sheet, std::uint32_t row) {
      Story story;
      story.at = span_of(table, row, "标题");
      story.title = stated(tables_.needed_text(table, sheet, row, "标题"), story.at);
      story.text = stated(tables_.needed_text(table, sheet, row, "内容"), span_of(table, row, "内容"));
      form_.submission.stories.at = kStated;
      form_.submission.stories.push_back(std::move(story));
    });
  }

  FormTables tables_;
  const query::Index& index_;
  NamedActivities named_{index_};
  ReadForm form_;
};

/// Reads the tables of a form that is known to be one; a Refusal where it is not of this plan or its time.
std::variant<ReadForm, Refusal> read_tables(const Workbook& workbook, const Identity& identity,
                                            const std::vector<std::string>& left_out, const query::Index& index,
                                            Date today) {
  if (auto refusal = refusal_of(identity, index, today)) return *std::move(refusal);
  const FormTables tables(workbook, identity, left_out);
  return Reader(tables, identity, index, *parse_month(identity.month), today).read();
}

/// The remarks on the tables, told of the single sheet that they stand on, and one more on what is missing.
void put_in_place(ReadForm& form, const PlainForm& plain) {
  static constexpr Phrase<Str> left_out{
      "这份文件里没有“{0}”：那几张表填过内容的，请改交整个工作簿（*.xlsx）",
      "“{0}” is not in this file: where something was filled in there, hand in the whole workbook (*.xlsx)"};
  form.places = plain.places;
  for (CellRemark& remark : form.remarks) {
    if (remark.row == 0) continue;
    const Table& table = **std::ranges::find(layout::tables(), remark.sheet, &Table::sheet);
    remark = form.remark_at(span_of(table, remark.row, remark.column), remark.wrong, std::move(remark.what));
  }
  std::ranges::stable_sort(form.remarks, {}, &CellRemark::row);
  if (!plain.missing.empty())
    form.remarks.push_back({form.places.front().sheet, 0, 0, false, left_out(join(plain.missing, "、"))});
}

}  // namespace

CellRemark ReadForm::remark_at(Span place, bool wrong, Said what) const {
  if (place.file < 1 || place.file > places.size()) return {"", 0, 0, wrong, std::move(what)};
  const TablePlace& table = places[place.file - 1];
  return {table.sheet, static_cast<std::uint32_t>(place.line + table.lower), place.column, wrong, std::move(what)};
}

CellRemark ReadForm::remark_at_date(bool wrong, Said what) const {
  return remark_at(span_of(layout::items(), layout::date_row, layout::date_column), wrong, std::move(what));
}

bool ReadForm::sound() const { return std::ranges::none_of(remarks, &CellRemark::wrong); }

std::variant<ReadForm, Refusal> read_form(const Workbook& workbook, const query::Index& index, Date today) {
  if (may_be_plain(workbook)) {
    const Sheet& sheet = workbook.sheets.front();
    const auto plain = plain_form(sheet, index);
    if (const auto* refusal = std::get_if<Refusal>(&plain)) return *refusal;
    const PlainForm& form = std::get<PlainForm>(plain);
    auto read = read_tables(form.tables, form.identity, form.missing, index, today);
    if (auto* taken = std::get_if<ReadForm>(&read)) put_in_place(*taken, form);
    return read;
  }
  const auto identity = identity_of(workbook);
  if (const auto* refusal = std::get_if<Refusal>(&identity)) return *refusal;
  auto read = read_tables(workbook, std::get<Identity>(identity), {}, index, today);
  if (auto* taken = std::get_if<ReadForm>(&read)) {
    for (const Table* table : layout::tables()) taken->places.push_back({std::string(table->sheet)});
  }
  return read;
}

}  // namespace hbjs::exchange
