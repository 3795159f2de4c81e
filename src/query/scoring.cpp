#include "query/scoring.h"

#include <fmt/format.h>

#include <algorithm>

#include "query/numbers.h"

namespace hbjs::query {
namespace {

Decimal whole(std::size_t count) {
  constexpr std::size_t most = Decimal::max_units / Decimal::scale;
  return Decimal(static_cast<std::int64_t>(std::min(count, most)));
}

/// The fact that an indicator measures, with what it was counted from.
struct Measured {
  std::optional<Decimal> value;  ///< null: the unit has none
  std::vector<CountedFact> facts;
  Decimal full = Decimal(100);  ///< what gives all points, where the indicator does not say
};

void reports(Measured& measured, const ReportCounts& counts, Counted what, std::size_t count,
             const std::optional<Decimal>& value) {
  measured.facts = {{Counted::expected, {}, whole(counts.expected)}, {what, {}, whole(count)}};
  if (counts.expected > 0) measured.value = value;
}

void times(Measured& measured, const Indicator& indicator, const UnitFacts& facts, const Index& index) {
  const bool led = indicator.measures.value == Fact::times_by_principal;
  const auto own = std::ranges::find(facts.duties, indicator.duty.value, &DutyCount::duty);
  if (own == facts.duties.end()) return;
  measured.value = Decimal(led ? own->by_principal : own->done);
  measured.facts = {{led ? Counted::by_principal : Counted::done, own->duty, measured.value}};
  if (const Duty* duty = index.duty(own->duty))
    measured.full = Decimal(led ? std::max(duty->by_principal.value, 1) : duty->at_least.value);
}

Measured measure(const Indicator& indicator, const UnitFacts& facts, const Index& index) {
  Measured measured;
  const ReportCounts& counts = facts.reports;
  switch (indicator.measures.value) {
    case Fact::target_rate:
      for (const UnitTarget& target : facts.targets)
        measured.facts.push_back({Counted::target, target.id, target.rate});
      measured.value = facts.target_rate;
      break;
    case Fact::report_rate: reports(measured, counts, Counted::received, counts.received, counts.rate); break;
    case Fact::on_time_rate: reports(measured, counts, Counted::on_time, counts.on_time, counts.on_time_rate); break;
    case Fact::items_reported:
      measured.facts = {{Counted::leads, {}, whole(facts.leads.size())},
                        {Counted::leads_reported, {}, whole(facts.leads_reported)}};
      measured.value = facts.leads_rate;
      break;
    case Fact::paid_rate:
      measured.facts = {{Counted::budget, {}, facts.budget.amount}, {Counted::paid, {}, facts.paid.amount}};
      measured.value = facts.paid_rate;
      break;
    case Fact::late: reports(measured, counts, Counted::late, counts.late, whole(counts.late)); break;
    case Fact::missing: reports(measured, counts, Counted::missing, counts.missing, whole(counts.missing)); break;
    case Fact::empty: reports(measured, counts, Counted::empty, counts.empty, whole(counts.empty)); break;
    case Fact::times:
    case Fact::times_by_principal: times(measured, indicator, facts, index); break;
    case Fact::stories:
      measured.value = whole(facts.stories);
      measured.facts = {{Counted::stories, {}, measured.value}};
      break;
  }
  return measured;
}

/// `sum = points`, and behind an arrow what the limits leave of them.
void settle(Score& score, const std::string& sum, Decimal points, Decimal least, Decimal most) {
  const Decimal within = std::clamp(points, least, std::max(least, most));
  score.points = within;
  score.how = fmt::format("{} = {}", sum, points.str());
  if (within != points) score.how += " → " + within.str();
}

void by_steps(Score& score, const Indicator& indicator, Decimal value) {
  const Step* reached = nullptr;
  const Step* lowest = nullptr;
  for (const Step& step : indicator.steps) {
    if (lowest == nullptr || step.from.value < lowest->from.value) lowest = &step;
    if (step.from.value <= value && (reached == nullptr || step.from.value > reached->from.value)) reached = &step;
  }
  const Decimal most = indicator.points.value;
  if (reached != nullptr) {
    score.points = std::clamp(reached->points.value, Decimal(), std::max(most, Decimal()));
    score.how = fmt::format("{} ≥ {} → {}", value.str(), reached->from.value.str(), score.points->str());
  } else {
    score.points = Decimal();
    score.how = lowest == nullptr ? "0" : fmt::format("{} < {} → 0", value.str(), lowest->from.value.str());
  }
}

void score_value(Score& score, const Indicator& indicator, const Measured& measured) {
  const Decimal value = *measured.value, points = indicator.points.value, each = indicator.each.value;
  switch (indicator.rule.value) {
    case ScoreRule::proportional: {
      const Decimal full = indicator.full.stated() ? indicator.full.value : measured.full;
      const Decimal most = indicator.cap.stated() ? indicator.cap.value : points;
      settle(score, fmt::format("{} × {} ÷ {}", points.str(), value.str(), full.str()), hundredths(points, value, full),
             Decimal(), most);
      break;
    }
    case ScoreRule::threshold: by_steps(score, indicator, value); break;
    case ScoreRule::each:
      settle(score, fmt::format("{} × {}", each.str(), value.str()), hundredths(each, value, Decimal(1)), Decimal(),
             points);
      break;
    case ScoreRule::deduct:
      settle(score, fmt::format("{} − {} × {}", points.str(), each.str(), value.str()),
             minus(points, hundredths(each, value, Decimal(1))), Decimal(), points);
      break;
  }
}

}  // namespace

Score score_of(const Indicator& indicator, const UnitFacts& facts, NotApplicable not_applicable, const Index& index) {
  Score score;
  score.indicator = indicator.id.value;
  score.name = indicator.name.value;
  score.bonus = indicator.bonus.value;
  score.of = indicator.points.value;
  Measured measured = measure(indicator, facts, index);
  score.value = measured.value;
  if (measured.value) {
    score_value(score, indicator, measured);
  } else {
    score.applicable = false;
    if (score.bonus || not_applicable == NotApplicable::zero) score.points = Decimal();
    if (!score.bonus && not_applicable == NotApplicable::full) score.points = indicator.points.value;
  }
  score.facts = std::move(measured.facts);
  return score;
}

}  // namespace hbjs::query
