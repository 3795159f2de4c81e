#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "model/assessment.h"
#include "model/field.h"
#include "query/activity.h"
#include "query/clause_facts.h"
#include "query/index.h"
#include "query/pace.h"
#include "query/scoring.h"
#include "query/status.h"
#include "query/unit_facts.h"

namespace hbjs::query {

/// A unit's place in the ranking.
struct UnitScore {
  std::string unit;
  std::optional<std::size_t> rank;  ///< 1 for the most points; equal points share a rank; null: not ranked
  std::optional<Decimal> score;     ///< without bonuses, out of the scheme's total; null: no indicator touches the unit
  Decimal bonus;                    ///< of all bonuses together, at most bonus_cap
  std::optional<Decimal> total;     ///< score + bonus
  std::string grade;                ///< the best whose least total is reached; empty when none is
  std::string how;                  ///< how the indicators' points make `score`
  std::vector<Score> scores;        ///< in the scheme's order
};

/// The facts for the year-end assessment (part three, (二)), and, where the plan has an assessment.yaml, points, grades
/// and a ranking of the units that were expected to report.
struct AssessAnswer {
  int year = 0;
  Date as_of{};
  bool over = false;                     ///< the year has ended by then: the facts are final
  bool weighted = false;                 ///< the plan has an assessment.yaml; without one there are facts alone
  std::optional<AssessmentFile> scheme;  ///< that file
  std::vector<ClauseFacts> clauses;
  std::vector<TargetPace> targets;
  ReportCounts reports;               ///< of all units together
  std::vector<CountedDuty> duties;    ///< recurring duties that name a number of times
  std::vector<UnitFacts> units;       ///< in the order of units.yaml
  std::vector<TakenOver> taken_over;  ///< units whose successors answer for them
  std::vector<UnitScore> ranking;     ///< best first, equals in the order of units.yaml; then those without a rank
};

/// One unit's part of it.
struct UnitAssessment {
  int year = 0;
  Date as_of{};
  bool over = false, weighted = false;
  UnitFacts facts;
  std::vector<CountedDuty> duties;   ///< what each duty demands
  std::vector<TakenOver> succeeded;  ///< the units for which it answers
  std::optional<UnitScore> score;    ///< null without an assessment.yaml
  std::size_t ranked = 0;            ///< how many units have a rank
};

/// The part of `unit`, a canonical name; null when it is not assessed. A unit that was taken over has none of its own.
std::optional<UnitAssessment> part_of(const AssessAnswer& answer, std::string_view unit);

/// All of the plan's year, from what had been reported by `as_of`.
AssessAnswer assess(const Index& index, Date as_of);

/// The same from answers that are there already, all of the plan's year and of `as_of`.
AssessAnswer assess(const Index& index, Date as_of, const PaceAnswer& pace, const PeriodStatus& status,
                    const ActivityAnswer& activity);

}  // namespace hbjs::query

namespace hbjs {

template <>
struct Schema<query::UnitScore> {
  using T = query::UnitScore;
  static constexpr std::string_view name = "score of a unit";
  static constexpr std::tuple fields{Field{"unit", &T::unit, required, "单位", "unit"},
                                     Field{"rank", &T::rank, required, "名次", "rank"},
                                     Field{"score", &T::score, required, "得分", "score"},
                                     Field{"bonus", &T::bonus, required, "加分", "bonus"},
                                     Field{"total", &T::total, required, "总分", "total"},
                                     Field{"grade", &T::grade, required, "等次", "grade"},
                                     Field{"how", &T::how, required, "算式", "how it was computed"},
                                     Field{"scores", &T::scores, required, "各项得分", "points by indicator"}};
};

template <>
struct Schema<query::UnitAssessment> {
  using T = query::UnitAssessment;
  static constexpr std::string_view name = "assessment of a unit";
  static constexpr std::tuple fields{
      Field{"year", &T::year, required, "年度", "year"},
      Field{"as_of", &T::as_of, required, "截至日期", "as of"},
      Field{"over", &T::over, required, "年度已结束", "whether the year is over"},
      Field{"weighted", &T::weighted, required, "有考核办法", "whether there is an assessment.yaml"},
      Field{"facts", &T::facts, required, "事实", "facts"},
      Field{"duties", &T::duties, required, "职责", "recurring duties"},
      Field{"succeeded", &T::succeeded, required, "接替的单位", "units it answers for"},
      Field{"score", &T::score, required, "得分", "score"},
      Field{"ranked", &T::ranked, required, "排名单位数", "units with a rank"}};
};

template <>
struct Schema<query::AssessAnswer> {
  using T = query::AssessAnswer;
  static constexpr std::string_view name = "assessment";
  static constexpr std::tuple fields{
      Field{"year", &T::year, required, "年度", "year"},
      Field{"as_of", &T::as_of, required, "截至日期", "as of"},
      Field{"over", &T::over, required, "年度已结束", "whether the year is over"},
      Field{"weighted", &T::weighted, required, "有考核办法", "whether there is an assessment.yaml"},
      Field{"scheme", &T::scheme, optional, "考核办法", "how points are given"},
      Field{"clauses", &T::clauses, required, "协议条款", "clauses"},
      Field{"targets", &T::targets, required, "目标", "targets"},
      Field{"reports", &T::reports, required, "报送合计", "monthly reports, all units"},
      Field{"duties", &T::duties, required, "职责", "recurring duties"},
      Field{"units", &T::units, required, "各单位", "units"},
      Field{"taken_over", &T::taken_over, required, "职能已划出的单位", "units taken over"},
      Field{"ranking", &T::ranking, required, "排名", "ranking"}};
};

}  // namespace hbjs
