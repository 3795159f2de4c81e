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

Decimal percent_of(Wide part, Wide whole) {
  if (whole == 0) return Decimal();
  if (whole < 0) {
    part = -part;
    whole = -whole;
  }
  const Wide scaled = part * 100 * Decimal::scale;
  const Wide half = whole / 2;
  return within_range((scaled < 0 ? scaled - half : scaled + half) / whole);
}

}  // namespace

Decimal plus(Decimal a, Decimal b) { return within_range(Wide{a.units()} + b.units()); }

Decimal minus(Decimal a, Decimal b) { return within_range(Wide{a.units()} - b.units()); }

Decimal percent(Decimal part, Decimal whole) { return percent_of(part.units(), whole.units()); }

Decimal percent(std::size_t part, std::size_t whole) {
  return percent_of(static_cast<Wide>(part), static_cast<Wide>(whole));
}

}  // namespace hbjs::query
