#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "report/points.h"
#include "report/report.h"

namespace hbjs::report {

/// 推进情况表.
struct MonthlyReport : Report {
  bool due_passed = false, owed_at_all = true;
  std::string due_text;              ///< 2024年6月25日
  std::vector<std::string> overall;  ///< sentences: how far the tasks are, how many stand where
  PointGroup lagging;                ///< targets behind, furthest behind first
  PointGroup silent;                 ///< tasks and targets of which nothing is reported
};

MonthlyReport monthly(const query::Index& index, Month month, Date as_of, const Grounds& grounds);

}  // namespace hbjs::report

namespace hbjs {

template <>
struct Schema<report::MonthlyReport> {
  using T = report::MonthlyReport;
  static constexpr std::string_view name = "monthly report";
  static constexpr std::tuple fields =
      std::tuple_cat(report::report_fields,
                     std::tuple{Field{"due_text", &T::due_text, required, "报送截止日", "due date"},
                                Field{"due_passed", &T::due_passed, required, "已过截止日", "due date has passed"},
                                Field{"owed_at_all", &T::owed_at_all, required, "需要报送", "anything is due"},
                                Field{"overall", &T::overall, required, "总体情况", "overall"},
                                Field{"lagging", &T::lagging, required, "进度滞后", "lagging"},
                                Field{"silent", &T::silent, required, "未报进展或数据", "nothing reported of"}});
};

}  // namespace hbjs
