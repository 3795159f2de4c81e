#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "render/answers/answers.h"
#include "render/answers/assess_words.h"
#include "render/answers/words.h"
#include "report/words.h"

namespace hbjs::render {
namespace {

using query::AssessAnswer;
using query::ClauseFacts;
using query::UnitFacts;
using query::UnitScore;

void add_opening(Page& page, const AssessAnswer& answer, Words say) {
  const query::ReportCounts& counts = answer.reports;
  std::string text = fmt::format(
      fmt::runtime(
          say("截至 {0}{1}：{2} 个单位，应报月报 {3} 份，已报 {4} 份（{5}），按时 {6} 份、迟报 {7} 份，未报 {8} 份。",
              "As of {0}{1}: {2} units, {3} monthly reports due, {4} received ({5}), {6} on time and {7} late; "
              "{8} missing.")),
      say.date(answer.as_of), answer.over ? "" : say("（年度未结束）", " (the year is not over)"), answer.units.size(),
      counts.expected, counts.received, report::percent_text(counts.rate, "—"), counts.on_time, counts.late,
      counts.missing);
  if (!answer.weighted) {
    text +=
        "\n" +
        say("方案里没有 assessment.yaml（考核指标和分值），这里只列事实，不打分、不排名。写法见 hbjs schema assessment。",
            "The plan has no assessment.yaml (indicators and points), so these are facts alone: no points, no "
            "ranking. hbjs schema assessment tells how to write one.");
  }
  page.blocks.emplace_back(Paragraph{text});
}

PageTable ranking_table(const AssessAnswer& answer, Words say) {
  PageTable table{{{say("名次", "Rank"), Align::right},
                   {say("单位", "Unit")},
                   {say("得分", "Score"), Align::right},
                   {say("加分", "Bonus"), Align::right},
                   {say("总分", "Total"), Align::right},
                   {say("等次", "Grade")}},
                  {}};
  for (const UnitScore& unit : answer.ranking) {
    table.rows.push_back({unit.rank ? std::to_string(*unit.rank) : "—", unit.unit, report::points_text(unit.score),
                          report::points_text(unit.bonus), report::points_text(unit.total),
                          unit.grade.empty() ? "—" : unit.grade});
  }
  return table;
}

PageTable points_table(const AssessAnswer& answer, Words say) {
  PageTable table{{{say("单位", "Unit")}}, {}};
  for (const Indicator& indicator : answer.scheme->indicators)
    table.columns.push_back({indicator.name.value, Align::right});
  for (const UnitScore& unit : answer.ranking) {
    std::vector<std::string>& row = table.rows.emplace_back();
    row.push_back(unit.unit);
    for (const query::Score& score : unit.scores) row.push_back(report::points_text(score.points));
  }
  return table;
}

PageTable rules_table(const AssessAnswer& answer, Words say) {
  PageTable table{{{say("指标", "Indicator")},
                   {say("依据", "Stands on")},
                   {say("分值", "Points"), Align::right},
                   {say("计分办法", "Rule")}},
                  {}};
  for (const Indicator& indicator : answer.scheme->indicators) {
    std::string fact = say.of(indicator.measures.value);
    const auto duty = std::ranges::find(answer.duties, indicator.duty.value, &query::CountedDuty::id);
    if (duty != answer.duties.end()) fact += say.bracketed(duty->name);
    table.rows.push_back({indicator.name.value + (indicator.bonus.value ? say.bracketed(say("加分项", "bonus")) : ""),
                          fact, indicator.points.value.str(), rule_text(indicator, say)});
  }
  return table;
}

void add_scores(Page& page, const AssessAnswer& answer, Words say) {
  const AssessmentFile& scheme = *answer.scheme;
  page.blocks.emplace_back(Heading{2, say("名次和等次", "Ranking and grades")});
  page.blocks.emplace_back(ranking_table(answer, say));
  page.blocks.emplace_back(Heading{2, say("各项得分", "Points by indicator")});
  page.blocks.emplace_back(points_table(answer, say));
  page.blocks.emplace_back(
      Paragraph{say("每个单位每一分的依据和算式：hbjs assess --unit 单位；全部见 --format json。",
                    "hbjs assess --unit UNIT shows what each point of a unit stands on; --format json shows all.")});
  page.blocks.emplace_back(Heading{2, say("计分办法", "How points are given")});
  page.blocks.emplace_back(rules_table(answer, say));
  page.blocks.emplace_back(Paragraph{fmt::format(
      fmt::runtime(say(
          "满分 {}。不涉及的指标：{}。目标完成率是所负责各项目标完成率的平均数，每项最高计 100%，未报数据的计 0。各项得分四舍五入到 "
          "0.01，总分由各项相加；总分相同的名次相同。",
          "Out of {}. Indicators that do not touch a unit: {}. The rate of targets is the mean of those the unit "
          "answers for, each 100 at most, one without a figure 0. Points are rounded to 0.01, half away from zero, "
          "then added up; equal totals share a rank.")),
      scheme.total.value.str(), say.of(scheme.not_applicable.value))});
}

/// 1869万元（101.0%）; the rate of a quarterly target is the mean of its quarters.
std::string done_text(const query::TargetPace& target, Words say) {
  if (!target.rate) return say("未报", "not reported");
  const std::string rate = report::percent_text(*target.rate);
  if (target.every == Every::quarter) return say("各季度平均完成 ", "its quarters, on the average, ") + rate;
  return target.done->str() + target.unit + say.bracketed(rate);
}

/// Of a duty without a number of times: how often it was told of.
std::string other_text(const query::ClauseDuty& duty, Words say) {
  const std::string times = duty.done > 0 ? say("已报 ", "told of ") +
                                                say.count(static_cast<std::size_t>(duty.done), "次", "time", "times") +
                                                say("，", ", ")
                                          : "";
  return times + say("不计次数", "not counted");
}

/// What can be counted of a clause, one a line.
std::string clause_text(const AssessAnswer& answer, const ClauseFacts& clause, Words say) {
  std::vector<std::string> lines;
  const auto add_target = [&](const std::string& id) {
    const auto target = std::ranges::find(answer.targets, id, &query::TargetPace::id);
    if (target == answer.targets.end()) return;
    lines.push_back(target->name + say("：", ": ") + done_text(*target, say));
  };
  for (const std::string& id : clause.targets) add_target(id);
  for (const query::ClauseTask& task : clause.tasks) {
    if (!clause.targets.empty()) break;
    for (const std::string& id : task.targets) add_target(id);
    if (task.targets.empty()) {
      lines.push_back(fmt::format(fmt::runtime(say("任务 {}：{} 份月报报告了进展", "Task {}: told of in {} reports")),
                                  task.task, task.told));
    }
  }
  for (const query::ClauseDuty& duty : clause.duties) {
    lines.push_back(duty.name + say("：", ": ") +
                    (duty.counted ? fmt::format(fmt::runtime(say("{}/{} 个单位达到要求，合计 {} 次",
                                                                 "met by {} of {} units; times in all: {}")),
                                                duty.units_met, duty.units, duty.done)
                                  : other_text(duty, say)));
  }
  return lines.empty() ? say("没有可以计数的内容", "nothing that can be counted") : join(lines, "\n");
}

PageTable clauses_table(const AssessAnswer& answer, Words say) {
  PageTable table{{{say("条款", "Clause")}, {say("内容", "Text")}, {say("事实", "Facts")}}, {}};
  for (const ClauseFacts& clause : answer.clauses)
    table.rows.push_back({clause.id, shortened(clause.text), clause_text(answer, clause, say)});
  return table;
}

/// Columns and cells of what is counted of every unit.
PageTable units_table(const AssessAnswer& answer, Words say) {
  PageTable table{{{say("单位", "Unit")},
                   {say("应报", "Due"), Align::right},
                   {say("按时", "On time"), Align::right},
                   {say("迟报", "Late"), Align::right},
                   {say("未报", "Missing"), Align::right},
                   {say("空表", "Empty"), Align::right}},
                  {}};
  for (const query::CountedDuty& duty : answer.duties) table.columns.push_back({duty.name});
  table.columns.push_back({say("目标完成率", "Targets"), Align::right});
  table.columns.push_back({say("牵头事项（已报）", "Items led (told)"), Align::right});
  for (const UnitFacts& unit : answer.units) {
    std::vector<std::string>& row = table.rows.emplace_back();
    row = {unit.unit,
           std::to_string(unit.reports.expected),
           std::to_string(unit.reports.on_time),
           std::to_string(unit.reports.late),
           std::to_string(unit.reports.missing),
           std::to_string(unit.reports.empty)};
    for (std::size_t i = 0; i < answer.duties.size(); ++i)
      row.push_back(i < unit.duties.size() ? times_text(unit.duties[i], answer.duties[i], say) : "—");
    row.push_back(report::percent_text(unit.target_rate, "—"));
    row.push_back(unit.leads.empty()
                      ? "—"
                      : std::to_string(unit.leads.size()) + say.bracketed(std::to_string(unit.leads_reported)));
  }
  return table;
}

/// One row a unit, plain numbers, for whoever computes with them.
PageTable sheet_of(const AssessAnswer& answer, Words say) {
  PageTable sheet{{{say("单位", "Unit")}}, {}};
  for (const PlainFact& fact : plain_facts({}, answer.duties, say)) sheet.columns.push_back({fact.name, Align::right});
  if (answer.weighted) {
    for (const Indicator& indicator : answer.scheme->indicators)
      sheet.columns.push_back({say("得分：", "Points: ") + indicator.name.value, Align::right});
    for (const std::string& title :
         {say("得分", "Score"), say("加分", "Bonus"), say("总分", "Total"), say("名次", "Rank")})
      sheet.columns.push_back({title, Align::right});
    sheet.columns.push_back({say("等次", "Grade")});
  }
  for (const UnitFacts& unit : answer.units) {
    std::vector<std::string>& row = sheet.rows.emplace_back();
    row.push_back(unit.unit);
    for (PlainFact& fact : plain_facts(unit, answer.duties, say)) row.push_back(std::move(fact.value));
    if (!answer.weighted) continue;
    const auto own = std::ranges::find(answer.ranking, unit.unit, &UnitScore::unit);
    for (const query::Score& score : own->scores) row.push_back(score.points ? score.points->str() : "");
    row.push_back(own->score ? own->score->str() : "");
    row.push_back(own->bonus.str());
    row.push_back(own->total ? own->total->str() : "");
    row.push_back(own->rank ? std::to_string(*own->rank) : "");
    row.push_back(own->grade);
  }
  return sheet;
}

}  // namespace

Page page_of(const AssessAnswer& answer, Lang lang) {
  const Words say{lang};
  Page page;
  page.sheet = sheet_of(answer, say);
  const std::string year = std::to_string(answer.year);
  page.blocks.emplace_back(Heading{1, answer.weighted
                                          ? say(year + "年考核评分", "Assessment of " + year)
                                          : say(year + "年考核资料", "Facts for the assessment of " + year)});
  add_opening(page, answer, say);
  if (answer.weighted) add_scores(page, answer, say);
  page.blocks.emplace_back(Heading{2, say("协议条款", "Clauses of the agreement")});
  page.blocks.emplace_back(clauses_table(answer, say));
  page.blocks.emplace_back(Heading{2, say("目标", "Targets")});
  page.blocks.emplace_back(targets_table(answer.targets, say));
  if (const std::string note = quarters_note(answer.targets, say); !note.empty())
    page.blocks.emplace_back(Paragraph{note});
  page.blocks.emplace_back(Heading{2, say("各单位", "Units")});
  page.blocks.emplace_back(units_table(answer, say));
  page.blocks.emplace_back(Bullets{succession_lines(answer.taken_over, say)});
  return page;
}

}  // namespace hbjs::render
