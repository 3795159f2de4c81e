#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "model/duty.h"
#include "model/named_values.h"
#include "query/calendar.h"
#include "query/index.h"
#include "query/owners.h"
#include "query/parts.h"

namespace hbjs::query {

/// What kind of body was asked for: a unit of units.yaml, a member of a pairing table, or the office.
enum class HolderKind { body, street, town, village, school, medical, office };

/// A requirement that a unit leads, shares, or may share.
struct DutyItem {
  std::string id;
  Takes part = Takes::lead;
  std::optional<std::string> via;  ///< the group through which
  std::string category, content, task;
  OwnedBy helper, recipient;
};

/// A target that falls to a unit.
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
};

/// A recurring duty of part three that falls to a unit.
struct OwedDuty {
  std::string id, name;
  Rhythm every = Rhythm::year;
  std::optional<int> at_least, by_principal;
  std::string quote;
  std::optional<Date> next_due;  ///< monthly, quarterly: the next; yearly: the last day of the plan's year
};

/// Whom to ask, without anything private.
struct OfficeShown {
  std::string name;
  std::vector<std::string> contacts;
};

/// A unit's whole question: what we lead, share and owe, by when, and who sits across from us.
struct DutiesAnswer {
  std::string unit;                  ///< canonical
  std::optional<std::string> asked;  ///< what was typed, where it is another text
  Date as_of{};
  Side side = Side::helper;
  HolderKind kind = HolderKind::body;
  std::optional<std::string> handed_over_to;  ///< its duties are another's by `as_of`; what follows is then empty
  std::optional<Date> handed_over_on;
  std::vector<std::string> stands_in_for;  ///< units whose duties it has taken over by `as_of`
  std::vector<std::string> leads, shares;  ///< ids of requirements; none stands in both
  std::vector<std::string> may_share;      ///< through open groups
  std::vector<std::string> tasks;          ///< that name it, a closed group or a pairing group of it
  std::vector<std::string> may_tasks;      ///< that name an open group it may belong to
  std::vector<std::string> counterparts;   ///< leads of the other side: of what it leads, then of what it shares;
                                           ///< of a school or hospital, first its partner
  std::vector<std::string> led_by;         ///< leads of its own side, of what it shares
  std::vector<DutyItem> items;             ///< leads, then shares, then may_share
  std::vector<PairShown> pairs;
  std::vector<DutyTarget> targets;
  std::vector<OwedDuty> duties;
  Upcoming calendar;               ///< empty for those that do not report
  std::vector<GroupShown> groups;  ///< groups it belongs to or may belong to
  OfficeShown office;
};

/// No unit or pair member has this name, or several have.
struct UnknownUnit {
  std::string unit;                  ///< what was typed
  std::vector<std::string> nearest;  ///< up to five; those that may be meant where the text is ambiguous
  bool ambiguous = false;
};

/// `unit`: canonical name, alias, pinyin, a member of a pairing table, the office, or a part of a name that only one
/// of them has.
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
                                   NamedValue{office, "office", "领导小组办公室", "office"}};
};

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
      Field{"recipient", &DutyItem::recipient, required, "受援方", "receiving side"}};
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
      Field{"promised_at", &DutyTarget::promised_at, required, "出处", "promised at"}};
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
                                     Field{"next_due", &OwedDuty::next_due, optional, "下次截止", "next due"}};
};

template <>
struct Schema<query::OfficeShown> {
  static constexpr std::string_view name = "office";
  static constexpr std::tuple fields{Field{"name", &query::OfficeShown::name, required, "办公室", "office"},
                                     Field{"contacts", &query::OfficeShown::contacts, required, "联系人", "contacts"}};
};

template <>
struct Schema<query::DutiesAnswer> {
  using DutiesAnswer = query::DutiesAnswer;
  static constexpr std::string_view name = "duties";
  static constexpr std::tuple fields{
      Field{"unit", &DutiesAnswer::unit, required, "单位", "unit"},
      Field{"asked", &DutiesAnswer::asked, optional, "查询", "asked"},
      Field{"as_of", &DutiesAnswer::as_of, required, "截至日期", "as of"},
      Field{"side", &DutiesAnswer::side, required, "帮扶方或受援方", "side"},
      Field{"kind", &DutiesAnswer::kind, required, "类别", "kind"},
      Field{"handed_over_to", &DutiesAnswer::handed_over_to, optional, "职能已划入", "handed over to"},
      Field{"handed_over_on", &DutiesAnswer::handed_over_on, optional, "接替之日", "handed over on"},
      Field{"stands_in_for", &DutiesAnswer::stands_in_for, optional, "接替的单位", "stands in for"},
      Field{"leads", &DutiesAnswer::leads, required, "牵头", "leads"},
      Field{"shares", &DutiesAnswer::shares, required, "责任", "shares"},
      Field{"may_share", &DutiesAnswer::may_share, required, "可能参与", "may share"},
      Field{"tasks", &DutiesAnswer::tasks, required, "任务", "tasks"},
      Field{"may_tasks", &DutiesAnswer::may_tasks, required, "可能涉及的任务", "tasks it may share"},
      Field{"counterparts", &DutiesAnswer::counterparts, required, "对口单位", "counterparts"},
      Field{"led_by", &DutiesAnswer::led_by, required, "牵头我方的单位", "led by"},
      Field{"items", &DutiesAnswer::items, required, "事项", "items"},
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
