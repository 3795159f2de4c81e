#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "model/unit.h"
#include "query/index.h"

namespace hbjs::query {

/// A clause of the agreement and what carries it out.
struct ClauseTrace {
  std::string id, text;
  std::vector<std::string> tasks, duties;
  std::vector<std::string> requirements;  ///< of its tasks
  std::vector<std::string> targets;       ///< promised in it

  /// Nothing carries it out: neither a task nor a duty.
  [[nodiscard]] bool hangs() const { return tasks.empty() && duties.empty(); }
};

/// A task between the clauses above it and the requirements and targets below it.
struct TaskTrace {
  std::string id, title;
  std::vector<std::string> clauses, requirements;
  std::vector<std::string> targets;  ///< counted under it
};

/// A requirement, its task, and the targets promised at it.
struct RequirementTrace {
  std::string id, content, task;
  std::vector<std::string> targets;
};

/// A target and every place that promises it: task, requirement and clause ids, or `goals`.
struct TargetTrace {
  std::string id, name, task;
  std::vector<std::string> promised_at;
};

/// What hangs in the air: ids.
struct Gaps {
  std::vector<std::string> clauses_carried_by_nothing;
  std::vector<std::string> tasks_without_clause, tasks_without_requirement, tasks_without_target;
  std::vector<std::string> requirements_without_target;
};

/// How much one helper-side unit carries.
struct UnitLoad {
  std::string unit;
  int leads = 0;      ///< requirements it leads
  int shares = 0;     ///< others it is responsible for, itself or through a closed or pairing group
  int may_share = 0;  ///< others, through open groups
  int tasks = 0;      ///< tasks that name it, itself or through a closed or pairing group

  /// Requirements that are certainly its own. Tasks are not added: their requirements are the same work.
  [[nodiscard]] int total() const { return leads + shares; }
};

/// A task names a unit or group that no requirement of the task names.
struct Unnamed {
  std::string task, unit;

  friend bool operator==(const Unnamed&, const Unnamed&) = default;
};

/// A requirement that lacks owners on a side.
struct Ownerless {
  std::string requirement;
  Side side = Side::helper;

  friend bool operator==(const Ownerless&, const Ownerless&) = default;
};

/// What nobody owns.
struct Unowned {
  std::vector<Ownerless> without_lead, without_responsible;
  std::vector<Unnamed> named_by_no_requirement;
  std::vector<std::string> idle;  ///< units of both sides that nothing names, not even a closed group
};

/// Agreement ↔ requirement ↔ task ↔ target: what is covered, what hangs in the air, who carries most, what nobody
/// owns.
struct TraceAnswer {
  Date as_of{};
  std::vector<ClauseTrace> clauses;
  std::vector<TaskTrace> tasks;
  std::vector<RequirementTrace> requirements;
  std::vector<TargetTrace> targets;
  Gaps gaps;
  std::vector<TargetTrace> promised_in_several;  ///< the targets that more than one place promises
  std::vector<UnitLoad> overload;                ///< by total, then leads, then tasks, most first; helper side
  Unowned unowned;
};

TraceAnswer trace(const Index& index, Date as_of);

}  // namespace hbjs::query

