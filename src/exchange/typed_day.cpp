#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "exchange/typed_values.h"
#include "exchange/typed_words.h"
#include "load/characters.h"

namespace hbjs::exchange {
namespace {

/// The numbers in a text and whether nothing but blanks and the usual marks of a day stands between them.
std::optional<std::vector<int>> numbers_of_day(std::string_view text) {
  std::vector<int> numbers;
  std::string rest;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      rest += text[i++];
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - i > 8) return std::nullopt;
    numbers.push_back(std::stoi(std::string(text.substr(i, end - i))));
    rest += '#';
    i = end;
  }
  constexpr std::array<std::string_view, 10> forms{"#-#-#",  "#/#/#",  "#.#.#", "#年#月#日", "#年#月#号",
                                                   "#月#日", "#月#号", "#.#",   "#/#",       "#-#"};
  if (rest != "#" && std::ranges::find(forms, rest) == forms.end()) return std::nullopt;
  return numbers;
}

/// Without the time of day that programs put behind a day: 2024-06-18 09:30, 2024/06/05 00:00:00.
std::string_view without_time(std::string_view text) {
  text = trimmed(text);
  const std::size_t gap = text.find_last_of(" \tT");
  if (gap == std::string_view::npos) return text;
  std::array<int, 3> parts{};  // hours, minutes, seconds
  std::size_t count = 0;
  for (std::string_view rest = text.substr(gap + 1); !rest.empty(); ++count) {
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    const std::string_view part = rest.substr(0, colon);
    if (count == parts.size() || part.empty() || part.size() > 2 || !std::ranges::all_of(part, is_digit)) return text;
    parts.at(count) = std::stoi(std::string(part));
    rest.remove_prefix(std::min(colon + 1, rest.size()));
  }
  const bool is_time = count >= 2 && parts[0] < 24 && parts[1] < 60 && parts[2] < 60;
  return is_time ? trimmed(text.substr(0, gap)) : text;
}

struct Weekday {
  std::string_view sign, zh, en;
};
constexpr std::array<Weekday, 7> weekdays{{{"日", "星期日", "Sunday"},
                                           {"一", "星期一", "Monday"},
                                           {"二", "星期二", "Tuesday"},
                                           {"三", "星期三", "Wednesday"},
                                           {"四", "星期四", "Thursday"},
                                           {"五", "星期五", "Friday"},
                                           {"六", "星期六", "Saturday"}}};

/// Takes a weekday, in brackets or not, off the end of a folded text: 2024-06-20(星期四). Its number from Sunday, 0.
std::optional<unsigned> take_weekday(std::string& text) {
  std::string_view rest = text;
  const bool in_brackets = rest.ends_with(')');
  if (in_brackets) rest.remove_suffix(1);
  for (unsigned number = 0; number < weekdays.size(); ++number) {
    std::string_view before = rest;
    if (before.ends_with(weekdays.at(number).sign)) {
      before.remove_suffix(weekdays.at(number).sign.size());
    } else if (number == 0 && before.ends_with("天")) {
      before.remove_suffix(std::string_view("天").size());
    } else {
      continue;
    }
    for (const std::string_view name : {"星期", "礼拜", "周"}) {
      if (!before.ends_with(name)) continue;
      before.remove_suffix(name.size());
      if (in_brackets != before.ends_with('(')) return std::nullopt;
      if (in_brackets) before.remove_suffix(1);
      text.resize(before.size());
      return number;
    }
  }
  return std::nullopt;
}

std::optional<Date> day(int year, int month, int number) {
  if (year < 1900 || month < 1 || number < 1) return std::nullopt;
  const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                  std::chrono::day{static_cast<unsigned>(number)}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<Date> day_of_numbers(const std::vector<int>& numbers, Month month) {
  constexpr int first_compact = 1900'01'01;
  if (numbers.size() == 3) return day(numbers[0], numbers[1], numbers[2]);
  if (numbers.size() == 2) return day(static_cast<int>(month.year()), numbers[0], numbers[1]);
  if (numbers[0] >= first_compact) return day(numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100);
  // Days since 1899-12-30, where the cell lost its format.
  const Date date{std::chrono::sys_days(std::chrono::year{1899} / 12 / 30) + std::chrono::days{numbers[0]}};
  return month_of(date) == month ? std::optional(date) : std::nullopt;
}

}  // namespace

Reading<Date> read_day(const Cell& cell, Month month) {
  static constexpr Phrase<Str, Str> read_as{"“{0}”读作 {1}", "“{0}” is read as {1}"};
  static constexpr Phrase<Str> none{"“{0}”不是日期：请填如 2024-06-05 的日期",
                                    "“{0}” is no day: type one such as 2024-06-05"};
  static constexpr Phrase<Str, Str> whole_year{"“{0}”的年份要写四位：若是 {1}，请就这样写",
                                               "“{0}” needs the year's four digits: if it is {1}, write it so"};
  static constexpr Phrase<Str, Str, Str, Str> other_weekday{
      "“{0}”前后不符：{1} 是{2}，请核对是哪一天", "“{0}” does not fit itself: {1} is a {3}; check which day is meant"};
  if (auto why = unreadable(cell)) return {{}, std::move(why)};
  if (cell.kind == Cell::Kind::date) {
    if (const auto date = parse_date(cell.text)) return {date, std::nullopt};
    return {{}, none(cell.text)};
  }
  std::string typed = plain_folded(without_time(load::undisguised(cell.text)));
  const std::optional<unsigned> weekday = take_weekday(typed);
  const auto numbers = numbers_of_day(typed);
  const auto date = numbers ? day_of_numbers(*numbers, month) : std::nullopt;
  if (!date) {
    const auto short_year = numbers && numbers->size() == 3 && numbers->front() == static_cast<int>(month.year()) % 100
                                ? day(static_cast<int>(month.year()), (*numbers)[1], (*numbers)[2])
                                : std::nullopt;
    return {{}, short_year ? whole_year(cell.text, to_string(*short_year)) : none(cell.text)};
  }
  const unsigned true_weekday = std::chrono::weekday(std::chrono::sys_days(*date)).c_encoding();
  if (weekday && *weekday != true_weekday) {
    const Weekday& name = weekdays.at(true_weekday);
    return {{}, other_weekday(cell.text, to_string(*date), name.zh, name.en)};
  }
  if (to_string(*date) == cell.text) return {date, std::nullopt};
  return {date, read_as(cell.text, to_string(*date))};
}

}  // namespace hbjs::exchange
