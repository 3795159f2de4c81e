#include "base/calendar_words.h"

#include <algorithm>
#include <initializer_list>

#include "base/utf8.h"

namespace hbjs {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::u32string_view chinese_digits = U"〇一二三四五六七八九十";

/// The value of a Chinese digit, 10 for 十, -1 for anything else.
int chinese_digit(char32_t c) {
  if (c == U'零') return 0;
  const std::size_t at = chinese_digits.find(c);
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

}  // namespace

std::string calendar_letters(std::string_view utf8) {
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
    } else if (take(rest, {U"日", U"号"})) {
      next = "d";
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

int chinese_number(std::string_view text) {
  const std::u32string digits = to_utf32(text);
  constexpr std::size_t longest = 3;  // four are a year
  const auto is_digit_of_number = [](char32_t c) { return chinese_digits.find(c) != std::u32string_view::npos; };
  if (digits.empty() || digits.size() > longest || digits.front() == chinese_digits.front()) return 0;
  if (!std::ranges::all_of(digits, is_digit_of_number)) return 0;
  const std::string value = arabic(digits);
  return value.empty() ? 0 : std::stoi(value);
}

std::string in_chinese(int number) {
  constexpr int ten = 10;
  if (number < 1 || number >= ten * ten) return {};
  std::u32string text;
  const auto tens = static_cast<std::size_t>(number / ten), rest = static_cast<std::size_t>(number % ten);
  if (tens > 1) text += chinese_digits[tens];
  if (tens > 0) text += chinese_digits[ten];
  if (rest > 0) text += chinese_digits[rest];
  return to_utf8(text);
}

}  // namespace hbjs
