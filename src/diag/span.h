#pragma once

#include <compare>
#include <cstdint>

namespace hbjs {

/// A stretch of one source file. Lines and columns are 1-based; columns count code points; the end is
/// the column after the last one. Line 0 means "place unknown" (an optional value that is not stated).
struct Span {
  std::uint32_t file = 0;  ///< index into the `Sources` of the run
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t end_line = 0;
  std::uint32_t end_column = 0;

  [[nodiscard]] constexpr bool known() const { return line != 0; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace hbjs
