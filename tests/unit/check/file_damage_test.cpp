// What can go wrong with the files themselves: names and links. Made-up data (演示数据) only.

#include <doctest/doctest.h>

#include "support/plan_copy.h"
#include "unit/check/checked.h"

using namespace hbjs;
namespace fs = std::filesystem;

namespace {

const Date as_of = *parse_date("2024-07-01");

/// `HB531 unit.yaml 是不是“units.yaml”？` for each finding, in file order; the path below the plan's folder.
std::vector<std::string> told(const test::PlanCopy& plan) {
  const test::Checked result = test::checked(plan.folder(), as_of);
  std::vector<std::string> list;
  for (const Finding& finding : result.findings()) {
    list.push_back(std::string(finding.info->code) + " " + result.loaded.sources[finding.at.file].name());
    if (finding.label) list.back() += " " + finding.label->in(Lang::zh);
  }
  return list;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a file that is never read is told, with the name that was meant") {
  const test::PlanCopy plan(test::mini_plan);
  plan.write("unit.yaml", "units: []\n");
  plan.write("units.yml", "units: []\n");
  plan.write("annexes/6-other.yaml", "pairs: []\n");
  plan.write("annexes/2-requirement.yaml", "requirements: []\n");
  plan.write("progres/2024-06/区教育局.yaml", "");
  CHECK(told(plan) == Told{"HB531 progres 是不是“progress”？", "HB531 unit.yaml 是不是“units.yaml”？",
                           "HB531 units.yml 是不是“units.yaml”？",
                           "HB531 annexes/2-requirement.yaml 是不是“2-requirements.yaml”？",
                           "HB531 annexes/6-other.yaml"});
}

TEST_CASE("what is no part of a plan and does not look like one is left alone") {
  const test::PlanCopy plan(test::mini_plan);
  plan.write("README.md", "说明");
  plan.write(".gitattributes", "");
  plan.write("~$units.yaml", "");
  plan.write("units.yaml~", "");
  plan.write("drafts/units.yaml", "");
  plan.write("annexes/scan.pdf", "");
  CHECK(told(plan).empty());
}

TEST_CASE("a file that was saved under another name is named beside the one that is missing") {
  const test::PlanCopy plan(test::mini_plan);
  fs::rename(plan.folder() / "units.yaml", plan.folder() / "units.yml");
  fs::rename(plan.folder() / "annexes/3-villages.yaml", plan.folder() / "annexes/3-village.yaml");
  fs::remove(plan.folder() / "projects.yaml");
  const load::Loaded loaded = load::load(plan.folder(), load::Progress::none());
  REQUIRE(loaded.unreadable.size() == 3);
  CHECK(loaded.unreadable[0].saved_as == plan.folder() / "units.yml");
  CHECK(loaded.unreadable[1].saved_as == plan.folder() / "annexes/3-village.yaml");
  CHECK(loaded.unreadable[2].saved_as.empty());
}

TEST_CASE("names that differ only in case, width or spaces are told at the second of them") {
  const test::PlanCopy plan(test::mini_plan);
  plan.write("Units.yaml", "");
  plan.write("progress/２０２４-06/区教育局.yaml", "");
  CHECK(told(plan) == Told{"HB532 units.yaml", "HB531 Units.yaml 是不是“units.yaml”？", "HB532 progress/２０２４-06",
                           "HB501 progress/２０２４-06 是不是“2024-06”？"});
}

TEST_CASE("a misnamed month or report is answered with its right name") {
  const test::PlanCopy plan(test::mini_plan);
  plan.write("progress/2024年7月/区教育局.yaml", "");
  plan.write("progress/2024-6/区教育局.yaml", "");
  plan.write("progress/草稿/区教育局.yaml", "");
  plan.write("progress/2024-06/区体育局.yml", "");
  plan.write("progress/2024-06/区卫健局.xlsx", "");
  CHECK(told(plan) == Told{"HB501 progress/2024-06/区体育局.yml 改名为“区体育局.yaml”",
                           "HB501 progress/2024-06/区卫健局.xlsx 填好的表格用 hbjs import 导入",
                           "HB501 progress/2024-6 是不是“2024-06”？", "HB501 progress/2024年7月 是不是“2024-07”？",
                           "HB501 progress/草稿"});
}

TEST_CASE("a link out of the plan is not followed, and told once") {
  const test::PlanCopy plan(test::mini_plan);
  const test::PlanCopy other(test::mini_plan);
  const std::string elsewhere = "../" + other.folder().filename().string();
  fs::remove_all(plan.folder() / "annexes");
  fs::create_directory_symlink(elsewhere + "/annexes", plan.folder() / "annexes");
  CHECK(told(plan) == Told{"HB530 annexes/1-agreement.yaml"});

  const test::PlanCopy third(test::mini_plan);
  fs::remove(third.folder() / "projects.yaml");
  fs::create_symlink(other.folder() / "projects.yaml", third.folder() / "projects.yaml");
  fs::rename(third.folder() / "progress/2024-05", third.folder() / "may");
  fs::create_directory_symlink("../may", third.folder() / "progress/2024-05");
  fs::create_directory_symlink("../" + elsewhere + "/progress/2024-06", third.folder() / "progress/2024-07");
  CHECK(told(third) == Told{"HB530 projects.yaml", "HB530 progress/2024-07"});
}

TEST_CASE("within one git repository plans may share files by relative links") {
  const test::PlanCopy repository(test::mini_plan);
  fs::create_directory(repository.folder() / ".git");
  fs::create_directory(repository.folder() / "next");
  for (const char* name :
       {"plan.yaml", "tasks.yaml", "targets.yaml", "duties.yaml", "units.yaml", "projects.yaml", "annexes"})
    fs::create_symlink("../" + std::string(name), repository.folder() / "next" / name);
  const test::Checked result = test::checked(repository.folder() / "next", as_of);
  INFO(result.told());
  CHECK(result.findings().empty());
}
