#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace hbjs::render {

/// A source line cut to fit, and where carets go under it.
struct Excerpt {
  std::string line;        ///< tabs as spaces; what is invisible as U+FFFD; `…` where something was cut
  std::size_t indent = 0;  ///< cells before the first caret
  std::size_t carets = 1;  ///< cells that are marked; at least one
  /// Characters of ambiguous width stand before the last caret: on a terminal that counts them otherwise the carets
  /// stand beside the place.
  bool uncertain = false;
};

struct ExcerptStyle {
  std::size_t cells = 80;  ///< that the line may fill; at least 8
  Ambiguous ambiguous = Ambiguous::narrow;
  std::string_view ellipsis = "…";  ///< in ASCII or of one cell
};

/// The part of `line` around the bytes `from` to `to` (not included) that fits. The carets never leave the line's own
/// cells but for a place just past its end. Takes time for what is shown, not for the length of the line.
Excerpt excerpt(std::string_view line, std::size_t from, std::size_t to, const ExcerptStyle& style);

}  // namespace hbjs::render
