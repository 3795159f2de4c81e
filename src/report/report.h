#pragma once

#include <cstddef>
#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/period.h"
#include "query/index.h"
#include "report/basis.h"
#include "report/money.h"
#include "report/owed.h"
#include "report/recurring.h"
#include "report/reporting.h"
#include "report/rows.h"

namespace hbjs::report {

/// How many tasks and targets stand where, with shares that add up to exactly 100.0 (largest remainder).
struct ClassRow {
  Standing standing = Standing::silent;
  std::string text;  ///< 达到序时进度
  std::size_t tasks = 0, targets = 0;
  std::string task_share, target_share;  ///< 57.1
};

/// How many tasks show which colour.
struct Colours {
  std::size_t green = 0, yellow = 0, red = 0;
  std::size_t none = 0;  ///< without a state: nothing or not all reported, or no target
};

/// A story of a unit (典型经验).
struct StoryShown {
  int no = 0;
  std::string unit, month_text, title, text;
};

/// What every report has. Reports are Chinese; words that are ready to print stand beside the values they are of.
struct Report {
  std::string period;       ///< 2024-06, 2024-Q2, 2024
  std::string period_text;  ///< 2024年6月
  std::string noun;         ///< 本月, 本季度, 本年度
  std::string title;
  std::string plan;     ///< title of the plan
  std::string subject;  ///< what the plan calls the work: 洪山区结对帮扶建始县工作
  std::string helper, recipient;
  std::string office;
  bool demo = false;         ///< made-up data; every page says 演示数据
  std::string as_of_text;    ///< 2024年6月25日
  std::string through_text;  ///< 2024年6月底, up to which progress is judged
  Decimal expected_rate;     ///< 序时进度, percent
  std::string expected_text;
  std::string legend;                ///< what the colours mean, with the plan's thresholds
  std::vector<std::string> opening;  ///< the first lines: who reported, how things stand
  bool nothing_reported = false;     ///< no submission for the period
  bool nothing_at_all = false;       ///< no submission for the year so far either
  bool begun = true;                 ///< false: the period is still to come, and nothing is judged
  bool due_list = false;             ///< the report is a list of what is due from whom: nothing_at_all, or not begun
  Basis basis;
  Colours colours;
  std::vector<ClassRow> classes;  ///< none of a period that has not begun
  std::vector<TaskRow> rows;
  Reporting reporting;
  MoneyPart funds;
  std::vector<OwedByUnit> owed;  ///< of every unit that has not reported on the period
  std::vector<OwedDuty> duties;
  std::vector<std::string> duty_names;  ///< the columns of unit_duties: 研究…（不少于2次）
  std::vector<bool> duty_led;           ///< by column: whether some are to be led by the principal
  std::vector<UnitDutyRow> unit_duties;
  std::vector<query::OtherActivities> other_activities;  ///< that no number of times is demanded of
  std::string duties_text;  ///< how many units meet them; empty of a period that has not begun
  std::string unmet_text;   ///< names of the units that do not; empty when none
};

/// The field table of `Report`, for those that add to it.
inline constexpr std::tuple report_fields{
    Field{"period", &Report::period, required, "时段", "period"},
    Field{"period_text", &Report::period_text, required, "时段（文字）", "period in words"},
    Field{"noun", &Report::noun, required, "本月、本季度、本年度", "this month, quarter, year"},
    Field{"title", &Report::title, required, "标题", "title"},
    Field{"plan", &Report::plan, required, "方案", "title of the plan"},
    Field{"subject", &Report::subject, required, "工作名称", "what the plan calls the work"},
    Field{"helper", &Report::helper, required, "帮扶方", "helping side"},
    Field{"recipient", &Report::recipient, required, "受援方", "receiving side"},
    Field{"office", &Report::office, required, "办公室", "office"},
    Field{"demo", &Report::demo, required, "演示数据", "made-up data"},
    Field{"as_of_text", &Report::as_of_text, required, "截至日期", "as of"},
    Field{"through_text", &Report::through_text, required, "进度截至", "progress up to"},
    Field{"expected_rate", &Report::expected_rate, required, "序时进度（%）", "expected share, percent"},
    Field{"expected_text", &Report::expected_text, required, "序时进度（文字）", "expected share in words"},
    Field{"legend", &Report::legend, required, "状态说明", "what the colours mean"},
    Field{"opening", &Report::opening, required, "开头", "first lines"},
    Field{"nothing_reported", &Report::nothing_reported, required, "本期无报送", "nothing reported in the period"},
    Field{"nothing_at_all", &Report::nothing_at_all, required, "全年尚无报送", "nothing reported so far"},
    Field{"begun", &Report::begun, required, "时段已开始", "false: the period has not begun"},
    Field{"due_list", &Report::due_list, required, "应报清单", "the report is the list of what is due"},
    Field{"basis", &Report::basis, required, "依据", "what it stands on"},
    Field{"colours", &Report::colours, required, "灯数", "tasks by colour"},
    Field{"classes", &Report::classes, required, "分类", "tasks and targets by class"},
    Field{"rows", &Report::rows, required, "任务", "tasks"},
    Field{"reporting", &Report::reporting, required, "报送情况", "who reported"},
    Field{"funds", &Report::funds, required, "资金", "funds"},
    Field{"owed", &Report::owed, required, "未报单位应报事项", "what the missing units owe"},
    Field{"duties", &Report::duties, required, "共同职责", "duties of every unit"},
    Field{"duty_names", &Report::duty_names, required, "经常性工作", "recurring duties"},
    Field{"unit_duties", &Report::unit_duties, required, "各单位经常性工作", "duties by unit"},
    Field{"other_activities", &Report::other_activities, required, "其他活动", "other activities"},
    Field{"duties_text", &Report::duties_text, required, "经常性工作（文字）", "duties in words"},
    Field{"unmet_text", &Report::unmet_text, required, "未达到要求的单位", "units that do not meet them"}};

}  // namespace hbjs::report

namespace hbjs {

template <>
struct Schema<report::ClassRow> {
  using T = report::ClassRow;
  static constexpr std::string_view name = "class";
  static constexpr std::tuple fields{
      Field{"standing", &T::standing, required, "分类", "class"},
      Field{"text", &T::text, required, "分类（文字）", "class in words"},
      Field{"tasks", &T::tasks, required, "任务数", "tasks"},
      Field{"task_share", &T::task_share, required, "任务占比（%）", "share of the tasks, percent"},
      Field{"targets", &T::targets, required, "目标数", "targets"},
      Field{"target_share", &T::target_share, required, "目标占比（%）", "share of the targets, percent"}};
};

template <>
struct Schema<report::Colours> {
  using T = report::Colours;
  static constexpr std::string_view name = "colours";
  static constexpr std::tuple fields{
      Field{"green", &T::green, required, "绿灯", "green"}, Field{"yellow", &T::yellow, required, "黄灯", "yellow"},
      Field{"red", &T::red, required, "红灯", "red"}, Field{"none", &T::none, required, "未亮灯", "without a state"}};
};

template <>
struct Schema<report::StoryShown> {
  using T = report::StoryShown;
  static constexpr std::string_view name = "story";
  static constexpr std::tuple fields{
      Field{"no", &T::no, required, "序号", "number"}, Field{"unit", &T::unit, required, "单位", "unit"},
      Field{"month_text", &T::month_text, required, "月份", "month"},
      Field{"title", &T::title, required, "标题", "title"}, Field{"text", &T::text, required, "内容", "text"}};
};

}  // namespace hbjs
