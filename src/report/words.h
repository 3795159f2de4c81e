#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "base/period.h"
#include "query/pace.h"

/// How reports put values into Chinese words.
namespace hbjs::report {

/// `a、b、c`; empty for none.
std::string listed(const std::vector<std::string>& names);

/// 本月, 本季度, 本年度.
std::string_view noun_of(Period::Kind kind);

/// `6月`.
std::string month_text(Month month);
/// `6月25日`.
std::string day_text(Date date);

/// `62.5%`, one digit after the point.
std::string percent_text(Decimal percent);
/// `otherwise` where there is no value.
std::string percent_text(const std::optional<Decimal>& percent, std::string_view otherwise);
/// Points of the assessment with two places, so that they stand below each other: `17.10`; — for none.
std::string points_text(const std::optional<Decimal>& points);
/// `慢于序时10.0个百分点`, `快于序时…`, `与序时持平`; empty without a value.
std::string gap_text(const std::optional<Decimal>& gap);
/// `慢10.0`, `快27.0`, `0.0`; empty without a value.
std::string gap_short(const std::optional<Decimal>& gap);
/// 0.0 to 100.0, for the length of a bar; empty without a value.
std::string bar_length(const std::optional<Decimal>& percent);

/// `不少于2000个`, `约100人`, `1至2次`, `1850万元`.
std::string goal_text(const query::TargetPace& target);

/// In quotation marks; those inside become single ones.
std::string in_quotes(std::string_view text);
/// `第5项“推进就业创业帮扶”`.
std::string task_text(std::string_view task, std::string_view title);

/// The shares of `counts` in percent with one digit, rounded by largest remainder so that they add up to exactly
/// 100.0 (reporting practice: 72.9 is printed for 72.97 where that makes the column add up). All 0.0 when there
/// is nothing to share.
std::vector<std::string> shares(const std::vector<std::size_t>& counts);

}  // namespace hbjs::report
