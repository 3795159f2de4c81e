#include "query/activity.h"

#include <doctest/doctest.h>

#include "support/made_up.h"

// 演示数据 throughout.
namespace hbjs {
namespace {

using namespace made_up;

Submission with(Submission report, std::vector<Activity> done) {
  for (Activity& one : done) report.activities.push_back(std::move(one));
  return report;
}

Book with_duties() {
  Book made = book();
  made.duties.duties = {duty("study", 2), duty("visit", 2, 1)};
  Duty uncounted = duty("report", 1);
  uncounted.at_least = {};
  made.duties.duties.push_back(uncounted);
  return made;
}

query::ActivityAnswer year_of(const Book& book, const char* as_of = "2024-12-31") {
  return query::activity(query::Index(book), Period{Period::Kind::year, 2024, 0}, day(as_of));
}

TEST_CASE("visits need one that the principal leads") {
  Book made = with_duties();
  made.submissions = {
      with(submission("甲局", "2024-03", "2024-03-20"),
           {activity("visit", "2024-03-01"), activity("visit", "2024-03-08")}),
      with(submission("乙局", "2024-03", "2024-03-20"), {activity("visit", "2024-03-01", true)}),
      with(submission("乙局", "2024-08", "2024-08-20"),
           {activity("visit", "2024-08-01"), activity("study", "2024-08-02"), activity("study", "2024-08-03")})};
  const query::ActivityAnswer answer = year_of(made);
  REQUIRE(answer.duties.size() == 2);
  REQUIRE(answer.units.size() == 4);
  const query::DutyCount& first = answer.units.at(0).duties.at(1);
  CHECK(first.done == 2);
  CHECK(first.by_principal == 0);
  CHECK_FALSE(first.met);
  CHECK(answer.units.at(1).duties.at(1).met);
  CHECK(answer.units.at(1).met);
  CHECK(answer.duties.at(1).units_met == 1);
  CHECK(answer.duties.at(1).done == 4);
}

TEST_CASE("only what had been reported by the day counts") {
  Book made = with_duties();
  made.submissions = {with(submission("甲局", "2024-03", "2024-03-20"), {activity("study", "2024-03-01")}),
                      with(submission("甲局", "2024-08", "2024-08-20"), {activity("study", "2024-08-01")})};
  CHECK(year_of(made, "2024-07-31").units.front().duties.front().done == 1);
  CHECK(year_of(made).units.front().duties.front().met);
}

TEST_CASE("what a unit did before a succession counts for the one that stands in for it") {
  Book made = with_duties();
  made.units.successions.push_back(succession("甲局", "乙局", "2024-06-01"));
  made.submissions = {with(submission("甲局", "2024-03", "2024-03-20"), {activity("study", "2024-03-01")}),
                      with(submission("乙局", "2024-08", "2024-08-20"), {activity("study", "2024-08-01")})};
  const query::ActivityAnswer answer = year_of(made);
  CHECK(answer.units.front().unit == "乙局");
  CHECK(answer.units.front().duties.front().done == 2);
}

TEST_CASE("what no number is demanded of is added up by duty and by item, and meets nothing") {
  Book made = with_duties();
  made.duties.duties.push_back(duty("publicity", 1));
  made.duties.duties.back().at_least = {};
  made.requirements.requirements.emplace_back().id = text("3.4");
  made.requirements.requirements.back().category = text("演示培训");
  Activity training = activity("", "2024-03-05");
  training.duty = {};
  training.item = text("3.4");
  Activity astray = training;
  astray.item = text("99.9");
  made.submissions = {
      with(submission("乙局", "2024-03", "2024-03-20"), {activity("publicity", "2024-03-01"), training, astray}),
      with(submission("甲局", "2024-04", "2024-04-20"),
           {activity("publicity", "2024-04-01"), activity("publicity", "2024-04-02")})};
  const query::ActivityAnswer answer = year_of(made);
  REQUIRE(answer.others.size() == 2);
  CHECK(answer.others[0].duty == "publicity");
  CHECK(answer.others[0].done == 3);
  REQUIRE(answer.others[0].units.size() == 2);
  CHECK(answer.others[0].units[0].unit == "甲局");  // in the order of units.yaml
  CHECK(answer.others[0].units[0].done == 2);
  CHECK(answer.others[1].item == "3.4");
  CHECK(answer.others[1].name == "演示培训");
  CHECK(answer.others[1].done == 1);
  CHECK(answer.units.front().duties.front().done == 0);
  made.duties.duties.back().every = stated(Rhythm::month);  // 每月报送: the reports themselves
  CHECK(year_of(made).others.size() == 1);
  CHECK(query::activity(query::Index(made), Period{Period::Kind::year, 2024, 0}, day("2024-03-31")).others[0].done ==
        1);
}

}  // namespace
}  // namespace hbjs
