#include <fmt/format.h>

#include <string>
#include <vector>

#include "render/answers/answers.h"
#include "render/answers/words.h"
#include "report/words.h"

namespace hbjs::render {
namespace {

using query::Handed;
using query::PeriodStatus;
using query::Timing;
using query::UnitStatus;

/// One mark a month, so that twelve fit a terminal and whoever looks down a column sees the gaps.
std::string mark_of(const UnitStatus& unit, Words say) {
  switch (unit.timing) {
    case Timing::not_owed: return "—";
    case Timing::not_yet: return "";
    case Timing::missing: return say("未", "x");
    case Timing::late: return say("迟", "L");
    case Timing::on_time: break;
  }
  return unit.handed == Handed::empty ? say("空", "E") : "√";
}

std::string received_of(const query::ReportCounts& counts) {
  return fmt::format("{}/{}", counts.received, counts.expected);
}

/// Units by months, each month a column. `all`: also those of which nothing is owed.
PageTable table_of(const PeriodStatus& answer, Words say, bool all) {
  PageTable table{{{say("单位", "Unit")}}, {}};
  const auto shown = [&](std::size_t month) { return all || answer.months[month].owed; };
  for (std::size_t i = 0; i < answer.months.size(); ++i) {
    if (shown(i)) table.columns.push_back({std::to_string(static_cast<unsigned>(answer.months[i].month.month()))});
  }
  table.columns.push_back({say("已/应", "Recd/due"), Align::right});
  table.columns.push_back({say("按时率", "On time"), Align::right});
  for (const query::UnitReports& unit : answer.units) {
    std::vector<std::string>& row = table.rows.emplace_back();
    row.push_back(unit.unit);
    for (std::size_t i = 0; i < unit.months.size(); ++i) {
      if (shown(i)) row.push_back(mark_of(unit.months[i], say));
    }
    row.push_back(received_of(unit.counts));
    row.push_back(report::percent_text(unit.counts.on_time_rate, "—"));
  }
  std::vector<std::string>& sum = table.rows.emplace_back();
  sum.push_back(say("未报数", "Missing"));
  for (std::size_t i = 0; i < answer.months.size(); ++i) {
    const query::MonthReports& month = answer.months[i];
    if (shown(i)) sum.push_back(month.owed && month.due_passed ? std::to_string(month.counts.missing) : "");
  }
  sum.push_back(received_of(answer.counts));
  sum.push_back(report::percent_text(answer.counts.on_time_rate, "—"));
  return table;
}

/// The same with the months of a unit in one cell, a quarter a line: 4√ 5√ 6迟.
PageTable narrow_table(const PeriodStatus& answer, Words say) {
  PageTable table{{{say("单位", "Unit")}, {say("各月", "Months")}, {say("已/应", "Recd/due"), Align::right}}, {}};
  for (const query::UnitReports& unit : answer.units) {
    std::string months;
    for (std::size_t i = 0; i < unit.months.size(); ++i) {
      const std::string mark = mark_of(unit.months[i], say);
      if (mark.empty() || unit.months[i].timing == Timing::not_owed) continue;
      const unsigned month{answer.months[i].month.month()};
      if (!months.empty()) months += month % 3 == 1 ? '\n' : ' ';
      months += std::to_string(month) + mark;
    }
    table.rows.push_back({unit.unit, std::move(months), received_of(unit.counts)});
  }
  return table;
}

std::string legend(const PeriodStatus& answer, Words say) {
  std::string text = say(
      "列为月份，已/应为已报和应报的份数。√ 按时　迟 迟报　空 按时报了空表　未 未报　— 不由该单位报送　空白 未到期",
      "Columns are months; recd/due: reports received and due. √ on time, L late, E an empty report, x missing, — not "
      "due from this unit, blank: not yet due");
  std::vector<std::string> exempt;
  for (const query::MonthReports& month : answer.months) {
    if (!month.owed) exempt.push_back(std::to_string(static_cast<unsigned>(month.month.month())));
  }
  if (!exempt.empty()) {
    text += fmt::format(fmt::runtime(say("\n{} 月的报送截止日在方案印发之前，不需报送。",
                                         "\nNothing is owed for months {}: due before the plan was issued.")),
                        fmt::join(exempt, say("、", ", ")));
  }
  return text;
}

}  // namespace

Page page_of(const PeriodStatus& answer, Lang lang) {
  const Words say{lang};
  Page page;
  page.blocks.emplace_back(
      Heading{1, lang == Lang::zh ? say.period(answer.period) + "报送情况" : "Reports, " + say.period(answer.period)});
  page.blocks.emplace_back(Paragraph{
      fmt::format(fmt::runtime(say("截至 {}：应报 {} 份，已报 {} 份（{}），其中按时 {} 份、迟报 {} 份；未报 {} 份。",
                                   "As of {}: {} reports due, {} received ({}), {} on time and {} late; {} missing.")),
                  say.date(answer.as_of), answer.counts.expected, answer.counts.received,
                  report::percent_text(answer.counts.rate, "—"), answer.counts.on_time, answer.counts.late,
                  answer.counts.missing)});
  PageTable grid = table_of(answer, say, false);
  grid.narrow.push_back(narrow_table(answer, say));
  page.blocks.emplace_back(std::move(grid));
  page.blocks.emplace_back(Paragraph{legend(answer, say)});
  page.sheet = table_of(answer, say, true);
  return page;
}

}  // namespace hbjs::render
