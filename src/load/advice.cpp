#include "load/advice.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/calendar_words.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "base/text.h"
#include "base/utf8.h"

namespace hbjs::load {
namespace {

using namespace std::literals;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Without the separators of thousands: 1,000 1_000 1，000 (which folding makes 1,000).
std::string without_separators(std::string_view digits) {
  std::string out;
  for (const char c : digits) {
    if (c != ',' && c != '_') out += c;
  }
  return out;
}

/// The digit groups of a text and what stands between them: 2024年6月3日 has 2024, 6, 3 and 年, 月, 日.
struct Groups {
  std::vector<std::string> digits;
  std::vector<std::string> between;
};

Groups groups_of(std::string_view text) {
  Groups groups;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_digit);
    const auto digits_end = static_cast<std::size_t>(end - text.begin());
    groups.digits.emplace_back(text.substr(at, digits_end - at));
    const auto next = static_cast<std::size_t>(std::find_if(end, text.end(), is_digit) - text.begin());
    groups.between.emplace_back(text.substr(digits_end, next - digits_end));
    at = next;
  }
  return groups;
}

/// Whether the groups are parted as a date is: by one sign throughout, or by 年 月 日.
bool parted_as_date(const Groups& groups) {
  constexpr std::array signs{"-"sv, "/"sv, "."sv};
  for (const std::string_view sign : signs) {
    bool all = groups.between.back().empty();
    for (std::size_t i = 0; i + 1 < groups.between.size(); ++i) all = all && groups.between[i] == sign;
    if (all && groups.between.size() > 1) return true;
  }
  constexpr std::array words{"年"sv, "月"sv, "日"sv};
  for (std::size_t i = 0; i < groups.between.size(); ++i) {
    const std::string& word = groups.between[i];
    if (i >= words.size() || (word != words[i] && !(i == 2 && (word == "号" || word.empty())))) return false;
  }
  return true;
}

std::string two_digits(std::string_view digits) {
  return digits.size() == 1 ? "0" + std::string(digits) : std::string(digits);
}

}  // namespace

std::optional<std::string> as_number(std::string_view text) {
  const std::string plain = folded(text);
  std::string_view rest = plain;
  constexpr std::array before{"约"sv, "≥"sv, "不少于"sv, "至少"sv, "不低于"sv, "+"sv};
  for (const std::string_view word : before) {
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  const bool minus = rest.starts_with('-');
  if (minus) rest.remove_prefix(1);
  const auto end =
      std::ranges::find_if_not(rest, [](char c) { return is_digit(c) || c == '.' || c == ',' || c == '_'; });
  const auto size = static_cast<std::size_t>(end - rest.begin());
  std::string digits = without_separators(rest.substr(0, size));
  const std::string_view unit = rest.substr(size);
  // 1e3 and 0x10 are no unit; 12万 in a field that counts single things would be a guess.
  if (digits.empty() || (!unit.empty() && static_cast<unsigned char>(unit[0]) < 0x80 && unit != "%"))
    return std::nullopt;
  if (unit.starts_with("万") && unit != "万元") return std::nullopt;
  if (std::ranges::any_of(unit, is_digit)) return std::nullopt;
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  if (digits.starts_with('.')) digits.insert(0, "0");
  if (minus) digits.insert(0, "-");
  if (digits == text || !Decimal::parse(digits)) return std::nullopt;
  return digits;
}

std::optional<std::string> as_count(std::string_view text) {
  if (const int chinese = chinese_number(text); chinese != 0) return std::to_string(chinese);
  const auto number = as_number(text);
  constexpr std::size_t most_digits = 6;
  if (!number || number->size() > most_digits || !std::ranges::all_of(*number, is_digit)) return std::nullopt;
  return number;
}

std::optional<std::string> as_date(std::string_view text) {
  const std::string plain = folded(text);
  if (plain.size() == 8 && std::ranges::all_of(plain, is_digit)) {
    const std::string date = plain.substr(0, 4) + "-" + plain.substr(4, 2) + "-" + plain.substr(6);
    return parse_date(date) ? std::optional(date) : std::nullopt;
  }
  const Groups groups = groups_of(plain);
  if (groups.digits.size() != 3 || !parted_as_date(groups)) return std::nullopt;
  const std::string date = groups.digits[0] + "-" + two_digits(groups.digits[1]) + "-" + two_digits(groups.digits[2]);
  return parse_date(date) && date != text ? std::optional(date) : std::nullopt;
}

bool has_form_of_date(std::string_view text) {
  const Groups groups = groups_of(text);
  return text.size() == 10 && groups.digits.size() == 3 && groups.between[0] == "-" && groups.between[1] == "-";
}

std::optional<std::string> as_month(std::string_view text) {
  const std::string plain = folded(text);
  const Groups groups = groups_of(plain);
  if (groups.digits.size() != 2 || !parted_as_date(groups)) return std::nullopt;
  const std::string month = groups.digits[0] + "-" + two_digits(groups.digits[1]);
  return parse_month(month) && month != text ? std::optional(month) : std::nullopt;
}

std::optional<std::string> as_bool(std::string_view text) {
  const std::string plain = folded(text);
  for (const std::string_view yes : {"true"sv, "yes"sv, "on"sv, "y"sv, "是"sv}) {
    if (plain == yes) return "true";
  }
  for (const std::string_view no : {"false"sv, "no"sv, "off"sv, "n"sv, "否"sv}) {
    if (plain == no) return "false";
  }
  return std::nullopt;
}

std::optional<std::string> as_list(std::string_view text) {
  std::vector<std::string> items;
  constexpr std::array separators{"、"sv, "，"sv, "；"sv, ","sv, ";"sv};
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::string_view rest = text.substr(at);
    const auto found = std::ranges::find_if(separators, [&](std::string_view sign) { return rest.starts_with(sign); });
    if (found == separators.end() && !rest.empty()) {
      ++at;
      continue;
    }
    const std::string_view item = trimmed(text.substr(begin, at - begin));
    if (!item.empty()) items.emplace_back(item);
    if (rest.empty()) break;
    begin = at += found->size();
  }
  if (items.size() < 2) return std::nullopt;
  return fmt::format("[{}]", join(items, ", "));
}

}  // namespace hbjs::load
