#pragma once

#include <span>

#include "diag/explanations.h"

/// One table a hundred of codes; explain() looks through all of them.
namespace hbjs::explanations {

std::span<const Explanation> reading();      // HB0xx
std::span<const Explanation> characters();   // HB0xx: characters that are not what they look like
std::span<const Explanation> syntax();       // HB0xx: signs and blanks that YAML takes otherwise
std::span<const Explanation> shape();        // HB1xx
std::span<const Explanation> names();        // HB2xx
std::span<const Explanation> counts();       // HB3xx
std::span<const Explanation> crossing();     // HB4xx
std::span<const Explanation> progress();     // HB5xx
std::span<const Explanation> suppression();  // HB6xx
std::span<const Explanation> assessment();   // HB6xx: the assessment
std::span<const Explanation> templates();    // HB7xx

}  // namespace hbjs::explanations
