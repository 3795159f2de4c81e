#pragma once

#include <cstddef>

#include "base/decimal.h"

namespace hbjs::query {

/// a + b; where that leaves the range of Decimal, the end of the range. Figures come from files, and a silly one
/// must not stop a report.
Decimal plus(Decimal a, Decimal b);
Decimal minus(Decimal a, Decimal b);  ///< likewise

/// part/whole in percent, to six places, half away from zero; kept within the range of Decimal. 0 for a whole of 0.
Decimal percent(Decimal part, Decimal whole);
Decimal percent(std::size_t part, std::size_t whole);

/// a × b ÷ c to 0.01, half away from zero; kept within the range of Decimal. 0 for a divisor of 0.
Decimal hundredths(Decimal a, Decimal b, Decimal c);

}  // namespace hbjs::query
