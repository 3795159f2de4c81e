#include "base/period.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/utf8.h"

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

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The value of a Chinese digit, 10 for 十, -1 for anything else.
int chinese_digit(char32_t c) {
  constexpr std::u32string_view all = U"〇一二三四五六七八九十";
  if (c == U'零') return 0;
  const std::size_t at = all.find(c);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

/// A run of Chinese digits as Arabic ones: 六, 十, 十二, 二十, 二〇二四. Empty for a run that is not one
/// number: 一二月 is January and February, not December.
std::string arabic(std::u32string_view run) {
  const std::size_t ten = run.find(U'十');
  if (ten == std::u32string_view::npos) {
    if (run.size() != 1 && run.size() != 4) return "";
    std::string out;
    for (const char32_t c : run) out += static_cast<char>('0' + chinese_digit(c));
    return out;
  }
  const std::u32string_view tens = run.substr(0, ten);
  const std::u32string_view ones = run.substr(ten + 1);
  if (tens.size() > 1 || ones.size() > 1 || ones == U"十") return "";
  const int value = (tens.empty() ? 1 : chinese_digit(tens[0])) * 10 + (ones.empty() ? 0 : chinese_digit(ones[0]));
  return std::to_string(value);
}

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x3000; }

/// Where text goes on with one of `words`, moves past the first that fits.
bool take(std::u32string_view& text, std::initializer_list<std::u32string_view> words) {
  for (const std::u32string_view word : words) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    return true;
  }
  return false;
}

/// The text in an alphabet that is easy to match: digits, `-` for any separator, `y` for 年, `m` for 月,
/// `q` for 季度 and Q, `n` for 第, `a` for 全年. Empty when there is anything else.
std::string spelled(std::string_view utf8) {
  std::u32string plain;
  for (char32_t c : to_utf32(utf8)) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width forms of ASCII
    plain += is_space(c) ? U' ' : c;
  }

  std::string out;
  std::u32string_view rest = plain;
  bool spaced = false;
  while (!rest.empty()) {
    if (take(rest, {U" "})) {
      spaced = true;
      continue;
    }
    std::string next;
    std::size_t run = 0;
    while (run < rest.size() && chinese_digit(rest[run]) >= 0) ++run;
    if (run > 0) {
      next = arabic(rest.substr(0, run));
      if (next.empty()) return "";
      rest.remove_prefix(run);
      // 1二月 mixes two ways of writing one number.
      if (!spaced && !out.empty() && is_digit(out.back())) return "";
      if (!rest.empty() && rest[0] >= U'0' && rest[0] <= U'9') return "";
    } else if (rest[0] >= U'0' && rest[0] <= U'9') {
      next = static_cast<char>(rest[0]);
      rest.remove_prefix(1);
    } else if (take(rest, {U"元月"})) {
      next = "1m";
    } else if (take(rest, {U"全年"})) {
      next = "a";
    } else if (take(rest, {U"年度", U"年"})) {
      next = "y";
    } else if (take(rest, {U"月份", U"月"})) {
      next = "m";
    } else if (take(rest, {U"季度", U"季", U"Q", U"q"})) {
      next = "q";
    } else if (take(rest, {U"第"})) {
      next = "n";
    } else if (take(rest, {U"-", U"/", U".", U"–", U"—", U"−"})) {
      next = "-";
    } else {
      return "";
    }
    // `1 2` is two numbers, not twelve; `2024 6` is a year and a month.
    if (spaced && !out.empty() && is_digit(out.back()) && is_digit(next.front())) out += '-';
    spaced = false;
    out += next;
  }
  return out;
}

/// Moves past a number of at least `least` and at most `most` digits that no further digit follows.
std::optional<int> take_number(std::string_view& text, std::size_t least, std::size_t most) {
  std::size_t length = 0;
  int value = 0;
  while (length < text.size() && is_digit(text[length])) {
    if (++length > most) return std::nullopt;
    value = value * 10 + (text[length - 1] - '0');
  }
  if (length < least) return std::nullopt;
  text.remove_prefix(length);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
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
  const std::string plain = spelled(text);
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
