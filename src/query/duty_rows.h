#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "model/duty.h"
#include "query/owners.h"
#include "query/pace.h"
#include "query/parts.h"
#include "query/status.h"

namespace hbjs::query {

/// The rows of `hbjs duties`, one struct a kind.

/// A requirement that a unit leads, shares, or may share.
struct DutyItem {
  std::string id;
  Takes part = Takes::lead;
  std::optional<std::string> via;  ///< the group through which
  std::string category, content, task;
  OwnedBy helper, recipient;
  std::optional<int> activities = {};  ///< that the unit has told of for it; none: no activity
};

/// A task that names a unit, or in whose requirements it takes part.
struct DutyTask {
  std::string id, title, section;
  Takes part = Takes::lead;        ///< its best part in it: through a requirement, else as the task names it
  std::optional<Takes> named;      ///< how the task's own list names it: responsible or possible
  std::optional<std::string> via;  ///< the group through which the list names it
  std::vector<std::string> leads, shares, may_share;  ///< requirements of the task
  std::optional<int> activities = {};                 ///< told of for the task itself; none: no activity
};

/// Someone who sits across, and in what.
struct Across {
  std::string name;
  bool pair = false;                      ///< the partner in a pairing table
  std::vector<std::string> requirements;  ///< that it leads on its side
  std::vector<std::string> tasks;         ///< that name the unit without giving it a requirement
};

/// A monthly report that a unit owes.
struct OwedReport {
  std::string unit;  ///< whose it was to hand in, where that is a predecessor; empty: its own
  Month month{};
  Date due{};  ///< the last day on which it is in time
  Timing timing = Timing::not_yet;
  Handed handed = Handed::nothing;
  std::optional<Date> date;  ///< the day it was handed in
  int days_late = 0;
  std::string by;  ///< the unit that handed it in, where that was a predecessor or successor
};

/// A target that falls to a unit, and where it stands. The figures are of all units together.
struct DutyTarget {
  std::string id, name;
  std::string goal;  ///< as one reads it: `≥500 个/季度`
  Decimal value;     ///< the same in parts, for other languages
  std::optional<Decimal> max;
  std::string measure;  ///< unit of measure: 个, 名, 万元 …
  Bound bound = Bound::exactly;
  Every every = Every::year;
  std::string task;
  Takes role = Takes::lead;
  std::vector<std::string> promised_at;  ///< task, requirement, clause ids or `goals`
  std::optional<Decimal> done, rate;     ///< so far; of a quarterly target: in this quarter (see TargetPace)
  Decimal expected_rate;
  std::optional<Decimal> gap;
  std::optional<State> state;  ///< null while no unit has reported a figure
  bool complete = false;       ///< the goal of the year is reached
  std::vector<QuarterFigure> quarters;
};

/// A recurring duty of part three that falls to a unit.
struct OwedDuty {
  std::string id, name;
  Rhythm every = Rhythm::year;
  std::optional<int> at_least, by_principal;
  std::string quote;
  std::optional<Date> next_due;  ///< monthly, quarterly: the next; yearly: the last day of the plan's year
  std::optional<int> done, done_by_principal;  ///< times so far, of one that activities tell of
  std::optional<bool> met;                     ///< both demands
};

/// Whom to ask, without anything private.
struct OfficeShown {
  std::string name;
  std::vector<std::string> contacts;
};

}  // namespace hbjs::query

