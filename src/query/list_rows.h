#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "model/duty.h"
#include "model/target.h"
#include "model/unit.h"
#include "query/parts.h"

namespace hbjs::query {

/// The rows of `hbjs list`, one struct a kind.
struct TaskRow {
  std::string id, section, title, text;
  OwnedBy helper;     ///< lead: of its requirements; responsible: the plan's own list
  OwnedBy recipient;  ///< of its requirements
  std::vector<std::string> requirements, targets, clauses;
};

struct RequirementRow {
  std::string id, category, content, task;
  OwnedBy helper, recipient;
  std::vector<std::string> targets;  ///< promised there
};

struct UnitRow {
  std::string name;
  Side side = Side::helper;
  UnitKind kind = UnitKind::body;
  std::vector<std::string> aliases;
  std::optional<Date> from, until;
  std::optional<std::string> handed_over_to;  ///< who stands in for it by the day asked for
};

struct GroupRow {
  std::string name;
  Side side = Side::helper;
  GroupKind kind = GroupKind::closed;
  std::optional<Table> pairing;
  std::optional<std::string> containing;
  bool certain = true;                         ///< false: those named are who may belong
  std::vector<std::string> helper, recipient;  ///< members on each side
};

struct ClauseRow {
  std::string id, text;
  std::vector<std::string> tasks, duties;
};

struct VillageRow {
  int no = 0;
  std::string helper, town, recipient;
};

struct PairRow {
  int no = 0;
  std::string helper, recipient;
};

struct PromiseRow {
  std::string at, quote;
};

struct TargetRow {
  std::string id, name, task, unit;
  Decimal goal;
  std::optional<Decimal> max;
  Bound bound = Bound::exactly;
  Every every = Every::year;
  Adds adds = Adds::sum;
  std::optional<Decimal> before;
  std::vector<PromiseRow> promised;
};

struct ProjectRow {
  std::string id, name, task, unit;
  Money budget;  ///< 万元
  std::optional<std::string> source;
};

struct DutyRow {
  std::string id, name, demand;
  Who who = Who::units;
  Rhythm every = Rhythm::year;
  std::optional<int> at_least, by_principal;
  std::string quote;
};

}  // namespace hbjs::query

