#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "report/assessing.h"
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

/// 年度报告: clauses, targets, tasks, recurring duties, timeliness, funds, and what the assessment goes by.
struct AnnualReport : Report {
  bool over = false;  ///< the year has ended by the as-of date
  std::vector<std::string> overall;
  std::vector<ClauseRow> clauses;
  std::vector<TargetRow> targets;
  PointGroup lagging;         ///< targets behind, furthest behind first
  PointGroup silent;          ///< tasks and targets of which nothing is reported
  std::string complete_text;  ///< names of the targets that are complete; empty when none
  std::vector<StoryShown> stories;
  Assessing assessment;
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
struct Schema<report::AnnualReport> {
  using T = report::AnnualReport;
  static constexpr std::string_view name = "annual report";
  static constexpr std::tuple fields = std::tuple_cat(
      report::report_fields,
      std::tuple{Field{"over", &T::over, required, "年度已结束", "the year has ended"},
                 Field{"overall", &T::overall, required, "总体情况", "overall"},
                 Field{"clauses", &T::clauses, required, "协议条款", "clauses"},
                 Field{"targets", &T::targets, required, "目标", "targets"},
                 Field{"complete_text", &T::complete_text, required, "已完成的目标", "targets that are complete"},
                 Field{"lagging", &T::lagging, required, "进度滞后", "lagging"},
                 Field{"silent", &T::silent, required, "未报进展或数据", "nothing reported of"},
                 Field{"stories", &T::stories, required, "典型经验", "stories"},
                 Field{"assessment", &T::assessment, required, "考核", "assessment"}});
};

}  // namespace hbjs
