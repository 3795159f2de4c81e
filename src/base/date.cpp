#include "base/date.h"

#include <fmt/format.h>

#include "base/calendar_words.h"
#include "base/utf8.h"

namespace hbjs {

namespace {

// The digits of text as a number, or -1. Never more than four digits here, so nothing can overflow.
int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<Date> existing(int year, int month, int day) {
  // The civil calendar has no year 0, though std::chrono does.
  if (year < 1 || month < 0 || day < 0) return std::nullopt;
  const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                  std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = digits(text.substr(0, 4));
  const int month = digits(text.substr(5, 2));
  const int day = digits(text.substr(8, 2));
  return existing(year, month, day);
}

std::optional<Date> parse_day(std::string_view text, Date today, std::optional<int> year) {
  const std::string word = folded(text);
  if (word == "今天" || word == "今日" || word == "today") return today;
  const std::string letters = calendar_letters(text);
  std::string_view rest = letters;
  if (const std::optional<int> eight = take_number(rest, 8, 8)) {
    if (!rest.empty()) return std::nullopt;
    return existing(*eight / 10000, *eight / 100 % 100, *eight % 100);
  }
  rest = letters;
  // After 年 comes a month with its 月; after a separator, another separator.
  bool words = true;
  if (const std::optional<int> written = take_number(rest, 4, 4)) {
    year = written;
    words = take(rest, 'y');
    if (!words && !take(rest, '-')) return std::nullopt;
  } else {
    rest = letters;
    words = letters.find('m') != std::string::npos;
  }
  const std::optional<int> month = take_number(rest, 1, 2);
  if (!month || !year || !take(rest, words ? 'm' : '-')) return std::nullopt;
  const std::optional<int> day = take_number(rest, 1, 2);
  if (words) take(rest, 'd');  // 6月30 is clear enough
  if (!day || !rest.empty()) return std::nullopt;
  return existing(*year, *month, *day);
}

std::string to_string(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string chinese(Date date) {
  return fmt::format("{}年{}月{}日", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace hbjs
