#include "base/decimal.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace hbjs {

namespace {

__extension__ using Wide = __int128;

constexpr std::array<std::uint64_t, Decimal::max_places + 1> power_of_ten{1,      10,      100,      1'000,
                                                                          10'000, 100'000, 1'000'000};

Decimal checked(Wide units) {
  if (units > Decimal::max_units || units < -Decimal::max_units) throw std::overflow_error("Decimal");
  return Decimal::from_units(static_cast<std::int64_t>(units));
}

/// n/d to the nearest whole number, half away from zero. d is positive.
Wide rounded(Wide n, Wide d) {
  const Wide half = d / 2 + d % 2;  // half or more of d rounds away from zero
  const Wide whole = n / d;
  const Wide left = n % d;  // has the sign of n
  if (left >= half) return whole + 1;
  if (-left >= half) return whole - 1;
  return whole;
}

/// The size of a number without its sign; right for the smallest number, too, which has no positive twin.
std::uint64_t magnitude(std::int64_t n) {
  const auto bits = static_cast<std::uint64_t>(n);
  return n < 0 ? 0 - bits : bits;
}

std::string with_point(std::uint64_t whole, std::uint64_t part, int places) {
  std::string out = std::to_string(whole);
  if (places == 0) return out;
  const std::string digits = std::to_string(part);
  out += '.';
  out.append(static_cast<std::size_t>(places) - digits.size(), '0');
  return out + digits;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };

  const bool minus = text.starts_with('-');
  if (minus) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  std::string_view part;
  if (point < text.size()) {
    part = text.substr(point + 1);
    if (part.empty() || part.size() > std::size_t{max_places}) return std::nullopt;
  }
  if (whole.empty() || whole.size() > std::size_t{max_whole_digits}) return std::nullopt;
  if (whole.size() > 1 && whole[0] == '0') return std::nullopt;
  if (!std::all_of(whole.begin(), whole.end(), is_digit) || !std::all_of(part.begin(), part.end(), is_digit)) {
    return std::nullopt;
  }

  std::int64_t units = 0;
  for (const char c : whole) units = units * 10 + (c - '0');
  for (std::size_t i = 0; i < std::size_t{max_places}; ++i) units = units * 10 + (i < part.size() ? part[i] - '0' : 0);
  return from_units(minus ? -units : units);
}

std::string Decimal::str() const {
  std::string out = fixed(max_places);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out;
}

std::string Decimal::fixed(int places) const {
  places = std::clamp(places, 0, max_places);
  const std::uint64_t step = power_of_ten[static_cast<std::size_t>(max_places - places)];
  const std::uint64_t steps = (magnitude(units_) + step / 2) / step;
  const std::uint64_t base = power_of_ten[static_cast<std::size_t>(places)];
  const std::string out = with_point(steps / base, steps % base, places);
  return units_ < 0 && steps != 0 ? "-" + out : out;
}

double Decimal::as_double() const { return static_cast<double>(units_) / static_cast<double>(scale); }

Decimal& Decimal::operator+=(Decimal other) { return *this = checked(Wide{units_} + other.units_); }

Decimal& Decimal::operator-=(Decimal other) { return *this = checked(Wide{units_} - other.units_); }

Decimal operator/(Decimal a, Decimal b) {
  if (b.zero()) throw std::domain_error("Decimal");
  const Wide sign = b.negative() ? -1 : 1;
  return checked(rounded(sign * a.units_ * Decimal::scale, sign * b.units_));
}

Decimal operator*(Decimal a, Decimal b) { return checked(rounded(Wide{a.units_} * b.units_, Decimal::scale)); }

}  // namespace hbjs
