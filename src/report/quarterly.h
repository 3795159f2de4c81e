#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "report/points.h"
#include "report/report.h"

namespace hbjs::report {

/// 季度通报: overall judgement, counts and shares, what went well, what lags and who did not report, next steps.
struct QuarterlyReport : Report {
  std::string addressee;             ///< 区各帮扶单位
  std::vector<std::string> overall;  ///< paragraphs of part one
  PointGroup good;                   ///< tasks complete or on pace
  PointGroup narrative;              ///< tasks without targets of which progress is reported
  PointGroup stories;                ///< 典型经验
  PointGroup lagging;                ///< targets behind, furthest behind first
  PointGroup silent;                 ///< tasks and targets of which nothing is reported
  PointGroup unpunctual;             ///< who was late, empty or missing, month by month
  PointGroup told_problems;          ///< what the units themselves report as problems
  PointGroup demands;                ///< what is demanded of whom
  PointGroup plans;                  ///< what the units plan
};

QuarterlyReport quarterly(const query::Index& index, const Period& quarter, Date as_of, const Grounds& grounds);

}  // namespace hbjs::report

namespace hbjs {

template <>
struct Schema<report::QuarterlyReport> {
  using T = report::QuarterlyReport;
  static constexpr std::string_view name = "quarterly report";
  static constexpr std::tuple fields = std::tuple_cat(
      report::report_fields,
      std::tuple{Field{"addressee", &T::addressee, required, "主送", "to whom"},
                 Field{"overall", &T::overall, required, "总体情况", "overall"},
                 Field{"good", &T::good, required, "工作成效", "what went well"},
                 Field{"narrative", &T::narrative, required, "定性任务进展", "progress without figures"},
                 Field{"stories", &T::stories, required, "典型经验", "stories"},
                 Field{"lagging", &T::lagging, required, "进度滞后", "lagging"},
                 Field{"silent", &T::silent, required, "未报进展或数据", "nothing reported of"},
                 Field{"unpunctual", &T::unpunctual, required, "报送不及时", "late, empty or missing reports"},
                 Field{"told_problems", &T::told_problems, required, "单位反映的问题", "problems that units report"},
                 Field{"demands", &T::demands, required, "工作要求", "what is demanded"},
                 Field{"plans", &T::plans, required, "单位下步打算", "what units plan"}});
};

}  // namespace hbjs
