// What the plan says about its findings holds for every command, and what it lets stand breaks none of them.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "diag/explanations.h"
#include "diag/messages.h"
#include "diag/suppression.h"
#include "support/plan_copy.h"
#include "support/transcript.h"

using namespace hbjs;

namespace {

const std::filesystem::path mini_plan = std::filesystem::path(HBJS_SOURCE_DIR) / "tests/rules/plan";
constexpr std::string_view june = "progress/2024-06/区教育局.yaml";

int code_of(const test::PlanCopy& plan, const std::string& line) {
  return test::perform("hbjs " + line + " --lang zh --as-of 2024-07-01", {plan.folder(), {}}).code;
}

const std::string answers[] = {
    "report --month 2024-06", "report --quarter 2", "report --year",   "status --month 2024-06",
    "who-owns 2.1",           "who-owns 财政",      "duties 区教育局", "trace",
    "list targets",           "list requirements",  "list groups",     "list submissions --format json"};

}  // namespace

TEST_CASE("an ignored or lowered error refuses no answer, a raised note does") {
  const test::PlanCopy plan(mini_plan);
  plan.replace("annexes/2-requirements.yaml", "      lead: [区财政局]", "      lead: [区财正局]");
  for (const std::string& line : answers) CHECK(code_of(plan, line) == 1);

  plan.replace("annexes/2-requirements.yaml", "lead: [区财正局]", "lead: [区财正局] # hbjs: ignore[HB203] 演示");
  CHECK(code_of(plan, "validate") == 0);
  for (const std::string& line : answers) CHECK(code_of(plan, line) == 0);

  plan.replace("annexes/2-requirements.yaml", " # hbjs: ignore[HB203] 演示", "");
  plan.replace("plan.yaml", "severities: {HB407: note}", "severities: {HB203: warning}");
  CHECK(code_of(plan, "validate") == 0);
  for (const std::string& line : answers) CHECK(code_of(plan, line) == 0);

  plan.replace("annexes/2-requirements.yaml", "[区财正局]", "[区财政局]");
  plan.replace("plan.yaml", "severities: {HB203: warning}", "severities: {HB213: error}");
  plan.replace("units.yaml", " # hbjs: ignore[HB213] 名录里有，今年没有任务", "");
  CHECK(code_of(plan, "validate") == 1);
  CHECK(code_of(plan, "report --month 2024-06") == 1);
}

TEST_CASE("a comment that is of no use for one month may be for another: only validate calls it unused") {
  const test::PlanCopy plan(mini_plan);
  plan.replace("plan.yaml", "severities: {HB407: note}", "severities: {HB606: error}");
  std::string report = plan.read(june);
  plan.write(june, "# hbjs: ignore[HB508] 演示\n" + report);
  CHECK(code_of(plan, "validate") == 1);
  CHECK(code_of(plan, "status --month 2024-05") == 0);
  CHECK(code_of(plan, "who-owns 2.1") == 0);
}

TEST_CASE("whatever may stand, no answer breaks on it") {
  for (const MessageInfo* info : catalogue()) {
    if (info->severity != Severity::error || keeps_value_unread(*info)) continue;
    const Example& example = explain(info->code)->example;
    if (!example.has_lines() || is_about_ignoring(*info)) continue;
    if (!example.file.ends_with(".yaml")) continue;  // of a template, which no plan holds
    CAPTURE(info->code);
    const test::PlanCopy plan(mini_plan);
    plan.replace(example.file, std::string(example.right) + "\n",
                 std::string(example.wrong) + (example.wrong.empty() ? "" : "\n"));
    plan.replace("plan.yaml", "severities: {", "severities: {" + std::string(info->code) + ": note, ");
    for (const std::string& line : answers) {
      CAPTURE(line);
      const int code = code_of(plan, line);
      CHECK((code == 0 || code == 1));  // 1 where the example brings about a second error
    }
  }
}
