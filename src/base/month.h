#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace hbjs {

/// A month of a year.
using Month = std::chrono::year_month;

/// Reads `YYYY-MM` and nothing else.
std::optional<Month> parse_month(std::string_view text);

/// `2024-06`.
std::string to_string(Month month);

/// The month that `date` lies in.
Month month_of(Date date);

/// The day `day` of `month`, or its last day where the month is shorter; a day below 1 is the first.
Date day_of(Month month, int day);

}  // namespace hbjs
