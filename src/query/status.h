#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "base/period.h"
#include "model/field.h"
#include "model/named_values.h"
#include "query/index.h"

namespace hbjs::query {

/// Reported is not the same as reported something.
enum class Handed { nothing, empty, something };

/// How a unit stands for a month.
enum class Timing {
  not_owed,  ///< nothing is expected of it: the month fell due before the plan was issued, or the unit is not of that
             ///< day
  not_yet,   ///< nothing received, and the day has not passed
  missing,   ///< nothing received, and the day has passed
  late,      ///< received after the day
  on_time,   ///< received by the day, that day included
};

}  // namespace hbjs::query

namespace hbjs {

template <>
struct NamedValues<query::Handed> {
  static constexpr std::array rows{NamedValue{query::Handed::nothing, "nothing", "未报", "not reported"},
                                   NamedValue{query::Handed::empty, "empty", "已报空表", "empty report"},
                                   NamedValue{query::Handed::something, "something", "已报", "reported"}};
};

template <>
struct NamedValues<query::Timing> {
  static constexpr std::array rows{NamedValue{query::Timing::not_owed, "not_owed", "无需报送", "nothing due"},
                                   NamedValue{query::Timing::not_yet, "not_yet", "未到期", "not yet due"},
                                   NamedValue{query::Timing::missing, "missing", "未报", "missing"},
                                   NamedValue{query::Timing::late, "late", "迟报", "late"},
                                   NamedValue{query::Timing::on_time, "on_time", "按时", "on time"}};
};

}  // namespace hbjs

namespace hbjs::query {

/// What one unit has handed in for one month.
struct UnitStatus {
  std::string unit;
  Timing timing = Timing::not_owed;
  Handed handed = Handed::nothing;
  std::optional<Date> date;  ///< the day it was handed in
  int days_late = 0;         ///< 0 unless late
  std::string by;            ///< the unit that handed it in, where that was a predecessor or successor
};

/// Who has reported on a month, who was on time, who is missing.
///
/// Expected are the helper-side units of the due date, successions followed, so that the rates never pass 100 %.
/// A submission counts for the unit that hands it in; a predecessor's, handed in before it gave way, for its
/// successor; a successor's for the predecessor when the succession came between the due date and the
/// submission. Anything else is `unexpected`. A month that fell due before the plan was issued expects nothing.
struct StatusAnswer {
  Month month{};
  Date as_of{};
  Date due{};               ///< the last day on which a report is on time
  bool due_passed = false;  ///< as_of is later than due; until then who is missing is only not there yet
  bool owed = true;         ///< false: due before the plan was issued, so nothing is expected
  std::size_t expected = 0, received = 0, on_time = 0;
  std::vector<std::string> late;        ///< units whose report came after the due date
  std::vector<std::string> missing;     ///< units expected whose report has not come
  std::vector<std::string> empty;       ///< units whose report says nothing (counted as received)
  std::vector<std::string> unexpected;  ///< submissions of nobody expected
  std::optional<Decimal> rate;          ///< received of expected, percent; null when nothing is expected
  std::optional<Decimal> on_time_rate;  ///< on time of expected, percent
  std::vector<UnitStatus> units;        ///< every expected unit, in the order of units.yaml
};

StatusAnswer status(const Index& index, Month month, Date as_of);

/// How the reports of one month, or of one unit, add up.
struct ReportCounts {
  std::size_t expected = 0;  ///< due by the as-of date, or already here
  std::size_t received = 0, on_time = 0, late = 0, missing = 0, empty = 0;
  std::optional<Decimal> rate, on_time_rate;  ///< percent of expected; null when nothing is expected
};

/// Takes the rates from the counts.
void add_rates(ReportCounts& counts);

struct MonthReports {
  Month month{};
  Date due{};
  bool due_passed = false, owed = true;
  ReportCounts counts;
};

/// One unit's row of the grid.
struct UnitReports {
  std::string unit;
  std::vector<UnitStatus> months;  ///< one for each month of the period
  ReportCounts counts;
};

/// Units by months: the quarter's, the year's reporting at a glance. A report that is not due yet is neither
/// expected nor missing.
struct PeriodStatus {
  std::string period;  ///< 2024-Q2
  Date as_of{};
  std::vector<MonthReports> months;
  std::vector<UnitReports> units;  ///< every unit expected in one of the months, in the order of units.yaml
  ReportCounts counts;
};

PeriodStatus period_status(const Index& index, const Period& period, Date as_of);

}  // namespace hbjs::query

