#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "model/field.h"
#include "model/named_values.h"
#include "query/pace.h"

namespace hbjs::report {

/// The class that a task or target falls into; every one is in exactly one.
enum class Standing {
  complete,    ///< the goal of the year is reached
  on_pace,     ///< green
  behind,      ///< yellow
  far_behind,  ///< red
  partial,     ///< something is reported, but not the figure of every target
  told,        ///< a task without targets of which something is reported
  silent,      ///< nothing is reported
};

/// What one unit says of a task in the period.
struct Note {
  std::string unit;
  std::string month;       ///< 2024-06
  std::string month_text;  ///< 6月
  std::string item;        ///< the task or requirement it stands under
  std::string progress, problems, next;
};

/// One target, machine values beside words that are ready to print.
struct TargetRow {
  std::string id, name, task;
  std::string goal_text;            ///< 不少于2000个
  std::vector<std::string> owners;  ///< who answers for it: leads of what promises it, else the units of its task
  std::string owners_text;
  std::string places_text;  ///< where it is promised: 主要目标、任务10、协议C3
  std::optional<Decimal> goal, now, done, rate;
  std::string now_text;   ///< 120个; 未报
  std::string done_text;  ///< 1200个; 未报
  std::string rate_text;  ///< 60.0%; 未报
  Decimal expected_rate;
  std::string expected_text;
  std::optional<Decimal> gap;
  std::string gap_text;  ///< 慢于序时10.0个百分点
  std::optional<query::State> state;
  std::string state_text;  ///< 绿, 黄, 红, 未报
  Standing standing = Standing::silent;
  std::string standing_text;
  std::string quarters_text;  ///< of a quarterly target: 一季度520个、二季度480个
  std::string bar;            ///< the rate for a bar: 0 to 100 with a decimal; empty without a rate
  std::string tick;           ///< the expected share for a mark on it
};

/// One of the 14 rows:
/// 序号｜重点任务｜牵头单位｜责任单位｜年度目标｜本月进展｜累计完成｜完成率｜序时进度｜状态｜存在问题｜下步打算.
struct TaskRow {
  std::string task, title, section;
  std::vector<std::string> lead;         ///< leads of its requirements
  std::vector<std::string> responsible;  ///< the plan's own list
  std::string lead_text, responsible_text;
  std::string requirements_text;  ///< numbers of its requirements: 3.4、4.1
  std::string goals_text;         ///< its targets, one a line; 无量化目标
  std::string progress;           ///< what units report of the period, one a line with the unit's name; 未报
  std::string done_text;          ///< its targets' figures, one a line
  std::optional<Decimal> rate;
  std::string rate_text;
  Decimal expected_rate;
  std::string expected_text;
  std::optional<Decimal> gap;
  std::string gap_text;
  std::string gap_short;  ///< 慢25.0, 快27.0: percentage points
  std::optional<query::State> state;
  std::string state_text;
  Standing standing = Standing::silent;
  std::string standing_text;
  std::string problems, next;  ///< one a line with the unit's name; empty when none
  std::string bar, tick;
  std::vector<TargetRow> targets;
  std::vector<Note> notes;  ///< where progress, problems and next come from
};

}  // namespace hbjs::report

