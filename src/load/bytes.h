#pragma once

#include <cstdint>
#include <string_view>

#include "diag/finding.h"

namespace hbjs::load {

/// Looks at a file's bytes before YAML is read from them: encoding, byte order mark, control characters. Moves
/// `bytes` past a byte order mark. False when the file cannot be read further; the reason is told.
bool check_bytes(std::string_view& bytes, std::uint32_t file, Sink& sink);

}  // namespace hbjs::load
