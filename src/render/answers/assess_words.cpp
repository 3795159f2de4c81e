#include "render/answers/assess_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "report/words.h"

namespace hbjs::render {

using query::Counted;
using query::CountedFact;

std::string times_text(const query::DutyCount& count, const query::CountedDuty& duty, Words say) {
  std::string text = std::to_string(count.done);
  if (duty.by_principal > 0)
    text += say.bracketed(fmt::format(fmt::runtime(say("带队 {}", "{} led")), count.by_principal));
  return text;
}

std::string rule_text(const Indicator& indicator, Words say) {
  std::string text = say.of(indicator.rule.value);
  switch (indicator.rule.value) {
    case ScoreRule::proportional:
      if (indicator.full.stated())
        text += fmt::format(fmt::runtime(say("，{} 得满分", ", {} for all")), indicator.full.value.str());
      if (indicator.cap.stated())
        text += fmt::format(fmt::runtime(say("，超额最多 {} 分", ", at most {} for more")), indicator.cap.value.str());
      break;
    case ScoreRule::threshold: {
      std::vector<std::string> steps;
      for (const Step& step : indicator.steps)
        steps.push_back(
            fmt::format(fmt::runtime(say("{} 起 {} 分", "{}+: {}")), step.from.value.str(), step.points.value.str()));
      text += say("：", ": ") + join(steps, say("，", ", "));
      break;
    }
    case ScoreRule::each:
    case ScoreRule::deduct: {
      const bool less = indicator.rule.value == ScoreRule::deduct;
      const std::string each = indicator.each.value.str();
      return say(text + " " + each + " 分", each + (less ? " less for each" : " for each"));
    }
  }
  return text;
}

std::string facts_text(const query::Score& score, const query::UnitFacts& facts, Words say) {
  std::vector<std::string> parts;
  for (const CountedFact& fact : score.facts) {
    std::string what = say.of(fact.what);
    std::string value = fact.value ? fact.value->str() : say("未报", "not reported");
    if (fact.what == Counted::target) {
      const auto target = std::ranges::find(facts.targets, fact.of, &query::UnitTarget::id);
      what = target == facts.targets.end() ? fact.of : target->name;
      if (fact.value) value = report::percent_text(*fact.value);
    }
    parts.push_back(what.append(" ").append(value));
  }
  if (!score.applicable) return say("不涉及", "does not apply");
  return join(parts, say("，", ", "));
}

std::vector<PlainFact> plain_facts(const query::UnitFacts& unit, const std::vector<query::CountedDuty>& duties,
                                   Words say) {
  const query::ReportCounts& reports = unit.reports;
  std::vector<PlainFact> facts{{say("应报", "Due"), std::to_string(reports.expected)},
                               {say("已报", "Received"), std::to_string(reports.received)},
                               {say("按时", "On time"), std::to_string(reports.on_time)},
                               {say("迟报", "Late"), std::to_string(reports.late)},
                               {say("未报", "Missing"), std::to_string(reports.missing)},
                               {say("空表", "Empty"), std::to_string(reports.empty)}};
  for (std::size_t i = 0; i < duties.size(); ++i) {
    const bool there = i < unit.duties.size();
    facts.push_back({duties[i].name, there ? std::to_string(unit.duties[i].done) : ""});
    if (duties[i].by_principal == 0) continue;
    facts.push_back(
        {duties[i].name + say("（带队）", " (led)"), there ? std::to_string(unit.duties[i].by_principal) : ""});
  }
  facts.push_back({say("其他活动", "Other activities"), std::to_string(unit.other_activities)});
  facts.push_back({say("负责的目标数", "Targets"), std::to_string(unit.targets.size())});
  facts.push_back({say("目标完成率（%）", "Targets, % done"), unit.target_rate ? unit.target_rate->fixed(1) : ""});
  facts.push_back({say("牵头事项数", "Items led"), std::to_string(unit.leads.size())});
  facts.push_back({say("已报进展的牵头事项数", "Items told of"), std::to_string(unit.leads_reported)});
  facts.push_back({say("项目预算（万元）", "Budget"), unit.budget.amount.str()});
  facts.push_back({say("已拨付（万元）", "Paid"), unit.paid.amount.str()});
  facts.push_back({say("典型经验", "Stories"), std::to_string(unit.stories)});
  return facts;
}

std::vector<std::string> succession_lines(const std::vector<query::TakenOver>& units, Words say) {
  std::vector<std::string> lines;
  for (const query::TakenOver& one : units) {
    const std::string on = one.on ? say.date(*one.on) : "";
    lines.push_back(fmt::format(
        fmt::runtime(
            say("{0}的职能自{2}起由{1}接替：它此前应报的月报、开展的工作、负责的目标和资金，都计入{1}。",
                "{0} was taken over by {1} on {2}: the reports it owed before, what it did, its targets and money "
                "count for {1}.")),
        one.unit, one.by, on));
  }
  return lines;
}

}  // namespace hbjs::render
