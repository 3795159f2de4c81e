#include "exchange/typed_values.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "exchange/typed_words.h"

namespace hbjs::exchange {
namespace {

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

/// A number that is one but has more digits than are kept.
Said too_many_digits(std::string_view shown) {
  static constexpr Phrase<Str, int, int> many{
      "“{0}”的位数太多：小数点前最多 {1} 位，小数最多 {2} 位，请核对或四舍五入",
      "“{0}” has too many digits: at most {1} before the point and {2} behind it; check it, or round it"};
  return many(shown, Decimal::max_whole_digits, Decimal::max_places);
}

bool is_plain_digits(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const bool is_whole = point == std::string_view::npos;
  const std::string_view places = is_whole ? "0" : text.substr(point + 1);
  text = text.substr(0, point);
  const bool all = std::ranges::all_of(text, is_digit) && std::ranges::all_of(places, is_digit);
  return all && !text.empty() && !places.empty() && (text.size() == 1 || text.front() != '0');
}

/// What stands behind the number that a text begins with: 所 of 10所. Empty where it begins with none, or where that is
/// more than a word (12/13, 1e3).
std::string_view behind_number(std::string_view text) {
  if (text.empty() || !is_digit(text.front())) return {};
  const std::string_view rest = text.substr(std::min(text.find_first_not_of("0123456789,."), text.size()));
  return std::ranges::any_of(rest, is_digit) ? std::string_view() : rest;
}

/// `1.2万` of what is counted, and 12.5万 where the measure is 万元: both can be read in one way only.
std::optional<Decimal> ten_thousands(const std::string& number, std::string_view behind, std::string_view unit) {
  constexpr std::string_view ten_thousand = "万";
  constexpr std::int64_t largest = 100'000'000;
  if (!behind.starts_with(ten_thousand) || unit.empty() || unit == "%") return std::nullopt;
  const auto value = Decimal::parse(without_commas(number));
  if (!value || *value > Decimal(largest)) return std::nullopt;
  if (unit.starts_with(ten_thousand)) return behind == ten_thousand ? value : std::nullopt;
  behind.remove_prefix(ten_thousand.size());
  return behind.empty() || behind == unit ? std::optional(*value * Decimal(10'000)) : std::nullopt;
}

/// Why a text is no number, and what to type in this cell.
Said no_number(std::string_view shown, std::string_view typed, std::string_view measure) {
  static constexpr Phrase<Str> none{"“{0}”不是数：只填数字，如 500 或 12.5",
                                    "“{0}” is no number: type digits, such as 500 or 12.5"};
  static constexpr Phrase<Str, Str> none_of{"“{0}”不是数：这里以“{1}”计，只填数字，如 500 或 12.5",
                                            "“{0}” is no number: type digits, counted in {1}, such as 500 or 12.5"};
  static constexpr Phrase<Str, Str, Str> another{
      "“{0}”在数字后面写了“{1}”，这里以“{2}”计：请换算成以“{2}”计的数，只填数字",
      "“{0}” has “{1}” behind its digits, but “{2}” is counted here: type the number of those, digits only"};
  if (measure.empty()) return none(shown);
  const std::string_view behind = behind_number(typed);
  return behind.empty() ? none_of(shown, measure) : another(shown, behind, measure);
}

Reading<Decimal> not_below_zero(std::optional<Decimal> number, std::optional<Said> remark, std::string_view shown) {
  static constexpr Phrase<Str> negative{"“{0}”小于 0", "“{0}” is below zero"};
  if (number && number->negative()) return {{}, negative(shown)};
  return {number, std::move(remark)};
}

}  // namespace

bool says_nothing(const Cell& cell) {
  constexpr std::array<std::string_view, 13> words{"无", "没有", "暂无", "/", "\\",  "-",     "--",
                                                   "–",  "—",    "——",   "―", "n/a", "无数据"};
  return cell.kind == Cell::Kind::text && std::ranges::find(words, plain_folded(cell.text)) != words.end();
}

bool counts_whole_things(std::string_view measure) {
  constexpr std::array<std::string_view, 30> words{"个", "名", "人", "人次", "对", "次", "场", "场次", "期", "家",
                                                   "所", "户", "村", "件",   "台", "套", "项", "批",   "支", "辆",
                                                   "只", "头", "篇", "条",   "份", "本", "座", "处",   "位", "间"};
  return std::ranges::find(words, folded(measure)) != words.end();
}

Reading<Decimal> read_number(const Cell& cell, std::string_view measure) {
  static constexpr Phrase<Str, Str> read_as{"“{0}”读作 {1}", "“{0}” is read as {1}"};
  if (auto why = unreadable(cell)) return {{}, std::move(why)};
  if (cell.kind == Cell::Kind::number && !cell.percent) {
    const auto number = Decimal::parse(cell.text);
    if (!number) return {{}, too_many_digits(cell.text)};
    return not_below_zero(number, std::nullopt, cell.text);
  }
  if (cell.kind == Cell::Kind::number) {
    const auto fraction = Decimal::parse(cell.text);
    if (!fraction || measure != "%") return {{}, no_number(cell.text + "（百分数）", {}, measure)};
    constexpr std::int64_t largest = 1'000'000;
    if (*fraction > Decimal(largest)) return {{}, too_many_digits(cell.text)};
    return not_below_zero(*fraction * Decimal(100), std::nullopt, cell.text);
  }
  if (cell.kind != Cell::Kind::text) return {{}, no_number(cell.text, {}, measure)};
  const std::string typed = plain_folded(cell.text);
  std::string digits = typed;
  const std::string unit = folded(measure);
  if (!unit.empty() && digits.size() > unit.size() && digits.ends_with(unit))
    digits.resize(digits.size() - unit.size());
  auto number = digits.empty() ? std::nullopt : Decimal::parse(without_commas(digits));
  if (!number && is_plain_digits(digits)) return {{}, too_many_digits(cell.text)};
  const std::string_view behind = number ? std::string_view() : behind_number(typed);
  const bool counts_in_ten_thousands = !behind.empty();
  if (counts_in_ten_thousands) number = ten_thousands(typed.substr(0, typed.size() - behind.size()), behind, unit);
  if (!number) return {{}, no_number(cell.text, typed, measure)};
  const bool is_plain = digits == cell.text && !counts_in_ten_thousands;
  return not_below_zero(number, is_plain ? std::nullopt : std::optional(read_as(cell.text, number->str())), cell.text);
}

Reading<bool> read_yes_no(const Cell& cell) {
  static constexpr Phrase<Str> none{"“{0}”看不出是或否：请填“是”或“否”", "“{0}” is neither yes nor no: type 是 or 否"};
  constexpr std::array<std::string_view, 8> yes{"是", "有", "√", "✓", "y", "yes", "true", "1"};
  constexpr std::array<std::string_view, 8> no{"否", "无", "不是", "×", "n", "no", "false", "0"};
  if (auto why = unreadable(cell)) return {{}, std::move(why)};
  const std::string word = plain_folded(cell.text);
  if (std::ranges::find(yes, word) != yes.end()) return {true, std::nullopt};
  if (std::ranges::find(no, word) != no.end()) return {false, std::nullopt};
  return {{}, none(cell.text)};
}

}  // namespace hbjs::exchange
