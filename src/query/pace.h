#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "base/period.h"
#include "model/field.h"
#include "model/named_values.h"
#include "model/target.h"
#include "query/index.h"

namespace hbjs::query {

/// 督办状态: how far behind its expected share something is, by the plan's thresholds.
enum class State { green, yellow, red };

}  // namespace hbjs::query

namespace hbjs {

template <>
struct NamedValues<query::State> {
  static constexpr std::array rows{NamedValue{query::State::green, "green", "绿灯", "green"},
                                   NamedValue{query::State::yellow, "yellow", "黄灯", "yellow"},
                                   NamedValue{query::State::red, "red", "红灯", "red"}};
};

}  // namespace hbjs

namespace hbjs::query {

/// One quarter of a target that is promised every quarter.
struct QuarterFigure {
  int quarter = 0;              ///< 1 to 4
  std::optional<Decimal> done;  ///< left out when no unit gave a figure
  std::optional<Decimal> rate;  ///< percent of the quarter's goal
};

/// Where a target stands. Figures of different units are added up: each reports its own part. A unit's months add
/// up or, for `latest`, its latest figure counts. A target whose figure no unit gave has no `done`, `rate`, `gap`
/// and `state`: nothing reported is not zero. Percentages are not capped: 120 % done is 120 % done.
struct TargetPace {
  std::string id, name, task;
  std::string unit;  ///< of measure
  Decimal goal;
  std::optional<Decimal> max, before;
  Bound bound = Bound::exactly;
  Every every = Every::year;
  Adds adds = Adds::sum;
  std::optional<Decimal> now;   ///< what the period itself added; of a `latest` target its rise
  std::optional<Decimal> done;  ///< of a quarterly target: of the quarter that the period ends in
  std::optional<Decimal>
      rate;  ///< percent of the goal; of a quarterly target over a year, the mean of its `quarters`, each ≤ 100
  Decimal expected_rate;       ///< percent due by the end of the period (months of the year, or of the quarter)
  std::optional<Decimal> gap;  ///< percentage points behind the expected share; negative: ahead
  std::optional<State> state;  ///< null: 未报
  bool complete = false;       ///< the goal of the year is reached; of a quarterly target, of all four quarters
  std::vector<QuarterFigure> quarters;  ///< of a quarterly target: those begun by then, but for any that was over
                                        ///< before the plan was issued and of which nothing is reported
};

/// Where a task stands: the mean of the rates of its targets that are reported, each counted at 100 at most; none while
/// not one of them is. The state is the worst of its targets'; it is never green while a target is not reported. A
/// task without targets has no rate and no state.
struct TaskPace {
  std::string task;
  std::size_t targets = 0;
  std::size_t reported = 0;  ///< targets with a figure
  std::optional<Decimal> rate;
  Decimal expected_rate;  ///< the mean of the same targets' expected shares; without any, of the year
  std::optional<Decimal> gap;
  std::optional<State> state;
  bool complete = false;  ///< every target has reached its goal
};

/// How many are in which state.
struct StateCounts {
  std::size_t green = 0, yellow = 0, red = 0;
  std::size_t unreported = 0;  ///< with a target, and without a state
  std::size_t without_target = 0;
};

/// All targets and tasks against their expected pace (序时进度: months gone of twelve, at the end of the month).
struct PaceAnswer {
  std::string period;
  Date as_of{};
  bool begun = true;      ///< false: the period lies after the month of `as_of`, and nothing is judged
  Month through{};        ///< the month up to whose end progress is judged
  Decimal expected_rate;  ///< of the year, percent
  Decimal yellow, red;    ///< the plan's thresholds, percentage points
  std::vector<TargetPace> targets;
  std::vector<TaskPace> tasks;
  StateCounts target_counts, task_counts;
};

/// As of a day: the period's last month, or the month of `as_of` while the period runs. Of a period that has not
/// begun, what is done so far stands without a rate, a gap or a state: nothing of it is due yet.
PaceAnswer pace(const Index& index, const Period& period, Date as_of);

/// The month up to whose end a report on `period` judges progress as of a day: its last month, or while it
/// runs the month of that day.
Month through(const Period& period, Date as_of);

}  // namespace hbjs::query