namespace hbjs {

template <>
struct Schema<query::ClauseTrace> {
  using Row = query::ClauseTrace;
  static constexpr std::string_view name = "clause";
  static constexpr std::tuple fields{
      Field{"id", &Row::id, required, "条款", "clause"},
      Field{"text", &Row::text, required, "内容", "text"},
      Field{"tasks", &Row::tasks, required, "任务", "tasks"},
      Field{"duties", &Row::duties, required, "职责", "duties"},
      Field{"requirements", &Row::requirements, required, "需求清单事项", "requirements"},
      Field{"targets", &Row::targets, required, "目标", "targets"}};
};

template <>
struct Schema<query::TaskTrace> {
  using Row = query::TaskTrace;
  static constexpr std::string_view name = "task";
  static constexpr std::tuple fields{
      Field{"id", &Row::id, required, "任务", "task"}, Field{"title", &Row::title, required, "任务名称", "title"},
      Field{"clauses", &Row::clauses, required, "协议条款", "clauses"},
      Field{"requirements", &Row::requirements, required, "需求清单事项", "requirements"},
      Field{"targets", &Row::targets, required, "目标", "targets"}};
};

template <>
struct Schema<query::RequirementTrace> {
  using Row = query::RequirementTrace;
  static constexpr std::string_view name = "requirement";
  static constexpr std::tuple fields{Field{"id", &Row::id, required, "事项", "requirement"},
                                     Field{"content", &Row::content, required, "具体内容", "content"},
                                     Field{"task", &Row::task, required, "对应任务", "task"},
                                     Field{"targets", &Row::targets, required, "目标", "targets"}};
};

template <>
struct Schema<query::TargetTrace> {
  using Row = query::TargetTrace;
  static constexpr std::string_view name = "target";
  static constexpr std::tuple fields{Field{"id", &Row::id, required, "编号", "id"},
                                     Field{"name", &Row::name, required, "目标", "target"},
                                     Field{"task", &Row::task, required, "所属任务", "task"},
                                     Field{"promised_at", &Row::promised_at, required, "出处", "promised at"}};
};

template <>
struct Schema<query::Gaps> {
  using Gaps = query::Gaps;
  static constexpr std::string_view name = "gaps";
  static constexpr std::tuple fields{
      Field{"clauses_carried_by_nothing", &Gaps::clauses_carried_by_nothing, required, "无任务、职责落实的条款",
            "clauses that nothing carries"},
      Field{"tasks_without_clause", &Gaps::tasks_without_clause, required, "无协议条款的任务",
            "tasks without a clause"},
      Field{"tasks_without_requirement", &Gaps::tasks_without_requirement, required, "无需求清单事项的任务",
            "tasks without a requirement"},
      Field{"tasks_without_target", &Gaps::tasks_without_target, required, "无目标的任务", "tasks without a target"},
      Field{"requirements_without_target", &Gaps::requirements_without_target, required, "无目标的事项",
            "requirements without a target"}};
};

template <>
struct Schema<query::UnitLoad> {
  using Row = query::UnitLoad;
  static constexpr std::string_view name = "load";
  static constexpr std::tuple fields{Field{"unit", &Row::unit, required, "单位", "unit"},
                                     Field{"leads", &Row::leads, required, "牵头事项", "leads"},
                                     Field{"shares", &Row::shares, required, "责任事项", "shares"},
                                     Field{"may_share", &Row::may_share, required, "可能参与的事项", "may share"},
                                     Field{"tasks", &Row::tasks, required, "任务", "tasks"}};
};

template <>
struct Schema<query::Unnamed> {
  static constexpr std::string_view name = "unnamed";
  static constexpr std::tuple fields{Field{"task", &query::Unnamed::task, required, "任务", "task"},
                                     Field{"unit", &query::Unnamed::unit, required, "责任单位", "unit"}};
};

template <>
struct Schema<query::Ownerless> {
  static constexpr std::string_view name = "ownerless";
  static constexpr std::tuple fields{
      Field{"requirement", &query::Ownerless::requirement, required, "事项", "requirement"},
      Field{"side", &query::Ownerless::side, required, "帮扶方或受援方", "side"}};
};

template <>
struct Schema<query::Unowned> {
  using Unowned = query::Unowned;
  static constexpr std::string_view name = "unowned";
  static constexpr std::tuple fields{
      Field{"without_lead", &Unowned::without_lead, required, "无牵头单位的事项", "requirements without a lead"},
      Field{"without_responsible", &Unowned::without_responsible, required, "无责任单位的事项",
            "requirements without a responsible unit"},
      Field{"named_by_no_requirement", &Unowned::named_by_no_requirement, required, "任务点名而清单未列的单位",
            "units of a task that no requirement of it names"},
      Field{"idle", &Unowned::idle, required, "没有任何事项的单位", "units that have nothing"}};
};

template <>
struct Schema<query::TraceAnswer> {
  using Answer = query::TraceAnswer;
  static constexpr std::string_view name = "trace";
  static constexpr std::tuple fields{
      Field{"as_of", &Answer::as_of, required, "截至日期", "as of"},
      Field{"clauses", &Answer::clauses, required, "协议条款", "clauses"},
      Field{"tasks", &Answer::tasks, required, "重点任务", "tasks"},
      Field{"requirements", &Answer::requirements, required, "需求清单事项", "requirements"},
      Field{"targets", &Answer::targets, required, "目标", "targets"},
      Field{"gaps", &Answer::gaps, required, "落空之处", "what hangs in the air"},
      Field{"promised_in_several", &Answer::promised_in_several, required, "多处许诺的目标",
            "targets promised in several places"},
      Field{"overload", &Answer::overload, required, "各单位承担的分量", "who carries most"},
      Field{"unowned", &Answer::unowned, required, "无人承担", "what nobody owns"}};
};

}  // namespace hbjs
