// `hbjs form` and `hbjs import`, as the office meets them.

#include <doctest/doctest.h>

#include "support/plan_copy.h"
#include "support/transcript.h"

using namespace hbjs;
namespace fs = std::filesystem;

TEST_CASE("the forms of all units, which are drawn beside each other, are those of each unit alone") {
  const test::PlanCopy plan(HBJS_SOURCE_DIR "/plan");
  for (const std::string ending : {".xlsx", ".csv", ".yaml"}) {
    CAPTURE(ending);
    const std::string of_format = " --format " + ending.substr(1);
    REQUIRE(test::perform("hbjs form --month 2024-06 --all -o all" + of_format, {plan.folder()}).code == 0);
    std::size_t forms = 0;
    for (const fs::directory_entry& file : fs::directory_iterator(plan.folder() / "all")) {
      if (file.path().extension() != ending) continue;
      ++forms;
      const std::string stem = file.path().stem().string();
      const std::string unit = stem.substr(ending == ".yaml" ? 0 : std::string("月报表-2024-06-").size());
      const std::string one = "alone-" + unit + ending;
      const test::Outcome alone =
          test::perform("hbjs form --month 2024-06 --unit " + unit + " -o " + one, {plan.folder()});
      CAPTURE(alone.err);
      CHECK(alone.code == 0);
      CHECK_MESSAGE(plan.read(one) == plan.read("all/" + file.path().filename().string()), unit);
    }
    CHECK(forms == 41);
  }
}

TEST_CASE("where one of many forms cannot be written, its path is told") {
  const test::PlanCopy plan(HBJS_SOURCE_DIR "/plan");
  plan.write("all/月报表-2024-06-区教育局.xlsx/in the way", "");
  const test::Outcome outcome = test::perform("hbjs --lang zh form --month 2024-06 --all -o all", {plan.folder()});
  CHECK(outcome.code == 3);
  CHECK(outcome.err.find("无法写入 all/月报表-2024-06-区教育局.xlsx：") != std::string::npos);
  CHECK(outcome.err.find("已写入") == std::string::npos);
}

TEST_CASE("what import says is not written over a form that it reads") {
  const test::PlanCopy plan(HBJS_SOURCE_DIR "/plan");
  plan.write("a.txt", "unit: 区教育局\n");
  const test::Outcome outcome = test::perform("hbjs --lang zh import a.txt -o ./a.txt", {plan.folder()});
  CHECK(outcome.code == 2);
  CHECK(outcome.err.find("-o ./a.txt 会覆盖要导入的表") != std::string::npos);
  CHECK(plan.read("a.txt") == "unit: 区教育局\n");
}

TEST_CASE("where a unit has handed over, its form says who reports") {
  const test::PlanCopy plan(HBJS_SOURCE_DIR "/plan");
  plan.replace("units.yaml", "successions: []", "successions: [{from: 区教育局, to: 区财政局, date: 2024-06-01}]");
  const test::Outcome outcome = test::perform(
      "hbjs --lang zh --as-of 2024-06-20 form --month 2024-06 --unit 区教育局 -o a.xlsx", {plan.folder()});
  CHECK(outcome.code == 1);
  CHECK(
      outcome.err.find("“区教育局”的职能自 2024-06-01 起由“区财政局”接替，由“区财政局”报送：请改用 --unit 区财政局") !=
      std::string::npos);
}

TEST_CASE("a form never takes the place of what is there: it may be filled in") {
  const test::PlanCopy plan(HBJS_SOURCE_DIR "/plan");
  const auto perform = [&](const std::string& line) {
    return test::perform("hbjs --lang zh " + line, {plan.folder()});
  };
  const std::string filled = "filled in";

  SUBCASE("of one unit") {
    plan.write("form.xlsx", filled);
    const test::Outcome outcome = perform("form --month 2024-06 --unit 区教育局 -o form.xlsx");
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("已经有 form.xlsx，与要出的表不同") != std::string::npos);
    CHECK(plan.read("form.xlsx") == filled);
  }
  SUBCASE("of all units, none of which is written then") {
    plan.write("all/月报表-2024-06-区教育局.xlsx", filled);
    plan.write("all/月报表-2024-06-区民政局.xlsx", filled);
    const test::Outcome outcome = perform("form --month 2024-06 --all -o all");
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find(" 等 2 个文件") != std::string::npos);
    CHECK(plan.read("all/月报表-2024-06-区教育局.xlsx") == filled);
    CHECK_FALSE(fs::exists(plan.folder() / "all/月报表-2024-06-区妇联.xlsx"));
  }
  SUBCASE("the very same may be there") {
    REQUIRE(perform("form --month 2024-06 --all -o all").code == 0);
    fs::remove(plan.folder() / "all/月报表-2024-06-区妇联.xlsx");
    const test::Outcome again = perform("form --month 2024-06 --all -o all");
    CHECK(again.code == 0);
    CHECK(again.err.find("1 份表") != std::string::npos);
    CHECK(again.err.find("40 份本来就有") != std::string::npos);
    REQUIRE(perform("form --month 2024-06 --unit 区教育局 -o one.csv").code == 0);
    CHECK(perform("form --month 2024-06 --unit 区教育局 -o one.csv").err.find("本来就有") != std::string::npos);
  }
}

