#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace hbjs {

/// A day of the civil calendar that exists.
using Date = std::chrono::year_month_day;

/// Reads `YYYY-MM-DD` and nothing else; nullopt for any other form and for days that do not exist.
std::optional<Date> parse_date(std::string_view text);

/// `2024-06-05`.
std::string to_string(Date date);

/// `2024年6月5日`, as official documents write it: no leading zeros (GB/T 9704 7.3.5.4).
std::string chinese(Date date);

}  // namespace hbjs