namespace hbjs {

template <>
struct NamedValues<report::Standing> {
  using enum report::Standing;
  static constexpr std::array rows{NamedValue{complete, "complete", "已完成年度目标", "complete"},
                                   NamedValue{on_pace, "on_pace", "基本达到序时进度", "on pace"},
                                   NamedValue{behind, "behind", "慢于序时进度", "behind"},
                                   NamedValue{far_behind, "far_behind", "严重慢于序时进度", "far behind"},
                                   NamedValue{partial, "partial", "数据未报齐", "figures missing"},
                                   NamedValue{told, "told", "已报进展（无量化目标）", "reported, without a target"},
                                   NamedValue{silent, "silent", "未报进展", "nothing reported"}};
};

template <>
struct Schema<report::Note> {
  using T = report::Note;
  static constexpr std::string_view name = "note";
  static constexpr std::tuple fields{Field{"unit", &T::unit, required, "单位", "unit"},
                                     Field{"month", &T::month, required, "月份", "month"},
                                     Field{"month_text", &T::month_text, required, "月份（文字）", "month in words"},
                                     Field{"item", &T::item, required, "事项", "task or requirement"},
                                     Field{"progress", &T::progress, required, "进展", "progress"},
                                     Field{"problems", &T::problems, required, "存在问题", "problems"},
                                     Field{"next", &T::next, required, "下步打算", "next steps"}};
};

template <>
struct Schema<report::TargetRow> {
  using T = report::TargetRow;
  static constexpr std::string_view name = "row of a target";
  static constexpr std::tuple fields{
      Field{"id", &T::id, required, "目标编号", "id"},
      Field{"name", &T::name, required, "目标", "target"},
      Field{"task", &T::task, required, "任务", "task"},
      Field{"goal", &T::goal, required, "目标值", "goal"},
      Field{"goal_text", &T::goal_text, required, "目标值（文字）", "goal in words"},
      Field{"owners", &T::owners, required, "负责单位", "who answers for it"},
      Field{"owners_text", &T::owners_text, required, "负责单位（文字）", "who answers for it, in words"},
      Field{"places_text", &T::places_text, required, "出处", "where it is promised"},
      Field{"now", &T::now, required, "本期新增", "added in the period"},
      Field{"now_text", &T::now_text, required, "本期新增（文字）", "added in the period, in words"},
      Field{"done", &T::done, required, "累计完成", "done"},
      Field{"done_text", &T::done_text, required, "累计完成（文字）", "done, in words"},
      Field{"rate", &T::rate, required, "完成率（%）", "rate, percent"},
      Field{"rate_text", &T::rate_text, required, "完成率（文字）", "rate in words"},
      Field{"expected_rate", &T::expected_rate, required, "序时进度（%）", "expected share, percent"},
      Field{"expected_text", &T::expected_text, required, "序时进度（文字）", "expected share in words"},
      Field{"gap", &T::gap, required, "落后百分点", "points behind"},
      Field{"gap_text", &T::gap_text, required, "与序时比较", "against the pace, in words"},
      Field{"state", &T::state, required, "状态", "state"},
      Field{"state_text", &T::state_text, required, "状态（文字）", "state in words"},
      Field{"standing", &T::standing, required, "分类", "class"},
      Field{"standing_text", &T::standing_text, required, "分类（文字）", "class in words"},
      Field{"quarters_text", &T::quarters_text, required, "各季度", "quarters"},
      Field{"bar", &T::bar, required, "进度条", "length of the bar"},
      Field{"tick", &T::tick, required, "序时刻度", "mark on the bar"}};
};

template <>
struct Schema<report::TaskRow> {
  using T = report::TaskRow;
  static constexpr std::string_view name = "row of a task";
  static constexpr std::tuple fields{
      Field{"task", &T::task, required, "序号", "task"},
      Field{"title", &T::title, required, "重点任务", "title"},
      Field{"section", &T::section, required, "所属部分", "section"},
      Field{"lead", &T::lead, required, "牵头单位", "lead units"},
      Field{"lead_text", &T::lead_text, required, "牵头单位（文字）", "lead units in words"},
      Field{"responsible", &T::responsible, required, "责任单位", "responsible units"},
      Field{"responsible_text", &T::responsible_text, required, "责任单位（文字）", "responsible units in words"},
      Field{"requirements_text", &T::requirements_text, required, "需求清单事项", "requirements"},
      Field{"goals_text", &T::goals_text, required, "年度目标", "goals of the year"},
      Field{"progress", &T::progress, required, "本期进展", "progress"},
      Field{"done_text", &T::done_text, required, "累计完成", "done"},
      Field{"rate", &T::rate, required, "完成率（%）", "rate, percent"},
      Field{"rate_text", &T::rate_text, required, "完成率（文字）", "rate in words"},
      Field{"expected_rate", &T::expected_rate, required, "序时进度（%）", "expected share, percent"},
      Field{"expected_text", &T::expected_text, required, "序时进度（文字）", "expected share in words"},
      Field{"gap", &T::gap, required, "落后百分点", "points behind"},
      Field{"gap_text", &T::gap_text, required, "与序时比较", "against the pace, in words"},
      Field{"gap_short", &T::gap_short, required, "与序时差（百分点）", "against the pace, points"},
      Field{"state", &T::state, required, "状态", "state"},
      Field{"state_text", &T::state_text, required, "状态（文字）", "state in words"},
      Field{"standing", &T::standing, required, "分类", "class"},
      Field{"standing_text", &T::standing_text, required, "分类（文字）", "class in words"},
      Field{"problems", &T::problems, required, "存在问题", "problems"},
      Field{"next", &T::next, required, "下步打算", "next steps"},
      Field{"bar", &T::bar, required, "进度条", "length of the bar"},
      Field{"tick", &T::tick, required, "序时刻度", "mark on the bar"},
      Field{"targets", &T::targets, required, "目标", "targets"},
      Field{"notes", &T::notes, required, "各单位所报", "what the units report"}};
};

}  // namespace hbjs
