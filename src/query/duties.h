#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "model/named_values.h"
#include "query/calendar.h"
#include "query/duty_rows.h"
#include "query/index.h"

namespace hbjs::query {

/// What kind of body was asked for: a unit of units.yaml, a member of a pairing table, a group, or the office.
enum class HolderKind { body, street, town, village, school, medical, group, office };

/// A unit's whole question: what we lead, share and owe, by when, what of it is done, and who sits across from us.
struct DutiesAnswer {
  std::string unit;                  ///< canonical
  std::optional<std::string> asked;  ///< what was typed, where it is another text
  Date as_of{};
  int year = 0;            ///< the plan's
  bool year_over = false;  ///< `as_of` lies after the plan's year: nothing falls due any more
  Side side = Side::helper;
  HolderKind kind = HolderKind::body;
  std::optional<std::string> handed_over_to;  ///< its duties are another's by `as_of`; what follows is then empty
  std::optional<Date> handed_over_on;
  std::optional<std::string> hands_over_to;  ///< its duties will be another's, and no report is due from it until then
  std::optional<Date> hands_over_on;
  std::vector<std::string> stands_in_for;  ///< units whose duties it has taken over by `as_of`
  std::vector<std::string> leads, shares;  ///< ids of requirements; none stands in both
  std::vector<std::string> may_share;      ///< through open groups
  std::vector<std::string> tasks;          ///< that name it, a closed group or a pairing group of it
  std::vector<std::string> may_tasks;      ///< that name an open group it may belong to
  std::vector<std::string> counterparts;  ///< the other side, in this order: partners in a pairing table, leads of what
                                          ///< it leads, of what it shares, and of the tasks that give it no requirement
  std::vector<Across> across;             ///< the same, each with what connects
  std::vector<std::string> without_counterpart;  ///< requirements and tasks of its own for which the plan names none
  std::vector<std::string> led_by;               ///< leads of its own side, of what it shares
  std::vector<OwedReport> reports;               ///< monthly reports it owes this year, due or not
  std::vector<std::string> overdue;              ///< months of those that are missing: 2024-05
  std::vector<DutyItem> items;                   ///< leads, then shares, then may_share
  std::vector<DutyTask> task_items;              ///< `tasks` and `may_tasks` in full, and those of its requirements
  std::vector<PairShown> pairs;                  ///< its own; of one that leads a pairing, all that it leads
  std::vector<DutyTarget> targets;
  std::vector<OwedDuty> duties;
  Upcoming calendar;               ///< the next reports to hand in; empty for those that do not report
  std::vector<GroupShown> groups;  ///< groups it belongs to or may belong to; of a group itself, the group
  OfficeShown office;
};

/// No unit or pair member has this name, or several have.
struct UnknownUnit {
  std::string unit;                  ///< what was typed
  std::vector<std::string> nearest;  ///< up to five; those that may be meant where the text is ambiguous
  bool ambiguous = false;
  std::size_t more = 0;  ///< that may be meant beside these
};

/// `unit`: canonical name, alias, pinyin, a member of a pairing table, a group, the office, or a part of a name that
/// only one of them has.
std::variant<DutiesAnswer, UnknownUnit> duties_of(const Index& index, std::string_view unit, Date as_of);

}  // namespace hbjs::query

