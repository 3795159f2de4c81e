#include "exchange/cell_values.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

#include "base/date.h"
#include "base/text.h"
#include "base/utf8.h"

namespace hbjs::exchange {
namespace {

/// The character of `_xHHHH_`, which begins at `at`; nullopt when nothing of that form does.
std::optional<char16_t> escape_at(std::string_view text, std::size_t at) {
  constexpr std::size_t size = 7;
  if (text.size() - at < size || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') return std::nullopt;
  std::uint16_t unit = 0;
  const char* const end = text.data() + at + 6;
  if (std::from_chars(text.data() + at + 2, end, unit, 16).ptr != end) return std::nullopt;
  return static_cast<char16_t>(unit);
}

constexpr bool leads(char16_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool trails(char16_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

constexpr char32_t from_surrogates(char16_t first, char16_t second) {
  return 0x10000U + ((first & 0x3FFU) << 10U | (second & 0x3FFU));
}

std::string without_escapes(std::string_view text) {
  constexpr std::size_t size = 7;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto unit = text[at] == '_' ? escape_at(text, at) : std::nullopt;
    if (!unit) {
      out += text[at++];
      continue;
    }
    at += size;
    const auto second = leads(*unit) && at < text.size() ? escape_at(text, at) : std::nullopt;
    if (second && trails(*second)) {
      at += size;
      append_utf8(out, from_surrogates(*unit, *second));
    } else {
      append_utf8(out, *unit);
    }
  }
  return out;
}

std::optional<double> as_double(std::string_view stored) {
  const std::string_view digits = trimmed(stored);
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::string zeros(int count) { return std::string(static_cast<std::size_t>(count), '0'); }

/// In plain digits; spreadsheets keep a double but show no more than 15 digits of it.
std::string digits_of(double value) {
  constexpr int significant = 15, most_places = 21;
  std::array<char, 64> buffer{};
  const char* const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                                        std::chars_format::scientific, significant - 1)
                              .ptr;
  const std::string_view all(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const std::size_t e = all.find('e');
  int exponent = 0;
  std::from_chars(all.data() + e + (all[e + 1] == '+' ? 2 : 1), end, exponent);
  std::string digits = std::string(all.substr(0, 1)) + std::string(all.substr(2, e - 2));
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.empty()) return "0";
  const std::string sign = value < 0 ? "-" : "";
  const int count = static_cast<int>(digits.size());
  if (std::abs(exponent) >= most_places) {
    if (count > 1) digits.insert(1, ".");
    return fmt::format("{}{}E{:+}", sign, digits, exponent);
  }
  if (exponent < 0) return sign + "0." + zeros(-exponent - 1) + digits;
  const int before_point = exponent + 1;
  if (count <= before_point) return sign + digits + zeros(before_point - count);
  return sign + digits.insert(static_cast<std::size_t>(before_point), ".");
}

/// The day of a serial number; nullopt beyond the years that spreadsheets know. Counted from 1900, a day 60 is told as
/// 1900-02-29, which never was: a fault of Lotus that all have kept.
std::optional<std::string> day_of(double serial, bool from_1904) {
  using namespace std::chrono;
  constexpr double last = 2'958'465;  // 9999-12-31
  const double whole = std::floor(serial) + (from_1904 ? 1462 : 0);
  if (whole < 1 || whole > last) return std::nullopt;
  const int day = static_cast<int>(whole);
  if (day == 60) return "1900-02-29";
  const sys_days start = sys_days{year{1899} / 12 / 30} + days{day < 60 ? 1 : 0};
  return to_string(Date{start + days{day}});
}

std::string time_of(double serial) {
  constexpr int a_day = 24 * 60 * 60;
  const int seconds = static_cast<int>(std::lround((serial - std::floor(serial)) * a_day)) % a_day;
  const int hours = seconds / 3600, minutes = seconds / 60 % 60, rest = seconds % 60;
  return rest == 0 ? fmt::format("{}:{:02}", hours, minutes) : fmt::format("{}:{:02}:{:02}", hours, minutes, rest);
}

}  // namespace

std::optional<std::string> seen_text(std::string_view stored) {
  const std::string text = without_escapes(stored);
  if (first_bad_utf8(text)) return std::nullopt;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c == '\r') {
      if (at >= text.size() || text[at] != '\n') out += '\n';
    } else if (c == '\n' || c == '\t' || (c >= 0x20 && c != 0x7F && (c < 0x80 || c > 0x9F))) {
      out += std::string_view(text).substr(begin, at - begin);
    }
  }
  return out;
}

Cell seen(std::string_view stored, Shows shows, bool from_1904) {
  const auto value = as_double(stored);
  if (!value) return {Cell::Kind::text, seen_text(stored).value_or("")};
  if (shows == Shows::day) {
    if (auto day = day_of(*value, from_1904)) {
      return {*day == "1900-02-29" ? Cell::Kind::text : Cell::Kind::date, std::move(*day)};
    }
  } else if (shows == Shows::time_of_day && *value >= 0 && *value < 1) {
    return {Cell::Kind::text, time_of(*value)};
  }
  return {Cell::Kind::number, digits_of(*value), shows == Shows::percent};
}

Cell seen_iso(std::string_view stored) {
  const std::string_view day = trimmed(stored).substr(0, trimmed(stored).find('T'));
  if (const auto date = parse_date(day)) return {Cell::Kind::date, to_string(*date)};
  return {Cell::Kind::text, seen_text(stored).value_or("")};
}

std::optional<Place> place_named(std::string_view name) {
  Place place;
  std::size_t at = 0;
  for (; at < name.size() && at < 4; ++at) {
    const char c = name[at];
    if (c >= 'A' && c <= 'Z') {
      place.column = place.column * 26 + static_cast<std::uint32_t>(c - 'A' + 1);
    } else if (c >= 'a' && c <= 'z') {
      place.column = place.column * 26 + static_cast<std::uint32_t>(c - 'a' + 1);
    } else {
      break;
    }
  }
  const char* const end = name.data() + name.size();
  const auto [stop, error] = std::from_chars(name.data() + at, end, place.row);
  if (error != std::errc{} || stop != end || place.row < 1 || place.row > last_row) return std::nullopt;
  return place.column < 1 || place.column > last_column ? std::nullopt : std::optional(place);
}

}  // namespace hbjs::exchange
