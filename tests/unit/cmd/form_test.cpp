// `hbjs form` for every unit at once, as the office meets it.

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
      const test::Outcome alone =
          test::perform("hbjs form --month 2024-06 --unit " + unit + " -o alone" + ending, {plan.folder()});
      CAPTURE(alone.err);
      CHECK(alone.code == 0);
      CHECK_MESSAGE(plan.read("alone" + ending) == plan.read("all/" + file.path().filename().string()), unit);
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
