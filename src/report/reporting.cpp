#include "report/reporting.h"

#include <fmt/format.h>

#include "report/build.h"
#include "report/words.h"

namespace hbjs::report {
namespace {

using query::Handed;
using query::Timing;
using query::UnitStatus;

/// `（6月27日报，迟2天）`.
std::string late_words(const UnitStatus& unit) {
  return fmt::format("（{}报，迟{}天）", day_text(*unit.date), unit.days_late);
}

ReportingCell cell_of(const UnitStatus& unit, const ReportingMonth& month) {
  ReportingCell cell{month.month_text,
                     month.owed,
                     unit.timing,
                     unit.handed == Handed::empty,
                     {},
                     {},
                     unit.date,
                     unit.timing == Timing::late ? std::optional(unit.days_late) : std::nullopt,
                     unit.by};
  switch (unit.timing) {
    case Timing::not_owed:
      cell.mark = "—";
      cell.text = "无需报送";
      break;
    case Timing::not_yet: cell.text = "未到期"; break;
    case Timing::missing:
      cell.mark = "未";
      cell.text = "未报";
      break;
    case Timing::late:
      cell.mark = "迟";
      cell.text = fmt::format("迟{}天", unit.days_late);
      break;
    case Timing::on_time:
      cell.mark = "√";
      cell.text = "按时";
      break;
  }
  if (cell.empty) {
    cell.mark = unit.timing == Timing::late ? "迟空" : "空";
    cell.text += "，空表";
  }
  return cell;
}

/// `6月24日（按时）`, of several months only how many reports came.
std::string dates_text(const query::UnitReports& unit, const std::vector<ReportingCell>& cells) {
  if (unit.months.size() != 1) return fmt::format("{}/{}", unit.counts.received, unit.counts.expected);
  const UnitStatus& status = unit.months.front();
  if (!status.date) return cells.front().text;
  return fmt::format("{}（{}{}）", day_text(*status.date), cells.front().text,
                     status.by.empty() ? std::string() : "，" + status.by + "代报");
}

/// `5月迟3天、6月未报`.
std::string remarks_text(const std::vector<ReportingCell>& cells) {
  std::vector<std::string> remarks;
  for (const ReportingCell& cell : cells) {
    const bool noted = cell.empty || cell.timing == Timing::late || cell.timing == Timing::missing;
    if (noted) remarks.push_back(cell.month_text + cell.text);
  }
  return listed(remarks);
}

/// All that are expected, due or not: what a report on this month alone counts.
query::ReportCounts counts_of(const query::StatusAnswer& status) {
  return {status.expected,       status.received,     status.on_time, status.late.size(),
          status.missing.size(), status.empty.size(), status.rate,    status.on_time_rate};
}

ReportingMonth month_of(const Scene& scene, Month month) {
  const query::StatusAnswer status = query::status(scene.index, month, scene.as_of);
  ReportingMonth row;
  row.month = to_string(month);
  row.month_text = month_text(month);
  row.number = static_cast<int>(static_cast<unsigned>(month.month()));
  row.due = status.due;
  row.due_text = day_text(status.due);
  row.due_passed = status.due_passed;
  row.owed = status.owed;
  row.counts = counts_of(status);
  row.rate_text = percent_text(status.rate, "—");
  row.on_time_rate_text = percent_text(status.on_time_rate, "—");
  std::vector<std::string> late;
  for (const UnitStatus& unit : status.units) {
    if (unit.timing == Timing::late) late.push_back(unit.unit + late_words(unit));
  }
  row.late_text = listed(late);
  row.missing_text = listed(status.missing);
  row.empty_text = listed(status.empty);
  row.unexpected_text = listed(status.unexpected);
  return row;
}

/// `报送率92.7%，按时报送率87.8%`, with what makes them up.
std::string received_words(const query::ReportCounts& counts, std::string_view measure) {
  std::string text = fmt::format("已报{}{}", counts.received, measure);
  if (counts.empty > 0) text += fmt::format("（其中空表{}{}）", counts.empty, measure);
  return text + fmt::format("，报送率{}；按时{}{}，按时报送率{}；迟报{}{}", percent_text(counts.rate, "—"),
                            counts.on_time, measure, percent_text(counts.on_time_rate, "—"), counts.late, measure);
}

std::string month_words(const ReportingMonth& month) {
  if (!month.owed) return fmt::format("{}不需报送：报送截止日（{}）在方案印发之前。", month.month_text, month.due_text);
  const char* passed = month.due_passed ? "已过" : "未到";
  if (month.counts.received == 0) {
    return fmt::format("{}应报{}个单位，均未报送（报送截止日{}，{}）。", month.month_text, month.counts.expected,
                       month.due_text, passed);
  }
  const char* missing = month.due_passed ? "未报" : "尚未报送";
  return fmt::format("{}应报{}个单位，{}，{}{}个（报送截止日{}，{}）。", month.month_text, month.counts.expected,
                     received_words(month.counts, "个"), missing, month.counts.missing, month.due_text, passed);
}

std::string period_words(const Scene& scene, const Reporting& reporting) {
  if (reporting.months.size() == 1) return month_words(reporting.months.front());
  std::vector<std::string> exempt;
  for (const ReportingMonth& month : reporting.months) {
    if (!month.owed) exempt.push_back(month.month_text);
  }
  std::string text =
      fmt::format("{}截至{}应报{}份，{}，未报{}份。", scene.period.chinese(), chinese(scene.as_of),
                  reporting.counts.expected, received_words(reporting.counts, "份"), reporting.counts.missing);
  if (reporting.counts.received == 0) {
    text = fmt::format("{}截至{}应报{}份，均未报送。", scene.period.chinese(), chinese(scene.as_of),
                       reporting.counts.expected);
  }
  if (reporting.counts.expected == 0) text = fmt::format("{}尚无到期的报送。", scene.period.chinese());
  if (!exempt.empty()) text += fmt::format("{}的报送截止日在方案印发之前，不需报送。", listed(exempt));
  return text;
}

}  // namespace

Reporting reporting(const Scene& scene) {
  Reporting part;
  part.all_due = true;
  for (const Month month : scene.period.months()) {
    part.months.push_back(month_of(scene, month));
    part.all_due = part.all_due && part.months.back().due_passed;
  }
  part.counts = part.months.size() == 1 ? part.months.front().counts : scene.status.counts;
  part.rate_text = percent_text(part.counts.rate, "—");
  part.on_time_rate_text = percent_text(part.counts.on_time_rate, "—");
  for (const query::UnitReports& unit : scene.status.units) {
    ReportingUnit& row = part.units.emplace_back();
    row.unit = unit.unit;
    for (std::size_t i = 0; i < part.months.size(); ++i) row.cells.push_back(cell_of(unit.months[i], part.months[i]));
    row.counts = unit.counts;
    row.rate_text = percent_text(unit.counts.rate, "—");
    row.on_time_rate_text = percent_text(unit.counts.on_time_rate, "—");
    row.dates_text = dates_text(unit, row.cells);
    row.remarks_text = remarks_text(row.cells);
  }
  part.text = period_words(scene, part);
  return part;
}

}  // namespace hbjs::report
