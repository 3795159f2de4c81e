#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace hbjs {

/// An exact decimal with up to six digits after the point: money in 万元, goals, measures. Never floating
/// point. Values lie in ±9×10^12 before scaling; an operation that would leave that range throws
/// std::overflow_error.
class Decimal {
 public:
  static constexpr std::int64_t scale = 1'000'000;
  static constexpr int max_whole_digits = 12, max_places = 6;  ///< that `parse` reads
  static constexpr std::int64_t max_units = 9'000'000'000'000 * scale;

  constexpr Decimal() = default;
  constexpr explicit Decimal(std::int64_t whole) : units_(whole) {
    if (whole > max_units / scale || whole < -(max_units / scale)) throw std::overflow_error("Decimal");
    units_ *= scale;
  }
  static constexpr Decimal from_units(std::int64_t units) {
    Decimal d;
    d.units_ = units;
    return d;
  }

  /// Reads `-?[0-9]+(\.[0-9]{1,6})?` with no leading zeros and at most 12 digits before the point; nothing
  /// else: no `+1`, `1e3`, `1_000`, `1,000`, `.5`, `010`.
  static std::optional<Decimal> parse(std::string_view text);

  /// Shortest exact form: `12.5`, `1850`, `-0.01`.
  [[nodiscard]] std::string str() const;
  /// With exactly `places` digits (0 to 6), half away from zero: `12.50`. What rounds to zero has
  /// no sign.
  [[nodiscard]] std::string fixed(int places) const;
  /// For a JSON number only; exact up to 2^53 units.
  [[nodiscard]] double as_double() const;
  /// Millionths.
  [[nodiscard]] constexpr std::int64_t units() const { return units_; }
  [[nodiscard]] constexpr bool negative() const { return units_ < 0; }
  [[nodiscard]] constexpr bool zero() const { return units_ == 0; }

  Decimal& operator+=(Decimal other);
  Decimal& operator-=(Decimal other);
  friend Decimal operator+(Decimal a, Decimal b) { return a += b; }
  friend Decimal operator-(Decimal a, Decimal b) { return a -= b; }
  /// a/b rounded to six places, half away from zero. Throws std::domain_error when b is zero.
  friend Decimal operator/(Decimal a, Decimal b);
  /// a*b rounded to six places, half away from zero.
  friend Decimal operator*(Decimal a, Decimal b);
  friend constexpr auto operator<=>(Decimal, Decimal) = default;

 private:
  std::int64_t units_ = 0;
};

/// An amount in 万元. In JSON it is a decimal string, where any other decimal is a number (DESIGN §4).
struct Money {
  Decimal amount;
  friend constexpr auto operator<=>(const Money&, const Money&) = default;
};

}  // namespace hbjs
