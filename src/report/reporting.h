#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/field.h"
#include "query/status.h"

namespace hbjs::report {

/// One month's reports in numbers and words.
struct ReportingMonth {
  std::string month, month_text;  ///< 2024-06, 6月
  int number = 0;                 ///< 6
  Date due{};
  std::string due_text;  ///< 6月25日
  bool due_passed = false, owed = true;
  query::ReportCounts counts;
  std::string rate_text, on_time_rate_text;
  std::string late_text;     ///< 区教育局（6月27日报，迟2天）、…; empty when none
  std::string missing_text;  ///< names; while the day has not passed, those not there yet
  std::string empty_text;    ///< names
  std::string unexpected_text;
};

/// A month in a unit's row.
struct ReportingCell {
  std::string month_text;
  bool owed = false;  ///< anyone owes a report for that month
  query::Timing timing = query::Timing::not_owed;
  bool empty = false;
  std::string mark;              ///< √ 迟 空 未 — and a blank where it is not yet due
  std::string text;              ///< 按时, 迟2天, 空表 …
  std::optional<Date> date;      ///< the day it was handed in
  std::optional<int> days_late;  ///< of a late one
  std::string by;                ///< the unit that handed it in, where that was another one
};

/// One unit's row.
struct ReportingUnit {
  std::string unit;
  std::vector<ReportingCell> cells;
  query::ReportCounts counts;
  std::string rate_text, on_time_rate_text;
  std::string dates_text;    ///< 6月24日（按时）; 未报
  std::string remarks_text;  ///< the months that were not simply on time: 5月迟3天、6月未报
};

/// Who reported, late and missing: the period's months and units.
struct Reporting {
  query::ReportCounts counts;
  std::string rate_text, on_time_rate_text;
  bool all_due = false;  ///< every due date of the period has passed
  std::string text;      ///< 应报41份，已报38份……
  std::vector<ReportingMonth> months;
  std::vector<ReportingUnit> units;
};

}  // namespace hbjs::report

namespace hbjs {

template <>
struct Schema<report::ReportingMonth> {
  using T = report::ReportingMonth;
  static constexpr std::string_view name = "reporting of a month";
  static constexpr std::tuple fields{
      Field{"month", &T::month, required, "月份", "month"},
      Field{"month_text", &T::month_text, required, "月份（文字）", "month in words"},
      Field{"number", &T::number, required, "月份（数字）", "number of the month"},
      Field{"due", &T::due, required, "报送截止日", "due date, inclusive"},
      Field{"due_text", &T::due_text, required, "报送截止日（文字）", "due date in words"},
      Field{"due_passed", &T::due_passed, required, "已过截止日", "whether the due date has passed"},
      Field{"owed", &T::owed, required, "需要报送", "false: due before the plan was issued"},
      Field{"counts", &T::counts, required, "合计", "counts"},
      Field{"rate_text", &T::rate_text, required, "报送率（文字）", "reporting rate in words"},
      Field{"on_time_rate_text", &T::on_time_rate_text, required, "按时率（文字）", "on-time rate in words"},
      Field{"late_text", &T::late_text, required, "迟报单位", "late"},
      Field{"missing_text", &T::missing_text, required, "未报单位", "missing"},
      Field{"empty_text", &T::empty_text, required, "报空表单位", "empty"},
      Field{"unexpected_text", &T::unexpected_text, required, "应报名单以外的报送", "unexpected"}};
};

template <>
struct Schema<report::ReportingCell> {
  using T = report::ReportingCell;
  static constexpr std::string_view name = "reporting of a unit in a month";
  static constexpr std::tuple fields{
      Field{"month_text", &T::month_text, required, "月份", "month"},
      Field{"owed", &T::owed, required, "需要报送", "false: due before the plan was issued"},
      Field{"timing", &T::timing, required, "报送情况", "timeliness"},
      Field{"empty", &T::empty, required, "空表", "empty report"},
      Field{"mark", &T::mark, required, "记号", "mark"},
      Field{"text", &T::text, required, "文字", "words"},
      Field{"date", &T::date, optional, "报送日期", "day handed in"},
      Field{"days_late", &T::days_late, optional, "迟报天数", "days late"},
      Field{"by", &T::by, optional, "代报单位", "handed in by"}};
};

template <>
struct Schema<report::ReportingUnit> {
  using T = report::ReportingUnit;
  static constexpr std::string_view name = "reporting of a unit";
  static constexpr std::tuple fields{
      Field{"unit", &T::unit, required, "单位", "unit"},
      Field{"cells", &T::cells, required, "各月", "months"},
      Field{"counts", &T::counts, required, "合计", "counts"},
      Field{"rate_text", &T::rate_text, required, "报送率（文字）", "reporting rate in words"},
      Field{"on_time_rate_text", &T::on_time_rate_text, required, "按时率（文字）", "on-time rate in words"},
      Field{"dates_text", &T::dates_text, required, "报送日期", "days handed in"},
      Field{"remarks_text", &T::remarks_text, required, "迟报、未报、报空表的月份", "months late, missing or empty"}};
};

template <>
struct Schema<report::Reporting> {
  using T = report::Reporting;
  static constexpr std::string_view name = "reporting";
  static constexpr std::tuple fields{
      Field{"counts", &T::counts, required, "合计", "counts"},
      Field{"rate_text", &T::rate_text, required, "报送率（文字）", "reporting rate in words"},
      Field{"on_time_rate_text", &T::on_time_rate_text, required, "按时率（文字）", "on-time rate in words"},
      Field{"all_due", &T::all_due, required, "均已到期", "every due date has passed"},
      Field{"text", &T::text, required, "文字", "in words"},
      Field{"months", &T::months, required, "各月", "months"},
      Field{"units", &T::units, required, "各单位", "units"}};
};

}  // namespace hbjs
