#pragma once

#include <span>

#include "diag/explanations.h"

/// One table a hundred of codes; explain() looks through all of them.
namespace hbjs::explanations {

std::span<const Explanation> reading();      // HB0xx
std::span<const Explanation> shape();        // HB1xx
std::span<const Explanation> names();        // HB2xx
std::span<const Explanation> counts();       // HB3xx
std::span<const Explanation> crossing();     // HB4xx
std::span<const Explanation> progress();     // HB5xx
std::span<const Explanation> suppression();  // HB601–HB619

}  // namespace hbjs::explanations
