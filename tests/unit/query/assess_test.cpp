#include "query/assess.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/made_up_assessment.h"

// 演示数据 throughout. Every number here is computed by hand.
namespace hbjs {
namespace {

using namespace made_up;

const char* const year_end = "2024-12-31";

/// Issued in October, so three reports are due. 甲局 reports in time, 乙局 once late, 丙局 once, 丁局 never.
Book year() {
  Book made = book();
  made.plan.issued = stated(day("2024-10-01"));
  made.tasks.tasks = {task("1", {"甲局", "乙局", "丙局", "丁局"})};
  made.requirements.requirements = {requirement("1.1", "1", {"甲局"}, {"乙局"}), requirement("1.2", "1", {"乙局"}, {})};
  made.targets.targets = {target("a", "1", "100")};
  made.targets.targets.front().promised.push_back({{}, text("1.1"), text("演示")});
  made.duties.duties = {duty("study", 2)};
  made.submissions = {submission("甲局", "2024-10", "2024-10-20", entry("1.1", "有进展", {{"a", "90"}})),
                      submission("甲局", "2024-11", "2024-11-20", entry("1.1", "有进展")),
                      submission("甲局", "2024-12", "2024-12-20", entry("1.1", "有进展")),
                      submission("乙局", "2024-10", "2024-10-28", entry("1", "有进展")),
                      submission("乙局", "2024-11", "2024-11-20", entry("1", "有进展")),
                      submission("乙局", "2024-12", "2024-12-20", entry("1", "有进展")),
                      submission("丙局", "2024-10", "2024-10-20", entry("1", "有进展"))};
  return made;
}

AssessmentFile plain_scheme() {
  return scheme("100", {indicator("targets", Fact::target_rate, "60", ScoreRule::proportional),
                        indicator("timely", Fact::on_time_rate, "40", ScoreRule::proportional)});
}

query::AssessAnswer assessed(const Book& book, const char* as_of = year_end) {
  return query::assess(query::Index(book), day(as_of));
}

const query::UnitScore& of(const query::AssessAnswer& answer, std::string_view unit) {
  return *std::ranges::find(answer.ranking, unit, &query::UnitScore::unit);
}
const query::UnitFacts& facts_of(const query::AssessAnswer& answer, std::string_view unit) {
  return *std::ranges::find(answer.units, unit, &query::UnitFacts::unit);
}

TEST_CASE("without an assessment.yaml there are facts alone") {
  const query::AssessAnswer answer = assessed(year());
  CHECK_FALSE(answer.weighted);
  CHECK_FALSE(answer.scheme.has_value());
  CHECK(answer.ranking.empty());
  REQUIRE(answer.units.size() == 4);
  CHECK(facts_of(answer, "乙局").reports.late == 1);
  CHECK(facts_of(answer, "丙局").reports.missing == 2);
  CHECK(facts_of(answer, "丁局").reports.on_time_rate->str() == "0");
  CHECK(facts_of(answer, "甲局").leads_reported == 1);
  CHECK(facts_of(answer, "乙局").leads_reported == 0);  // it told of the task, not of the item that it leads
  CHECK(facts_of(answer, "甲局").target_rate->str() == "90");
  CHECK_FALSE(facts_of(answer, "乙局").target_rate.has_value());  // the lead of 1.1 answers for the figure
}

TEST_CASE("points add up; what does not touch a unit is made up for by the rest") {
  Book made = year();
  made.assessment = plain_scheme();
  const query::AssessAnswer answer = assessed(made);
  const query::UnitScore& first = of(answer, "甲局");
  CHECK(first.score->str() == "94");  // 60 × 90 ÷ 100 + 40 × 100 ÷ 100
  CHECK(first.how == "54 + 40 = 94");
  CHECK(first.grade == "好");
  const query::UnitScore& second = of(answer, "乙局");
  CHECK(second.score->str() == "66.68");  // 40 × 66.666667 ÷ 100 = 26.67; 26.67 × 100 ÷ 40 = 66.675
  CHECK(second.how == "26.67 = 26.67; 26.67 × 100 ÷ 40 = 66.68");
  CHECK(second.grade == "一般");
  CHECK(of(answer, "丁局").score->str() == "0");
  CHECK(of(answer, "丁局").grade.empty());
}

TEST_CASE("equal totals share a rank, and the next counts them all") {
  Book made = year();
  made.assessment = scheme("100", {indicator("received", Fact::report_rate, "100", ScoreRule::proportional)});
  const query::AssessAnswer answer = assessed(made);
  REQUIRE(answer.ranking.size() == 4);
  CHECK(answer.ranking[0].rank == 1);
  CHECK(answer.ranking[1].rank == 1);
  CHECK(answer.ranking[0].unit == "甲局");  // equals in the order of units.yaml
  CHECK(answer.ranking[2].rank == 3);
  CHECK(answer.ranking[2].unit == "丙局");
  CHECK(answer.ranking[3].rank == 4);
}

TEST_CASE("bonuses come on top, up to their cap") {
  Book made = year();
  made.assessment = plain_scheme();
  made.assessment.bonus_cap = stated(number("1.5"));
  made.assessment.indicators.push_back(
      as_bonus(with_each(indicator("stories", Fact::stories, "5", ScoreRule::each), "1")));
  made.submissions.front().stories = {story("做法一", "演示"), story("做法二", "演示")};
  const query::UnitScore first = of(assessed(made), "甲局");
  CHECK(first.score->str() == "94");
  CHECK(first.bonus.str() == "1.5");
  CHECK(first.total->str() == "95.5");
}

TEST_CASE("a successor answers for every report that its predecessor owed; each is counted once") {
  Book made = year();
  made.units.successions.push_back(succession("丙局", "丁局", "2024-11-01"));
  const query::AssessAnswer answer = assessed(made);
  REQUIRE(answer.units.size() == 3);
  const query::UnitFacts& successor = facts_of(answer, "丁局");
  // October of 丙局 and of 丁局, then November and December of 丁局 alone.
  CHECK(successor.reports.expected == 4);
  CHECK(successor.reports.on_time == 1);
  CHECK(successor.reports.missing == 3);
  CHECK(successor.stands_in_for == std::vector<std::string>{"丙局"});
  REQUIRE(answer.taken_over.size() == 1);
  CHECK(answer.taken_over.front().unit == "丙局");
  CHECK(answer.taken_over.front().by == "丁局");
  std::size_t expected = 0;
  for (const query::UnitFacts& unit : answer.units) expected += unit.reports.expected;
  CHECK(expected == answer.reports.expected);  // as `status --year` counts them

  const query::AssessAnswer before = assessed(made, "2024-10-31");
  CHECK(before.units.size() == 4);
  CHECK(before.taken_over.empty());
  CHECK_FALSE(before.over);
}

TEST_CASE("a unit that ceased to exist without a successor keeps its facts and has no rank") {
  Book made = year();
  made.units.units[2].until = stated(day("2024-11-10"));  // 丙局
  made.assessment = plain_scheme();
  const query::AssessAnswer answer = assessed(made);
  CHECK(facts_of(answer, "丙局").reports.expected == 1);
  CHECK(facts_of(answer, "丙局").until == day("2024-11-10"));
  CHECK_FALSE(of(answer, "丙局").rank.has_value());
  CHECK(answer.ranking.back().unit == "丙局");
  CHECK(query::part_of(answer, "甲局")->ranked == 3);
}

TEST_CASE("a unit that is not expected to report is not assessed") {
  Book made = year();
  made.units.units[3].from = stated(day("2024-12-28"));  // 丁局, after the last report fell due
  const query::AssessAnswer answer = assessed(made);
  CHECK(answer.units.size() == 3);
  CHECK_FALSE(query::part_of(answer, "丁局").has_value());
  CHECK_FALSE(query::part_of(answer, "演示县局").has_value());
}

TEST_CASE("the clauses: what they promise, what their tasks and duties have brought") {
  Book made = year();
  Clause clause;
  clause.id = text("C1");
  clause.text = text("演示条款");
  clause.tasks.push_back(text("1"));
  clause.duties.push_back(text("study"));
  made.agreement.clauses.push_back(clause);
  made.submissions.front().activities = {activity("study", "2024-10-08"), activity("study", "2024-10-09")};
  const query::ClauseFacts facts = assessed(made).clauses.front();
  CHECK(facts.targets.empty());
  REQUIRE(facts.tasks.size() == 1);
  CHECK(facts.tasks.front().targets == std::vector<std::string>{"a"});
  CHECK(facts.tasks.front().told == 7);
  REQUIRE(facts.duties.size() == 1);
  CHECK(facts.duties.front().units_met == 1);
  CHECK(facts.duties.front().units == 4);
  CHECK(facts.duties.front().done == 2);
}

TEST_CASE("nothing has fallen due yet: no rate, no points, no rank") {
  Book made = year();
  made.submissions.clear();
  made.assessment = scheme("100", {indicator("timely", Fact::on_time_rate, "100", ScoreRule::proportional)});
  const query::AssessAnswer answer = assessed(made, "2024-09-01");
  REQUIRE(answer.ranking.size() == 4);
  CHECK_FALSE(answer.ranking.front().rank.has_value());
  CHECK_FALSE(answer.ranking.front().total.has_value());
}

}  // namespace
}  // namespace hbjs
