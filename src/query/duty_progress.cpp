#include "query/duty_progress.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "query/activity.h"
#include "query/members.h"

namespace hbjs::query {
namespace {

Period year_of(const DutiesAnswer& answer) { return {Period::Kind::year, answer.year, 0}; }

void add_pace(DutiesAnswer& answer, const Index& index) {
  const Period year = year_of(answer);
  const Period judged = answer.year_over ? year : Period::of(through(year, answer.as_of));
  const PaceAnswer all = pace(index, judged, answer.as_of);
  std::unordered_map<std::string_view, const TargetPace*> of;
  for (const TargetPace& target : all.targets) of.emplace(target.id, &target);
  for (DutyTarget& target : answer.targets) {
    const TargetPace& found = *of.at(target.id);
    target.done = found.done;
    target.rate = found.rate;
    target.expected_rate = found.expected_rate;
    target.gap = found.gap;
    target.state = found.state;
    target.complete = found.complete;
    target.quarters = found.quarters;
  }
}

void add_counts(DutiesAnswer& answer, const Index& index) {
  const Period year = year_of(answer);
  const ActivityAnswer all = activity(index, year, answer.as_of);
  // Activities are counted for whoever stands in at the end of the month.
  const std::string_view unit = standing_in(index.book(), answer.unit, day_of(through(year, answer.as_of), 31));
  const auto own = std::ranges::find(all.units, unit, &UnitActivity::unit);
  if (own == all.units.end()) return;
  const auto others = [&](const auto& is_meant) -> std::optional<int> {
    const auto row = std::ranges::find_if(all.others, is_meant);
    if (row == all.others.end()) return {};
    const auto times = std::ranges::find(row->units, unit, &TimesDone::unit);
    return times == row->units.end() ? std::nullopt : std::optional(times->done);
  };
  for (OwedDuty& duty : answer.duties) {
    const auto count = std::ranges::find(own->duties, duty.id, &DutyCount::duty);
    if (count == own->duties.end()) {
      duty.done = others([&](const OtherActivities& row) { return row.duty == duty.id; });
      continue;
    }
    duty.done = count->done;
    if (duty.by_principal) duty.done_by_principal = count->by_principal;
    duty.met = count->met;
  }
  const auto of_item = [&](const std::string& id) {
    return others([&](const OtherActivities& row) { return row.item == id; });
  };
  for (DutyItem& item : answer.items) item.activities = of_item(item.id);
  for (DutyTask& task : answer.task_items) task.activities = of_item(task.id);
}

void add_months(std::vector<OwedReport>& reports, const UnitReports& row, const PeriodStatus& status,
                const std::string& unit) {
  for (std::size_t i = 0; i < row.months.size(); ++i) {
    const UnitStatus& month = row.months[i];
    if (month.timing == Timing::not_owed) continue;
    reports.push_back({unit, status.months[i].month, status.months[i].due, month.timing, month.handed, month.date,
                       month.days_late, month.by});
  }
}

/// Who takes over after `as_of`: why nothing more is due from a unit before the year is over.
void add_successor(DutiesAnswer& answer, const Book& book) {
  for (const Succession& succession : book.units.successions) {
    if (succession.from.value != answer.unit || !succession.date.stated() || succession.date.value <= answer.as_of)
      continue;
    answer.hands_over_to = succession.to.value;
    answer.hands_over_on = succession.date.value;
    return;
  }
}

}  // namespace

void add_reports(DutiesAnswer& answer, const Index& index) {
  const PeriodStatus status = period_status(index, year_of(answer), answer.as_of);
  std::vector<std::string> units = answer.stands_in_for;
  units.push_back(answer.unit);
  for (const std::string& unit : units) {
    const auto row = std::ranges::find(status.units, unit, &UnitReports::unit);
    if (row != status.units.end()) add_months(answer.reports, *row, status, unit == answer.unit ? "" : unit);
  }
  std::ranges::stable_sort(answer.reports, {}, &OwedReport::month);
  for (const OwedReport& report : answer.reports) {
    const Due due{to_string(report.month), report.due};
    if (report.timing == Timing::missing) add_once(answer.overdue, due.period);
    if (report.timing == Timing::not_yet && !answer.calendar.month) answer.calendar.month = due;
  }
  const Upcoming next = upcoming(index.book().plan, answer.as_of);
  if (!answer.year_over) answer.calendar.quarter_before = next.quarter_before;
  if (answer.calendar.month) {
    answer.calendar.quarter = next.quarter;
  } else {
    add_successor(answer, index.book());
  }
}

void add_progress(DutiesAnswer& answer, const Index& index) {
  if (!answer.targets.empty()) add_pace(answer, index);
  add_counts(answer, index);
}

}  // namespace hbjs::query
