#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "render/answers/duties_draft.h"
#include "report/words.h"

namespace hbjs::render {

using query::DutyTarget;
using query::OwedDuty;
using query::Takes;

namespace {

/// 第二季度 540 个: of a quarterly target, whose quarter it is.
std::string quarter_text(const DutiesDraft& draft, const query::QuarterFigure& quarter, const std::string& measure) {
  const std::string id = fmt::format("Q{}", quarter.quarter);
  const std::string figure = quarter.done ? quarter.done->str() + " " + measure : draft.say("未报", "no figure");
  return draft.say(draft.period(fmt::format("{}-{}", draft.answer.year, id)), id) + " " + figure;
}

PageTable target_table(bool reported, Words say) {
  PageTable table{{{say("目标", "Target")}, {say("目标值", "Goal")}}, {}};
  if (reported) {
    table.columns.push_back({say("累计完成", "Done")});
    table.columns.push_back({say("完成率", "Rate"), Align::right});
    table.columns.push_back({say("序时进度", "Expected"), Align::right});
    table.columns.push_back({say("状态", "State")});
  }
  table.columns.push_back({say("身份", "Part")});
  return table;
}

void add_not_reported(DutiesDraft& draft, bool reported) {
  const Words say = draft.say;
  draft.page.blocks.emplace_back(Paragraph{
      reported ? say("累计完成是各单位合计。", "What is done is the sum of all units.")
               : say("以上目标还没有单位报过数据。", "No unit has reported a figure for these targets yet.")});
}

/// 每月报送：已报 1 份，未报 2 份.
std::string reports_done(const query::DutiesAnswer& answer, Words say) {
  const auto handed = std::ranges::count_if(
      answer.reports, [](const query::OwedReport& report) { return report.handed != query::Handed::nothing; });
  return fmt::format(fmt::runtime(say("已报 {} 份，逾期未报 {} 份", "{} handed in, {} overdue")), handed,
                     answer.overdue.size());
}

bool has_dates(const OwedDuty& duty) {
  return duty.at_least || duty.every == Rhythm::month || duty.every == Rhythm::quarter || duty.every == Rhythm::year;
}

}  // namespace

std::string DutiesDraft::day(Date date) const {
  if (say.lang == Lang::zh && int{date.year()} == answer.year) {
    return fmt::format("{}月{}日", unsigned{date.month()}, unsigned{date.day()});
  }
  return say.date(date);
}

std::string DutiesDraft::period(const std::string& id) const {
  std::string text = say.period(id);
  const std::string year = fmt::format("{}年", answer.year);
  return text.starts_with(year) && text != year ? text.substr(year.size()) : text;
}

std::string state_of(const DutyTarget& target, Words say) {
  if (!target.state) return say("未报", "no figure");
  switch (*target.state) {
    case query::State::green: return say("绿", "green");
    case query::State::yellow: return say("黄", "yellow");
    case query::State::red: break;
  }
  return say("红", "red");
}

std::string goal_of(const DutyTarget& target, Words say) {
  return say.goal(target.value, target.max, target.bound, target.every, target.measure);
}

std::string done_of(const DutiesDraft& draft, const DutyTarget& target) {
  if (target.quarters.empty()) {
    return target.done ? target.done->str() + " " + target.measure : draft.say("未报", "no figure");
  }
  std::vector<std::string> texts;
  for (const query::QuarterFigure& quarter : target.quarters) {
    if (!draft.answer.year_over && quarter.quarter != target.quarters.back().quarter) continue;
    texts.push_back(quarter_text(draft, quarter, target.measure));
  }
  return join(texts, draft.say("、", ", "));
}

std::string times_done(const DutiesDraft& draft, const OwedDuty& duty) {
  const Words say = draft.say;
  if (duty.every == Rhythm::month && !draft.answer.reports.empty()) return reports_done(draft.answer, say);
  if (!duty.done) return {};
  std::string text = say.count(static_cast<std::size_t>(*duty.done), "次", "time", "times");
  if (!duty.done_by_principal) return text;
  return text + say.bracketed(fmt::format(fmt::runtime(say("主要负责同志带队 {} 次", "{} led by the principal")),
                                          *duty.done_by_principal));
}

void add_targets(DutiesDraft& draft) {
  const auto& targets = draft.answer.targets;
  if (targets.empty()) return;
  const Words say = draft.say;
  const bool reported = std::ranges::any_of(
      targets, [](const DutyTarget& target) { return target.role != Takes::possible && target.done.has_value(); });
  PageTable table = target_table(reported, say);
  std::vector<std::string> possible;
  for (const DutyTarget& target : targets) {
    const std::string goal = goal_of(target, say);
    if (target.role == Takes::possible) {
      possible.push_back(target.name + say.bracketed(goal));
      continue;
    }
    std::vector<std::string> row{target.name, goal};
    if (reported) {
      for (const std::string& cell : {done_of(draft, target), report::percent_text(target.rate, ""),
                                      report::percent_text(target.expected_rate, ""), state_of(target, say)}) {
        row.push_back(cell);
      }
    }
    row.push_back(say.part(target.role, {}));
    table.rows.push_back(std::move(row));
  }
  draft.heading(say("目标", "Targets"), targets.size());
  if (!table.rows.empty()) {
    draft.page.blocks.emplace_back(std::move(table));
    add_not_reported(draft, reported);
  }
  if (possible.empty()) return;
  draft.page.blocks.emplace_back(Paragraph{say("可能涉及：", "Possibly: ") + say.list(possible)});
}

void add_duties(DutiesDraft& draft) {
  const auto& duties = draft.answer.duties;
  if (duties.empty()) return;
  const Words say = draft.say;
  PageTable table{
      {{say("职责", "Duty")}, {say("要求", "How often")}, {say("已做", "Done")}, {say("下次截止", "Next due")}}, {}};
  std::vector<std::string> others;
  for (const OwedDuty& duty : duties) {
    const std::string rhythm = say.rhythm(duty.every, duty.at_least, duty.by_principal);
    if (has_dates(duty)) {
      table.rows.push_back(
          {duty.name, rhythm, times_done(draft, duty), duty.next_due ? draft.day(*duty.next_due) : std::string()});
    } else {
      const std::string done = times_done(draft, duty);
      const std::string so_far = done.empty() ? std::string() : say("，已开展 ", "; done: ") + done;
      others.push_back(duty.name + say.bracketed(rhythm + so_far));
    }
  }
  draft.heading(say("常年职责", "Recurring duties"), duties.size());
  if (!table.rows.empty()) draft.page.blocks.emplace_back(std::move(table));
  if (others.empty()) return;
  draft.page.blocks.emplace_back(Paragraph{say("不计次数的：", "Not counted: ") + say.list(others)});
}

}  // namespace hbjs::render