namespace hbjs {

template <>
struct Schema<query::TaskRow> {
  using Row = query::TaskRow;
  static constexpr std::string_view name = "task";
  static constexpr std::tuple fields{
      Field{"id", &Row::id, required, "编号", "id"},
      Field{"section", &Row::section, required, "所属部分", "section"},
      Field{"title", &Row::title, required, "任务名称", "title"},
      Field{"text", &Row::text, required, "任务内容", "text"},
      Field{"helper", &Row::helper, required, "帮扶方", "helping side"},
      Field{"recipient", &Row::recipient, required, "受援方", "receiving side"},
      Field{"requirements", &Row::requirements, required, "需求清单事项", "requirements"},
      Field{"targets", &Row::targets, required, "目标", "targets"},
      Field{"clauses", &Row::clauses, required, "协议条款", "clauses"}};
};

template <>
struct Schema<query::RequirementRow> {
  using Row = query::RequirementRow;
  static constexpr std::string_view name = "requirement";
  static constexpr std::tuple fields{Field{"id", &Row::id, required, "编号", "id"},
                                     Field{"category", &Row::category, required, "工作事项", "category"},
                                     Field{"content", &Row::content, required, "具体内容", "content"},
                                     Field{"task", &Row::task, required, "对应任务", "task"},
                                     Field{"helper", &Row::helper, required, "帮扶方", "helping side"},
                                     Field{"recipient", &Row::recipient, required, "受援方", "receiving side"},
                                     Field{"targets", &Row::targets, required, "目标", "targets"}};
};

template <>
struct Schema<query::UnitRow> {
  using Row = query::UnitRow;
  static constexpr std::string_view name = "unit";
  static constexpr std::tuple fields{
      Field{"name", &Row::name, required, "单位名称", "name"},
      Field{"side", &Row::side, required, "帮扶方或受援方", "side"},
      Field{"kind", &Row::kind, required, "类别", "kind"},
      Field{"aliases", &Row::aliases, required, "别名", "aliases"},
      Field{"from", &Row::from, optional, "设立日期", "first day"},
      Field{"until", &Row::until, optional, "撤销日期", "last day"},
      Field{"handed_over_to", &Row::handed_over_to, optional, "职能已划入", "handed over to"}};
};

template <>
struct Schema<query::GroupRow> {
  using Row = query::GroupRow;
  static constexpr std::string_view name = "group";
  static constexpr std::tuple fields{
      Field{"name", &Row::name, required, "单位组", "name"},
      Field{"side", &Row::side, required, "帮扶方、受援方或双方", "side"},
      Field{"kind", &Row::kind, required, "成员如何确定", "how its members are known"},
      Field{"pairing", &Row::pairing, optional, "结对表", "pairing table"},
      Field{"containing", &Row::containing, optional, "名称须含", "only names containing"},
      Field{"certain", &Row::certain, required, "成员确定", "whether the members are certain"},
      Field{"helper", &Row::helper, required, "帮扶方成员", "members on the helping side"},
      Field{"recipient", &Row::recipient, required, "受援方成员", "members on the receiving side"}};
};

template <>
struct Schema<query::ClauseRow> {
  using Row = query::ClauseRow;
  static constexpr std::string_view name = "clause";
  static constexpr std::tuple fields{Field{"id", &Row::id, required, "条款编号", "id"},
                                     Field{"text", &Row::text, required, "条款内容", "text"},
                                     Field{"tasks", &Row::tasks, required, "对应任务", "tasks"},
                                     Field{"duties", &Row::duties, required, "对应职责", "duties"}};
};

template <>
struct Schema<query::VillageRow> {
  using Row = query::VillageRow;
  static constexpr std::string_view name = "village pair";
  static constexpr std::tuple fields{Field{"no", &Row::no, required, "序号", "no."},
                                     Field{"helper", &Row::helper, required, "帮扶街道", "street"},
                                     Field{"town", &Row::town, required, "乡镇", "town"},
                                     Field{"recipient", &Row::recipient, required, "村（社区）", "village"}};
};

template <>
struct Schema<query::PairRow> {
  using Row = query::PairRow;
  static constexpr std::string_view name = "pair";
  static constexpr std::tuple fields{Field{"no", &Row::no, required, "序号", "no."},
                                     Field{"helper", &Row::helper, required, "帮扶方", "helping side"},
                                     Field{"recipient", &Row::recipient, required, "受援方", "receiving side"}};
};

template <>
struct Schema<query::PromiseRow> {
  using Row = query::PromiseRow;
  static constexpr std::string_view name = "promise";
  static constexpr std::tuple fields{Field{"at", &Row::at, required, "出处", "at"},
                                     Field{"quote", &Row::quote, required, "原文", "quote"}};
};

template <>
struct Schema<query::TargetRow> {
  using Row = query::TargetRow;
  static constexpr std::string_view name = "target";
  static constexpr std::tuple fields{Field{"id", &Row::id, required, "编号", "id"},
                                     Field{"name", &Row::name, required, "目标名称", "name"},
                                     Field{"task", &Row::task, required, "所属任务", "task"},
                                     Field{"unit", &Row::unit, required, "计量单位", "unit of measure"},
                                     Field{"goal", &Row::goal, required, "目标值", "goal"},
                                     Field{"max", &Row::max, optional, "目标上限", "upper end"},
                                     Field{"bound", &Row::bound, required, "约束", "how it binds"},
                                     Field{"every", &Row::every, required, "周期", "period"},
                                     Field{"adds", &Row::adds, required, "累计方式", "how months add up"},
                                     Field{"before", &Row::before, optional, "原有数", "before this year"},
                                     Field{"promised", &Row::promised, required, "出处", "promised at"}};
};

template <>
struct Schema<query::ProjectRow> {
  using Row = query::ProjectRow;
  static constexpr std::string_view name = "project";
  static constexpr std::tuple fields{Field{"id", &Row::id, required, "项目编号", "id"},
                                     Field{"name", &Row::name, required, "项目名称", "name"},
                                     Field{"task", &Row::task, required, "对应任务", "task"},
                                     Field{"unit", &Row::unit, required, "管理单位", "managing unit"},
                                     Field{"budget", &Row::budget, required, "预算（万元）", "budget, 10,000 yuan"},
                                     Field{"source", &Row::source, optional, "资金来源", "source of the money"}};
};

template <>
struct Schema<query::DutyRow> {
  using Row = query::DutyRow;
  static constexpr std::string_view name = "duty";
  static constexpr std::tuple fields{
      Field{"id", &Row::id, required, "编号", "id"},
      Field{"name", &Row::name, required, "职责名称", "name"},
      Field{"demand", &Row::demand, required, "出处", "paragraph of part three"},
      Field{"who", &Row::who, required, "由谁承担", "who owes it"},
      Field{"every", &Row::every, required, "周期", "rhythm"},
      Field{"at_least", &Row::at_least, optional, "次数下限", "times at least"},
      Field{"by_principal", &Row::by_principal, optional, "主要负责同志带队次数", "of those, led by the principal"},
      Field{"quote", &Row::quote, required, "原文", "the words that demand it"}};
};

}  // namespace hbjs
