#include "base/printable.h"

#include "base/utf8.h"

namespace hbjs {

namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }
bool turns_direction(char32_t c) {
  return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}
bool breaks_line(char32_t c) { return c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029; }

/// Most texts have nothing to replace; none of what is replaced is without one of these bytes or malformed.
bool suspect(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2) return true;
  }
  return first_bad_utf8(text).has_value();
}

}  // namespace

std::string printable(std::string_view text) {
  if (!suspect(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == U'\r' && at < text.size() && text[at] == '\n') continue;
    if (c == U'\t') {
      out += ' ';
    } else if (breaks_line(c)) {
      out += '\n';
    } else {
      append_utf8(out, is_control(c) || turns_direction(c) ? 0xFFFD : c);
    }
  }
  return out;
}

char32_t visible(char32_t c) {
  const bool invisible = c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x206F) ||
                         c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
  if (c == U'\t') return U' ';
  return is_control(c) || turns_direction(c) || breaks_line(c) || invisible ? 0xFFFD : c;
}

}  // namespace hbjs
