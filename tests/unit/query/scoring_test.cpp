#include "query/scoring.h"

#include <doctest/doctest.h>

#include "query/numbers.h"
#include "support/made_up_assessment.h"

// 演示数据 throughout. Every number here is computed by hand.
namespace hbjs {
namespace {

using namespace made_up;
using query::Score;

/// Seven reports due: five on time, one late, one missing, none empty. Two targets, 80 % and not reported.
query::UnitFacts facts() {
  query::UnitFacts unit;
  unit.unit = "甲局";
  unit.reports = {7, 6, 5, 1, 1, 0, number("85.714286"), number("71.428571")};
  unit.duties = {{"study", 1, 0, false}, {"visit", 3, 1, true}};
  unit.targets = {{"a", "目标甲", number("80")}, {"b", "目标乙", {}}};
  unit.target_rate = number("40");
  unit.leads = {"1.1", "1.2", "2.1"};
  unit.leads_reported = 2;
  unit.leads_rate = number("66.666667");
  unit.stories = 3;
  return unit;
}

Score scored(const Indicator& one, const query::UnitFacts& unit = facts(),
             NotApplicable rest = NotApplicable::rescale) {
  Book made = book();
  made.duties.duties = {duty("study", 2), duty("visit", 2, 1)};
  return query::score_of(one, unit, rest, query::Index(made));
}

std::string points(const Score& score) { return score.points ? score.points->str() : "none"; }

TEST_CASE("in proportion: points × rate ÷ 100, rounded once to 0.01") {
  const Score score = scored(indicator("t", Fact::on_time_rate, "20", ScoreRule::proportional));
  CHECK(points(score) == "14.29");  // 20 × 71.428571 ÷ 100 = 14.2857142
  CHECK(score.how == "20 × 71.428571 ÷ 100 = 14.29");
  REQUIRE(score.facts.size() == 2);
  CHECK(score.facts.front().value->str() == "7");
  CHECK(score.facts.back().what == query::Counted::on_time);
  CHECK(score.facts.back().value->str() == "5");
}

TEST_CASE("half a hundredth rounds away from zero") {
  CHECK(query::hundredths(number("0.5"), number("0.01"), number("1")).str() == "0.01");
  CHECK(query::hundredths(number("1"), number("1.005"), number("1")).str() == "1.01");
  CHECK(query::hundredths(number("1"), number("1.004999"), number("1")).str() == "1");
  CHECK(query::hundredths(number("-1"), number("1.005"), number("1")).str() == "-1.01");
  CHECK(query::hundredths(number("2"), number("1"), number("3")).str() == "0.67");
  CHECK(query::hundredths(number("1"), number("1"), number("-3")).str() == "-0.33");
  CHECK(query::hundredths(number("1"), number("1"), Decimal()).zero());
  // The ends of the range neither overflow nor wrap.
  const Decimal most = Decimal::from_units(Decimal::max_units);
  CHECK(query::hundredths(most, most, Decimal::from_units(1)) > number("999999999999"));
}

TEST_CASE("what a duty demands gives all points, unless the indicator says how many do") {
  Indicator study = with_duty(indicator("s", Fact::times, "6", ScoreRule::proportional), "study");
  CHECK(points(scored(study)) == "3");  // one of two
  study.full = stated(number("4"));
  CHECK(points(scored(study)) == "1.5");  // one of four
  const Indicator led = with_duty(indicator("l", Fact::times_by_principal, "4", ScoreRule::proportional), "visit");
  CHECK(points(scored(led)) == "4");  // one of one
}

TEST_CASE("more than full gives no more than the points, or the cap") {
  Indicator visit = with_duty(indicator("v", Fact::times, "6", ScoreRule::proportional), "visit");
  const Score plain = scored(visit);
  CHECK(points(plain) == "6");  // three of two would be nine
  CHECK(plain.how == "6 × 3 ÷ 2 = 9 → 6");
  visit.cap = stated(number("8"));
  CHECK(points(scored(visit)) == "8");
  visit.cap = stated(number("12"));
  CHECK(points(scored(visit)) == "9");
}

TEST_CASE("steps: the highest that is reached, in whatever order they stand") {
  const Indicator steps = with_steps(indicator("t", Fact::report_rate, "10", ScoreRule::threshold),
                                     {{"60", "5"}, {"95", "10"}, {"85", "8"}});
  const Score score = scored(steps);
  CHECK(points(score) == "8");
  CHECK(score.how == "85.714286 ≥ 85 → 8");
  query::UnitFacts poor = facts();
  poor.reports.rate = number("59.999999");
  CHECK(points(scored(steps, poor)) == "0");
  CHECK(scored(steps, poor).how == "59.999999 < 60 → 0");
  poor.reports.rate = number("95");  // the border belongs to the step
  CHECK(points(scored(steps, poor)) == "10");
}

TEST_CASE("so many less for each, never below nothing") {
  const Indicator missing = with_each(indicator("m", Fact::missing, "10", ScoreRule::deduct), "2.5");
  CHECK(points(scored(missing)) == "7.5");
  CHECK(scored(missing).how == "10 − 2.5 × 1 = 7.5");
  query::UnitFacts silent = facts();
  silent.reports.missing = 5;
  CHECK(points(scored(missing, silent)) == "0");
  CHECK(scored(missing, silent).how == "10 − 2.5 × 5 = -2.5 → 0");
}

TEST_CASE("so many for each, never above the points") {
  const Indicator stories = as_bonus(with_each(indicator("x", Fact::stories, "2", ScoreRule::each), "0.5"));
  CHECK(points(scored(stories)) == "1.5");
  query::UnitFacts busy = facts();
  busy.stories = 9;
  CHECK(points(scored(stories, busy)) == "2");
}

TEST_CASE("targets of which nobody gave a figure count as nothing done, and are listed as not reported") {
  const Score score = scored(indicator("g", Fact::target_rate, "40", ScoreRule::proportional));
  CHECK(points(score) == "16");  // 40 × 40 ÷ 100
  REQUIRE(score.facts.size() == 2);
  CHECK(score.facts.front().of == "a");
  CHECK(score.facts.front().value->str() == "80");
  CHECK_FALSE(score.facts.back().value.has_value());
}

TEST_CASE("an indicator that does not touch the unit: scaled up, all or nothing, as the scheme says") {
  const Indicator paid = indicator("p", Fact::paid_rate, "4", ScoreRule::proportional);
  CHECK_FALSE(scored(paid).applicable);
  CHECK(points(scored(paid)) == "none");
  CHECK(points(scored(paid, facts(), NotApplicable::full)) == "4");
  CHECK(points(scored(paid, facts(), NotApplicable::zero)) == "0");
  CHECK(points(scored(as_bonus(paid))) == "0");  // a bonus is never made up for
  query::UnitFacts none = facts();
  none.reports = {};
  CHECK_FALSE(scored(with_each(indicator("m", Fact::missing, "10", ScoreRule::deduct), "2"), none).applicable);
}

TEST_CASE("schemes that make no sense still give points within their limits") {
  Indicator zero = indicator("z", Fact::stories, "5", ScoreRule::proportional);
  zero.full = stated(Decimal());
  CHECK(points(scored(zero)) == "0");
  CHECK(points(scored(indicator("n", Fact::stories, "-5", ScoreRule::proportional))) == "0");
  CHECK(points(scored(indicator("e", Fact::report_rate, "5", ScoreRule::threshold))) == "0");
  CHECK(points(scored(with_duty(indicator("d", Fact::times, "5", ScoreRule::proportional), "unknown"))) == "none");
}

}  // namespace
}  // namespace hbjs
