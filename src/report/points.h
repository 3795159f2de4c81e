#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "model/field.h"
#include "report/rows.h"

namespace hbjs::report {

/// Something done well, lagging or demanded.
struct Point {
  int no = 0;         ///< 1, 2, … in its list
  std::string title;  ///< 第5项“推进就业创业帮扶”
  std::string text;
};

/// Points under a heading of their own.
struct PointGroup {
  std::string no;  ///< （一）, among the groups of its part that hold something; empty when it is the only one
  std::string title;
  std::vector<Point> points;
};

/// Adds a point with the next number.
void add(PointGroup& group, std::string title, std::string text);

/// Numbers the groups of a part that hold something; one alone needs no number.
void number(std::initializer_list<PointGroup*> groups);

/// `黄四姐文化旅游周累计0次（目标1次），完成率0.0%，慢于序时50.0个百分点`; of a year's quarters: `各季度完成：二季度…`.
std::string figure_text(const TargetRow& target);

/// 进度慢于序时的目标, of all tasks: furthest behind first, with who answers for it.
PointGroup lagging_points(const std::vector<TaskRow>& rows);

/// 未报进展或数据的任务: of which no unit says anything in the period (`noun`: 本季度), or targets without a figure.
PointGroup silent_points(const std::vector<TaskRow>& rows, std::string_view noun);

}  // namespace hbjs::report

namespace hbjs {

template <>
struct Schema<report::Point> {
  using T = report::Point;
  static constexpr std::string_view name = "point";
  static constexpr std::tuple fields{Field{"no", &T::no, required, "序号", "number"},
                                     Field{"title", &T::title, required, "标题", "title"},
                                     Field{"text", &T::text, required, "内容", "text"}};
};

template <>
struct Schema<report::PointGroup> {
  using T = report::PointGroup;
  static constexpr std::string_view name = "group of points";
  static constexpr std::tuple fields{Field{"no", &T::no, required, "序号", "number"},
                                     Field{"title", &T::title, required, "标题", "title"},
                                     Field{"points", &T::points, required, "各点", "points"}};
};

}  // namespace hbjs
