#include "base/period.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/calendar_words.h"

namespace hbjs {

namespace {

constexpr std::array<std::string_view, 4> chinese_quarters{"一", "二", "三", "四"};
constexpr std::array<std::string_view, 4> english_quarters{"first", "second", "third", "fourth"};
constexpr std::array<std::string_view, 12> english_months{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

Month month_in(int year, int number) {
  return std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(number)};
}

std::optional<Period> quarter_or_month(std::string_view rest, int year, bool bare_is_quarter, bool bare_allowed) {
  const bool ordinal = take(rest, 'n');
  const bool q_first = take(rest, 'q');
  const std::optional<int> number = take_number(rest, 1, 2);
  if (!number || (ordinal && q_first)) return std::nullopt;
  const bool q_last = !q_first && take(rest, 'q');
  const bool m_last = !q_first && !ordinal && !q_last && take(rest, 'm');
  if (!rest.empty()) return std::nullopt;
  const bool bare = !q_first && !q_last && !m_last;
  if (bare && (ordinal || !bare_allowed)) return std::nullopt;
  const bool quarter = q_first || q_last || (bare && bare_is_quarter);
  if (*number < 1 || *number > (quarter ? 4 : 12)) return std::nullopt;
  return Period{quarter ? Period::Kind::quarter : Period::Kind::month, year, *number};
}

std::optional<Period> read(std::string_view text, Period::Kind wanted, int year) {
  if (text == "a") return Period{Period::Kind::year, year, 0};
  if (std::string_view rest = text; const std::optional<int> six = take_number(rest, 6, 6)) {
    if (!rest.empty() || *six / 100 < 1 || *six % 100 < 1 || *six % 100 > 12) return std::nullopt;
    return Period{Period::Kind::month, *six / 100, *six % 100};
  }
  std::string_view rest = text;
  const std::optional<int> written = take_number(rest, 4, 4);
  if (!written) return quarter_or_month(text, year, wanted == Period::Kind::quarter, wanted != Period::Kind::year);
  if (*written < 1) return std::nullopt;
  const bool y = take(rest, 'y');
  if (rest.empty() || (y && rest == "a")) return Period{Period::Kind::year, *written, 0};
  const bool dash = !y && take(rest, '-');
  // `2024-6` is a month whatever is wanted; `2024年6` is unfinished.
  return quarter_or_month(rest, *written, false, dash);
}

}  // namespace

Period Period::of(Month month) {
  return {Kind::month, static_cast<int>(month.year()), static_cast<int>(static_cast<unsigned>(month.month()))};
}

Month Period::first() const {
  switch (kind) {
    case Kind::month: return month_in(year, number);
    case Kind::quarter: return month_in(year, number * 3 - 2);
    case Kind::year: break;
  }
  return month_in(year, 1);
}

Month Period::last() const {
  switch (kind) {
    case Kind::month: return month_in(year, number);
    case Kind::quarter: return month_in(year, number * 3);
    case Kind::year: break;
  }
  return month_in(year, 12);
}

std::vector<Month> Period::months() const {
  std::vector<Month> out;
  for (Month month = first(); month <= last(); month += std::chrono::months{1}) out.push_back(month);
  return out;
}

std::string Period::id() const {
  switch (kind) {
    case Kind::month: return fmt::format("{:04}-{:02}", year, number);
    case Kind::quarter: return fmt::format("{:04}-Q{}", year, number);
    case Kind::year: break;
  }
  return fmt::format("{:04}", year);
}

std::string Period::chinese() const {
  switch (kind) {
    case Kind::month: return fmt::format("{}年{}月", year, number);
    case Kind::quarter:
      return fmt::format("{}年第{}季度", year, chinese_quarters.at(static_cast<std::size_t>(number - 1)));
    case Kind::year: break;
  }
  return fmt::format("{}年", year);
}

std::string Period::english() const {
  switch (kind) {
    case Kind::month: return fmt::format("{} {}", english_months.at(static_cast<std::size_t>(number - 1)), year);
    case Kind::quarter:
      return fmt::format("the {} quarter of {}", english_quarters.at(static_cast<std::size_t>(number - 1)), year);
    case Kind::year: break;
  }
  return std::to_string(year);
}

std::optional<Period> parse_period(std::string_view text, Period::Kind wanted, int year) {
  const std::string plain = calendar_letters(text);
  if (plain.empty()) return std::nullopt;
  std::optional<Period> period = read(plain, wanted, year);
  if (period && period->kind != wanted) return std::nullopt;
  return period;
}

Period due_period(Period::Kind kind, int year, Date today) {
  const int this_year = static_cast<int>(today.year());
  const int month = this_year < year   ? 1
                    : this_year > year ? 12
                                       : static_cast<int>(static_cast<unsigned>(today.month()));
  switch (kind) {
    case Period::Kind::month: return {kind, year, month};
    case Period::Kind::quarter: return {kind, year, (month + 2) / 3};
    case Period::Kind::year: break;
  }
  return {Period::Kind::year, year, 0};
}

}  // namespace hbjs
