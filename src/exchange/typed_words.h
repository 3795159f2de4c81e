#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/phrase.h"
#include "exchange/workbook.h"

/// What all kinds of typed values (typed_values.h) are read with.
namespace hbjs::exchange {

/// Why no kind of value can be read from a cell: a formula that failed or has no value.
std::optional<Said> unreadable(const Cell& cell);

/// What people type, for comparing: folded, and without characters that nobody sees.
std::string plain_folded(std::string_view text);

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace hbjs::exchange