namespace hbjs {

template <>
struct Schema<query::DutyItem> {
  using DutyItem = query::DutyItem;
  static constexpr std::string_view name = "item";
  static constexpr std::tuple fields{
      Field{"id", &DutyItem::id, required, "编号", "id"},
      Field{"part", &DutyItem::part, required, "以何身份", "lead, responsible or possible"},
      Field{"via", &DutyItem::via, optional, "所在单位组", "through which group"},
      Field{"category", &DutyItem::category, required, "工作事项", "category"},
      Field{"content", &DutyItem::content, required, "具体内容", "content"},
      Field{"task", &DutyItem::task, required, "对应任务", "task"},
      Field{"helper", &DutyItem::helper, required, "帮扶方", "helping side"},
      Field{"recipient", &DutyItem::recipient, required, "受援方", "receiving side"},
      Field{"activities", &DutyItem::activities, optional, "已开展活动", "activities told of"}};
};

template <>
struct Schema<query::DutyTask> {
  using DutyTask = query::DutyTask;
  static constexpr std::string_view name = "task";
  static constexpr std::tuple fields{
      Field{"id", &DutyTask::id, required, "编号", "id"},
      Field{"title", &DutyTask::title, required, "名称", "title"},
      Field{"section", &DutyTask::section, required, "所属部分", "section"},
      Field{"part", &DutyTask::part, required, "以何身份", "lead, responsible or possible"},
      Field{"named", &DutyTask::named, optional, "任务如何点名", "how the task's own list names it"},
      Field{"via", &DutyTask::via, optional, "所在单位组", "through which group"},
      Field{"leads", &DutyTask::leads, required, "牵头事项", "requirements it leads"},
      Field{"shares", &DutyTask::shares, required, "责任事项", "requirements it shares"},
      Field{"may_share", &DutyTask::may_share, required, "可能涉及的事项", "requirements it may share"},
      Field{"activities", &DutyTask::activities, optional, "已开展活动", "activities told of"}};
};

template <>
struct Schema<query::Across> {
  using Across = query::Across;
  static constexpr std::string_view name = "counterpart";
  static constexpr std::tuple fields{
      Field{"name", &Across::name, required, "对口单位", "counterpart"},
      Field{"pair", &Across::pair, required, "结对", "the partner in a pairing table"},
      Field{"requirements", &Across::requirements, required, "事项", "requirements it leads on its side"},
      Field{"tasks", &Across::tasks, required, "任务", "tasks that give the unit no requirement"}};
};

template <>
struct Schema<query::OwedReport> {
  using OwedReport = query::OwedReport;
  static constexpr std::string_view name = "owed report";
  static constexpr std::tuple fields{
      Field{"unit", &OwedReport::unit, optional, "原报送单位", "the predecessor that owed it"},
      Field{"month", &OwedReport::month, required, "月份", "month"},
      Field{"due", &OwedReport::due, required, "报送截止日", "due date, inclusive"},
      Field{"timing", &OwedReport::timing, required, "报送情况", "timeliness"},
      Field{"handed", &OwedReport::handed, required, "报送内容", "what was handed in"},
      Field{"date", &OwedReport::date, optional, "报送日期", "day handed in"},
      Field{"days_late", &OwedReport::days_late, required, "迟报天数", "days late"},
      Field{"by", &OwedReport::by, optional, "代报单位", "handed in by"}};
};

template <>
struct Schema<query::DutyTarget> {
  using DutyTarget = query::DutyTarget;
  static constexpr std::string_view name = "target";
  static constexpr std::tuple fields{
      Field{"id", &DutyTarget::id, required, "编号", "id"},
      Field{"name", &DutyTarget::name, required, "目标", "target"},
      Field{"goal", &DutyTarget::goal, required, "目标值", "goal"},
      Field{"value", &DutyTarget::value, required, "数值", "value"},
      Field{"max", &DutyTarget::max, optional, "上限", "upper end"},
      Field{"unit", &DutyTarget::measure, required, "计量单位", "unit of measure"},
      Field{"bound", &DutyTarget::bound, required, "约束", "how it binds"},
      Field{"every", &DutyTarget::every, required, "周期", "period"},
      Field{"task", &DutyTarget::task, required, "所属任务", "task"},
      Field{"role", &DutyTarget::role, required, "以何身份", "lead, responsible or possible"},
      Field{"promised_at", &DutyTarget::promised_at, required, "出处", "promised at"},
      Field{"done", &DutyTarget::done, required, "累计完成", "done by all units"},
      Field{"rate", &DutyTarget::rate, required, "完成率（%）", "rate, percent"},
      Field{"expected_rate", &DutyTarget::expected_rate, required, "序时进度（%）", "expected share, percent"},
      Field{"gap", &DutyTarget::gap, required, "落后百分点", "points behind"},
      Field{"state", &DutyTarget::state, required, "状态", "state"},
      Field{"complete", &DutyTarget::complete, required, "已完成", "complete"},
      Field{"quarters", &DutyTarget::quarters, optional, "各季度", "quarters"}};
};

template <>
struct Schema<query::OwedDuty> {
  using OwedDuty = query::OwedDuty;
  static constexpr std::string_view name = "duty";
  static constexpr std::tuple fields{Field{"id", &OwedDuty::id, required, "编号", "id"},
                                     Field{"name", &OwedDuty::name, required, "职责", "duty"},
                                     Field{"every", &OwedDuty::every, required, "周期", "rhythm"},
                                     Field{"at_least", &OwedDuty::at_least, optional, "次数下限", "times at least"},
                                     Field{"by_principal", &OwedDuty::by_principal, optional, "主要负责同志带队次数",
                                           "of those, led by the principal"},
                                     Field{"quote", &OwedDuty::quote, required, "原文", "the words that demand it"},
                                     Field{"next_due", &OwedDuty::next_due, optional, "下次截止", "next due"},
                                     Field{"done", &OwedDuty::done, optional, "已开展次数", "times done"},
                                     Field{"done_by_principal", &OwedDuty::done_by_principal, optional,
                                           "其中主要负责同志带队", "led by the principal"},
                                     Field{"met", &OwedDuty::met, optional, "达到要求", "met"}};
};

template <>
struct Schema<query::OfficeShown> {
  static constexpr std::string_view name = "office";
  static constexpr std::tuple fields{Field{"name", &query::OfficeShown::name, required, "办公室", "office"},
                                     Field{"contacts", &query::OfficeShown::contacts, required, "联系人", "contacts"}};
};

}  // namespace hbjs
