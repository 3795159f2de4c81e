#include "query/calendar.h"

#include <doctest/doctest.h>

#include "support/demo_book.h"
#include "support/real_plan.h"

using namespace hbjs;
using namespace hbjs::testing;
using query::Due;

TEST_CASE("the last day of a report is the plan's day, in a short month its last") {
  Book book = demo_book();
  book.plan.reporting.month_day = stated(31);
  const auto due = [&](const char* period, Period::Kind kind) {
    return to_string(query::due_date(book.plan, *parse_period(period, kind, 2024)));
  };
  CHECK(due("2024-06", Period::Kind::month) == "2024-06-30");
  CHECK(due("2024-02", Period::Kind::month) == "2024-02-29");
  CHECK(due("2024-Q2", Period::Kind::quarter) == "2024-06-28");
  CHECK(due("2024", Period::Kind::year) == "2024-12-31");
}

TEST_CASE("the next reports as of a day, that day included") {
  const Plan& plan = real_plan().plan;
  const query::Upcoming on_the_day = query::upcoming(plan, day("2024-06-25"));
  CHECK(on_the_day.month == Due{"2024-06", day("2024-06-25")});
  CHECK(on_the_day.quarter == Due{"2024-Q2", day("2024-06-25")});
  const query::Upcoming after = query::upcoming(plan, day("2024-06-26"));
  CHECK(after.month == Due{"2024-07", day("2024-07-25")});
  CHECK(after.quarter == Due{"2024-Q3", day("2024-09-25")});
}

TEST_CASE("nothing is due before the plan was issued nor after its year") {
  const Plan& plan = real_plan().plan;
  CHECK(query::upcoming(plan, day("2023-01-01")).month == Due{"2024-05", day("2024-05-25")});
  CHECK(query::upcoming(plan, day("2023-01-01")).quarter == Due{"2024-Q2", day("2024-06-25")});
  CHECK(query::upcoming(plan, day("2024-12-25")).month == Due{"2024-12", day("2024-12-25")});
  CHECK_FALSE(query::upcoming(plan, day("2024-12-26")).month);
  CHECK_FALSE(query::upcoming(plan, day("2024-12-26")).quarter);
  CHECK_FALSE(query::upcoming(plan, day("2026-01-01")).month);
}

TEST_CASE("the quarterly report that was due last is named from the day after on; none before the plan was issued") {
  const Plan& plan = real_plan().plan;
  CHECK_FALSE(query::upcoming(plan, day("2024-06-25")).quarter_before);
  CHECK(query::upcoming(plan, day("2024-06-26")).quarter_before == Due{"2024-Q2", day("2024-06-25")});
  CHECK(query::upcoming(plan, day("2024-12-31")).quarter_before == Due{"2024-Q4", day("2024-12-25")});
}

TEST_CASE("a report tells of the days after the due day of the one before, January's of the year from its beginning") {
  Book book = demo_book();
  book.plan.reporting.month_day = stated(25);
  const auto days = [&](std::string_view of) {
    const query::ReportedDays reported = query::reported_days(book.plan, *parse_month(of));
    return to_string(reported.first) + " " + to_string(reported.last);
  };
  CHECK(days("2024-06") == "2024-05-26 2024-06-30");
  CHECK(days("2024-01") == "2024-01-01 2024-01-31");
  book.plan.reporting.month_day = stated(31);
  CHECK(days("2024-03") == "2024-03-01 2024-03-31");
}
