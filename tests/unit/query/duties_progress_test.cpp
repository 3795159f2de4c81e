#include <doctest/doctest.h>

#include <algorithm>

#include "query/duties.h"
#include "support/made_up.h"
#include "support/real_plan.h"

// The real plan, and made-up reports of 区教育局 on it (演示数据).
using namespace hbjs;
using namespace hbjs::made_up;
using query::DutiesAnswer;
using query::Timing;
using Strings = std::vector<std::string>;

namespace {

Book reported() {
  Book book = testing::real_plan();
  book.submissions.push_back(
      submission("区教育局", "2024-05", "2024-05-23", entry("3.4", "演示数据：第一批跟岗", {{"teachers", "10"}})));
  Submission june =
      submission("区教育局", "2024-06", "2024-06-27", entry("3.4", "演示数据：第二批跟岗", {{"teachers", "10"}}));
  june.activities.push_back(activity("visit", "2024-06-12", true));
  book.submissions.push_back(june);
  book.submissions.push_back(submission("区卫健局", "2024-07", "2024-06-28", entry("4.2", "演示数据：提前报送")));
  return book;
}

DutiesAnswer duties(const Book& book, const char* unit, const char* date) {
  const query::Index index(book);
  return std::get<DutiesAnswer>(query::duties_of(index, unit, day(date)));
}

template <class Rows>
const auto& of(const Rows& rows, std::string_view id) {
  const auto at = std::ranges::find(rows, id, [](const auto& row) { return row.id; });
  REQUIRE(at != rows.end());
  return *at;
}

}  // namespace

TEST_CASE("publicity and training that were told of stand at their duty and item") {
  Book book = reported();
  Submission july = submission("区教育局", "2024-07", "2024-07-24");
  july.activities = {activity("publicity", "2024-07-01"), activity("publicity", "2024-07-02"),
                     activity("", "2024-07-03")};
  july.activities.back().duty = {};
  july.activities.back().item = text("3.4");
  book.submissions.push_back(july);
  const DutiesAnswer answer = duties(book, "区教育局", "2024-07-31");
  CHECK(of(answer.duties, "publicity").done == 2);
  CHECK_FALSE(of(answer.duties, "publicity").met);
  CHECK_FALSE(of(answer.duties, "projects").done);
  CHECK(of(answer.items, "3.4").activities == 1);
  book.submissions.back().activities.back().item = text("6");
  const DutiesAnswer of_task = duties(book, "区教育局", "2024-07-31");
  CHECK(of(of_task.task_items, "6").activities == 1);
  CHECK_FALSE(of(of_task.items, "3.4").activities);
  CHECK_FALSE(of(answer.items, "4.1").activities);
  CHECK_FALSE(of(duties(book, "区教育局", "2024-06-30").duties, "publicity").done);  // not yet handed in
}

TEST_CASE("which months have come, and which are missing") {
  const Book book = reported();
  const DutiesAnswer answer = duties(book, "区教育局", "2024-08-26");
  // The plan was issued on 24 May: nothing was due before.
  REQUIRE(answer.reports.size() == 8);
  CHECK(answer.reports[0].month == month("2024-05"));
  CHECK(answer.reports[0].timing == Timing::on_time);
  CHECK(answer.reports[1].timing == Timing::late);
  CHECK(answer.reports[1].days_late == 2);
  CHECK(answer.reports[1].date == day("2024-06-27"));
  CHECK(answer.reports[2].timing == Timing::missing);
  CHECK(answer.overdue == Strings{"2024-07", "2024-08"});
  CHECK(answer.calendar.month == query::Due{"2024-09", day("2024-09-25")});
  CHECK(duties(book, "区教育局", "2024-06-26").overdue == Strings{"2024-06"});
  CHECK(duties(book, "区教育局", "2024-06-25").overdue.empty());
  CHECK(duties(book, "区教育局", "2024-06-25").calendar.month == query::Due{"2024-06", day("2024-06-25")});
}

TEST_CASE("a report that came before its day is not asked for again") {
  const DutiesAnswer answer = duties(reported(), "区卫健局", "2024-06-30");
  CHECK(answer.calendar.month == query::Due{"2024-08", day("2024-08-25")});
  CHECK(of(answer.duties, "monthly").next_due == day("2024-08-25"));
}

TEST_CASE("what a predecessor left undone falls to the unit that stands in for it") {
  Book book = reported();
  book.units.successions.push_back(succession("区教育局", "区文旅局", "2024-08-01"));
  const DutiesAnswer answer = duties(book, "区文旅局", "2024-08-26");
  CHECK(answer.overdue == Strings{"2024-05", "2024-06", "2024-07", "2024-08"});
  const auto left = std::ranges::find_if(answer.reports, [](const query::OwedReport& report) {
    return report.unit == "区教育局" && report.timing == Timing::missing;
  });
  REQUIRE(left != answer.reports.end());
  CHECK(left->month == month("2024-07"));
  CHECK(std::ranges::count(answer.reports, "区教育局", &query::OwedReport::unit) == 3);
}

TEST_CASE("studies and visits, and whether the principal led one") {
  const DutiesAnswer answer = duties(reported(), "区教育局", "2024-06-30");
  CHECK(of(answer.duties, "study").done == 0);
  CHECK_FALSE(of(answer.duties, "study").done_by_principal);
  CHECK(of(answer.duties, "visit").done == 1);
  CHECK(of(answer.duties, "visit").done_by_principal == 1);
  CHECK(of(answer.duties, "visit").met == false);
  CHECK_FALSE(of(answer.duties, "publicity").done);
}

TEST_CASE("targets so far, against the pace of the month") {
  const DutiesAnswer answer = duties(reported(), "区教育局", "2024-06-30");
  const query::DutyTarget& teachers = of(answer.targets, "teachers");
  CHECK(teachers.done == Decimal(20));
  CHECK(teachers.rate == Decimal(20));
  CHECK(teachers.expected_rate == Decimal(50));
  CHECK(teachers.gap == Decimal(30));
  CHECK(teachers.state == query::State::yellow);
  CHECK_FALSE(of(answer.targets, "school-pairs").state);
}

TEST_CASE("past the plan's year nothing falls due, and what was left open is still told") {
  const Book book = reported();
  CHECK_FALSE(duties(book, "区教育局", "2024-12-31").year_over);
  const DutiesAnswer answer = duties(book, "区教育局", "2025-01-15");
  CHECK(answer.year_over);
  CHECK(answer.year == 2024);
  CHECK(answer.calendar == query::Upcoming{});
  CHECK(answer.overdue == Strings{"2024-07", "2024-08", "2024-09", "2024-10", "2024-11", "2024-12"});
  CHECK_FALSE(of(answer.duties, "study").next_due);
  CHECK(of(answer.duties, "study").met == false);
  CHECK(of(answer.targets, "teachers").state == query::State::red);
  CHECK_FALSE(of(answer.targets, "teachers").complete);
}

TEST_CASE("before its month nothing is judged") {
  const DutiesAnswer answer = duties(reported(), "区教育局", "2023-11-01");
  CHECK(answer.overdue.empty());
  CHECK_FALSE(of(answer.targets, "teachers").state);
  CHECK_FALSE(answer.year_over);
}
