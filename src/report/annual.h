#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "report/points.h"
#include "report/report.h"

namespace hbjs::report {

/// A clause of the agreement and where it stands.
struct ClauseRow {
  int no = 0;
  std::string id, text;
  std::string carried_text;  ///< 任务10“推进资金项目落实”
  std::string done_text;     ///< figures of the targets it promises or its tasks have, one a line
  Standing standing = Standing::silent;
  std::string standing_text;
  std::string sentence;  ///< the clause and where it stands, as one paragraph of text
};

/// One unit's recurring duties.
struct UnitDutyRow {
  std::string unit;
  std::vector<std::string> counts;  ///< one for each duty: 2次（主要负责同志带队1次）
  std::string counts_text;          ///< with the duties' names, one a line
  bool met = false;
  std::string met_text;  ///< 达到要求, 未达到要求
};

/// 年度报告: clauses, targets, tasks, recurring duties, timeliness, funds.
struct AnnualReport : Report {
  bool over = false;  ///< the year has ended by the as-of date
  std::vector<std::string> overall;
  std::vector<ClauseRow> clauses;
  std::vector<TargetRow> targets;
  std::vector<std::string> duty_names;  ///< the columns of unit_duties: 研究…（不少于2次）
  std::vector<UnitDutyRow> unit_duties;
  std::string duties_text;    ///< how many units meet them
  std::string unmet_text;     ///< names of the units that do not; empty when none
  PointGroup lagging;         ///< targets behind, furthest behind first
  PointGroup silent;          ///< tasks and targets of which nothing is reported
  std::string complete_text;  ///< names of the targets that are complete; empty when none
  std::vector<StoryShown> stories;
};

AnnualReport annual(const query::Index& index, const Period& year, Date as_of, const Grounds& grounds);

}  // namespace hbjs::report

namespace hbjs {

template <>
struct Schema<report::ClauseRow> {
  using T = report::ClauseRow;
  static constexpr std::string_view name = "row of a clause";
  static constexpr std::tuple fields{
      Field{"no", &T::no, required, "序号", "number"},
      Field{"id", &T::id, required, "条款编号", "clause"},
      Field{"text", &T::text, required, "条款内容", "text"},
      Field{"carried_text", &T::carried_text, required, "落实途径", "what carries it out"},
      Field{"done_text", &T::done_text, required, "完成情况", "done"},
      Field{"standing", &T::standing, required, "分类", "class"},
      Field{"standing_text", &T::standing_text, required, "分类（文字）", "class in words"},
      Field{"sentence", &T::sentence, required, "落实情况（文字）", "where it stands, in words"}};
};

template <>
struct Schema<report::UnitDutyRow> {
  using T = report::UnitDutyRow;
  static constexpr std::string_view name = "duties of a unit";
  static constexpr std::tuple fields{Field{"unit", &T::unit, required, "单位", "unit"},
                                     Field{"counts", &T::counts, required, "次数", "times"},
                                     Field{"counts_text", &T::counts_text, required, "次数（文字）", "times, in words"},
                                     Field{"met", &T::met, required, "达到要求", "met"},
                                     Field{"met_text", &T::met_text, required, "达到要求（文字）", "met, in words"}};
};

template <>
struct Schema<report::AnnualReport> {
  using T = report::AnnualReport;
  static constexpr std::string_view name = "annual report";
  static constexpr std::tuple fields = std::tuple_cat(
      report::report_fields,
      std::tuple{Field{"over", &T::over, required, "年度已结束", "the year has ended"},
                 Field{"overall", &T::overall, required, "总体情况", "overall"},
                 Field{"clauses", &T::clauses, required, "协议条款", "clauses"},
                 Field{"targets", &T::targets, required, "目标", "targets"},
                 Field{"duty_names", &T::duty_names, required, "经常性工作", "recurring duties"},
                 Field{"unit_duties", &T::unit_duties, required, "各单位经常性工作", "duties by unit"},
                 Field{"duties_text", &T::duties_text, required, "经常性工作（文字）", "duties in words"},
                 Field{"unmet_text", &T::unmet_text, required, "未达到要求的单位", "units that do not meet them"},
                 Field{"complete_text", &T::complete_text, required, "已完成的目标", "targets that are complete"},
                 Field{"lagging", &T::lagging, required, "进度滞后", "lagging"},
                 Field{"silent", &T::silent, required, "未报进展或数据", "nothing reported of"},
                 Field{"stories", &T::stories, required, "典型经验", "stories"}});
};

}  // namespace hbjs
