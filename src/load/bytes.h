#pragma once

#include <cstdint>
#include <string_view>

#include "diag/finding.h"

namespace hbjs::load {

/// Looks at a file's bytes before YAML is read from them: encoding, byte order mark, directives. Moves
/// `bytes` past a byte order mark. False when the file cannot be read further; the reason is told.
bool check_bytes(std::string_view& bytes, std::uint32_t file, Sink& sink);

/// Line and column of the byte at `offset`; what stands before it must be well-formed UTF-8.
Span place_of(std::string_view bytes, std::size_t offset, std::uint32_t file);

}  // namespace hbjs::load
