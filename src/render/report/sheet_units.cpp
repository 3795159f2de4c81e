#include <fmt/format.h>

#include <algorithm>

#include "render/report/sheet_parts.h"

namespace hbjs::render::parts {
namespace {

using query::Timing;
using report::Report;
using report::ReportingCell;
using report::ReportingMonth;
using report::ReportingUnit;
using Kind = SheetColumn::Kind;

Tone tone_of(const ReportingCell& cell) {
  if (cell.timing == Timing::missing) return Tone::bad;
  if (cell.timing == Timing::late) return Tone::warning;
  return cell.empty || cell.timing == Timing::not_yet ? Tone::muted : Tone::plain;
}

/// `迟报5个：…`, in the order in which they are chased.
std::vector<std::string> lists_of(const ReportingMonth& month) {
  std::vector<std::string> lines;
  const auto add = [&](std::string_view what, std::size_t number, const std::string& names) {
    if (!names.empty()) lines.push_back(fmt::format("{}{}个：{}。", what, number, names));
  };
  add(month.due_passed ? "未报" : "尚未报送", month.counts.missing, month.missing_text);
  add("迟报", month.counts.late, month.late_text);
  add("报空表", month.counts.empty, month.empty_text);
  if (!month.unexpected_text.empty()) lines.push_back("应报名单以外的报送：" + month.unexpected_text + "。");
  return lines;
}

void add_counts(std::vector<SheetCell>& cells, const query::ReportCounts& counts, const std::string& rate,
                const std::string& on_time_rate) {
  for (const std::size_t number :
       {counts.expected, counts.received, counts.on_time, counts.late, counts.missing, counts.empty})
    cells.push_back(count(number));
  cells.push_back(worded(rate, counts.rate));
  cells.push_back(worded(on_time_rate, counts.on_time_rate));
}

}  // namespace

Sheet month_reports(const Report& report) {
  Sheet sheet = with_title(report, "报送情况", report.period_text + "报送情况");
  sheet.above.push_back(report.reporting.text);
  const std::vector<std::string> lists = lists_of(report.reporting.months.front());
  sheet.above.insert(sheet.above.end(), lists.begin(), lists.end());
  sheet.columns = {{"序号", Kind::centred},     {"单位"},    {"报送情况", Kind::centred}, {"报送日期", Kind::centred},
                   {"迟报天数", Kind::centred}, {"代报单位"}};
  std::size_t no = 0;
  for (const ReportingUnit& unit : report.reporting.units) {
    const ReportingCell& cell = unit.cells.front();
    SheetCell days = cell.days_late ? count(static_cast<std::size_t>(*cell.days_late)) : SheetCell{};
    sheet.rows.push_back({count(++no),
                          {unit.unit},
                          {cell.text, {}, {}, tone_of(cell)},
                          {{}, {}, cell.date},
                          std::move(days),
                          {cell.by}});
  }
  return sheet;
}

Sheet grid(const Report& report) {
  Sheet sheet = with_title(report, "报送情况", report.period_text + "各单位报送情况");
  sheet.above.push_back(report.reporting.text);
  sheet.columns = {{"单位"}};
  for (const ReportingMonth& month : report.reporting.months)
    sheet.columns.push_back({month.month_text, Kind::centred});
  for (const char* title : {"应报", "已报", "按时", "迟报", "未报", "空表", "报送率", "按时率"})
    sheet.columns.push_back({title, Kind::centred});
  for (const ReportingUnit& unit : report.reporting.units) {
    std::vector<SheetCell>& cells = sheet.rows.emplace_back(std::vector<SheetCell>{{unit.unit}});
    for (const ReportingCell& cell : unit.cells) cells.push_back({cell.mark, {}, {}, tone_of(cell)});
    add_counts(cells, unit.counts, unit.rate_text, unit.on_time_rate_text);
  }
  std::vector<SheetCell>& total = sheet.rows.emplace_back(std::vector<SheetCell>{{"合计（已报/应报）"}});
  for (const ReportingMonth& month : report.reporting.months) {
    total.push_back({month.owed ? fmt::format("{}/{}", month.counts.received, month.counts.expected) : "—"});
  }
  add_counts(total, report.reporting.counts, report.reporting.rate_text, report.reporting.on_time_rate_text);
  sheet.below = {"√ 按时　迟 迟报　空 空表　未 未报　— 无需报送　空白 未到期"};
  sheet.freeze_columns = 1;
  return sheet;
}

Sheet owed(const Report& report) {
  const char* name = report.due_list ? "单位应报" : "未报单位";
  Sheet sheet = with_title(report, name, report.due_list ? "各单位应报事项" : "未报单位应报事项");
  sheet.columns = {
      {"单位", Kind::text, true}, {"牵头的清单事项"}, {"负责的清单事项"}, {"负责的重点任务"}, {"须报数据的目标"}};
  for (const report::OwedByUnit& row : report.owed) {
    sheet.rows.push_back({{row.unit}, {row.leads_text}, {row.shares_text}, {row.tasks_text}, {row.figures_text}});
  }
  return sheet;
}

Sheet duties(const Report& report) {
  Sheet sheet = with_title(report, "共同职责", "各单位共同职责");
  sheet.columns = {{"职责"}, {"周期", Kind::centred}, {"方案要求"}};
  for (const report::OwedDuty& row : report.duties) sheet.rows.push_back({{row.name}, {row.rhythm_text}, {row.quote}});
  return sheet;
}

Sheet unit_duties(const Report& report) {
  Sheet sheet = with_title(report, "经常性工作", report.period_text + "各单位经常性工作");
  sheet.above.push_back(report.duties_text);
  sheet.columns = {{"单位"}};
  for (std::size_t i = 0; i < report.duty_names.size(); ++i) {
    sheet.columns.push_back({report.duty_names[i], Kind::centred});
    if (report.duty_led[i]) sheet.columns.push_back({"其中主要负责同志带队", Kind::centred});
  }
  sheet.columns.push_back({"是否达到要求", Kind::centred});
  for (const report::UnitDutyRow& row : report.unit_duties) {
    std::vector<SheetCell>& cells = sheet.rows.emplace_back(std::vector<SheetCell>{{row.unit}});
    for (std::size_t i = 0; i < row.done.size(); ++i) {
      cells.push_back(count(static_cast<std::size_t>(row.done[i].done)));
      if (report.duty_led[i]) cells.push_back(count(static_cast<std::size_t>(row.done[i].by_principal)));
    }
    cells.push_back({row.met_text, {}, {}, row.met ? Tone::good : Tone::bad});
  }
  return sheet;
}

}  // namespace hbjs::render::parts
