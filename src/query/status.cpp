#include "query/status.h"

#include <algorithm>
#include <unordered_map>

#include "query/calendar.h"
#include "query/members.h"
#include "query/numbers.h"
#include "query/received.h"

namespace hbjs::query {
namespace {

/// Finds out for whom a submission counts (see StatusAnswer).
class Expected {
 public:
  Expected(const Book& book, Date due, std::vector<UnitStatus>& units) : book_(book), due_(due), units_(units) {
    for (std::size_t i = 0; i < units.size(); ++i) at_.emplace(units[i].unit, i);
  }

  [[nodiscard]] std::vector<UnitStatus*> whose(const Submission& submission) const {
    const std::string& by = submission.unit.value;
    if (UnitStatus* own = find(by)) return {own};
    const Date handed_in = submission.date.value;
    const std::string_view successor = standing_in(book_, by, due_);
    if (successor != by && standing_in(book_, by, handed_in) == by) {
      if (UnitStatus* unit = find(successor)) return {unit};
    }
    std::vector<UnitStatus*> predecessors;
    for (UnitStatus& unit : units_) {
      if (standing_in(book_, unit.unit, handed_in) == by) predecessors.push_back(&unit);
    }
    return predecessors;
  }

 private:
  [[nodiscard]] UnitStatus* find(std::string_view unit) const {
    const auto found = at_.find(unit);
    return found == at_.end() ? nullptr : &units_[found->second];
  }

  const Book& book_;
  Date due_;
  std::vector<UnitStatus>& units_;
  std::unordered_map<std::string_view, std::size_t> at_;
};

/// Where two submissions count for one unit (its own and its predecessor's), the earlier day counts, and whether
/// either of them says something.
void take(UnitStatus& unit, const Submission& submission, Date due) {
  const Date day = submission.date.value;
  const Handed handed = says_something(submission) ? Handed::something : Handed::empty;
  const bool first = unit.handed == Handed::nothing;
  unit.handed = std::max(unit.handed, handed);
  if (!first && unit.date && *unit.date <= day) return;
  unit.date = day;
  unit.by = submission.unit.value == unit.unit ? std::string() : submission.unit.value;
  unit.timing = day <= due ? Timing::on_time : Timing::late;
  const auto days = (std::chrono::sys_days(day) - std::chrono::sys_days(due)).count();
  unit.days_late = static_cast<int>(std::max<decltype(days)>(days, 0));
}

void add(ReportCounts& counts, const UnitStatus& unit) {
  if (unit.timing == Timing::not_owed || unit.timing == Timing::not_yet) return;
  ++counts.expected;
  if (unit.timing == Timing::missing) {
    ++counts.missing;
    return;
  }
  ++counts.received;
  ++(unit.timing == Timing::on_time ? counts.on_time : counts.late);
  if (unit.handed == Handed::empty) ++counts.empty;
}

}  // namespace

void add_rates(ReportCounts& counts) {
  if (counts.expected == 0) return;
  counts.rate = percent(counts.received, counts.expected);
  counts.on_time_rate = percent(counts.on_time, counts.expected);
}

StatusAnswer status(const Index& index, Month month, Date as_of) {
  const Book& book = index.book();
  StatusAnswer answer;
  answer.month = month;
  answer.as_of = as_of;
  answer.due = due_date(book.plan, Period::of(month));
  answer.due_passed = as_of > answer.due;
  answer.owed = is_owed(book.plan, Period::of(month));
  if (answer.owed) {
    const Timing yet = answer.due_passed ? Timing::missing : Timing::not_yet;
    for (const Unit* unit : units_on(book, Side::helper, answer.due)) {
      answer.units.push_back({unit->name.value, yet, Handed::nothing, {}, 0, {}});
    }
  }

  const Expected expected(book, answer.due, answer.units);
  for (const Submission& submission : book.submissions) {
    if (submission.month.value != month) continue;
    if (!has_come_in(submission, as_of)) continue;
    const std::vector<UnitStatus*> whose = expected.whose(submission);
    if (whose.empty()) answer.unexpected.push_back(submission.unit.value);
    for (UnitStatus* unit : whose) take(*unit, submission, answer.due);
  }

  answer.expected = answer.units.size();
  for (const UnitStatus& unit : answer.units) {
    if (unit.handed == Handed::nothing) {
      answer.missing.push_back(unit.unit);
      continue;
    }
    ++answer.received;
    if (unit.timing == Timing::on_time) ++answer.on_time;
    if (unit.timing == Timing::late) answer.late.push_back(unit.unit);
    if (unit.handed == Handed::empty) answer.empty.push_back(unit.unit);
  }
  if (answer.expected > 0) {
    answer.rate = percent(answer.received, answer.expected);
    answer.on_time_rate = percent(answer.on_time, answer.expected);
  }
  return answer;
}

PeriodStatus period_status(const Index& index, const Period& period, Date as_of) {
  PeriodStatus answer;
  answer.period = period.id();
  answer.as_of = as_of;
  const std::vector<Month> months = period.months();
  std::unordered_map<std::string, UnitReports> rows;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const StatusAnswer of_month = status(index, months[i], as_of);
    MonthReports& column = answer.months.emplace_back();
    column.month = months[i];
    column.due = of_month.due;
    column.due_passed = of_month.due_passed;
    column.owed = of_month.owed;
    for (const UnitStatus& unit : of_month.units) {
      UnitReports& row = rows[unit.unit];
      row.unit = unit.unit;
      row.months.resize(months.size(), UnitStatus{unit.unit, Timing::not_owed, Handed::nothing, {}, 0, {}});
      row.months[i] = unit;
      add(row.counts, unit);
      add(column.counts, unit);
      add(answer.counts, unit);
    }
    add_rates(column.counts);
  }
  add_rates(answer.counts);
  for (const Unit& unit : index.book().units.units) {
    const auto row = rows.find(unit.name.value);
    if (row == rows.end()) continue;
    add_rates(row->second.counts);
    answer.units.push_back(std::move(row->second));
    rows.erase(row);
  }
  return answer;
}

}  // namespace hbjs::query
