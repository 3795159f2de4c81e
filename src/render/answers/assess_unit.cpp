#include <fmt/format.h>

#include <string>
#include <vector>

#include "render/answers/answers.h"
#include "render/answers/assess_words.h"
#include "render/answers/words.h"
#include "report/words.h"

namespace hbjs::render {
namespace {

using query::UnitAssessment;

/// 77.5（第 12 名，共 41 个单位排名；等次 较好）.
std::string total_text(const UnitAssessment& answer, Words say) {
  const query::UnitScore& score = *answer.score;
  std::string text = report::points_text(score.total);
  if (score.rank) {
    text += say.bracketed(
        fmt::format(fmt::runtime(say("第 {} 名，共 {} 个单位排名", "rank {} of {}")), *score.rank, answer.ranked));
  } else {
    text += say.bracketed(say("不排名", "not ranked"));
  }
  if (!score.grade.empty()) text += say("，等次", ", grade ") + score.grade;
  return text;
}

void add_scores(Page& page, const UnitAssessment& answer, Words say) {
  const query::UnitScore& score = *answer.score;
  std::vector<std::pair<std::string, std::string>> facts{{say("总分", "Total"), total_text(answer, say)}};
  if (score.score) facts.emplace_back(say("得分", "Score"), score.how);
  if (!score.bonus.zero()) facts.emplace_back(say("加分", "Bonus"), score.bonus.str());
  page.blocks.emplace_back(Facts{std::move(facts)});
  PageTable table{{{say("指标", "Indicator")},
                   {say("分值", "Out of"), Align::right},
                   {say("得分", "Points"), Align::right},
                   {say("算式", "Sum")},
                   {say("依据", "Stands on")}},
                  {}};
  for (const query::Score& one : score.scores) {
    table.rows.push_back({one.name + (one.bonus ? say.bracketed(say("加分项", "bonus")) : ""), one.of.str(),
                          report::points_text(one.points), one.how.empty() ? "—" : one.how,
                          facts_text(one, answer.facts, say)});
  }
  page.blocks.emplace_back(Heading{2, say("各项得分", "Points by indicator")});
  page.blocks.emplace_back(std::move(table));
}

void add_facts(Page& page, const UnitAssessment& answer, Words say) {
  const query::UnitFacts& facts = answer.facts;
  const query::ReportCounts& counts = facts.reports;
  std::vector<std::pair<std::string, std::string>> rows;
  rows.emplace_back(
      say("月报", "Monthly reports"),
      fmt::format(fmt::runtime(say("应报 {}，已报 {}（{}），按时 {}（{}），迟报 {}，未报 {}，空表 {}",
                                   "{} due, {} received ({}), {} on time ({}), {} late, {} missing, {} empty")),
                  counts.expected, counts.received, report::percent_text(counts.rate, "—"), counts.on_time,
                  report::percent_text(counts.on_time_rate, "—"), counts.late, counts.missing, counts.empty));
  for (std::size_t i = 0; i < facts.duties.size() && i < answer.duties.size(); ++i) {
    const query::CountedDuty& duty = answer.duties[i];
    rows.emplace_back(duty.name,
                      say("已做 ", "") + times_text(facts.duties[i], duty, say) + say("，要求", "; asked for: ") +
                          say.rhythm(duty.every, duty.at_least,
                                     duty.by_principal > 0 ? std::optional(duty.by_principal) : std::nullopt) +
                          say.bracketed(facts.duties[i].met ? say("达到", "met") : say("未达到", "not met")));
  }
  rows.emplace_back(
      say("其他活动", "Other activities"),
      say.count(static_cast<std::size_t>(facts.other_activities), "次，不计次数要求",
                "activity, of which no number is demanded", "activities, of which no number is demanded"));
  rows.emplace_back(
      say("牵头事项", "Items it leads"),
      facts.leads.empty()
          ? say("没有", "none")
          : say.list(facts.leads) + say.bracketed(fmt::format(fmt::runtime(say("已报进展 {}/{}", "told of: {} of {}")),
                                                              facts.leads_reported, facts.leads.size())));
  if (!facts.budget.amount.zero() || !facts.paid.amount.zero()) {
    rows.emplace_back(
        say("项目资金（万元）", "Money of its projects (10,000 yuan)"),
        fmt::format(fmt::runtime(say("预算 {}，已拨付 {}（{}）", "budget {}, paid {} ({})")), facts.budget.amount.str(),
                    facts.paid.amount.str(), report::percent_text(facts.paid_rate, "—")));
  }
  rows.emplace_back(say("典型经验", "Stories"), std::to_string(facts.stories));
  page.blocks.emplace_back(Heading{2, say("事实", "Facts")});
  page.blocks.emplace_back(Facts{std::move(rows)});
  if (facts.targets.empty()) return;
  PageTable table{{{say("负责的目标", "Target")}, {say("完成率", "Rate"), Align::right}}, {}};
  for (const query::UnitTarget& target : facts.targets)
    table.rows.push_back({target.name, report::percent_text(target.rate, say("未报", "not reported"))});
  page.blocks.emplace_back(std::move(table));
}

/// One row an indicator; without points, one for each fact.
PageTable sheet_of(const UnitAssessment& answer, Words say) {
  if (!answer.score) {
    PageTable sheet{{{say("单位", "Unit")}, {say("事实", "Fact")}, {say("数值", "Value"), Align::right}}, {}};
    const auto add = [&](const std::string& what, const std::string& value) {
      sheet.rows.push_back({answer.facts.unit, what, value});
    };
    for (const PlainFact& fact : plain_facts(answer.facts, answer.duties, say)) add(fact.name, fact.value);
    for (const query::UnitTarget& target : answer.facts.targets)
      add(target.name, target.rate ? target.rate->fixed(1) : "");
    return sheet;
  }
  PageTable sheet{{{say("单位", "Unit")},
                   {say("指标", "Indicator")},
                   {say("分值", "Out of"), Align::right},
                   {say("得分", "Points"), Align::right},
                   {say("算式", "Sum")},
                   {say("依据", "Stands on")}},
                  {}};
  for (const query::Score& one : answer.score->scores) {
    sheet.rows.push_back({answer.facts.unit, one.name, one.of.str(), one.points ? one.points->str() : "", one.how,
                          facts_text(one, answer.facts, say)});
  }
  return sheet;
}

}  // namespace

Page page_of(const UnitAssessment& answer, Lang lang) {
  const Words say{lang};
  Page page;
  page.sheet = sheet_of(answer, say);
  const std::string year = std::to_string(answer.year);
  page.blocks.emplace_back(
      Heading{1, say(answer.facts.unit + "：" + year + "年考核", answer.facts.unit + ": assessment of " + year)});
  std::string text = fmt::format(fmt::runtime(say("截至 {}{}。", "As of {}{}.")), say.date(answer.as_of),
                                 answer.over ? "" : say("（年度未结束）", " (the year is not over)"));
  if (!answer.weighted) {
    text += say("方案里没有 assessment.yaml，只列事实，不打分。",
                " The plan has no assessment.yaml: these are facts alone, no points.");
  }
  page.blocks.emplace_back(Paragraph{text});
  if (answer.score) add_scores(page, answer, say);
  add_facts(page, answer, say);
  page.blocks.emplace_back(Bullets{succession_lines(answer.succeeded, say)});
  return page;
}

}  // namespace hbjs::render
