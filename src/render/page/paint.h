#pragma once

#include <string>
#include <string_view>

namespace hbjs::render {

/// The looks that pages use on a terminal (ANSI "select graphic rendition").
enum class Paint { plain, bold, dim, red, yellow, green };

/// The text in that look and back to normal after it; unchanged when `on` is false, the look is plain or there is
/// nothing to show. Measure and pad before painting: the escapes fill no cells but count as text.
inline std::string painted(std::string_view text, Paint paint, bool on) {
  if (!on || paint == Paint::plain || text.empty()) return std::string(text);
  const std::string_view code = paint == Paint::bold     ? "1"
                                : paint == Paint::dim    ? "2"
                                : paint == Paint::red    ? "31"
                                : paint == Paint::yellow ? "33"
                                                         : "32";
  std::string out = "\x1b[";
  out.append(code).append("m").append(text).append("\x1b[0m");
  return out;
}

}  // namespace hbjs::render
