#include "exchange/typed_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/look_alikes.h"
#include "base/text.h"
#include "base/utf8.h"
#include "load/characters.h"

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

/// What people type, for comparing: no character in it that nobody sees.
std::string plain_folded(std::string_view text) { return folded(load::undisguised(text)); }

/// What was put right in a text that holds characters which nobody sees, or which are not what they look like: such
/// come with what is copied from a chat or a PDF.
Said put_right(std::string_view text) {
  static constexpr Phrase<Str> taken_off{"去掉了看不见的字符（{0}）", "invisible characters were taken out ({0})"};
  static constexpr Phrase<Str> replaced{"部首或兼容字改成了通常的字（{0}）",
                                        "look-alike characters were replaced ({0})"};
  static constexpr Phrase<Str, Str> both{"去掉了看不见的字符（{0}），部首或兼容字改成了通常的字（{1}）",
                                         "invisible characters were taken out ({0}), look-alikes replaced ({1})"};
  std::vector<std::string> invisible, others;
  const auto add = [](std::vector<std::string>& all, std::string one) {
    if (std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const std::string_view self = text.substr(begin, at - begin);
    const std::string plain = load::undisguised(self);
    if (plain == self) continue;
    if (plain.empty()) {
      add(invisible, number_of(c));
    } else {
      add(others, fmt::format("{}→{}", self, plain));
    }
  }
  const std::string without = join(invisible, "、"), other = join(others, "、");
  if (others.empty()) return taken_off(without);
  return invisible.empty() ? replaced(other) : both(without, other);
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
  if (const std::string_view behind = behind_number(typed); !number && !behind.empty())
    number = ten_thousands(typed.substr(0, typed.size() - behind.size()), behind, unit);
  if (!number) return {{}, no_number(cell.text, typed, measure)};
  return not_below_zero(number, digits == cell.text ? std::nullopt : std::optional(read_as(cell.text, number->str())),
                        cell.text);
}

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

Reading<std::string> read_text(const Cell& cell) {
  static constexpr Phrase<std::size_t, std::size_t> too_long{
      "这一格有 {0} 字，太长，最多约 {1} 字：请精简，细节另附材料",
      "{0} characters stand here, at most about {1} may: shorten it"};
  if (auto why = unreadable(cell)) return {{}, std::move(why)};
  const std::string plain = load::undisguised(cell.text);
  std::optional<Said> remark;
  if (plain != cell.text) remark = put_right(cell.text);
  std::vector<std::string> lines;
  for (const std::string_view line : split_lines(plain)) {
    std::string_view kept = line;
    while (kept.ends_with(' ') || kept.ends_with('\t') || kept.ends_with("\u3000"))
      kept.remove_suffix(kept.ends_with("\u3000") ? std::string_view("\u3000").size() : 1);
    lines.emplace_back(kept);
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  while (!lines.empty() && trimmed(lines.front()).empty()) lines.erase(lines.begin());
  std::string text = join(lines, "\n");
  if (text.size() > longest_text) {
    const std::size_t count = code_points(text);
    return {{}, too_long(count, count * longest_text / text.size())};
  }
  const std::size_t first = text.find_first_not_of(" \t");
  return {first == std::string::npos ? std::string() : text.substr(first), std::move(remark)};
}

}  // namespace hbjs::exchange
