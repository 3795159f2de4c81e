// What the plan is compared with its annexes for, and what it must not be blamed for.

#include <doctest/doctest.h>

#include "support/plan_copy.h"
#include "unit/check/checked.h"

using namespace hbjs;

namespace {

const Date as_of = *parse_date("2024-07-01");
constexpr std::string_view list = "annexes/2-requirements.yaml";

/// The codes told of the mini plan (演示数据) after some replacements.
struct Replacement {
  std::string_view file, from, to;
};
std::string codes(std::initializer_list<Replacement> replacements) {
  const test::PlanCopy plan(test::mini_plan);
  for (const Replacement& replacement : replacements) plan.replace(replacement.file, replacement.from, replacement.to);
  const test::Checked result = test::checked(plan.folder(), as_of);
  std::string told;
  for (const Finding& finding : result.findings())
    told += std::string(told.empty() ? "" : " ") + std::string(finding.info->code);
  return told;
}

constexpr std::string_view groups = "groups:\n";
constexpr std::string_view open_group =
    "groups:\n  - name: 相关街道\n    side: helper\n    kind: open\n    members: [东山街道, 西河街道]\n";
constexpr std::string_view unknown_group = "groups:\n  - name: 区直相关单位\n    side: helper\n    kind: open\n";

}  // namespace

TEST_CASE("a group covers its members and smaller groups, never a larger one") {
  // The task names a street, the requirement all streets.
  CHECK(codes({{"tasks.yaml", "区卫健局, 各街道]", "区卫健局, 东山街道, 西河街道]"}}).empty());
  CHECK(codes({{list, "[区卫健局, 各街道]", "[区卫健局, 东山街道, 西河街道]"}}).empty());
  // One street of all is missing, or not in the task.
  CHECK(codes({{list, "[区卫健局, 各街道]", "[区卫健局, 东山街道]"}}) == "HB401");
  CHECK(codes({{"tasks.yaml", "区卫健局, 各街道]", "区卫健局, 东山街道]"}}) == "HB402");
  // 相关街道 are some of 各街道; 各街道 are more than 相关街道.
  CHECK(codes({{"units.yaml", groups, open_group}, {"tasks.yaml", "区卫健局, 各街道]", "区卫健局, 相关街道]"}}) ==
        "HB402");
  CHECK(codes({{"units.yaml", groups, open_group}, {list, "[区卫健局, 各街道]", "[区卫健局, 相关街道]"}}) == "HB401");
  CHECK(codes({{"units.yaml", groups, open_group},
               {"tasks.yaml", "区卫健局, 各街道]", "区卫健局, 相关街道]"},
               {list, "[区卫健局, 各街道]", "[区卫健局, 东山街道]"}})
            .empty());
}

TEST_CASE("a body may be one of 区直相关单位, but is not named by that") {
  CHECK(codes({{"units.yaml", groups, unknown_group}, {"tasks.yaml", "区卫健局, 各街道]", "区直相关单位, 各街道]"}}) ==
        "HB401");
  CHECK(codes({{"units.yaml", groups, unknown_group}, {list, "[区卫健局, 各街道]", "[区直相关单位, 各街道]"}}) ==
        "HB401 HB402");
}

TEST_CASE("one wrong name is not told again as a missing unit") {
  CHECK(codes({{list, "lead: [区财政局]", "lead: [区财正局]"}}) == "HB203");
  CHECK(codes({{list, "lead: [区财政局]", "lead: [财政局]"}}) == "HB204");
  CHECK(codes({{"tasks.yaml", "[区财政局, 区卫健局", "[区财正局, 区卫健局"}}) == "HB203");
}

TEST_CASE("a number is quoted where it stands, or word for word by a target of its task") {
  CHECK(codes({{"tasks.yaml", "组织直播带货活动1-2次", "组织直播带货活动 1-2 次"}}).empty());
  CHECK(codes({{list, "落实帮扶资金，", "组织直播带货活动1-2次，落实帮扶资金，"}}).empty());
  CHECK(codes({{list, "落实帮扶资金，", "组织展销活动1-2次，落实帮扶资金，"}}) == "HB406");
}

TEST_CASE("two spellings differ by one character near the end, and only by one that is no number or direction") {
  constexpr std::string_view place = "支持青石镇杨柳湾村文化中心项目建设。\n    task";
  const auto spelt = [&](std::string_view text) { return codes({{list, place, std::string(text) + "\n    task"}}); };
  CHECK(spelt("支持青石镇杨柳村文化中心项目建设。") == "HB407");
  CHECK(spelt("支持青石镇杨树湾村文化中心项目建设。") == "HB407");
  CHECK(spelt("支持青石镇大杨柳湾村文化中心项目建设。").empty());  // too far from the ending
  CHECK(spelt("支持青石镇杨柳东村文化中心项目建设。").empty());    // 东村 and 湾村 are two villages
  CHECK(spelt("支持白云乡竹林村文化中心项目建设。").empty());      // another place altogether
  CHECK(spelt("支持青石镇杨柳湾村、青石镇杨柳村文化中心项目建设。") == "HB407");
}

TEST_CASE("a heading is compared only where it is really joined") {
  CHECK(codes({{list, "category: 资金和产业", "category: 和谐与共"}}).empty());
  CHECK(codes({{list, "category: 资金和产业", "category: 消费和就业"}}).empty());  // a summary in other words
  CHECK(codes({{list, "category: 资金和产业", "category: 资金及就业"}}) == "HB408");
}

TEST_CASE("a place inside a text that goes over lines is the whole text") {
  const test::PlanCopy plan(test::mini_plan);
  plan.replace(list, "    content: 支持青石镇杨柳湾村文化中心项目建设。",
               "    content: >-\n      支持青石镇杨柳湾村文化中心项目建设，\n      捐赠书架6套。");
  const test::Checked result = test::checked(plan.folder(), as_of);
  const Finding* finding = result.find("HB406");
  REQUIRE(finding != nullptr);
  CHECK(finding->at.line == 16);
  CHECK(finding->at.end_line > finding->at.line);

  const test::PlanCopy quoted(test::mini_plan);
  quoted.replace(list, "    content: 支持青石镇杨柳湾村文化中心项目建设。",
                 "    content: \"支持青石镇杨柳湾村文化中心项目建设，捐赠书架6套。\"");
  const test::Checked on_one_line = test::checked(quoted.folder(), as_of);
  REQUIRE(on_one_line.find("HB406") != nullptr);
  CHECK(on_one_line.marked(*on_one_line.find("HB406")) == "6套");
}
