// Comments `# hbjs: ignore[…]`: which are found, what they mean, and what is no comment at all.

#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "load/load.h"
#include "support/plan_copy.h"

using namespace hbjs;

namespace {

const std::filesystem::path mini_plan = std::filesystem::path(HBJS_SOURCE_DIR) / "tests/rules/plan";

/// A file read as projects.yaml of the mini plan.
struct Read {
  explicit Read(std::string_view bytes) : plan(mini_plan) {
    plan.write("projects.yaml", bytes);
    loaded = load::load(plan.folder(), load::Progress::none());
    loaded.sink.sort();
    for (const IgnoreComment& comment : loaded.ignored) {
      if (loaded.sources[comment.at.file].name() == "projects.yaml") comments.push_back(comment);
    }
  }
  [[nodiscard]] std::string codes() const {
    std::string all;
    for (const Finding& finding : loaded.sink.findings()) {
      all += (all.empty() ? "" : " ") + std::string(finding.info->code);
    }
    return all;
  }
  [[nodiscard]] const Finding& first() const { return loaded.sink.findings().front(); }

  test::PlanCopy plan;
  load::Loaded loaded;
  std::vector<IgnoreComment> comments;
};

/// A project whose name and remark are as given, from line 2 on.
std::string with_name(std::string_view name) {
  return "projects:\n  - id: P1\n    name: " + std::string(name) +
         "\n    task: \"1\"\n    budget: 10\n    unit: 区教育局\n";
}

std::string told(std::string_view comment) { return Read(with_name("演示 " + std::string(comment))).codes(); }

}  // namespace

TEST_CASE("a comment at the end of a line speaks of that line, one with a line to itself of the next") {
  const Read read("# 演示数据\nprojects: [] # hbjs: ignore[HB203, HB405]  原表如此 \n");
  REQUIRE(read.comments.size() == 1);
  const IgnoreComment& trailing = read.comments.front();
  CHECK(trailing.line == 2);
  CHECK(trailing.reason == "原表如此");
  REQUIRE(trailing.codes.size() == 2);
  CHECK(trailing.codes[0].info->code == "HB203");
  CHECK(trailing.codes[0].at.column == 29);
  CHECK(trailing.codes[0].at.end_column == 34);
  CHECK(trailing.codes[1].info->code == "HB405");

  const Read above("# hbjs: ignore[HB203] 甲\n# 说明\n  # hbjs: ignore[HB405] 乙\nprojects: []\n");
  REQUIRE(above.comments.size() == 2);
  CHECK(above.comments[0].line == 4);
  CHECK(above.comments[1].line == 4);
}

TEST_CASE("other ways of writing the same comment") {
  for (const char* comment : {"#hbjs:ignore[HB203]原表如此", "# hbjs : ignore [ HB203 ] 原表如此",
                              "# 说明 # hbjs: ignore[HB203] 原表如此", "#\thbjs:\tignore[HB203]\t2024 ok"}) {
    CAPTURE(comment);
    const Read read("projects: [] " + std::string(comment) + "\n");
    CHECK(read.codes().empty());
    CHECK(read.comments.size() == 1);
  }
}

TEST_CASE("what stands in a text is no comment") {
  for (const char* name :
       {"\"甲 # hbjs: ignore[HB203] 乙\"", "'甲 # hbjs: ignore[HB203] 乙'", "\"甲\n      # hbjs: ignore[HB203] 乙\"",
        "|\n      甲\n      # hbjs: ignore[HB203] 乙", ">-\n      # hbjs: ignore\n\n      # hbjs: 乙", "甲#hbjs"}) {
    CAPTURE(name);
    const Read read(with_name(name));
    CHECK(read.comments.empty());
    for (const Finding& finding : read.loaded.sink.findings()) CHECK(finding.info->code.substr(0, 3) != "HB6");
  }
}

TEST_CASE("a comment behind a text is one, also behind the sign of a block") {
  for (const char* name : {"\"甲 # hbjs: 乙\" # hbjs: ignore[HB203] 丙", "甲\n      乙 # hbjs: ignore[HB203] 丙",
                           "| # hbjs: ignore[HB203] 丙\n      甲", "|\n      甲\n    # hbjs: ignore[HB203] 丙"}) {
    CAPTURE(name);
    CHECK(Read(with_name(name)).comments.size() == 1);
  }
}

TEST_CASE("comments that merely mention hbjs are left alone") {
  for (const char* comment : {"# 用 hbjs 检查", "# hbjs validate 不应报错", "# 见 https://example.org/#hbjs"}) {
    CAPTURE(comment);
    const Read read("projects: [] " + std::string(comment) + "\n");
    CHECK(read.codes().empty());
    CHECK(read.comments.empty());
  }
}

