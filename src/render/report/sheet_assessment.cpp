#include "render/report/sheet_parts.h"

namespace hbjs::render::parts {
namespace {

using Kind = SheetColumn::Kind;

void say_whose(Sheet& sheet, const report::Assessing& assessment) {
  sheet.above.push_back(assessment.text);
  sheet.below = assessment.successions;
  sheet.freeze_columns = 1;
}

/// Points as a number, so that they can be added up and sorted.
SheetCell points(const std::string& text) { return worded(text, Decimal::parse(text)); }

}  // namespace

Sheet ranking(const report::AnnualReport& report) {
  const report::Assessing& assessment = report.assessment;
  Sheet sheet = with_title(report, "考核得分", report.period_text + "考核得分和名次");
  say_whose(sheet, assessment);
  sheet.columns = {{"单位"}, {"名次", Kind::centred}};
  for (const std::string& name : assessment.indicators) sheet.columns.push_back({name, Kind::number});
  for (const char* title : {"得分", "加分", "总分"}) sheet.columns.push_back({title, Kind::number});
  sheet.columns.push_back({"等次", Kind::centred});
  for (const report::RankRow& row : assessment.ranking) {
    std::vector<SheetCell>& cells = sheet.rows.emplace_back(std::vector<SheetCell>{{row.unit}});
    cells.push_back(points(row.rank_text));
    for (const std::string& one : row.points) cells.push_back(points(one));
    for (const std::string* one : {&row.score_text, &row.bonus_text, &row.total_text}) cells.push_back(points(*one));
    cells.push_back({row.grade});
  }
  return sheet;
}

Sheet assessed(const report::AnnualReport& report) {
  Sheet sheet = with_title(report, "考核事实", report.period_text + "各单位考核事实");
  say_whose(sheet, report.assessment);
  sheet.columns = {{"单位"},
                   {"月报：应报/按时/迟报/未报", Kind::centred},
                   {"负责目标的完成率", Kind::centred},
                   {"牵头事项：已报/共", Kind::centred},
                   {"项目资金拨付率", Kind::centred},
                   {"典型经验", Kind::centred}};
  for (const report::AssessedUnit& row : report.assessment.units) {
    sheet.rows.push_back({{row.unit},
                          {row.reports_text},
                          {row.targets_text},
                          {row.leads_text},
                          {row.paid_text},
                          points(row.stories_text)});
  }
  return sheet;
}

}  // namespace hbjs::render::parts
