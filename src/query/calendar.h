#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/period.h"
#include "model/field.h"
#include "model/plan.h"

namespace hbjs::query {

/// The year that the plan is of.
Period plan_year(const Plan& plan);

/// The last day on which the report on `period` is in time, that day included: of a month its `month_day`, of a
/// quarter the `quarter_day` of its last month (part three, (二)); of a year its last day.
Date due_date(const Plan& plan, const Period& period);

/// Whether a report on `period` is owed at all: not when it fell due before the plan was issued.
bool is_owed(const Plan& plan, const Period& period);

/// The days that the report on a month tells of, both included.
struct ReportedDays {
  Date first{}, last{};

  [[nodiscard]] bool contains(Date day) const { return first <= day && day <= last; }
};

/// From the day after the one on which the report on the month before was due, so that what happens then is not lost,
/// to the month's end; January's begins with the year. Without a readable calendar: the month itself.
ReportedDays reported_days(const Plan& plan, Month month);

/// A report and its last day.
struct Due {
  std::string period;  ///< `2024-06`, `2024-Q2`
  Date due{};

  friend bool operator==(const Due&, const Due&) = default;
};

/// The next monthly and the next quarterly report as of a day; empty when the plan's year asks for no more. No file
/// tells whether a quarterly report was handed in, so the one that was due last is named, too.
struct Upcoming {
  std::optional<Due> month, quarter;
  std::optional<Due> quarter_before;

  friend bool operator==(const Upcoming&, const Upcoming&) = default;
};

/// The first reports of the plan's year whose last day is neither past on `as_of` nor before the plan was issued, and
/// the last quarterly one whose day is past.
Upcoming upcoming(const Plan& plan, Date as_of);

}  // namespace hbjs::query

namespace hbjs {

template <>
struct Schema<query::Due> {
  static constexpr std::string_view name = "due";
  static constexpr std::tuple fields{Field{"period", &query::Due::period, required, "期", "period"},
                                     Field{"due", &query::Due::due, required, "截止日期", "last day"}};
};

template <>
struct Schema<query::Upcoming> {
  static constexpr std::string_view name = "calendar";
  static constexpr std::tuple fields{Field{"month", &query::Upcoming::month, optional, "月报", "monthly report"},
                                     Field{"quarter", &query::Upcoming::quarter, optional, "季报", "quarterly report"},
                                     Field{"quarter_before", &query::Upcoming::quarter_before, optional, "上一期季报",
                                           "the quarterly report that was due last"}};
};

}  // namespace hbjs
