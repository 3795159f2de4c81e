#include "query/status.h"

#include <doctest/doctest.h>

#include "query/received.h"
#include "support/made_up.h"

// 演示数据 throughout.
namespace hbjs {
namespace {

using namespace made_up;
using query::Handed;
using query::Timing;

const Date after_june = day("2024-07-10");

query::StatusAnswer june(const Book& book, Date as_of = after_june) {
  return query::status(query::Index(book), month("2024-06"), as_of);
}

using Names = std::vector<std::string>;

TEST_CASE("the due day itself is on time, the day after is late") {
  Book made = book();
  made.submissions = {submission("甲局", "2024-06", "2024-06-25", entry("1", "有进展")),
                      submission("乙局", "2024-06", "2024-06-26", entry("1", "有进展"))};
  const query::StatusAnswer answer = june(made);
  CHECK(answer.due == day("2024-06-25"));
  CHECK(answer.expected == 4);
  CHECK(answer.received == 2);
  CHECK(answer.on_time == 1);
  CHECK(answer.late == Names{"乙局"});
  CHECK(answer.missing == Names{"丙局", "丁局"});
  CHECK(answer.units.at(1).days_late == 1);
  CHECK(answer.rate->str() == "50");
  CHECK(answer.on_time_rate->str() == "25");
}

TEST_CASE("a report that says nothing is received but empty") {
  Book made = book();
  Submission spoken_for = submission("乙局", "2024-06", "2024-06-20");
  spoken_for.activities.push_back(activity("study", "2024-06-03"));
  made.submissions = {submission("甲局", "2024-06", "2024-06-20"), spoken_for,
                      submission("丙局", "2024-06", "2024-06-20", entry("1", "  "))};
  const query::StatusAnswer answer = june(made);
  CHECK(answer.received == 3);
  CHECK(answer.empty == Names{"甲局", "丙局"});
  CHECK(answer.units.at(0).handed == Handed::empty);
  CHECK(answer.units.at(1).handed == Handed::something);
  CHECK(answer.units.at(3).handed == Handed::nothing);
}

TEST_CASE("until the day has passed nobody is late in coming") {
  const Book made = book();
  const query::StatusAnswer on_the_day = june(made, day("2024-06-25"));
  CHECK_FALSE(on_the_day.due_passed);
  CHECK(on_the_day.missing.size() == 4);
  CHECK(on_the_day.units.at(0).timing == Timing::not_yet);
  const query::StatusAnswer after = june(made, day("2024-06-26"));
  CHECK(after.due_passed);
  CHECK(after.units.at(0).timing == Timing::missing);
}

TEST_CASE("as of a day, what came later has not come") {
  Book made = book();
  made.submissions = {submission("甲局", "2024-06", "2024-06-28", entry("1", "有进展"))};
  CHECK(june(made, day("2024-06-27")).received == 0);
  CHECK(june(made, day("2024-06-28")).received == 1);
}

TEST_CASE("a draft, which states no day, has not been handed in") {
  Book made = book();
  made.submissions = {submission("甲局", "2024-06", "2024-06-20", entry("1", "有进展"))};
  made.submissions.front().date = {};
  const query::StatusAnswer answer = june(made);
  CHECK(answer.received == 0);
  CHECK(answer.missing.size() == 4);
  const query::Index index(made);
  CHECK(query::received(index, month("2024-06"), after_june).empty());
}

TEST_CASE("nothing is owed before the plan exists") {
  Book made = book();
  made.plan.issued = stated(day("2024-05-24"));
  const query::Index index(made);
  const query::StatusAnswer april = query::status(index, month("2024-04"), after_june);
  CHECK_FALSE(april.owed);
  CHECK(april.expected == 0);
  CHECK(april.missing.empty());
  CHECK_FALSE(april.rate.has_value());
  CHECK(query::status(index, month("2024-05"), after_june).expected == 4);
}

TEST_CASE("expected are the units of the due day, and no rate passes 100 %") {
  Book made = book();
  made.units.successions.push_back(succession("甲局", "乙局", "2024-06-10"));
  made.submissions = {submission("甲局", "2024-06", "2024-06-05", entry("1", "有进展")),
                      submission("乙局", "2024-06", "2024-06-24", entry("1", "有进展")),
                      submission("丙局", "2024-06", "2024-06-24", entry("1", "有进展")),
                      submission("丁局", "2024-06", "2024-06-24", entry("1", "有进展")),
                      submission("演示县局", "2024-06", "2024-06-24", entry("1", "有进展"))};
  const query::StatusAnswer answer = june(made);
  CHECK(answer.expected == 3);
  CHECK(answer.received == 3);
  CHECK(answer.rate->str() == "100");
  CHECK(answer.unexpected == Names{"演示县局"});
}

TEST_CASE("a predecessor's report counts for its successor only from before it gave way") {
  Book made = book();
  made.units.successions.push_back(succession("甲局", "乙局", "2024-06-10"));
  SUBCASE("before") {
    made.submissions = {submission("甲局", "2024-06", "2024-06-09", entry("1", "有进展"))};
    const query::StatusAnswer answer = june(made);
    CHECK(answer.received == 1);
    CHECK(answer.units.at(0).unit == "乙局");
    CHECK(answer.units.at(0).by == "甲局");
    CHECK(answer.units.at(0).timing == Timing::on_time);
  }
  SUBCASE("after") {
    made.submissions = {submission("甲局", "2024-06", "2024-06-10", entry("1", "有进展"))};
    const query::StatusAnswer answer = june(made);
    CHECK(answer.received == 0);
    CHECK(answer.unexpected == Names{"甲局"});
  }
}

TEST_CASE("a successor reports for the unit that gave way after the due day") {
  Book made = book();
  made.units.units.push_back(unit("新局"));
  made.units.units.back().from = stated(day("2024-07-01"));
  made.units.units.front().until = stated(day("2024-06-30"));
  made.units.successions.push_back(succession("甲局", "新局", "2024-07-01"));
  made.submissions = {submission("新局", "2024-06", "2024-07-02", entry("1", "有进展"))};
  const query::StatusAnswer answer = june(made);
  CHECK(answer.expected == 4);
  CHECK(answer.late == Names{"甲局"});
  CHECK(answer.units.at(0).by == "新局");
  CHECK(answer.unexpected.empty());
}

TEST_CASE("a late report belongs to the month it names") {
  Book made = book();
  made.submissions = {submission("甲局", "2024-05", "2024-06-20", entry("1", "有进展"))};
  CHECK(june(made).received == 0);
  const query::StatusAnswer may = query::status(query::Index(made), month("2024-05"), after_june);
  CHECK(may.late == Names{"甲局"});
}

TEST_CASE("over a year, months to come are neither expected nor missing") {
  Book made = book();
  made.submissions = {submission("甲局", "2024-01", "2024-01-20", entry("1", "有进展")),
                      submission("甲局", "2024-02", "2024-02-27"),
                      submission("甲局", "2024-03", "2024-03-02", entry("1", "有进展"))};
  const query::PeriodStatus year =
      query::period_status(query::Index(made), Period{Period::Kind::year, 2024, 0}, day("2024-03-10"));
  REQUIRE(year.units.size() == 4);
  REQUIRE(year.months.size() == 12);
  const query::UnitReports& first = year.units.front();
  CHECK(first.counts.expected == 3);  // January, February and March's, which came before its day
  CHECK(first.counts.on_time == 2);
  CHECK(first.counts.late == 1);
  CHECK(first.counts.empty == 1);
  CHECK(first.months.at(5).timing == Timing::not_yet);
  CHECK(year.units.at(1).counts.missing == 2);
  CHECK(year.months.at(2).counts.expected == 1);
  CHECK(year.counts.expected == 9);
  CHECK(year.counts.received == 3);
}

TEST_CASE("a unit of part of the year owes nothing outside it") {
  Book made = book();
  made.units.successions.push_back(succession("甲局", "乙局", "2024-02-01"));
  const query::PeriodStatus quarter =
      query::period_status(query::Index(made), Period{Period::Kind::quarter, 2024, 1}, day("2024-04-01"));
  CHECK(quarter.units.front().unit == "甲局");
  CHECK(quarter.units.front().months.at(0).timing == Timing::missing);
  CHECK(quarter.units.front().months.at(1).timing == Timing::not_owed);
  CHECK(quarter.counts.expected == 3 + 3 + 3);  // 乙局 is there only from its taking over on
  made.tasks.tasks.push_back(task("9", {"乙局"}));
  CHECK(query::period_status(query::Index(made), Period{Period::Kind::quarter, 2024, 1}, day("2024-04-01"))
            .counts.expected == 4 + 3 + 3);
}

}  // namespace
}  // namespace hbjs
