#include "check/check.h"

#include <array>
#include <string_view>

#include "check/plan_parts.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

using enum PlanPart;

/// One row a rule: which parts of the plan it must see whole to be right, and whether what it finds makes any
/// answer wrong.
struct Rule {
  void (*run)(Context&);
  PlanParts needs;
  bool answers_depend_on_it = false;
};

constexpr std::array rules{
    Rule{duplicate_ids, {}, true},
    Rule{task_references, PlanParts(tasks), true},
    Rule{promise_references, PlanParts(plan, tasks, requirements, agreement), true},
    Rule{duty_references, PlanParts(duties), true},
    Rule{item_references, PlanParts(tasks, requirements), true},
    Rule{target_references, PlanParts(targets), true},
    Rule{project_references, PlanParts(projects), true},
    Rule{unit_names, PlanParts(units), true},
    Rule{member_names, PlanParts(units, villages, schools, medical), true},
    Rule{taken_names, {}, true},
    Rule{listed_twice, {}},
    Rule{unfaithful_quotes, {}},
    Rule{successions, {}, true},
    Rule{existence, {}},
    Rule{group_shapes, {}, true},
    Rule{empty_pairing_groups, PlanParts(villages, schools, medical)},
    Rule{unused_units, PlanParts(units, tasks, requirements, villages, projects)},
    Rule{village_counts, PlanParts(villages)},
    Rule{school_counts, PlanParts(schools)},
    Rule{medical_counts, PlanParts(medical)},
    Rule{numbering, {}},
    Rule{ranges, {}},
    Rule{task_coverage, PlanParts(units, tasks, requirements, villages, schools, medical)},
    Rule{owners, {}},
    Rule{promises_without_target, PlanParts(targets, duties)},
    Rule{spellings, {}},
    Rule{headings, PlanParts(tasks, requirements)},
    Rule{clauses_in_the_air, PlanParts(targets)},
    Rule{reported_months, {}},
    Rule{reported_items, PlanParts(units, tasks, targets, requirements, villages, schools, medical)},
    Rule{figures, {}},
    Rule{money, {}},
};

void run(const query::Index& index, const std::vector<bool>& broken, Date as_of, Sink& sink, bool only_references) {
  const PlanParts missing = missing_parts(index.book(), broken);
  Directory directory(index);
  Sink dragged_along;
  for (const Rule& rule : rules) {
    if (only_references && !rule.answers_depend_on_it) continue;
    Sink& to = rule.needs.meets(missing) ? dragged_along : sink;
    Context context{index, index.book(), directory, as_of, to};
    rule.run(context);
  }
  sink.hide(dragged_along.findings().size() + dragged_along.hidden());
}

}  // namespace

void check(const query::Index& index, const std::vector<bool>& broken, Date as_of, Sink& sink) {
  run(index, broken, as_of, sink, false);
}

void references(const query::Index& index, const std::vector<bool>& broken, Date as_of, Sink& sink) {
  run(index, broken, as_of, sink, true);
}

}  // namespace hbjs::check