namespace hbjs {

template <>
struct Schema<query::QuarterFigure> {
  using T = query::QuarterFigure;
  static constexpr std::string_view name = "figure of a quarter";
  static constexpr std::tuple fields{Field{"quarter", &T::quarter, required, "季度", "quarter"},
                                     Field{"done", &T::done, required, "完成", "done"},
                                     Field{"rate", &T::rate, required, "完成率（%）", "rate, percent"}};
};

template <>
struct Schema<query::TargetPace> {
  using T = query::TargetPace;
  static constexpr std::string_view name = "pace of a target";
  static constexpr std::tuple fields{
      Field{"id", &T::id, required, "目标编号", "id"},
      Field{"name", &T::name, required, "目标", "name"},
      Field{"task", &T::task, required, "任务", "task"},
      Field{"unit", &T::unit, required, "计量单位", "unit of measure"},
      Field{"goal", &T::goal, required, "目标值", "goal"},
      Field{"max", &T::max, optional, "目标上限", "upper end"},
      Field{"before", &T::before, optional, "原有数", "before this year"},
      Field{"bound", &T::bound, required, "约束", "how the goal binds"},
      Field{"every", &T::every, required, "周期", "year or quarter"},
      Field{"adds", &T::adds, required, "累计方式", "sum or latest"},
      Field{"now", &T::now, required, "本期新增", "added in the period"},
      Field{"done", &T::done, required, "累计完成", "done"},
      Field{"rate", &T::rate, required, "完成率（%）", "rate, percent"},
      Field{"expected_rate", &T::expected_rate, required, "序时进度（%）", "expected share, percent"},
      Field{"gap", &T::gap, required, "落后百分点", "points behind"},
      Field{"state", &T::state, required, "状态", "state"},
      Field{"complete", &T::complete, required, "已完成", "complete"},
      Field{"quarters", &T::quarters, optional, "各季度", "quarters"}};
};

template <>
struct Schema<query::TaskPace> {
  using T = query::TaskPace;
  static constexpr std::string_view name = "pace of a task";
  static constexpr std::tuple fields{
      Field{"task", &T::task, required, "任务", "task"},
      Field{"targets", &T::targets, required, "目标数", "targets"},
      Field{"reported", &T::reported, required, "已报数据的目标数", "targets with a figure"},
      Field{"rate", &T::rate, required, "完成率（%）", "rate, percent"},
      Field{"expected_rate", &T::expected_rate, required, "序时进度（%）", "expected share, percent"},
      Field{"gap", &T::gap, required, "落后百分点", "points behind"},
      Field{"state", &T::state, required, "状态", "state"},
      Field{"complete", &T::complete, required, "全部完成", "complete"}};
};

template <>
struct Schema<query::StateCounts> {
  using T = query::StateCounts;
  static constexpr std::string_view name = "states";
  static constexpr std::tuple fields{
      Field{"green", &T::green, required, "绿灯", "green"}, Field{"yellow", &T::yellow, required, "黄灯", "yellow"},
      Field{"red", &T::red, required, "红灯", "red"},
      Field{"unreported", &T::unreported, required, "数据未报齐", "figures missing"},
      Field{"without_target", &T::without_target, required, "无量化目标", "without a target"}};
};

template <>
struct Schema<query::PaceAnswer> {
  using T = query::PaceAnswer;
  static constexpr std::string_view name = "pace";
  static constexpr std::tuple fields{
      Field{"period", &T::period, required, "时段", "period"},
      Field{"as_of", &T::as_of, required, "截至日期", "as of"},
      Field{"begun", &T::begun, required, "已开始", "false: the period has not begun"},
      Field{"through", &T::through, required, "截至月份", "through"},
      Field{"expected_rate", &T::expected_rate, required, "序时进度（%）", "expected share, percent"},
      Field{"yellow", &T::yellow, required, "黄灯界限", "yellow from"},
      Field{"red", &T::red, required, "红灯界限", "red beyond"},
      Field{"targets", &T::targets, required, "目标", "targets"},
      Field{"tasks", &T::tasks, required, "任务", "tasks"},
      Field{"target_counts", &T::target_counts, required, "目标合计", "targets by state"},
      Field{"task_counts", &T::task_counts, required, "任务合计", "tasks by state"}};
};

}  // namespace hbjs