TEST_CASE("skeletons stay out of a closed month") {
  const test::PlanCopy plan(HBJS_SOURCE_DIR "/plan");
  const std::string line = "hbjs --lang zh form --month 2024-06 --all --format yaml -o progress/2024-06";
  REQUIRE(test::perform("hbjs lock 2024-06", {plan.folder()}).code == 0);
  const test::Outcome closed = test::perform(line, {plan.folder()});
  CHECK(closed.code == 1);
  CHECK(closed.err.find("2024-06 已锁定") != std::string::npos);
  CHECK_FALSE(fs::exists(plan.folder() / "progress/2024-06/区教育局.yaml"));
  REQUIRE(test::perform("hbjs unlock 2024-06", {plan.folder()}).code == 0);
  CHECK(test::perform(line, {plan.folder()}).code == 0);
}

TEST_CASE("skeletons in the plan are not handed in: nobody has reported, and validate notes them") {
  const test::PlanCopy plan(HBJS_SOURCE_DIR "/plan");
  const auto out_of = [&](const std::string& line) { return test::perform("hbjs " + line, {plan.folder()}).out; };
  REQUIRE(test::perform("hbjs form --month 2024-06 --all --format yaml -o progress/2024-06", {plan.folder()}).code ==
          0);
  CHECK(out_of("status --month 2024-06 --format json").find("\"received\": 0") != std::string::npos);
  CHECK(out_of("validate --lang zh").find("0 个错误，0 个警告，55 个提示") != std::string::npos);
  plan.replace("progress/2024-06/区教育局.yaml", "#date: 2024-06-\n", "date: 2024-06-25\n");
  CHECK(out_of("status --month 2024-06 --format json").find("\"received\": 1") != std::string::npos);
}

TEST_CASE("skeletons go into the folder of their month, not of another one, nor into none") {
  const test::PlanCopy plan(HBJS_SOURCE_DIR "/plan");
  for (const char* folder : {"progress/2024-07", "progress"}) {
    CAPTURE(folder);
    const test::Outcome refused = test::perform(
        std::string("hbjs --lang zh form --month 2024-06 --all --format yaml -o ") + folder, {plan.folder()});
    CHECK(refused.code == 2);
    CHECK(refused.err.find("应放进 progress/2024-06/") != std::string::npos);
    CHECK_FALSE(fs::exists(plan.folder() / folder / "区教育局.yaml"));
  }
  const test::Outcome workbooks =
      test::perform("hbjs --lang zh form --month 2024-06 --all -o progress/2024-06", {plan.folder()});
  CHECK(workbooks.code == 2);
  CHECK(workbooks.err.find("只放 YAML") != std::string::npos);
  CHECK(test::perform("hbjs form --month 2024-06 --unit 区教育局 --format yaml -o progress/2024-06/区教育局.yaml",
                      {plan.folder()})
            .code == 0);
}

TEST_CASE("in the plan, skeletons for all leave the reports that are there alone") {
  const test::PlanCopy plan(HBJS_SOURCE_DIR "/plan");
  const std::string report = "unit: 区教育局\nmonth: 2024-06\ndate: 2024-06-20\nentries: []\n";
  plan.write("progress/2024-06/区教育局.yaml", report);
  const test::Outcome all =
      test::perform("hbjs --lang zh form --month 2024-06 --all --format yaml -o progress/2024-06", {plan.folder()});
  CHECK(all.code == 0);
  CHECK(all.err.find("40 份表") != std::string::npos);
  CHECK(all.err.find("1 个单位已有报送或草稿，没有动") != std::string::npos);
  CHECK(plan.read("progress/2024-06/区教育局.yaml") == report);
  // Of one unit alone it is refused: there is nothing else to do.
  const test::Outcome one = test::perform(
      "hbjs form --month 2024-06 --unit 区教育局 --format yaml -o progress/2024-06/区教育局.yaml", {plan.folder()});
  CHECK(one.code == 2);
  CHECK(plan.read("progress/2024-06/区教育局.yaml") == report);
}
