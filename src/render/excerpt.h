#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hbjs::render {

/// A source line cut to fit, and where carets go under it.
struct Excerpt {
  std::string line;        ///< tabs as spaces; `…` where something was cut
  std::size_t indent = 0;  ///< cells before the first caret
  std::size_t carets = 1;  ///< cells that are marked; at least one
};

/// The part of `line` around columns `from` to `to` (1-based code points, `to` not included) that fits `cells`
/// terminal cells. The carets never leave the line's own cells but for a place just past its end.
Excerpt excerpt(std::string_view line, std::size_t from, std::size_t to, std::size_t cells);

}  // namespace hbjs::render