namespace hbjs {

template <>
struct Schema<query::UnitStatus> {
  using T = query::UnitStatus;
  static constexpr std::string_view name = "unit status";
  static constexpr std::tuple fields{Field{"unit", &T::unit, required, "单位", "unit"},
                                     Field{"timing", &T::timing, required, "报送情况", "timeliness"},
                                     Field{"handed", &T::handed, required, "报送内容", "what was handed in"},
                                     Field{"date", &T::date, optional, "报送日期", "day handed in"},
                                     Field{"days_late", &T::days_late, required, "迟报天数", "days late"},
                                     Field{"by", &T::by, optional, "代报单位", "handed in by"}};
};

template <>
struct Schema<query::StatusAnswer> {
  using T = query::StatusAnswer;
  static constexpr std::string_view name = "status";
  static constexpr std::tuple fields{
      Field{"month", &T::month, required, "月份", "month"},
      Field{"due", &T::due, required, "报送截止日", "due date, inclusive"},
      Field{"expected", &T::expected, required, "应报", "expected"},
      Field{"received", &T::received, required, "已报", "received"},
      Field{"on_time", &T::on_time, required, "按时", "on time"},
      Field{"late", &T::late, required, "迟报单位", "late"},
      Field{"missing", &T::missing, required, "未报单位", "missing"},
      Field{"as_of", &T::as_of, required, "截至日期", "as of"},
      Field{"due_passed", &T::due_passed, required, "已过截止日", "whether the due date has passed"},
      Field{"owed", &T::owed, required, "需要报送", "false: due before the plan was issued"},
      Field{"empty", &T::empty, required, "报空表单位", "units whose report is empty"},
      Field{"unexpected", &T::unexpected, required, "应报名单以外的报送", "submissions of nobody expected"},
      Field{"rate", &T::rate, required, "报送率（%）", "reporting rate, percent"},
      Field{"on_time_rate", &T::on_time_rate, required, "按时报送率（%）", "on-time rate, percent"},
      Field{"units", &T::units, required, "各单位", "every expected unit"}};
};

template <>
struct Schema<query::ReportCounts> {
  using T = query::ReportCounts;
  static constexpr std::string_view name = "report counts";
  static constexpr std::tuple fields{
      Field{"expected", &T::expected, required, "应报", "expected"},
      Field{"received", &T::received, required, "已报", "received"},
      Field{"on_time", &T::on_time, required, "按时", "on time"},
      Field{"late", &T::late, required, "迟报", "late"},
      Field{"missing", &T::missing, required, "未报", "missing"},
      Field{"empty", &T::empty, required, "空表", "empty"},
      Field{"rate", &T::rate, required, "报送率（%）", "reporting rate, percent"},
      Field{"on_time_rate", &T::on_time_rate, required, "按时报送率（%）", "on-time rate, percent"}};
};

template <>
struct Schema<query::MonthReports> {
  using T = query::MonthReports;
  static constexpr std::string_view name = "reports of a month";
  static constexpr std::tuple fields{
      Field{"month", &T::month, required, "月份", "month"},
      Field{"due", &T::due, required, "报送截止日", "due date, inclusive"},
      Field{"due_passed", &T::due_passed, required, "已过截止日", "whether the due date has passed"},
      Field{"owed", &T::owed, required, "需要报送", "false: due before the plan was issued"},
      Field{"counts", &T::counts, required, "合计", "counts"}};
};

template <>
struct Schema<query::UnitReports> {
  using T = query::UnitReports;
  static constexpr std::string_view name = "reports of a unit";
  static constexpr std::tuple fields{Field{"unit", &T::unit, required, "单位", "unit"},
                                     Field{"months", &T::months, required, "各月", "months"},
                                     Field{"counts", &T::counts, required, "合计", "counts"}};
};

template <>
struct Schema<query::PeriodStatus> {
  using T = query::PeriodStatus;
  static constexpr std::string_view name = "status of a period";
  static constexpr std::tuple fields{
      Field{"period", &T::period, required, "时段", "period"}, Field{"as_of", &T::as_of, required, "截至日期", "as of"},
      Field{"months", &T::months, required, "各月", "months"}, Field{"units", &T::units, required, "各单位", "units"},
      Field{"counts", &T::counts, required, "合计", "counts"}};
};

}  // namespace hbjs
