#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/date.h"
#include "query/index.h"
#include "query/list_rows.h"
#include "query/reported_rows.h"

namespace hbjs::query {

/// What `hbjs list` can list.
enum class ListKind {
  tasks,
  requirements,
  units,
  groups,
  clauses,
  villages,
  schools,
  medical,
  targets,
  projects,
  duties,
  submissions,
  activities,
  payments
};

/// All records of one kind, in the order of their file; what was reported by month.
template <class Row>
struct ListAnswer {
  ListKind kind = ListKind::tasks;
  Date as_of{};
  std::vector<Row> items;
};

using AnyList = std::variant<ListAnswer<TaskRow>, ListAnswer<RequirementRow>, ListAnswer<UnitRow>, ListAnswer<GroupRow>,
                             ListAnswer<ClauseRow>, ListAnswer<VillageRow>, ListAnswer<PairRow>, ListAnswer<TargetRow>,
                             ListAnswer<ProjectRow>, ListAnswer<DutyRow>, ListAnswer<SubmissionRow>,
                             ListAnswer<ActivityRow>, ListAnswer<PaymentRow>>;

/// The list of `kind`. Owners are who stands in on `as_of`; the units are all that units.yaml names.
/// Of the kinds for which `is_reported` holds the book must have been loaded with progress.
AnyList list_of(const Index& index, ListKind kind, Date as_of);

/// Whether the kind is of what the units reported, not of the plan.
bool is_reported(ListKind kind);

/// The kind that `word` names: its key (`tasks`, also in the singular: `task`) or its Chinese name (`任务`,
/// `重点任务`). Nullopt for anything else.
std::optional<ListKind> list_kind(std::string_view word);

}  // namespace hbjs::query

namespace hbjs {

/// The table of kinds, in the order in which help and completion show them.
template <>
struct NamedValues<query::ListKind> {
  using enum query::ListKind;
  static constexpr std::array rows{NamedValue{tasks, "tasks", "重点任务", "tasks"},
                                   NamedValue{requirements, "requirements", "需求清单事项", "requirements"},
                                   NamedValue{units, "units", "单位", "units"},
                                   NamedValue{groups, "groups", "单位组", "groups"},
                                   NamedValue{clauses, "clauses", "协议条款", "agreement clauses"},
                                   NamedValue{villages, "villages", "村（社区）结对", "village pairs"},
                                   NamedValue{schools, "schools", "学校结对", "school pairs"},
                                   NamedValue{medical, "medical", "医疗机构结对", "medical pairs"},
                                   NamedValue{targets, "targets", "目标", "targets"},
                                   NamedValue{projects, "projects", "帮扶项目", "projects"},
                                   NamedValue{duties, "duties", "职责", "recurring duties"},
                                   NamedValue{submissions, "submissions", "报送", "submissions"},
                                   NamedValue{activities, "activities", "活动", "activities"},
                                   NamedValue{payments, "payments", "资金", "payments"}};
};

template <class Row>
struct Schema<query::ListAnswer<Row>> {
  using Answer = query::ListAnswer<Row>;
  static constexpr std::string_view name = "list";
  static constexpr std::tuple fields{Field{"kind", &Answer::kind, required, "类别", "kind"},
                                     Field{"as_of", &Answer::as_of, required, "截至日期", "as of"},
                                     Field{"items", &Answer::items, required, "条目", "items"}};
};

}  // namespace hbjs
