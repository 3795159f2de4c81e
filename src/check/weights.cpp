#include <algorithm>
#include <unordered_map>

#include "check/places.h"
#include "check/rules.h"
#include "query/numbers.h"

namespace hbjs::check {
namespace {

/// The most that anyone can reach: every indicator at its best, bonuses up to their cap.
Decimal most(const AssessmentFile& scheme) {
  Decimal sum, bonus;
  for (const Indicator& one : scheme.indicators) {
    const Decimal best = one.cap.stated() ? std::max(one.cap.value, one.points.value) : one.points.value;
    Decimal& into = one.bonus.value ? bonus : sum;
    into = query::plus(into, best);
  }
  if (scheme.bonus_cap.stated()) bonus = std::min(bonus, scheme.bonus_cap.value);
  return query::plus(sum, bonus);
}

void look_at_grades(Context& context, const AssessmentFile& scheme) {
  const Decimal reachable = most(scheme);
  std::unordered_map<std::int64_t, const Grade*> seen;
  for (const Grade& grade : scheme.grades) {
    if (!grade.from.stated()) continue;
    const auto [before, fresh] = seen.emplace(grade.from.value.units(), &grade);
    if (!fresh) {
      Finding& finding = context.sink.tell(msg::same_from, grade.from.at, grade.from.value.str());
      finding.trail = trail({grade.name.value, "from"});
      finding.related.push_back({before->second->from.at, first_here()});
    } else if (grade.from.value > reachable) {
      context.sink
          .tell(msg::grade_out_of_reach, grade.from.at, grade.name.value, grade.from.value.str(), reachable.str())
          .trail = trail({grade.name.value, "from"});
    }
  }
}

}  // namespace

void weights(Context& context) {
  const AssessmentFile& scheme = context.book.assessment;
  if (!scheme.total.stated() || !scheme.indicators.at.known()) return;
  Decimal sum;
  bool all_stated = true;
  for (const Indicator& one : scheme.indicators) {
    if (!one.bonus.value) sum = query::plus(sum, one.points.value);
    all_stated = all_stated && one.points.stated();
  }
  if (!all_stated) return;  // told; the sum would be wrong for that alone
  if (sum != scheme.total.value)
    context.sink.tell(msg::weights_differ, scheme.total.at, sum.str(), scheme.total.value.str()).trail = "total";
  look_at_grades(context, scheme);
}

}  // namespace hbjs::check