TEST_CASE("what is wrong with a comment is told once, at the place") {
  CHECK(told("# hbjs: ignore HB203 原表如此").find("HB601") != std::string::npos);
  for (const char* comment : {"# hbjs: 忽略[HB203] 甲", "# hbjs ignore[HB203] 甲", "# hbjs: ignore[] 甲",
                              "# hbjs: ignore[HB203 甲", "# hbjs: ignore[HB203,] 甲", "# hbjs:"}) {
    CAPTURE(comment);
    const Read read("projects: [] " + std::string(comment) + "\n");
    CHECK(read.codes() == "HB601");
    CHECK(read.comments.empty());
  }
  for (const char* comment : {"# hbjs: ignore[HB203]", "# hbjs: ignore[HB203]  ", "# hbjs: ignore[HB203] ——。"}) {
    CAPTURE(comment);
    const Read read("projects: [] " + std::string(comment) + "\n");
    CHECK(read.codes() == "HB602");
    CHECK(read.comments.empty());
  }
}

TEST_CASE("an unknown code is told with what it may have been, the others hold") {
  const Read read("projects: [] # hbjs: ignore[HB2O3, hb405, HB411] 原表如此\n");
  CHECK(read.codes() == "HB603 HB603");
  CHECK(read.first().at.column == 29);
  REQUIRE(read.first().label.has_value());
  CHECK(read.first().label->in(Lang::zh) == "是不是“HB203”？");
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].codes.size() == 1);
}

TEST_CASE("what keeps data from being read cannot be ignored, nor what is about ignoring") {
  CHECK(Read("projects: [] # hbjs: ignore[HB010] 甲\n").codes() == "HB604");
  CHECK(Read("projects: [] # hbjs: ignore[HB606] 甲\n").codes() == "HB604");
  CHECK(Read("projects: [] # hbjs: ignore[HB002] 甲\n").codes().empty());  // a warning; the file is read
  CHECK(Read("projects: [] # hbjs: ignore[HB101] 甲\n").codes() == "HB604");
}

TEST_CASE("full-width signs of an input method are named") {
  struct Row {
    const char* comment;
    const char* wide;
    std::uint32_t column;
  };
  for (const Row& row : {Row{"# hbjs：ignore[HB203] 甲", "：", 20}, Row{"# hbjs: ignore［HB203］ 甲", "［", 28},
                         Row{"# hbjs: ignore[HB203，HB405] 甲", "，", 34}, Row{"# hbjs: ignore[HB２03] 甲", "２", 31},
                         Row{"# hbjs: ignore[HB203】 甲", "】", 34}}) {
    CAPTURE(row.comment);
    const Read read("projects: [] " + std::string(row.comment) + "\n");
    CHECK(read.codes() == "HB605");
    CHECK(read.first().args[0] == row.wide);
    CHECK(read.first().at.column == row.column);
    CHECK(read.comments.empty());
  }
}

TEST_CASE("a full-width ＃ begins no comment: it is named where it stands") {
  const Read read(with_name("甲 ＃ hbjs：ignore［HB203］ 乙"));
  CHECK(read.codes().find("HB609") != std::string::npos);
  // With an ASCII colon the file cannot be read; the cause is still the ＃.
  const Read broken("projects: []\nexplained: 甲 ＃ hbjs: ignore[HB203] 乙\n");
  CHECK(broken.codes().starts_with("HB101 HB013"));
  CHECK(broken.loaded.sink.findings()[1].at.column == 14);
  CHECK(Read(with_name("\"甲 ＃ hbjs：乙\"")).codes().find("HB609") == std::string::npos);
}

TEST_CASE("any bytes that look like comments end in findings, in time that grows with their number") {
  const auto times = [](int count, std::string_view text) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
  };
  CHECK(Read("projects: []\n" + times(60'000, " # hbjs: ignore[HB203] 甲\n")).comments.size() == 60'000);
  CHECK(Read("projects: []\n" + times(100'010, "# hbjs: ignore[HB203] 甲\n")).codes() == "HB009");
  CHECK(Read("projects: [] " + times(90'000, " # hbjs: ignore")).codes() == "HB601");
  CHECK(Read("projects: [] # hbjs: ignore[" + times(300'000, "HB203,") + "] 甲").codes() == "HB601");
  const Read unknown("projects: []\n" + times(30'000, "# hbjs: ignore[HB999] 甲\n"));
  CHECK(unknown.loaded.sink.findings().size() == 30'000);
  CHECK(Read("# hbjs: ignore[HB203] 甲").codes() == "HB008");
  CHECK(Read("projects: [\"" + times(100'000, "＃hbjs:") + "\"]").comments.empty());
}
