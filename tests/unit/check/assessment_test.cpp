// assessment.yaml, which a plan may have: its rules are shown by the examples of their codes (explanations_test.cpp);
// here what the examples do not.

#include <doctest/doctest.h>

#include "support/plan_copy.h"
#include "unit/check/checked.h"

using namespace hbjs;

namespace {

const Date as_of = *parse_date("2024-07-01");

/// The mini plan with one change to its assessment.
std::vector<std::string> codes(std::string_view from, std::string_view to) {
  const test::PlanCopy plan(test::mini_plan);
  plan.replace("assessment.yaml", from, to);
  std::vector<std::string> codes;
  const test::Checked result = test::checked(plan.folder(), as_of);
  for (const Finding& finding : result.findings()) codes.emplace_back(finding.info->code);
  return codes;
}
using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a plan without an assessment lacks nothing") {
  const test::PlanCopy plan(test::mini_plan);
  std::filesystem::remove(plan.folder() / "assessment.yaml");
  const test::Checked result = test::checked(plan.folder(), as_of);
  CHECK(result.findings().empty());
  CHECK(result.loaded.unreadable.empty());
  CHECK_FALSE(result.loaded.book.assessment.there());
}

TEST_CASE("one that cannot be read is one error, and there is no half of it") {
  const test::PlanCopy plan(test::mini_plan);
  plan.replace("assessment.yaml", "grades:\n", "grades: [\n");
  const test::Checked result = test::checked(plan.folder(), as_of);
  INFO(result.told());
  CHECK(result.findings().size() == 1);
  CHECK(result.loaded.book.assessment.indicators.empty());
}

TEST_CASE("names that nothing knows, ids twice, numbers below nothing") {
  CHECK(codes("    duty: study", "    duty: studies") == Codes{"HB202"});
  CHECK(codes("  - id: missing", "  - id: timely") == Codes{"HB201"});
  CHECK(codes("    measures: stories", "    measures: 典型经验") == Codes{"HB111"});
  CHECK(codes("    each: 0.5", "    each: -0.5") == Codes{"HB306"});
  CHECK(codes("bonus_cap: 5", "bonus_cap: -5") == Codes{"HB306"});
}

TEST_CASE("a rule that does not fit its fact is told once, not again for its keys") {
  CHECK(codes("    measures: missing", "    measures: report_rate") == Codes{"HB622"});
  CHECK(codes("    rule: threshold", "    rule: deduct") == Codes{"HB622"});
}

TEST_CASE("keys that go together") {
  CHECK(codes("    measures: times\n    duty: study", "    measures: times") == Codes{"HB623"});
  CHECK(codes("    rule: threshold", "    rule: proportional") == Codes{"HB624"});  // its steps
  CHECK(codes("    measures: target_rate", "    measures: target_rate\n    duty: study") == Codes{"HB624"});
  CHECK(codes("    rule: deduct\n    each: 2", "    rule: deduct\n    each: 2\n    bonus: true") ==
        Codes{"HB620", "HB624"});  // what was 10 of the total now is none of it
}

TEST_CASE("steps of late, missing and empty reports go down") {
  const auto with_steps = [](std::string_view first, std::string_view second) {
    return codes("    rule: deduct\n    each: 2",
                 "    rule: threshold\n    steps:\n      - {from: 0, points: " + std::string(first) +
                     "}\n      - {from: 1, points: " + std::string(second) + "}");
  };
  CHECK(with_steps("10", "5").empty());
  CHECK(with_steps("5", "10") == Codes{"HB626"});
}

TEST_CASE("a grade may be reached with the bonuses") {
  CHECK(codes("  - {name: 好, from: 90}", "  - {name: 好, from: 109}")
            .empty());  // 105 with the cap of the targets, 4 by stories
  CHECK(codes("  - {name: 好, from: 90}", "  - {name: 好, from: 110}") == Codes{"HB629"});
}
