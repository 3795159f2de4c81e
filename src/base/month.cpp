#include "base/month.h"

#include <algorithm>

#include <fmt/format.h>

namespace hbjs {

std::optional<Month> parse_month(std::string_view text) {
  if (text.size() != 7) return std::nullopt;
  // A month is written as a date without its day, and every month has a first.
  const std::optional<Date> date = parse_date(std::string(text) + "-01");
  if (!date) return std::nullopt;
  return month_of(*date);
}

std::string to_string(Month month) {
  return fmt::format("{:04}-{:02}", static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
}

Month month_of(Date date) { return date.year() / date.month(); }

Date day_of(Month month, int day) {
  const Date last = month / std::chrono::last;
  const auto wanted = static_cast<unsigned>(std::max(day, 1));
  return month / std::chrono::day{std::min(wanted, static_cast<unsigned>(last.day()))};
}

}  // namespace hbjs
