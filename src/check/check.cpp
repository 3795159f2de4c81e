#include "check/check.h"

#include <array>
#include <atomic>
#include <span>
#include <thread>
#include <vector>

#include "check/plan_parts.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

using enum PlanPart;

/// One row a rule: which parts of the plan it must see whole to be right, whether what it finds makes any answer wrong,
/// and whether it never looks at reports.
struct Rule {
  void (*run)(Context&);
  PlanParts needs;
  bool answers_depend_on_it = false;
  bool of_the_plan_alone = false;
};

constexpr std::array rules{
    Rule{duplicate_ids, {}, true},
    Rule{task_references, PlanParts(tasks), true, true},
    Rule{promise_references, PlanParts(plan, tasks, requirements, agreement), true, true},
    Rule{duty_references, PlanParts(duties), true},
    Rule{item_references, PlanParts(tasks, requirements), true},
    Rule{target_references, PlanParts(targets), true},
    Rule{project_references, PlanParts(projects), true},
    Rule{unit_names, PlanParts(units), true},
    Rule{member_names, PlanParts(units, villages, schools, medical), true},
    Rule{taken_names, {}, true, true},
    Rule{listed_twice, {}},
    Rule{unfaithful_quotes, {}, false, true},
    Rule{successions, {}, true, true},
    Rule{existence, {}},
    Rule{unit_times, PlanParts(units, tasks, requirements, villages, projects), false, true},
    Rule{group_shapes, {}, true, true},
    Rule{empty_pairing_groups, PlanParts(villages, schools, medical), false, true},
    Rule{unused_units, PlanParts(units, tasks, requirements, villages, projects), false, true},
    Rule{paired_twice, PlanParts(villages, schools, medical), false, true},
    Rule{village_counts, PlanParts(villages), false, true},
    Rule{school_counts, PlanParts(schools), false, true},
    Rule{medical_counts, PlanParts(medical), false, true},
    Rule{numbering, {}, false, true},
    Rule{ranges, {}},
    Rule{whole_groups, PlanParts(units), false, true},
    Rule{quoted_numbers, {}, false, true},
    Rule{task_coverage, PlanParts(units, tasks, requirements, villages, schools, medical), false, true},
    Rule{owners, {}, false, true},
    Rule{promises_without_target, PlanParts(targets, duties), false, true},
    Rule{spellings, {}, false, true},
    Rule{headings, PlanParts(tasks, requirements), false, true},
    Rule{clauses_in_the_air, PlanParts(targets), false, true},
    Rule{titles, PlanParts(plan), false, true},
    Rule{weights, {}, false, true},
    Rule{indicators, PlanParts(duties), false, true},
    Rule{reported_months, {}},
    Rule{submission_days, {}},
    Rule{reported_items, PlanParts(units, tasks, targets, requirements, villages, schools, medical)},
    Rule{figures, {}},
    Rule{shared_figures, PlanParts(targets)},
    Rule{money, {}},
    Rule{told_twice, {}},
    Rule{activity_places, {}},
    Rule{empty_entries, {}},
};

/// Where it is told why one of these parts is missing: the first error in its file.
Span cause_of(PlanParts missing, std::span<const Finding> told) {
  for (const Finding& finding : told) {
    const bool is_own_file = finding.at.file < plan_part_count && finding.info->severity == Severity::error;
    if (is_own_file && missing.has(static_cast<PlanPart>(finding.at.file))) return finding.at;
  }
  std::uint32_t file = 0;
  while (!missing.has(static_cast<PlanPart>(file)) && file + 1 < plan_part_count) ++file;
  return {file, 1, 1, 1, 1};
}

/// Runs the rules that `wanted` says.
template <class Wanted>
void run(const query::Index& index, const std::vector<bool>& broken, Date as_of, Sink& sink, const Wanted& wanted) {
  constexpr std::size_t worth_a_thread = 2000;  // requirements
  std::vector<Sink> told(rules.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    Directory directory(index);  // remembers what it was asked, so each thread has its own
    for (std::size_t i = next++; i < rules.size(); i = next++) {
      if (!wanted(rules[i])) continue;
      Context context{index, index.book(), directory, as_of, told[i]};
      rules[i].run(context);
    }
  };
  {
    std::jthread other;
    if (index.book().requirements.requirements.size() > worth_a_thread) other = std::jthread(work);
    work();
  }
  const PlanParts missing = missing_parts(index.book(), broken);
  const std::size_t read = sink.findings().size();  // what the loader told comes first
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i].needs.meets(missing)) {
      const Span cause = cause_of(rules[i].needs.and_in(missing), std::span(sink.findings()).first(read));
      sink.hide(std::move(told[i]), cause);
    } else {
      sink.absorb(std::move(told[i]));
    }
  }
}

}  // namespace

void check(const query::Index& index, const std::vector<bool>& broken, Date as_of, Sink& sink) {
  run(index, broken, as_of, sink, [](const Rule&) { return true; });
}

void references(const query::Index& index, const std::vector<bool>& broken, Date as_of, Sink& sink) {
  run(index, broken, as_of, sink, [](const Rule& rule) { return rule.answers_depend_on_it; });
}

void reports(const query::Index& index, const std::vector<bool>& broken, Date as_of, Sink& sink) {
  run(index, broken, as_of, sink, [](const Rule& rule) { return !rule.of_the_plan_alone; });
}

}  // namespace hbjs::check
