#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/field.h"
#include "query/assess.h"

namespace hbjs::report {

/// A unit's place in the ranking, ready to print.
struct RankRow {
  std::string rank_text;  ///< — for one that is not ranked
  std::string unit;
  std::vector<std::string> points;  ///< by indicator
  std::string score_text, bonus_text, total_text, grade;
};

/// What the assessment goes by beside timeliness and duties, which have tables of their own.
struct AssessedUnit {
  std::string unit;
  std::string reports_text;  ///< 7/6/1/0: due, on time, late, missing
  std::string targets_text;  ///< 83.3%（3项）; — for none
  std::string leads_text;    ///< 4/5: told of, of those it leads
  std::string paid_text;     ///< 60.0%; — without projects
  std::string stories_text;
};

/// 考核: the facts of each unit and, where the plan has an assessment.yaml, points, grades and ranking.
struct Assessing {
  bool weighted = false;
  std::string text;                     ///< what it stands on; without an assessment.yaml says so
  std::vector<std::string> indicators;  ///< the columns of RankRow::points: 目标任务（50分）
  std::vector<RankRow> ranking;
  std::vector<AssessedUnit> units;
  std::vector<std::string> successions;  ///< who answers for whom
};

Assessing assessing(const query::AssessAnswer& answer);

}  // namespace hbjs::report

namespace hbjs {

template <>
struct Schema<report::RankRow> {
  using T = report::RankRow;
  static constexpr std::string_view name = "row of the ranking";
  static constexpr std::tuple fields{Field{"rank_text", &T::rank_text, required, "名次", "rank"},
                                     Field{"unit", &T::unit, required, "单位", "unit"},
                                     Field{"points", &T::points, required, "各项得分", "points by indicator"},
                                     Field{"score_text", &T::score_text, required, "得分", "score"},
                                     Field{"bonus_text", &T::bonus_text, required, "加分", "bonus"},
                                     Field{"total_text", &T::total_text, required, "总分", "total"},
                                     Field{"grade", &T::grade, required, "等次", "grade"}};
};

template <>
struct Schema<report::AssessedUnit> {
  using T = report::AssessedUnit;
  static constexpr std::string_view name = "assessed unit";
  static constexpr std::tuple fields{
      Field{"unit", &T::unit, required, "单位", "unit"},
      Field{"reports_text", &T::reports_text, required, "应报、按时、迟报、未报", "due, on time, late, missing"},
      Field{"targets_text", &T::targets_text, required, "目标完成率", "targets"},
      Field{"leads_text", &T::leads_text, required, "牵头事项（已报/共）", "items led"},
      Field{"paid_text", &T::paid_text, required, "项目资金拨付率", "paid"},
      Field{"stories_text", &T::stories_text, required, "典型经验", "stories"}};
};

template <>
struct Schema<report::Assessing> {
  using T = report::Assessing;
  static constexpr std::string_view name = "assessing";
  static constexpr std::tuple fields{
      Field{"weighted", &T::weighted, required, "有考核办法", "whether there is an assessment.yaml"},
      Field{"text", &T::text, required, "文字", "in words"},
      Field{"indicators", &T::indicators, required, "指标", "indicators"},
      Field{"ranking", &T::ranking, required, "排名", "ranking"},
      Field{"units", &T::units, required, "各单位", "units"},
      Field{"successions", &T::successions, required, "职能划转", "successions"}};
};

}  // namespace hbjs
