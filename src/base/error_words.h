#pragma once

#include <string>
#include <system_error>

#include "base/lang.h"

namespace hbjs {

/// Why a file could not be read or written, in words of `lang`; the system's own words for what is rare.
std::string words_of(std::error_code error, Lang lang);

}  // namespace hbjs
