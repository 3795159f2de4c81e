#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "model/assessment.h"
#include "model/field.h"
#include "model/named_values.h"
#include "query/index.h"
#include "query/unit_facts.h"

namespace hbjs::query {

/// What was counted for a score.
enum class Counted {
  target,
  expected,
  received,
  on_time,
  late,
  missing,
  empty,
  done,
  by_principal,
  leads,
  leads_reported,
  budget,
  paid,
  stories
};

/// One number that a score stands on: 应报 7; of a target, its rate.
struct CountedFact {
  Counted what = Counted::expected;
  std::string of;                ///< of a target or duty, its id
  std::optional<Decimal> value;  ///< null: nobody reported it
};

/// One indicator's points for one unit, and what they stand on.
struct Score {
  std::string indicator, name;  ///< id and name of the indicator
  bool bonus = false;
  Decimal of;                    ///< the indicator's points
  bool applicable = true;        ///< false: the indicator does not touch the unit
  std::optional<Decimal> value;  ///< the fact: percent or times
  std::vector<CountedFact> facts;
  std::optional<Decimal> points;  ///< to 0.01; null where it does not apply and the others are scaled up
  std::string how;  ///< the sum: 20 × 85.714286 ÷ 100 = 17.14; behind an arrow, what the limit leaves of it
};

/// Scores one indicator from a unit's facts. Rates are taken to six places, as every answer shows them; the points are
/// rounded once, to 0.01, half away from zero. `not_applicable` says what an indicator gives whose fact the unit does
/// not have. Never fails, whatever the numbers are: a scheme that makes no sense has been told as a finding.
Score score_of(const Indicator& indicator, const UnitFacts& facts, NotApplicable not_applicable, const Index& index);

}  // namespace hbjs::query

namespace hbjs {

template <>
struct NamedValues<query::Counted> {
  using enum query::Counted;
  static constexpr std::array rows{NamedValue{target, "target", "目标完成率", "target, percent"},
                                   NamedValue{expected, "expected", "应报", "reports due"},
                                   NamedValue{received, "received", "已报", "received"},
                                   NamedValue{on_time, "on_time", "按时", "on time"},
                                   NamedValue{late, "late", "迟报", "late"},
                                   NamedValue{missing, "missing", "未报", "missing"},
                                   NamedValue{empty, "empty", "空表", "empty"},
                                   NamedValue{done, "done", "次数", "times done"},
                                   NamedValue{by_principal, "by_principal", "带队次数", "led by the principal"},
                                   NamedValue{leads, "leads", "牵头事项", "items it leads"},
                                   NamedValue{leads_reported, "leads_reported", "已报进展的事项", "items told of"},
                                   NamedValue{budget, "budget", "项目预算（万元）", "budget, 10,000 yuan"},
                                   NamedValue{paid, "paid", "已拨付（万元）", "paid, 10,000 yuan"},
                                   NamedValue{stories, "stories", "典型经验", "stories"}};
};

template <>
struct Schema<query::CountedFact> {
  using T = query::CountedFact;
  static constexpr std::string_view name = "counted fact";
  static constexpr std::tuple fields{Field{"what", &T::what, required, "事实", "what was counted"},
                                     Field{"of", &T::of, optional, "目标或职责编号", "of which target or duty"},
                                     Field{"value", &T::value, required, "数值", "value"}};
};

template <>
struct Schema<query::Score> {
  using T = query::Score;
  static constexpr std::string_view name = "score";
  static constexpr std::tuple fields{
      Field{"indicator", &T::indicator, required, "指标编号", "indicator"},
      Field{"name", &T::name, required, "指标", "name"},
      Field{"bonus", &T::bonus, required, "加分项", "bonus"},
      Field{"of", &T::of, required, "分值", "out of"},
      Field{"applicable", &T::applicable, required, "涉及该单位", "whether it touches the unit"},
      Field{"value", &T::value, required, "事实的值", "value of the fact"},
      Field{"facts", &T::facts, required, "依据", "what it stands on"},
      Field{"points", &T::points, required, "得分", "points"},
      Field{"how", &T::how, required, "算式", "how it was computed"}};
};

}  // namespace hbjs
