#include "exchange/typed_values.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"

namespace hbjs::exchange {
namespace {

constexpr Phrase<> kNoValue{"公式没有算出的值：请在 Excel 或 WPS 中打开，保存后再交",
                            "the formula has no value: open and save the form in Excel or WPS"};
constexpr Phrase<Str> kError{"公式出错（{0}），请改填数值", "the formula failed ({0}): type the value instead"};

/// What no kind of value can be read from.
std::optional<Said> unreadable(const Cell& cell) {
  if (cell.kind == Cell::Kind::formula_without_value) return kNoValue();
  if (cell.kind == Cell::Kind::error) return kError(cell.text);
  return std::nullopt;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `1,850` and `12,345,678.5` without their commas; anything else as it is.
std::string without_commas(std::string text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  std::size_t from_point = 0;
  for (std::size_t i = point; i-- > 0; ++from_point) {
    const bool comma_place = from_point % 4 == 3;
    if ((text[i] == ',') != comma_place) return text;
    if (!comma_place && !is_digit(text[i])) return text;
  }
  if (text.front() == ',') return text;
  std::erase(text, ',');
  return text;
}

Reading<Decimal> not_below_zero(std::optional<Decimal> number, std::optional<Said> remark, std::string_view shown) {
  static constexpr Phrase<Str> negative{"“{0}”小于 0", "“{0}” is below zero"};
  if (number && number->negative()) return {{}, negative(shown)};
  return {number, std::move(remark)};
}

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
  constexpr std::array<std::string_view, 9> forms{"#-#-#",  "#/#/#",  "#.#.#", "#年#月#日", "#年#月#号",
                                                  "#月#日", "#月#号", "#.#",   "#/#"};
  if (rest != "#" && std::ranges::find(forms, rest) == forms.end()) return std::nullopt;
  return numbers;
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

Reading<Decimal> read_number(const Cell& cell, std::string_view measure) {
  static constexpr Phrase<Str, Str> read_as{"“{0}”读作 {1}", "“{0}” is read as {1}"};
  static constexpr Phrase<Str> none{"“{0}”不是数：只填数字，如 500 或 12.5",
                                    "“{0}” is no number: type digits, such as 500 or 12.5"};
  if (auto why = unreadable(cell)) return {{}, std::move(why)};
  if (cell.kind == Cell::Kind::number && !cell.percent) {
    const auto number = Decimal::parse(cell.text);
    if (!number) return {{}, none(cell.text)};
    return not_below_zero(number, std::nullopt, cell.text);
  }
  if (cell.kind == Cell::Kind::number) {
    const auto fraction = Decimal::parse(cell.text);
    if (!fraction || measure != "%") return {{}, none(cell.text + "（百分数）")};
    return not_below_zero(*fraction * Decimal(100), std::nullopt, cell.text);
  }
  if (cell.kind != Cell::Kind::text) return {{}, none(cell.text)};
  std::string digits = folded(cell.text);
  const std::string unit = folded(measure);
  if (!unit.empty() && digits.size() > unit.size() && digits.ends_with(unit))
    digits.resize(digits.size() - unit.size());
  const auto number = digits.empty() ? std::nullopt : Decimal::parse(without_commas(digits));
  if (!number) return {{}, none(cell.text)};
  return not_below_zero(number, digits == cell.text ? std::nullopt : std::optional(read_as(cell.text, number->str())),
                        cell.text);
}

Reading<Date> read_day(const Cell& cell, Month month) {
  static constexpr Phrase<Str, Str> read_as{"“{0}”读作 {1}", "“{0}” is read as {1}"};
  static constexpr Phrase<Str> none{"“{0}”不是日期：请填如 2024-06-05 的日期",
                                    "“{0}” is no day: type one such as 2024-06-05"};
  if (auto why = unreadable(cell)) return {{}, std::move(why)};
  if (cell.kind == Cell::Kind::date) {
    if (const auto date = parse_date(cell.text)) return {date, std::nullopt};
    return {{}, none(cell.text)};
  }
  const auto numbers = numbers_of_day(folded(cell.text));
  const auto date = numbers ? day_of_numbers(*numbers, month) : std::nullopt;
  if (!date) return {{}, none(cell.text)};
  if (to_string(*date) == cell.text) return {date, std::nullopt};
  return {date, read_as(cell.text, to_string(*date))};
}

Reading<bool> read_yes_no(const Cell& cell) {
  static constexpr Phrase<Str> none{"“{0}”看不出是或否：请填“是”或“否”", "“{0}” is neither yes nor no: type 是 or 否"};
  constexpr std::array<std::string_view, 8> yes{"是", "有", "√", "✓", "y", "yes", "true", "1"};
  constexpr std::array<std::string_view, 8> no{"否", "无", "不是", "×", "n", "no", "false", "0"};
  if (auto why = unreadable(cell)) return {{}, std::move(why)};
  const std::string word = folded(cell.text);
  if (std::ranges::find(yes, word) != yes.end()) return {true, std::nullopt};
  if (std::ranges::find(no, word) != no.end()) return {false, std::nullopt};
  return {{}, none(cell.text)};
}

Reading<std::string> read_text(const Cell& cell) {
  if (auto why = unreadable(cell)) return {{}, std::move(why)};
  std::vector<std::string> lines;
  for (const std::string_view line : split_lines(cell.text)) {
    std::string_view kept = line;
    while (kept.ends_with(' ') || kept.ends_with('\t') || kept.ends_with("\u3000"))
      kept.remove_suffix(kept.ends_with("\u3000") ? std::string_view("\u3000").size() : 1);
    lines.emplace_back(kept);
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  while (!lines.empty() && trimmed(lines.front()).empty()) lines.erase(lines.begin());
  std::string text = join(lines, "\n");
  const std::size_t first = text.find_first_not_of(" \t");
  return {first == std::string::npos ? std::string() : text.substr(first), std::nullopt};
}

}  // namespace hbjs::exchange
