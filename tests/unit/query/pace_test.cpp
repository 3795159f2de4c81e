#include "query/pace.h"

#include <doctest/doctest.h>

#include "support/made_up.h"

// 演示数据 throughout.
namespace hbjs {
namespace {

using namespace made_up;
using query::State;

const Date year_end = day("2024-12-31");

query::PaceAnswer pace_of(const Book& book, const char* of, Date as_of = year_end) {
  return query::pace(query::Index(book), Period::of(month(of)), as_of);
}

Book with_target(const Target& target) {
  Book made = book();
  made.tasks.tasks.push_back(task("1", {"甲局"}));
  made.targets.targets.push_back(target);
  return made;
}

TEST_CASE("months add up, and the pace is months gone of twelve") {
  Book made = with_target(target("t", "1", "100"));
  made.submissions = {submission("甲局", "2024-04", "2024-04-20", entry("1", "", {{"t", "30"}})),
                      submission("乙局", "2024-05", "2024-05-20", entry("1", "", {{"t", "7.5"}})),
                      submission("甲局", "2024-07", "2024-07-20", entry("1", "", {{"t", "50"}}))};
  const query::TargetPace june = pace_of(made, "2024-06").targets.front();
  CHECK(june.done->str() == "37.5");
  CHECK(june.rate->str() == "37.5");
  CHECK(june.expected_rate.str() == "50");
  CHECK(june.gap->str() == "12.5");
  CHECK(june.state == State::yellow);
  CHECK_FALSE(june.now.has_value());
  CHECK(pace_of(made, "2024-05").targets.front().now->str() == "7.5");
}

TEST_CASE("the thresholds: less than yellow is green, red itself is still yellow") {
  const auto state_at = [](const char* done) {
    Book made = with_target(target("t", "1", "100"));
    made.submissions = {submission("甲局", "2024-06", "2024-06-20", entry("1", "", {{"t", done}}))};
    return pace_of(made, "2024-06").targets.front().state;
  };
  CHECK(state_at("40.01") == State::green);
  CHECK(state_at("40") == State::yellow);
  CHECK(state_at("20") == State::yellow);
  CHECK(state_at("19.99") == State::red);
  CHECK(state_at("0") == State::red);
}

TEST_CASE("a third behind by exactly ten points is yellow: no rounding tips it over") {
  Book made = with_target(target("t", "1", "12"));
  // 7/12 expected, 5.8/12 done: ten points, with a third in both.
  made.submissions = {submission("甲局", "2024-07", "2024-07-20", entry("1", "", {{"t", "5.8"}}))};
  CHECK(pace_of(made, "2024-07").targets.front().gap->str() == "10");
  CHECK(pace_of(made, "2024-07").targets.front().state == State::yellow);
}

TEST_CASE("nothing reported is not zero") {
  Book made = with_target(target("t", "1", "100"));
  SUBCASE("no report at all") {}
  SUBCASE("a report without the figure") {
    made.submissions = {submission("甲局", "2024-06", "2024-06-20", entry("1", "有进展"))};
  }
  const query::PaceAnswer answer = pace_of(made, "2024-06");
  CHECK_FALSE(answer.targets.front().done.has_value());
  CHECK_FALSE(answer.targets.front().rate.has_value());
  CHECK_FALSE(answer.targets.front().state.has_value());
  CHECK_FALSE(answer.tasks.front().state.has_value());
  CHECK(answer.target_counts.unreported == 1);
  CHECK(answer.target_counts.red == 0);
}

TEST_CASE("running totals: each unit's latest counts, units add up") {
  Book made = with_target(target("t", "1", "9", Every::year, Adds::latest));
  made.submissions = {submission("甲局", "2024-03", "2024-03-20", entry("1", "", {{"t", "2"}})),
                      submission("乙局", "2024-03", "2024-03-20", entry("1", "", {{"t", "1"}})),
                      submission("甲局", "2024-05", "2024-05-20", entry("1", "", {{"t", "4"}}))};
  CHECK(pace_of(made, "2024-04").targets.front().done->str() == "3");
  const query::TargetPace may = pace_of(made, "2024-05").targets.front();
  CHECK(may.done->str() == "5");
  CHECK(may.now->str() == "2");
}

TEST_CASE("a successor's running total takes the place of its predecessor's") {
  Book made = with_target(target("t", "1", "9", Every::year, Adds::latest));
  made.units.successions.push_back(succession("甲局", "乙局", "2024-04-01"));
  made.submissions = {submission("甲局", "2024-03", "2024-03-20", entry("1", "", {{"t", "2"}})),
                      submission("乙局", "2024-05", "2024-05-20", entry("1", "", {{"t", "3"}}))};
  CHECK(pace_of(made, "2024-05").targets.front().done->str() == "3");
}

TEST_CASE("a quarterly goal is judged quarter by quarter") {
  Book made = with_target(target("q", "1", "500", Every::quarter));
  made.submissions = {submission("甲局", "2024-02", "2024-02-20", entry("1", "", {{"q", "520"}})),
                      submission("甲局", "2024-04", "2024-04-20", entry("1", "", {{"q", "100"}})),
                      submission("甲局", "2024-05", "2024-05-20", entry("1", "", {{"q", "150"}}))};
  const query::TargetPace may = pace_of(made, "2024-05").targets.front();
  CHECK(may.done->str() == "250");
  CHECK(may.rate->str() == "50");
  CHECK(may.expected_rate.fixed(1) == "66.7");
  CHECK(may.state == State::yellow);
  REQUIRE(may.quarters.size() == 2);
  CHECK(may.quarters.front().done->str() == "520");

  const query::TargetPace year =
      query::pace(query::Index(made), Period{Period::Kind::year, 2024, 0}, year_end).targets.front();
  CHECK(year.quarters.size() == 4);
  CHECK(year.rate->str() == "37.5");  // 100, 50, 0, 0: what is above one quarter's goal helps no other
  CHECK(year.expected_rate.str() == "100");
  CHECK_FALSE(year.complete);
}

TEST_CASE("a quarter that was over before the plan was issued is none of the year's") {
  Book made = with_target(target("q", "1", "500", Every::quarter));
  made.plan.issued = stated(day("2024-05-24"));
  made.submissions = {submission("甲局", "2024-05", "2024-05-25", entry("1", "", {{"q", "500"}}))};
  const auto year = [&](const char* as_of) {
    return query::pace(query::Index(made), Period{Period::Kind::year, 2024, 0}, day(as_of)).targets.front();
  };
  const query::TargetPace july = year("2024-07-31");
  REQUIRE(july.quarters.size() == 2);
  CHECK(july.quarters.front().quarter == 2);
  CHECK(july.rate->str() == "50");               // 100 and 0; the first quarter is not a third zero
  CHECK(july.expected_rate.fixed(1) == "66.7");  // 100 and 33.3
  CHECK(year("2024-12-31").rate->fixed(1) == "33.3");

  SUBCASE("of which a unit gives the figure all the same") {
    made.submissions.push_back(submission("甲局", "2024-02", "2024-05-25", entry("1", "", {{"q", "250"}})));
    CHECK(year("2024-07-31").rate->str() == "50");  // 50, 100 and 0
    CHECK(year("2024-07-31").quarters.size() == 3);
  }
  SUBCASE("which is asked for itself") { CHECK(pace_of(made, "2024-03").targets.front().quarters.size() == 1); }
}

TEST_CASE("a task takes the mean of its reported targets, capped, and the worst state") {
  Book made = with_target(target("a", "1", "10"));
  made.targets.targets.push_back(target("b", "1", "10"));
  made.submissions = {submission("甲局", "2024-06", "2024-06-20", entry("1", "", {{"a", "20"}}))};
  const query::TaskPace half = pace_of(made, "2024-06").tasks.front();
  CHECK(half.reported == 1);
  CHECK(half.rate->str() == "100");
  CHECK_FALSE(half.state.has_value());  // never green while a target is not reported
  made.submissions.push_back(submission("乙局", "2024-06", "2024-06-20", entry("1", "", {{"b", "1"}})));
  const query::TaskPace both = pace_of(made, "2024-06").tasks.front();
  CHECK(both.rate->str() == "55");
  CHECK(both.state == State::red);
}

TEST_CASE("a task without targets has the year's pace and no state") {
  Book made = book();
  made.tasks.tasks.push_back(task("1", {"甲局"}));
  const query::PaceAnswer answer = pace_of(made, "2024-03");
  CHECK(answer.tasks.front().expected_rate.str() == "25");
  CHECK_FALSE(answer.tasks.front().state.has_value());
  CHECK(answer.task_counts.without_target == 1);
}

TEST_CASE("while a quarter runs it is judged by the month of the day") {
  const Book made = with_target(target("t", "1", "100"));
  const query::Index index(made);
  const Period quarter{Period::Kind::quarter, 2024, 2};
  CHECK(query::pace(index, quarter, day("2024-05-10")).expected_rate.fixed(1) == "41.7");
  CHECK(query::pace(index, quarter, day("2024-09-01")).expected_rate.str() == "50");
}

TEST_CASE("the money's figure is what was paid, whatever units state") {
  Book made = with_target(target("funds", "1", "1850"));
  Submission report = submission("甲局", "2024-06", "2024-06-20");
  report.payments = {payment(PaymentKind::paid, "2024-06-10", "370"),
                     payment(PaymentKind::committed, "2024-06-10", "800")};
  made.submissions = {report};
  CHECK(pace_of(made, "2024-06").targets.front().rate->str() == "20");
  made.submissions.push_back(submission("乙局", "2024-06", "2024-06-20", entry("1", "", {{"funds", "925"}})));
  CHECK(pace_of(made, "2024-06").targets.front().rate->str() == "20");
  made.submissions.front().payments.clear();
  CHECK_FALSE(pace_of(made, "2024-06").targets.front().rate);
}

TEST_CASE("silly figures end at the end of the range, they stop nothing") {
  Book made = with_target(target("t", "1", "0.000001"));
  for (const char* unit : {"甲局", "乙局", "丙局", "丁局"}) {
    Entry many = entry("1", "");
    for (int i = 0; i < 20; ++i) many.measures.push_back(entry("1", "", {{"t", "999999999999"}}).measures.front());
    made.submissions.push_back(submission(unit, "2024-06", "2024-06-20", many));
  }
  const query::TargetPace target = pace_of(made, "2024-06").targets.front();
  CHECK(target.done.has_value());
  CHECK(target.state == State::green);
}

TEST_CASE("a figure for a target that is not there is passed over") {
  Book made = with_target(target("t", "1", "10"));
  made.submissions = {submission("甲局", "2024-06", "2024-06-20", entry("1", "", {{"x", "5"}}))};
  CHECK_FALSE(pace_of(made, "2024-06").targets.front().done.has_value());
}

}  // namespace
}  // namespace hbjs