namespace hbjs {

template <>
struct NamedValues<query::HolderKind> {
  using enum query::HolderKind;
  static constexpr std::array rows{NamedValue{body, "body", "单位", "body"},
                                   NamedValue{street, "street", "街道", "street"},
                                   NamedValue{town, "town", "乡镇", "town"},
                                   NamedValue{village, "village", "村（社区）", "village"},
                                   NamedValue{school, "school", "学校", "school"},
                                   NamedValue{medical, "medical", "医疗机构", "medical institution"},
                                   NamedValue{group, "group", "单位组", "group of units"},
                                   NamedValue{office, "office", "领导小组办公室", "office"}};
};

template <>
struct Schema<query::DutiesAnswer> {
  using DutiesAnswer = query::DutiesAnswer;
  static constexpr std::string_view name = "duties";
  static constexpr std::tuple fields{
      Field{"unit", &DutiesAnswer::unit, required, "单位", "unit"},
      Field{"asked", &DutiesAnswer::asked, optional, "查询", "asked"},
      Field{"as_of", &DutiesAnswer::as_of, required, "截至日期", "as of"},
      Field{"year", &DutiesAnswer::year, required, "方案年度", "the plan's year"},
      Field{"year_over", &DutiesAnswer::year_over, required, "年度已结束", "whether that year is over"},
      Field{"side", &DutiesAnswer::side, required, "帮扶方或受援方", "side"},
      Field{"kind", &DutiesAnswer::kind, required, "类别", "kind"},
      Field{"handed_over_to", &DutiesAnswer::handed_over_to, optional, "职能已划入", "handed over to"},
      Field{"handed_over_on", &DutiesAnswer::handed_over_on, optional, "接替之日", "handed over on"},
      Field{"hands_over_to", &DutiesAnswer::hands_over_to, optional, "职能将划入", "will be handed over to"},
      Field{"hands_over_on", &DutiesAnswer::hands_over_on, optional, "将接替之日", "will be handed over on"},
      Field{"stands_in_for", &DutiesAnswer::stands_in_for, optional, "接替的单位", "stands in for"},
      Field{"leads", &DutiesAnswer::leads, required, "牵头", "leads"},
      Field{"shares", &DutiesAnswer::shares, required, "责任", "shares"},
      Field{"may_share", &DutiesAnswer::may_share, required, "可能参与", "may share"},
      Field{"tasks", &DutiesAnswer::tasks, required, "任务", "tasks"},
      Field{"may_tasks", &DutiesAnswer::may_tasks, required, "可能涉及的任务", "tasks it may share"},
      Field{"counterparts", &DutiesAnswer::counterparts, required, "对口单位", "counterparts"},
      Field{"across", &DutiesAnswer::across, required, "对口单位及事项", "counterparts, each with what connects"},
      Field{"without_counterpart", &DutiesAnswer::without_counterpart, required, "未写明对口单位的事项和任务",
            "requirements and tasks without a counterpart"},
      Field{"led_by", &DutiesAnswer::led_by, required, "牵头我方的单位", "led by"},
      Field{"reports", &DutiesAnswer::reports, required, "月报", "monthly reports"},
      Field{"overdue", &DutiesAnswer::overdue, required, "逾期未报的月份", "months overdue"},
      Field{"items", &DutiesAnswer::items, required, "事项", "items"},
      Field{"task_items", &DutiesAnswer::task_items, required, "任务及身份", "tasks with the unit's part"},
      Field{"pairs", &DutiesAnswer::pairs, required, "结对", "pairs"},
      Field{"targets", &DutiesAnswer::targets, required, "目标", "targets"},
      Field{"duties", &DutiesAnswer::duties, required, "职责", "duties"},
      Field{"calendar", &DutiesAnswer::calendar, required, "报送时间", "calendar"},
      Field{"groups", &DutiesAnswer::groups, required, "所在单位组", "groups"},
      Field{"office", &DutiesAnswer::office, required, "办公室", "office"}};
};

template <>
struct Schema<query::UnknownUnit> {
  using UnknownUnit = query::UnknownUnit;
  static constexpr std::string_view name = "unknown unit";
  static constexpr std::tuple fields{
      Field{"unit", &UnknownUnit::unit, required, "查询", "asked"},
      Field{"nearest", &UnknownUnit::nearest, required, "相近的名称", "nearest names"},
      Field{"ambiguous", &UnknownUnit::ambiguous, required, "不止一个单位符合", "whether several fit"}};
};

}  // namespace hbjs
