#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "model/field.h"
#include "query/activity.h"
#include "query/index.h"
#include "query/pace.h"
#include "query/status.h"

namespace hbjs::query {

/// A unit whose duties another has taken over.
struct TakenOver {
  std::string unit, by;
  std::optional<Date> on;  ///< the first day on which it no longer answered for itself
};

/// A target for whose figure a unit answers.
struct UnitTarget {
  std::string id, name;
  std::optional<Decimal> rate;  ///< percent of the year's goal, as `targets` says; null: nobody gave a figure
};

/// What can be counted of one unit in a year. A successor answers for all that fell to the units it stands in for:
/// their reports, due before the succession, stand in its numbers; their activities, payments and stories likewise.
struct UnitFacts {
  std::string unit;
  std::vector<std::string> stands_in_for;
  std::optional<Date> until;  ///< it has ceased to exist without a successor: its facts stand, it is not ranked
  ReportCounts reports;       ///< the monthly reports due by then
  std::vector<DutyCount> duties;
  bool duties_met = false;
  int other_activities = 0;  ///< that no number of times is demanded of
  std::vector<UnitTarget> targets;
  std::optional<Decimal> target_rate;  ///< mean of their rates, each ≤ 100, without a figure 0; null: it has none
  std::vector<std::string> leads;      ///< requirements it leads
  std::size_t leads_reported = 0;      ///< those of which it has told progress, an activity or a figure at least once
  std::optional<Decimal> leads_rate;   ///< percent; null: it leads none
  Money budget, paid;                  ///< of the projects it manages, 万元
  std::optional<Decimal> paid_rate;    ///< percent; null: no project of its own has a budget
  std::size_t stories = 0;
};

/// What the facts of the units are taken from, all of one period and day.
struct FactSources {
  const Index& index;
  Period period;
  Date as_of{};
  const PaceAnswer& pace;
  const PeriodStatus& status;
  const ActivityAnswer& activity;
};

/// The units that were expected to report in the period, and those that stand in for them, in the order of units.yaml.
std::vector<UnitFacts> unit_facts(const FactSources& sources);

/// Units that another stands in for at the end of the months judged, in the order of units.yaml.
std::vector<TakenOver> taken_over(const Index& index, Date day);

}  // namespace hbjs::query

namespace hbjs {

template <>
struct Schema<query::TakenOver> {
  using T = query::TakenOver;
  static constexpr std::string_view name = "unit taken over";
  static constexpr std::tuple fields{Field{"unit", &T::unit, required, "划出职能的单位", "unit"},
                                     Field{"by", &T::by, required, "接替的单位", "taken over by"},
                                     Field{"on", &T::on, required, "接替之日", "from"}};
};

template <>
struct Schema<query::UnitTarget> {
  using T = query::UnitTarget;
  static constexpr std::string_view name = "target of a unit";
  static constexpr std::tuple fields{Field{"id", &T::id, required, "目标编号", "id"},
                                     Field{"name", &T::name, required, "目标", "name"},
                                     Field{"rate", &T::rate, required, "完成率（%）", "rate, percent"}};
};

template <>
struct Schema<query::UnitFacts> {
  using T = query::UnitFacts;
  static constexpr std::string_view name = "facts of a unit";
  static constexpr std::tuple fields{
      Field{"unit", &T::unit, required, "单位", "unit"},
      Field{"stands_in_for", &T::stands_in_for, optional, "接替的单位", "stands in for"},
      Field{"until", &T::until, optional, "撤销日期", "last day"},
      Field{"reports", &T::reports, required, "报送", "monthly reports"},
      Field{"duties", &T::duties, required, "职责", "recurring duties"},
      Field{"duties_met", &T::duties_met, required, "职责均达到要求", "all duties met"},
      Field{"other_activities", &T::other_activities, required, "其他活动次数", "other activities"},
      Field{"targets", &T::targets, required, "负责的目标", "targets it answers for"},
      Field{"target_rate", &T::target_rate, required, "目标完成率（%）", "targets, percent done"},
      Field{"leads", &T::leads, required, "牵头事项", "requirements it leads"},
      Field{"leads_reported", &T::leads_reported, required, "已报进展的牵头事项数", "of those, told of"},
      Field{"leads_rate", &T::leads_rate, required, "牵头事项报告率（%）", "of those, percent told of"},
      Field{"budget", &T::budget, required, "项目预算（万元）", "budget of its projects, 10,000 yuan"},
      Field{"paid", &T::paid, required, "已拨付（万元）", "paid, 10,000 yuan"},
      Field{"paid_rate", &T::paid_rate, required, "拨付率（%）", "paid, percent"},
      Field{"stories", &T::stories, required, "典型经验条数", "stories"}};
};

}  // namespace hbjs
