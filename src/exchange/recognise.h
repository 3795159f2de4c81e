#pragma once

#include <optional>
#include <string_view>

#include "exchange/workbook.h"

namespace hbjs::exchange {

/// Whether the bytes begin as a zip file does, and so may be XLSX.
bool looks_like_zip(std::string_view bytes);

/// What a file is that surely is neither XLSX nor CSV, by its first bytes; nullopt when it may be one of them.
std::optional<Refusal> recognised(std::string_view bytes);

}  // namespace hbjs::exchange
