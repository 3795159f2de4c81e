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

/// Reads a day as people write it: `2024-06-30`, `2024/6/30`, `2024.6.30`, `20240630`, `2024年6月30日`, `6月30日`,
/// `6月30号`, `6-30`, `六月三十日`; `今天` (`今日`, `today`) is `today`. Full-width digits and spaces are read too.
/// Where no year is written, it is `year`; nullopt when that is not known either, for any other form and for days that
/// do not exist.
std::optional<Date> parse_day(std::string_view text, Date today, std::optional<int> year);

/// `2024-06-05`.
std::string to_string(Date date);

/// `2024年6月5日`, as official documents write it: no leading zeros (GB/T 9704 7.3.5.4).
std::string chinese(Date date);

}  // namespace hbjs
