#include "query/assess.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "query/calendar.h"
#include "query/numbers.h"

namespace hbjs::query {
namespace {

/// Adds up the points of the indicators that are no bonuses. Those that do not touch the unit and give nothing
/// themselves are made up for by the others: their sum is scaled to the scheme's total.
void add_up(UnitScore& unit, const AssessmentFile& scheme) {
  Decimal sum, possible, bonus;
  bool scaled = false, touched = false;
  std::vector<std::string> terms;
  for (const Score& one : unit.scores) {
    if (one.bonus) {
      bonus = plus(bonus, one.points.value_or(Decimal()));
      continue;
    }
    touched = touched || one.applicable;
    scaled = scaled || !one.points;
    if (!one.points) continue;
    sum = plus(sum, *one.points);
    possible = plus(possible, one.of);
    terms.push_back(one.points->str());
  }
  unit.bonus = scheme.bonus_cap.stated() ? std::min(bonus, scheme.bonus_cap.value) : bonus;
  if (!touched) return;
  unit.how = fmt::format("{} = {}", fmt::join(terms, " + "), sum.str());
  if (scaled) {
    unit.score = hundredths(sum, scheme.total.value, possible);
    unit.how +=
        fmt::format("; {} × {} ÷ {} = {}", sum.str(), scheme.total.value.str(), possible.str(), unit.score->str());
  } else {
    unit.score = sum;
  }
  unit.total = plus(*unit.score, unit.bonus);
}

std::string grade_of(Decimal total, const AssessmentFile& scheme) {
  const Grade* best = nullptr;
  for (const Grade& grade : scheme.grades) {
    if (grade.from.value <= total && (best == nullptr || grade.from.value > best->from.value)) best = &grade;
  }
  return best == nullptr ? std::string() : best->name.value;
}

/// Best first; equal totals share the rank of the first of them, and the next rank counts them all.
void rank(std::vector<UnitScore>& units) {
  std::ranges::stable_sort(units, [](const UnitScore& a, const UnitScore& b) {
    if (a.rank.has_value() != b.rank.has_value()) return a.rank.has_value();
    return a.rank && *a.total > *b.total;
  });
  for (std::size_t i = 0; i < units.size() && units[i].rank; ++i)
    units[i].rank = i > 0 && units[i].total == units[i - 1].total ? units[i - 1].rank : std::optional(i + 1);
}

std::vector<UnitScore> ranking(const Index& index, const std::vector<UnitFacts>& units, const AssessmentFile& scheme) {
  std::vector<UnitScore> all;
  for (const UnitFacts& facts : units) {
    UnitScore& unit = all.emplace_back();
    unit.unit = facts.unit;
    for (const Indicator& indicator : scheme.indicators)
      unit.scores.push_back(score_of(indicator, facts, scheme.not_applicable.value, index));
    add_up(unit, scheme);
    if (unit.total) unit.grade = grade_of(*unit.total, scheme);
    if (unit.total && !facts.until) unit.rank = 1;  // to be ranked; the number follows
  }
  rank(all);
  return all;
}

}  // namespace

AssessAnswer assess(const Index& index, Date as_of, const PaceAnswer& pace, const PeriodStatus& status,
                    const ActivityAnswer& activity) {
  const Book& book = index.book();
  const Period year = plan_year(book.plan);
  AssessAnswer answer;
  answer.year = year.year;
  answer.as_of = as_of;
  answer.over = as_of >= day_of(year.last(), 31);
  answer.clauses = clause_facts(index, year, as_of, activity);
  answer.targets = pace.targets;
  answer.reports = status.counts;
  answer.duties = activity.duties;
  answer.units = unit_facts({index, year, as_of, pace, status, activity});
  answer.taken_over = taken_over(index, day_of(pace.through, 31));
  answer.weighted = book.assessment.there();
  if (answer.weighted) {
    answer.scheme = book.assessment;
    answer.ranking = ranking(index, answer.units, book.assessment);
  }
  return answer;
}

std::optional<UnitAssessment> part_of(const AssessAnswer& answer, std::string_view unit) {
  const auto facts = std::ranges::find(answer.units, unit, &UnitFacts::unit);
  if (facts == answer.units.end()) return std::nullopt;
  UnitAssessment part;
  part.year = answer.year;
  part.as_of = answer.as_of;
  part.over = answer.over;
  part.weighted = answer.weighted;
  part.facts = *facts;
  part.duties = answer.duties;
  std::ranges::copy_if(answer.taken_over, std::back_inserter(part.succeeded),
                       [&](const TakenOver& one) { return one.by == unit; });
  for (const UnitScore& one : answer.ranking) {
    if (one.rank) ++part.ranked;
    if (one.unit == unit) part.score = one;
  }
  return part;
}

AssessAnswer assess(const Index& index, Date as_of) {
  const Period year = plan_year(index.book().plan);
  return assess(index, as_of, pace(index, year, as_of), period_status(index, year, as_of),
                activity(index, year, as_of));
}

}  // namespace hbjs::query
