#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "model/field.h"
#include "query/index.h"

namespace hbjs::report {

/// What one unit has to report on.
struct OwedByUnit {
  std::string unit;
  std::vector<std::string> leads;       ///< requirements it leads
  std::vector<std::string> shares;      ///< requirements it is responsible for, by name or through a closed group
  std::vector<std::string> tasks;       ///< tasks that name it
  std::vector<std::string> may;         ///< tasks that reach it only through an open group (相关街道)
  std::vector<std::string> figures;     ///< targets whose figure it has to give, by name
  std::vector<std::string> figure_ids;  ///< the same by id
  std::string leads_text, shares_text, tasks_text, figures_text;  ///< joined with 、; — for none
};

/// A duty of part three that every unit has throughout the year.
struct OwedDuty {
  std::string name, rhythm_text, quote;
};

/// What each of `units` has to report on, as of a day. A target's figure is owed by the leads of the requirements
/// that promise it; where none does, by the units that its task names. Of one with `figures_of` none is: those of the
/// other are its own.
std::vector<OwedByUnit> owed_by(const query::Index& index, const std::vector<std::string>& units, Date date);

/// The duties that fall to every unit.
std::vector<OwedDuty> owed_by_all(const query::Index& index);

}  // namespace hbjs::report

namespace hbjs {

template <>
struct Schema<report::OwedByUnit> {
  using T = report::OwedByUnit;
  static constexpr std::string_view name = "owed by a unit";
  static constexpr std::tuple fields{
      Field{"unit", &T::unit, required, "单位", "unit"},
      Field{"leads", &T::leads, required, "牵头事项", "requirements it leads"},
      Field{"leads_text", &T::leads_text, required, "牵头事项（文字）", "requirements it leads, in words"},
      Field{"shares", &T::shares, required, "责任事项", "requirements it shares"},
      Field{"shares_text", &T::shares_text, required, "责任事项（文字）", "requirements it shares, in words"},
      Field{"tasks", &T::tasks, required, "责任任务", "tasks that name it"},
      Field{"may", &T::may, required, "可能涉及的任务", "tasks it may share"},
      Field{"tasks_text", &T::tasks_text, required, "责任任务（文字）", "tasks in words"},
      Field{"figures", &T::figures, required, "须报数据的目标", "targets whose figure it gives"},
      Field{"figure_ids", &T::figure_ids, required, "须报数据的目标编号", "ids of these targets"},
      Field{"figures_text", &T::figures_text, required, "须报数据（文字）", "figures in words"}};
};

template <>
struct Schema<report::OwedDuty> {
  using T = report::OwedDuty;
  static constexpr std::string_view name = "duty of every unit";
  static constexpr std::tuple fields{Field{"name", &T::name, required, "职责", "duty"},
                                     Field{"rhythm_text", &T::rhythm_text, required, "周期", "how often"},
                                     Field{"quote", &T::quote, required, "原文", "the words that demand it"}};
};

}  // namespace hbjs
