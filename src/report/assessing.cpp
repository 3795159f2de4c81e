#include "report/assessing.h"

#include <fmt/format.h>

#include "report/words.h"

namespace hbjs::report {
namespace {

constexpr std::string_view none = "—";

AssessedUnit unit_row(const query::UnitFacts& facts) {
  AssessedUnit row;
  row.unit = facts.unit;
  row.reports_text = fmt::format("{}/{}/{}/{}", facts.reports.expected, facts.reports.on_time, facts.reports.late,
                                 facts.reports.missing);
  row.targets_text = facts.targets.empty()
                         ? std::string(none)
                         : fmt::format("{}（{}项）", percent_text(facts.target_rate, none), facts.targets.size());
  row.leads_text =
      facts.leads.empty() ? std::string(none) : fmt::format("{}/{}", facts.leads_reported, facts.leads.size());
  row.paid_text = facts.paid_rate ? percent_text(*facts.paid_rate) : std::string(none);
  row.stories_text = std::to_string(facts.stories);
  return row;
}

RankRow rank_row(const query::UnitScore& unit) {
  RankRow row;
  row.rank_text = unit.rank ? std::to_string(*unit.rank) : std::string(none);
  row.unit = unit.unit;
  for (const query::Score& score : unit.scores) row.points.push_back(points_text(score.points));
  row.score_text = points_text(unit.score);
  row.bonus_text = points_text(unit.bonus);
  row.total_text = points_text(unit.total);
  row.grade = unit.grade.empty() ? std::string(none) : unit.grade;
  return row;
}

std::string succession_text(const query::TakenOver& one) {
  return fmt::format("{}的职能{}由{}接替，其此前应报的月报、开展的工作、负责的目标和资金计入{}。", one.unit,
                     one.on ? "自" + day_text(*one.on) + "起" : std::string(), one.by, one.by);
}

}  // namespace

Assessing assessing(const query::AssessAnswer& answer) {
  Assessing part;
  part.weighted = answer.weighted;
  for (const query::UnitFacts& facts : answer.units) part.units.push_back(unit_row(facts));
  for (const query::TakenOver& one : answer.taken_over) part.successions.push_back(succession_text(one));
  if (!answer.weighted) {
    part.text = "方案没有考核指标和分值（assessment.yaml），以下只列事实，不打分、不排名。";
    return part;
  }
  const AssessmentFile& scheme = *answer.scheme;
  for (const Indicator& indicator : scheme.indicators) {
    part.indicators.push_back(fmt::format("{}（{}{}分）", indicator.name.value, indicator.bonus.value ? "加" : "",
                                          indicator.points.value.str()));
  }
  for (const query::UnitScore& unit : answer.ranking) part.ranking.push_back(rank_row(unit));
  const std::string named = scheme.title.stated() ? fmt::format("按照{}，", in_quotes(scheme.title.value)) : "";
  part.text = fmt::format(
      "{}由各单位报送的事实计算得分，满分{}分；不涉及的指标{}；各项得分四舍五入到0.01分，总分相同的名次相同。{}", named,
      scheme.total.value.str(), row_of(scheme.not_applicable.value).zh,
      answer.over ? "" : "年度未结束，得分仅反映目前情况。");
  return part;
}

}  // namespace hbjs::report
