#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "model/field.h"

/// A made-up report, small enough to see what a template makes of it (演示数据).
namespace hbjs::testing {

struct DemoTarget {
  std::string name;
  int goal = 0;
};
struct DemoRow {
  int no = 0;
  std::string title, note;
  std::vector<DemoTarget> targets;
};
struct DemoReport {
  std::string title, note;
  bool demo = true;
  std::vector<std::string> opening;
  std::vector<DemoRow> rows, nothing;
};

}  // namespace hbjs::testing

namespace hbjs {

template <>
struct Schema<testing::DemoTarget> {
  using T = testing::DemoTarget;
  static constexpr std::string_view name = "demo target";
  static constexpr std::tuple fields{Field{"name", &T::name, required, "名称", "name"},
                                     Field{"goal", &T::goal, required, "目标值", "goal"}};
};
template <>
struct Schema<testing::DemoRow> {
  using T = testing::DemoRow;
  static constexpr std::string_view name = "demo row";
  static constexpr std::tuple fields{
      Field{"no", &T::no, required, "序号", "number"}, Field{"title", &T::title, required, "标题", "title"},
      Field{"note", &T::note, required, "备注", "note"}, Field{"targets", &T::targets, required, "目标", "targets"}};
};
template <>
struct Schema<testing::DemoReport> {
  using T = testing::DemoReport;
  static constexpr std::string_view name = "demo report";
  static constexpr std::tuple fields{Field{"title", &T::title, required, "标题", "title"},
                                     Field{"note", &T::note, required, "备注", "note"},
                                     Field{"demo", &T::demo, required, "演示数据", "made up"},
                                     Field{"opening", &T::opening, required, "开头", "opening"},
                                     Field{"rows", &T::rows, required, "各项", "rows"},
                                     Field{"nothing", &T::nothing, required, "没有", "nothing"}};
};

}  // namespace hbjs

namespace hbjs::testing {

inline DemoReport demo_report() {
  return {"演示数据月报",
          "",
          true,
          {"甲", "乙"},
          {{1, "消费帮扶", "第一行\n第二行", {{"就业", 500}, {"培训", 200}}}, {2, "结对", "", {}}},
          {}};
}

}  // namespace hbjs::testing
