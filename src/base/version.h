#pragma once

#include <string_view>

namespace hbjs {

/// The tool's version, as CMakeLists.txt states it.
extern const std::string_view version;

}  // namespace hbjs
