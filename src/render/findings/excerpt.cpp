#include "render/findings/excerpt.h"

#include <algorithm>

#include "base/printable.h"

namespace hbjs::render {
namespace {

/// Where the code point that ends at `at` begins; a malformed byte is one.
std::size_t previous(std::string_view text, std::size_t at) {
  for (std::size_t length = std::min<std::size_t>(4, at); length > 1; --length) {
    std::size_t end = at - length;
    next_code_point(text, end);
    if (end == at) return at - length;
  }
  return at - 1;
}

/// A stretch of a line around a place.
struct Stretch {
  std::u32string text;
  std::size_t begin = 0, end = 0;  // the place in it
  bool more_before = false, more_after = false;
};

/// As much around the bytes `from` to `to` as could fit into `cells` cells on either side. Characters without a width
/// are limited too: a line of nothing else has no end.
Stretch stretch_around(std::string_view line, std::size_t from, std::size_t to, std::size_t cells) {
  const std::size_t most = 4 * cells;
  std::size_t first = from;
  std::size_t used = 0;
  for (std::size_t count = 0; first > 0 && count < most && used <= cells; ++count) {
    std::size_t at = first = previous(line, first);
    used += static_cast<std::size_t>(width_of(next_code_point(line, at)));
  }
  Stretch stretch;
  std::size_t at = first;
  while (at < from) stretch.text += next_code_point(line, at);
  stretch.begin = stretch.end = stretch.text.size();
  used = 0;
  for (std::size_t count = 0; at < line.size() && count < most && used <= cells; ++count) {
    const char32_t c = next_code_point(line, at);
    used += static_cast<std::size_t>(width_of(c));
    stretch.text += c;
    if (at <= to) stretch.end = stretch.text.size();
  }
  stretch.more_before = first > 0;
  stretch.more_after = at < line.size();
  return stretch;
}

/// Cells of the characters as they are shown.
class Measure {
 public:
  explicit Measure(Ambiguous ambiguous) : ambiguous_(ambiguous) {}
  std::size_t operator()(char32_t c) const { return static_cast<std::size_t>(width_of(c, ambiguous_)); }
  std::size_t operator()(std::u32string_view text) const {
    std::size_t sum = 0;
    for (const char32_t c : text) sum += (*this)(c);
    return sum;
  }

 private:
  Ambiguous ambiguous_;
};

/// The window of the stretch that is shown: the place with a third of the room before it, then what follows; what
/// room is left, before it.
void choose_window(const Stretch& stretch, const Measure& cells, std::size_t room, std::size_t& first,
                   std::size_t& last) {
  const std::u32string& text = stretch.text;
  std::size_t used = 0;
  first = last = stretch.begin;
  while (first > 0 && used + cells(text[first - 1]) <= room / 3) used += cells(text[--first]);
  used = cells(std::u32string_view(text).substr(first, last - first));
  while (last < text.size() && used + cells(text[last]) <= room) used += cells(text[last++]);
  while (first > 0 && used + cells(text[first - 1]) <= room) used += cells(text[--first]);
  // A mark whose letter was cut off would join the ellipsis.
  while (first < stretch.begin && cells(text[first]) == 0) ++first;
}

}  // namespace

Excerpt excerpt(std::string_view line, std::size_t from, std::size_t to, const ExcerptStyle& style) {
  const std::size_t room = std::max<std::size_t>(style.cells, 8);
  from = std::min(from, line.size());
  to = std::clamp(to, from, line.size());
  Stretch stretch = stretch_around(line, from, to, room);
  for (char32_t& c : stretch.text) c = visible(c);
  const std::u32string_view text(stretch.text);
  const Measure cells(style.ambiguous);

  std::size_t first = 0, last = text.size();
  const std::size_t dots = cells(to_utf32(style.ellipsis));
  if (stretch.more_before || stretch.more_after || cells(text) > room) {
    choose_window(stretch, cells, room - 2 * dots, first, last);
  }
  const bool cut_before = stretch.more_before || first > 0;
  const bool cut_after = stretch.more_after || last < text.size();

  // A mark has no cell of its own: the caret stands under its letter.
  std::size_t begin = stretch.begin;
  while (begin > first && begin < last && cells(text[begin]) == 0) --begin;
  const std::size_t end = std::clamp(stretch.end, begin, last);

  Excerpt result;
  result.line = std::string(cut_before ? style.ellipsis : "") + to_utf8(text.substr(first, last - first)) +
                std::string(cut_after ? style.ellipsis : "");
  result.indent = (cut_before ? dots : 0) + cells(text.substr(first, begin - first));
  result.carets = std::max<std::size_t>(1, cells(text.substr(begin, end - begin)));
  result.uncertain = std::ranges::any_of(text.substr(first, end - first), is_ambiguous) ||
                     (cut_before && std::ranges::any_of(to_utf32(style.ellipsis), is_ambiguous));
  return result;
}

}  // namespace hbjs::render
