#pragma once

#include <optional>
#include <string_view>

#include "office/refusals.h"

namespace hbjs::office {

/// Whether the bytes begin as a zip file does, and so may be an Office file of today.
bool looks_like_zip(std::string_view bytes);

/// What a file is that surely is neither a package nor text, by its first bytes; nullopt when it may be one of them.
std::optional<Refusal> recognised(std::string_view bytes);

/// What a file is that does not look like a zip file.
Refusal no_package(std::string_view bytes);

}  // namespace hbjs::office
