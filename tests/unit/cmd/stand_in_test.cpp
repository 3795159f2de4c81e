// `validate - --as-file NAME`: what an editor holds stands for a file of the plan.

#include <doctest/doctest.h>

#include "support/plan_copy.h"
#include "support/transcript.h"

using namespace hbjs;

namespace {

struct Desk {
  test::PlanCopy copy{std::filesystem::path(HBJS_SOURCE_DIR) / "tests/rules/plan"};

  [[nodiscard]] test::Outcome run(const std::string& line, std::string_view input) const {
    copy.write("progress/.typed", input);  // hidden: no file of the plan
    return test::perform(line + " < progress/.typed", {copy.folder()});
  }
};

}  // namespace

TEST_CASE("standard input stands for a file, and the file on disk is not read") {
  const Desk desk;
  const std::string sound = desk.copy.read("tasks.yaml");
  desk.copy.write("tasks.yaml", "tasks: [\n");
  CHECK(desk.run("hbjs --plan . --as-of 2024-07-01 validate - --as-file tasks.yaml", sound).code == 0);
  const test::Outcome broken =
      desk.run("hbjs --plan . --as-of 2024-07-01 validate - --as-file ./tasks.yaml", "tasks: 1\n");
  CHECK(broken.code == 1);
  CHECK(broken.out.find("tasks.yaml:1:8") != std::string::npos);
}

TEST_CASE("findings elsewhere that come of it are told too") {
  const Desk desk;
  const test::Outcome outcome =
      desk.run("hbjs --plan . --as-of 2024-07-01 validate - --as-file tasks.yaml", "tasks: []\n");
  CHECK(outcome.out.find("targets.yaml") != std::string::npos);
}

TEST_CASE("a report that is not on disk yet is checked where it would stand") {
  const Desk desk;
  const std::string report = "# 演示数据\nunit: 区教育局\nmonth: 2024-04\ndate: 2024-04-20\nentries: []\nnonsense: 1\n";
  const test::Outcome outcome =
      desk.run("hbjs --plan . --as-of 2024-07-01 validate - --as-file progress/2024-04/区教育局.yaml", report);
  CHECK(outcome.out.find("progress/2024-04/区教育局.yaml:6:1") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(desk.copy.folder() / "progress/2024-04"));
}

TEST_CASE("wrong usage is told as such") {
  const Desk desk;
  for (const std::string line :
       {"hbjs --plan . --as-of 2024-07-01 validate -", "hbjs --plan . --as-of 2024-07-01 validate --as-file tasks.yaml",
        "hbjs --plan . --as-of 2024-07-01 validate tasks.yaml",
        "hbjs --plan . --as-of 2024-07-01 validate - --as-file ../tasks.yaml",
        "hbjs --plan . --as-of 2024-07-01 validate - --as-file notes.txt",
        "hbjs --plan . --as-of 2024-07-01 validate - --as-file progress/2024-13/甲.yaml",
        "hbjs --plan . --as-of 2024-07-01 validate - --as-file progress/2024-06/.甲.yaml",
        "hbjs --plan . --as-of 2024-07-01 validate --dry-run"}) {
    CAPTURE(line);
    const test::Outcome outcome = desk.run(line, "tasks: []\n");
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
  }
}

TEST_CASE("the mended text comes back on standard output, the disk is left alone") {
  const Desk desk;
  const std::string sound = desk.copy.read("plan.yaml");
  std::string typed = sound;
  typed.replace(typed.find("year: "), 6, "year：");
  const test::Outcome outcome =
      desk.run("hbjs --plan . --as-of 2024-07-01 validate --fix - --as-file plan.yaml", typed);
  CHECK(outcome.code == 0);
  CHECK(outcome.out == sound);
  CHECK(outcome.err.find("HB013") != std::string::npos);
  CHECK(desk.copy.read("plan.yaml") == sound);
  CHECK(desk.run("hbjs --plan . --as-of 2024-07-01 validate --fix - --as-file plan.yaml", sound).out == sound);
}
