// One root cause is told once: what a file that cannot be read drags along is counted.

#include <doctest/doctest.h>

#include "load/files.h"
#include "support/plan_copy.h"
#include "unit/check/checked.h"

using namespace hbjs;

namespace {

const Date as_of = *parse_date("2024-06-30");

std::size_t errors(const test::Checked& checked) { return checked.loaded.sink.count(Severity::error); }

}  // namespace

TEST_CASE("a file that is not YAML is one error, whichever it is") {
  std::apply(
      [](const auto&... file) {
        for (const std::string_view path : {file.path...}) {
          CAPTURE(path);
          const test::PlanCopy plan(test::real_plan);
          plan.write(path, "@\n" + plan.read(path));
          const test::Checked result = test::checked(plan.folder(), as_of);
          INFO(result.told());
          CHECK(errors(result) == 1);
        }
      },
      load::plan_files);
}

TEST_CASE("an empty file is one error, and what it drags along is counted") {
  const test::PlanCopy plan(test::real_plan);
  plan.write("units.yaml", "");
  const test::Checked result = test::checked(plan.folder(), as_of);
  CHECK(errors(result) == 1);
  CHECK(result.find("HB008") != nullptr);
  CHECK(result.loaded.sink.hidden() > 100);
}

TEST_CASE("a misspelt list is one error") {
  const test::PlanCopy plan(test::real_plan);
  plan.replace("targets.yaml", "targets:\n", "targetz:\n");
  const test::Checked result = test::checked(plan.folder(), as_of);
  INFO(result.told());
  CHECK(errors(result) == 1);
  CHECK(result.loaded.sink.hidden() > 0);
}

TEST_CASE("a name that is wrong in many places is told at the first, and how many more there are") {
  const test::PlanCopy plan(test::real_plan);
  plan.replace("units.yaml", "  - name: 区发改局\n", "  - name: 区发展改革局\n");
  const test::Checked result = test::checked(plan.folder(), as_of);
  INFO(result.told());
  CHECK(errors(result) == 1);
  const Finding* finding = result.find("HB203");
  REQUIRE(finding != nullptr);
  CHECK(finding->trail == "1 › responsible");
  REQUIRE(finding->related.size() == 2);
  CHECK(finding->related.back().message.in(Lang::zh) == "另有 8 处也这样写，这是下一处");
  CHECK(result.loaded.sink.hidden() == 8);
  for (const Finding& follower : result.loaded.sink.followers()) CHECK(follower.cause == finding->at);
}

TEST_CASE("a requirement under another's number is one error: what refers to its own follows") {
  const test::PlanCopy plan(test::real_plan);
  plan.replace("annexes/2-requirements.yaml", "  - id: \"4.2\"", "  - id: \"4.1\"");
  const test::Checked result = test::checked(plan.folder(), as_of);
  INFO(result.told());
  CHECK(errors(result) == 1);
  CHECK(result.find("HB201") != nullptr);
  CHECK(result.loaded.sink.hidden() == 4);
}

TEST_CASE("a gap in the numbers is one error: what refers to the number that should stand there follows") {
  const test::PlanCopy plan(test::real_plan);
  plan.replace("annexes/2-requirements.yaml", "  - id: \"4.2\"", "  - id: \"4.9\"");
  const test::Checked result = test::checked(plan.folder(), as_of);
  INFO(result.told());
  CHECK(errors(result) == 1);
  CHECK(result.find("HB302") != nullptr);
  CHECK(result.loaded.sink.hidden() == 4);
}

TEST_CASE("thousands of different mistakes are told each, one of thousands of places once, and quickly") {
  const test::PlanCopy plan(test::real_plan);
  std::string rows = "title: 演示数据\nrequirements:\n";
  for (int i = 0; i < 5000; ++i) {
    rows += "  - id: \"1." + std::to_string(i + 1) +
            "\"\n    category: 演示\n    content: 演示\n    task: \"5\"\n"
            "    helper: {lead: [区人力資源局], responsible: [区教育局分局" +
            std::to_string(i) +
            "]}\n"
            "    recipient: {lead: [县人社局], responsible: [县教育局]}\n";
  }
  plan.write("annexes/2-requirements.yaml", rows);
  const test::Checked result = test::checked(plan.folder(), as_of);
  const auto unknown =
      std::ranges::count(result.findings(), "HB203", [](const Finding& finding) { return finding.info->code; });
  CHECK(unknown == 5001);
  CHECK(result.loaded.sink.hidden() >= 4999);
}

TEST_CASE("before an answer only names and references are looked at") {
  const test::PlanCopy plan(test::real_plan);
  plan.replace("targets.yaml", "    before: 6", "    before: 5");                   // HB301: answers stand
  plan.replace("annexes/2-requirements.yaml", "lead: [区妇联]", "lead: [区妇連]");  // HB203: they do not
  load::Loaded loaded = load::load(plan.folder(), load::Progress::none());
  check::references(query::Index(loaded.book), loaded.broken, as_of, loaded.sink);
  REQUIRE(loaded.sink.findings().size() == 1);
  CHECK(loaded.sink.findings().front().info->code == "HB203");
}

TEST_CASE("a wrong name says where the names are registered") {
  const test::PlanCopy plan(test::real_plan);
  plan.replace("annexes/2-requirements.yaml", "lead: [区妇联]", "lead: [区妇連]");
  const test::Checked result = test::checked(plan.folder(), as_of);
  const Finding* finding = result.find("HB203");
  REQUIRE(finding != nullptr);
  CHECK(finding->message().in(Lang::zh) == "牵头单位“区妇連”不在单位表中");
  CHECK(finding->message().in(Lang::en) == "lead unit “区妇連” is not in units.yaml");
  CHECK(finding->trail == "4.4 › helper › lead");
  REQUIRE(finding->related.size() == 1);
  CHECK(finding->related.front().message.in(Lang::zh) == "洪山区 41 个单位在此登记");
  CHECK(result.loaded.sources[finding->related.front().at.file].path().ends_with("units.yaml"));
}
