#include "render/excerpt.h"

#include <algorithm>

#include "base/utf8.h"

namespace hbjs::render {
namespace {

int cells_of(char32_t c) { return c == U'\t' ? 1 : width_of(c); }

std::size_t cells_of(std::u32string_view text) {
  std::size_t sum = 0;
  for (const char32_t c : text) sum += static_cast<std::size_t>(cells_of(c));
  return sum;
}

/// Characters that would move the cursor or hide are shown as a replacement.
std::u32string printable(std::string_view line) {
  std::u32string text = to_utf32(line);
  for (char32_t& c : text) {
    const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    if (c == U'\t') {
      c = U' ';
    } else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || direction) {
      c = 0xFFFD;
    }
  }
  return text;
}

}  // namespace

Excerpt excerpt(std::string_view line, std::size_t from, std::size_t to, std::size_t cells) {
  const std::u32string text = printable(line);
  const std::size_t begin = std::min(from > 0 ? from - 1 : 0, text.size());
  const std::size_t end = std::clamp(to > 0 ? to - 1 : 0, begin, text.size());
  cells = std::max<std::size_t>(cells, 8);

  // The window: all when it fits; else the place with as much before it as a third of the room, and what follows.
  std::size_t first = 0, last = text.size();
  if (cells_of(text) > cells) {
    const std::size_t room = cells - 2;  // an ellipsis at each end
    first = begin;
    std::size_t used = 0;
    while (first > 0 && used + static_cast<std::size_t>(cells_of(text[first - 1])) <= room / 3) {
      used += static_cast<std::size_t>(cells_of(text[--first]));
    }
    last = first;
    used = 0;
    while (last < text.size() && used + static_cast<std::size_t>(cells_of(text[last])) <= room) {
      used += static_cast<std::size_t>(cells_of(text[last++]));
    }
    while (first > 0 && used + static_cast<std::size_t>(cells_of(text[first - 1])) <= room) {
      used += static_cast<std::size_t>(cells_of(text[--first]));
    }
  }
  const std::u32string_view view(text);
  Excerpt result;
  const std::string_view before = first > 0 ? "…" : "";
  result.line = std::string(before) + to_utf8(view.substr(first, last - first)) + (last < text.size() ? "…" : "");
  result.indent = (first > 0 ? 1 : 0) + cells_of(view.substr(first, begin - first));
  const std::size_t marked_end = std::min(end, last);
  result.carets = std::max<std::size_t>(1, marked_end > begin ? cells_of(view.substr(begin, marked_end - begin)) : 1);
  return result;
}

}  // namespace hbjs::render
