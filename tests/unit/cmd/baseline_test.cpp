// `validate --write-baseline` and `--baseline`: what is known is not shown, and does not make the exit code 1.

#include <doctest/doctest.h>

#include <string>

#include "support/plan_copy.h"
#include "support/transcript.h"

using namespace hbjs;

namespace {

const std::filesystem::path mini_plan = std::filesystem::path(HBJS_SOURCE_DIR) / "tests/rules/plan";
constexpr std::string_view list = "annexes/2-requirements.yaml";

/// The mini plan with a unit that does not exist, and its own folder to run in.
struct Place {
  test::PlanCopy plan{mini_plan};

  Place() { plan.replace(list, "      lead: [区财政局]", "      lead: [区财正局]"); }
  test::Outcome run(const std::string& line) const {
    return test::perform("hbjs " + line + " --lang zh --as-of 2024-07-01", {plan.folder(), {}});
  }
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("what a baseline holds is neither shown nor an error, wherever it has moved to") {
  const Place place;
  CHECK(place.run("validate").code == 1);
  const test::Outcome written = place.run("validate --write-baseline known.yaml");
  CHECK(written.code == 0);
  CHECK(has(written.err, "基线已写入 known.yaml：1 处"));
  CHECK_FALSE(has(written.out, "HB203"));
  CHECK(has(written.out, "基线中已有的 1 处未列出"));

  place.plan.replace(list, "requirements:", "# 演示\n\nrequirements:");
  const test::Outcome known = place.run("validate --baseline known.yaml");
  CHECK(known.code == 0);
  CHECK_FALSE(has(known.out, "HB203"));

  place.plan.replace(list, "      lead: [区体育局]", "      lead: [区休育局]");
  const test::Outcome more = place.run("validate --baseline known.yaml");
  CHECK(more.code == 1);
  CHECK(has(more.out, "区休育局"));
  CHECK_FALSE(has(more.out, "区财正局"));
  CHECK(has(place.run("validate --baseline known.yaml --format json").out, "\"known\": 1"));
}

TEST_CASE("the same plan below another folder has the same baseline") {
  const Place place, other;
  place.run("validate --write-baseline known.yaml");
  other.run("--plan " + other.plan.folder().string() + " validate --write-baseline known.yaml");
  CHECK(place.plan.read("known.yaml") == other.plan.read("known.yaml"));
}

TEST_CASE("the file reads well and does not change when rows move") {
  const Place place;
  place.run("validate --write-baseline known.yaml");
  const std::string before = place.plan.read("known.yaml");
  CHECK(has(before, "version: 1\nfindings:\n  - code: HB203\n    file: annexes/2-requirements.yaml\n    path: "));
  CHECK(has(before, "“区财正局”不在单位表中"));
  place.plan.replace(list, "requirements:", "# 演示\n\nrequirements:");
  place.run("validate --write-baseline known.yaml --lang en");
  CHECK(place.plan.read("known.yaml") == before);
}

TEST_CASE("one finding more of a kind that is known several times is new") {
  const Place place;
  place.plan.replace(list, "[区卫健局, 各街道]", "[区卫建局, 区卫建局, 各街道]");
  place.run("validate --write-baseline known.yaml");
  CHECK(place.run("validate --baseline known.yaml").code == 0);
  place.plan.replace(list, "[区卫建局, 区卫建局, 各街道]", "[区卫建局, 区卫建局, 区卫建局, 各街道]");
  const test::Outcome more = place.run("validate --baseline known.yaml");
  CHECK(more.code == 1);
  CHECK(has(more.out, "1 个错误"));
}

TEST_CASE("what a baseline holds and is gone is counted") {
  const Place place;
  place.run("validate --write-baseline known.yaml");
  place.plan.replace(list, "区财正局", "区财政局");
  const test::Outcome clean = place.run("validate --baseline known.yaml");
  CHECK(clean.code == 0);
  CHECK(has(clean.out, "基线中有 1 处已不存在"));
  CHECK(has(place.run("validate --baseline known.yaml --format json").out, "\"gone\": 1"));
}

TEST_CASE("an unreadable file is never known") {
  const Place place;
  place.plan.replace("projects.yaml", "projects:", "projects: \"");
  const test::Outcome written = place.run("validate --write-baseline known.yaml");
  CHECK(written.code == 1);
  CHECK_FALSE(has(place.plan.read("known.yaml"), "code: HB0"));
  CHECK(place.run("validate --baseline known.yaml").code == 1);
}

TEST_CASE("a baseline that is not there or cannot be understood ends with 3 and says what to do") {
  const Place place;
  const test::Outcome missing = place.run("validate --baseline known.yaml");
  CHECK(missing.code == 3);
  CHECK(has(missing.err, "没有基线文件 known.yaml。先写一份：hbjs validate --write-baseline known.yaml"));
  CHECK(missing.out.empty());
  for (const char* bytes : {"", "{", "version: 1\n", "version: 1\nfindings: none\n", "version: 2\nfindings: []\n",
                            "<<<<<<< HEAD\nversion: 1\n", "\xC7\xF8"}) {
    CAPTURE(bytes);
    place.plan.write("known.yaml", bytes);
    const test::Outcome broken = place.run("validate --baseline known.yaml");
    CHECK(broken.code == 3);
    CHECK(has(broken.err, "基线文件 known.yaml"));
    CHECK(has(broken.err, "--write-baseline"));
  }
  CHECK(place.run("validate --baseline annexes").code == 3);
  CHECK(place.run("validate --write-baseline no/such/folder.yaml").code == 3);
  place.plan.write("known.yaml", "version: 1\nfindings: []\n");
  CHECK(place.run("validate --baseline known.yaml").code == 1);
}

TEST_CASE("JSON is YAML: a baseline may be kept as JSON") {
  const Place place;
  place.plan.write("known.json", "{\"version\": 1, \"findings\": []}");
  CHECK(place.run("validate --baseline known.json").code == 1);
}
