#include "query/calendar.h"

namespace hbjs::query {
namespace {

/// The first of the plan's `count` periods of one kind that can still be handed in and is owed at all.
std::optional<Due> next_due(const Plan& plan, Period::Kind kind, int count, Date as_of) {
  for (int number = 1; number <= count; ++number) {
    const Period period{kind, plan.year.value, number};
    const Date due = due_date(plan, period);
    if (as_of <= due && is_owed(plan, period)) return Due{period.id(), due};
  }
  return {};
}

std::optional<Due> quarter_before(const Plan& plan, int quarters, Date as_of) {
  for (int number = quarters; number >= 1; --number) {
    const Period period{Period::Kind::quarter, plan.year.value, number};
    const Date due = due_date(plan, period);
    if (due < as_of && is_owed(plan, period)) return Due{period.id(), due};
  }
  return {};
}

}  // namespace

Period plan_year(const Plan& plan) { return {Period::Kind::year, plan.year.value, 0}; }

Date due_date(const Plan& plan, const Period& period) {
  switch (period.kind) {
    case Period::Kind::month: return day_of(period.last(), plan.reporting.month_day.value);
    case Period::Kind::quarter: return day_of(period.last(), plan.reporting.quarter_day.value);
    case Period::Kind::year: break;
  }
  constexpr int last_of_december = 31;
  return day_of(period.last(), last_of_december);
}

ReportedDays reported_days(const Plan& plan, Month month) {
  ReportedDays days{month / 1, Date(month / std::chrono::last)};
  if (month.month() == std::chrono::January || !plan.reporting.month_day.stated()) return days;
  const Date due = due_date(plan, Period::of(month - std::chrono::months(1)));
  days.first = Date(std::chrono::sys_days(due) + std::chrono::days(1));
  return days;
}

bool is_owed(const Plan& plan, const Period& period) {
  return !plan.issued.value.ok() || due_date(plan, period) >= plan.issued.value;
}

Upcoming upcoming(const Plan& plan, Date as_of) {
  constexpr int months = 12;
  constexpr int quarters = 4;
  return {next_due(plan, Period::Kind::month, months, as_of), next_due(plan, Period::Kind::quarter, quarters, as_of),
          quarter_before(plan, quarters, as_of)};
}

}  // namespace hbjs::query
