// Every kind of finding is explained, and every example does what it says: the mini plan (tests/rules/plan) is sound
// and holds each `right` fragment; the `wrong` one in its place brings the finding about.

#include <doctest/doctest.h>

#include <functional>
#include <map>

#include "diag/explanations.h"
#include "diag/messages.h"
#include "support/plan_copy.h"
#include "unit/check/checked.h"

using namespace hbjs;

namespace {

const Date as_of = *parse_date("2024-07-01");

/// The damage of those that no lines can show.
const std::map<std::string_view, std::function<void(const test::PlanCopy&)>> damages{
    {"HB001",
     [](const test::PlanCopy& plan) { plan.replace("units.yaml", "- name: 区教育局", "- name: \xC7\xF8\xBD\xCC"); }},
    {"HB002", [](const test::PlanCopy& plan) { plan.write("tasks.yaml", "\xEF\xBB\xBF" + plan.read("tasks.yaml")); }},
    {"HB003", [](const test::PlanCopy& plan) { plan.replace("plan.yaml", "工作方案", "工作方\x07案"); }},
    {"HB004", [](const test::PlanCopy& plan) { plan.write("plan.yaml", std::string_view("\xFF\xFEt\0i\0", 6)); }},
    {"HB005",
     [](const test::PlanCopy& plan) {
       std::filesystem::resize_file(plan.folder() / "projects.yaml", (64U << 20) + 1);
     }},
    {"HB006",
     [](const test::PlanCopy& plan) {
       plan.replace("tasks.yaml", "在现有1所", std::string(70'000, 'x') + "在现有1所");
     }},
    {"HB007",
     [](const test::PlanCopy& plan) {
       plan.replace("plan.yaml", "[张三, 李四]", std::string(100, '[') + std::string(100, ']'));
     }},
    {"HB008", [](const test::PlanCopy& plan) { plan.write("projects.yaml", "# 演示数据\n"); }},
    {"HB009",
     [](const test::PlanCopy& plan) {
       std::string many;
       for (int i = 0; i < 100'001; ++i) many += "x,";
       plan.replace("plan.yaml", "[张三, 李四]", "[" + many + "]");
     }},
    {"HB018", [](const test::PlanCopy& plan) { plan.replace("plan.yaml", "工作方案", "工作方\u202E案"); }},
    {"HB019",
     [](const test::PlanCopy& plan) { plan.replace("plan.yaml", "goals: 2024年度", "goals: 2024\u2028年度"); }},
    {"HB026", [](const test::PlanCopy& plan) { plan.replace("plan.yaml", "year: 2024\n", "year: 2024\r\n"); }},
    {"HB040", [](const test::PlanCopy& plan) { plan.replace("plan.yaml", "工作方案", "工作方\u200B案"); }},
    {"HB521",
     [](const test::PlanCopy& plan) {
       plan.write("progress/2024-06/区教育局副本.yaml", plan.read("progress/2024-06/区教育局.yaml"));
     }},
    {"HB530",
     [](const test::PlanCopy& plan) {
       std::filesystem::remove(plan.folder() / "projects.yaml");
       std::filesystem::create_symlink("../elsewhere/projects.yaml", plan.folder() / "projects.yaml");
     }},
    {"HB531", [](const test::PlanCopy& plan) { plan.write("unit.yaml", "units: []\n"); }},
    {"HB532",
     [](const test::PlanCopy& plan) {
       plan.write("progress/2024-06/区教育局 .yaml", plan.read("progress/2024-06/区教育局.yaml"));
     }},
    {"HB501", [](const test::PlanCopy& plan) { plan.write("progress/2024-06/区教育局.xlsx", "PK"); }},
};

void check_example(const Explanation& explanation) {
  const test::PlanCopy plan(test::mini_plan);
  const Example& example = explanation.example;
  if (example.has_lines()) {
    plan.replace(example.file, std::string(example.right) + "\n",
                 std::string(example.wrong) + (example.wrong.empty() ? "" : "\n"));
  } else {
    REQUIRE(damages.contains(explanation.code));
    CHECK_FALSE(example.words.zh.empty());
    CHECK_FALSE(example.words.en.empty());
    damages.at(explanation.code)(plan);
  }
  const test::Checked result = test::checked(plan.folder(), as_of);
  INFO(result.told());
  const Finding* finding = result.find(explanation.code);
  REQUIRE(finding != nullptr);
  CHECK(finding->at.known());
}

}  // namespace

TEST_CASE("the mini plan is sound") {
  const test::Checked result = test::checked(test::mini_plan, as_of);
  INFO(result.told());
  CHECK(result.findings().empty());
  CHECK(result.loaded.sink.hidden() == 0);
}

TEST_CASE("every kind of finding is explained in both languages, with an example that is true") {
  for (const MessageInfo* info : catalogue()) {
    CAPTURE(info->code);
    const Explanation* explanation = explain(info->code);
    CHECK_MESSAGE(explanation != nullptr, "no explanation of ", info->code);
    if (explanation == nullptr) continue;
    for (const Passage& passage : {explanation->meaning, explanation->reason, explanation->mend}) {
      CHECK(has_han(passage.zh));
      CHECK_FALSE(passage.en.empty());
    }
    if (!info->code.starts_with("HB7")) check_example(*explanation);  // templates: render/template_examples_test.cpp
  }
}

TEST_CASE("an explanation is found by its code in any of its forms") {
  REQUIRE(explain("HB203") != nullptr);
  CHECK(explain("hb203") == explain("HB203"));
  CHECK(explain("203") == explain("HB203"));
  CHECK(explain("HB999") == nullptr);
  CHECK(explain("") == nullptr);
}
