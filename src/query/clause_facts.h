#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/period.h"
#include "model/field.h"
#include "query/activity.h"
#include "query/index.h"

namespace hbjs::query {

/// A task that carries out a clause.
struct ClauseTask {
  std::string task, title;
  std::vector<std::string> targets;  ///< ids of the targets counted under it
  std::size_t told = 0;              ///< reports that tell progress of it or of its requirements
};

/// A duty of part three that carries out a clause.
struct ClauseDuty {
  std::string duty, name;
  bool counted = false;                  ///< it names a number of times
  std::size_t units = 0, units_met = 0;  ///< of a counted one: who owes it, and who has done it as often
  int done = 0;                          ///< by all units together
};

/// What can be counted of one clause of the agreement.
struct ClauseFacts {
  std::string id, text;
  std::vector<std::string> targets;  ///< ids of those that the clause itself promises
  std::vector<ClauseTask> tasks;     ///< that the plan's keeper says carry it out
  std::vector<ClauseDuty> duties;
};

/// Every clause, from the reports on the period that had come in by `as_of`; `activity` is of the same period and day.
std::vector<ClauseFacts> clause_facts(const Index& index, const Period& period, Date as_of,
                                      const ActivityAnswer& activity);

}  // namespace hbjs::query

namespace hbjs {

template <>
struct Schema<query::ClauseTask> {
  using T = query::ClauseTask;
  static constexpr std::string_view name = "task of a clause";
  static constexpr std::tuple fields{Field{"task", &T::task, required, "任务", "task"},
                                     Field{"title", &T::title, required, "任务名称", "title"},
                                     Field{"targets", &T::targets, required, "目标编号", "its targets"},
                                     Field{"told", &T::told, required, "报告进展的次数", "reports that tell of it"}};
};

template <>
struct Schema<query::ClauseDuty> {
  using T = query::ClauseDuty;
  static constexpr std::string_view name = "duty of a clause";
  static constexpr std::tuple fields{
      Field{"duty", &T::duty, required, "职责编号", "duty"},
      Field{"name", &T::name, required, "职责", "name"},
      Field{"counted", &T::counted, required, "按次数计", "whether it is counted"},
      Field{"units", &T::units, required, "承担的单位数", "units that owe it"},
      Field{"units_met", &T::units_met, required, "达到要求的单位数", "units that met it"},
      Field{"done", &T::done, required, "合计次数", "times done in all"}};
};

template <>
struct Schema<query::ClauseFacts> {
  using T = query::ClauseFacts;
  static constexpr std::string_view name = "facts of a clause";
  static constexpr std::tuple fields{Field{"id", &T::id, required, "条款编号", "clause"},
                                     Field{"text", &T::text, required, "条款内容", "text"},
                                     Field{"targets", &T::targets, required, "条款许诺的目标", "targets it promises"},
                                     Field{"tasks", &T::tasks, required, "对应任务", "tasks that carry it out"},
                                     Field{"duties", &T::duties, required, "对应职责", "duties that carry it out"}};
};

}  // namespace hbjs
