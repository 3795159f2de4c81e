#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "exchange/formats.h"
#include "exchange/workbook.h"

namespace hbjs::exchange {

/// A text of the file as the user sees it: `_x000D_` is the character it stands for, line breaks are `\n`, other
/// control characters are dropped. Nullopt when it is not well-formed UTF-8.
std::optional<std::string> seen_text(std::string_view stored);

/// The cell that a stored number is in a format: a day, a time of day, a percentage, a number. `from_1904`: days are
/// counted from 1904, as old Macs did. What is no number at all becomes text.
Cell seen(std::string_view stored, Shows shows, bool from_1904);

/// The cell that a day of ISO 8601 is, with or without a time of day; text when it is none.
Cell seen_iso(std::string_view stored);

/// Where a cell stands.
struct Place {
  std::uint32_t row = 0, column = 0;

  friend auto operator<=>(const Place&, const Place&) = default;
};

/// The last row and column (XFD) that spreadsheets have.
inline constexpr std::uint32_t last_row = 1'048'576, last_column = 16'384;

/// Reads `D7`; nullopt when spreadsheets have no such cell.
std::optional<Place> place_named(std::string_view name);

}  // namespace hbjs::exchange
