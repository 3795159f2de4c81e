#include <fmt/format.h>

#include <string>
#include <vector>

#include "render/answers.h"
#include "render/answers_words.h"
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

PageTable table_of(const PeriodStatus& answer, Words say) {
  PageTable table{{{say("单位", "Unit")}}, {}};
  for (const query::MonthReports& month : answer.months)
    table.columns.push_back({std::to_string(static_cast<unsigned>(month.month.month()))});
  table.columns.push_back({say("已报/应报", "Reported"), Align::right});
  table.columns.push_back({say("按时率", "On time"), Align::right});
  for (const query::UnitReports& unit : answer.units) {
    std::vector<std::string> row{unit.unit};
    for (const UnitStatus& month : unit.months) row.push_back(mark_of(month, say));
    row.push_back(fmt::format("{}/{}", unit.counts.received, unit.counts.expected));
    row.push_back(report::percent_text(unit.counts.on_time_rate, "—"));
    table.rows.push_back(std::move(row));
  }
  std::vector<std::string> sum{say("未报数", "Missing")};
  for (const query::MonthReports& month : answer.months)
    sum.push_back(month.owed && month.due_passed ? std::to_string(month.counts.missing) : "");
  sum.push_back(fmt::format("{}/{}", answer.counts.received, answer.counts.expected));
  sum.push_back(report::percent_text(answer.counts.on_time_rate, "—"));
  table.rows.push_back(std::move(sum));
  return table;
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
  page.blocks.emplace_back(table_of(answer, say));
  page.blocks.emplace_back(Paragraph{
      say("列为月份。√ 按时　迟 迟报　空 按时报了空表　未 未报　— 无需报送　空白 未到期",
          "Columns are months. √ on time, L late, E an empty report, x missing, — nothing due, blank: not yet due")});
  page.sheet = table_of(answer, say);
  return page;
}

}  // namespace hbjs::render
