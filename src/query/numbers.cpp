#include "query/numbers.h"

#include <algorithm>
#include <cstdint>

namespace hbjs::query {
namespace {

__extension__ using Wide = __int128;

Decimal within_range(Wide units) {
  return Decimal::from_units(
      static_cast<std::int64_t>(std::clamp<Wide>(units, -Wide{Decimal::max_units}, Wide{Decimal::max_units})));
}

/// n/d to the nearest whole number, half away from zero; 0 for a divisor of 0.
Wide rounded(Wide n, Wide d) {
  if (d == 0) return 0;
  if (d < 0) return rounded(-n, -d);
  const Wide half = d / 2 + d % 2;
  const Wide left = n % d;  // has the sign of n
  if (left >= half) return n / d + 1;
  if (-left >= half) return n / d - 1;
  return n / d;
}

Decimal percent_of(Wide part, Wide whole) { return within_range(rounded(part * 100 * Decimal::scale, whole)); }

}  // namespace

Decimal plus(Decimal a, Decimal b) { return within_range(Wide{a.units()} + b.units()); }

Decimal minus(Decimal a, Decimal b) { return within_range(Wide{a.units()} - b.units()); }

Decimal percent(Decimal part, Decimal whole) { return percent_of(part.units(), whole.units()); }

Decimal percent(std::size_t part, std::size_t whole) {
  return percent_of(static_cast<Wide>(part), static_cast<Wide>(whole));
}

Decimal hundredths(Decimal a, Decimal b, Decimal c) {
  constexpr std::int64_t cent = Decimal::scale / 100;
  // No step passes 8.1e37; a Wide goes to 1.7e38.
  return within_range(rounded(Wide{a.units()} * b.units(), Wide{c.units()} * cent) * cent);
}

}  // namespace hbjs::query
