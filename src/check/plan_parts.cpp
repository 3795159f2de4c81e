#include "check/plan_parts.h"

#include <array>
#include <cstddef>

namespace hbjs::check {

PlanParts missing_parts(const Book& book, const std::vector<bool>& broken) {
  const std::array stated{book.plan.at.known(),
                          book.units.units.at.known() && book.units.groups.at.known(),
                          book.tasks.tasks.at.known(),
                          book.targets.targets.at.known(),
                          book.duties.duties.at.known() && book.duties.demands.at.known(),
                          book.agreement.clauses.at.known(),
                          book.requirements.requirements.at.known(),
                          book.villages.pairs.at.known(),
                          book.schools.pairs.at.known(),
                          book.medical.pairs.at.known(),
                          book.projects.projects.at.known()};
  PlanParts missing;
  for (std::size_t part = 0; part < stated.size(); ++part) {
    const bool is_broken = part < broken.size() && broken[part];
    if (is_broken || !stated[part]) missing.add(static_cast<PlanPart>(part));
  }
  return missing;
}

}  // namespace hbjs::check
