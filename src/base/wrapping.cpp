#include "base/wrapping.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"

namespace hbjs {

namespace {

constexpr std::u32string_view closing = U"，。、；：！？）》〉」』】〕〗〙〛］｝”’％‰℃…·～,.;:!?)]}%";
constexpr std::u32string_view opening = U"（《〈「『【〔〖〘〚［｛“‘([{";

bool is_blank(char32_t c) { return c == U' ' || c == U'\t' || c == 0x3000; }

/// Whether a line may end after `a` when `b` comes next; neither is blank.
bool may_break(char32_t a, char32_t b) {
  const int wide = width_of(b);
  if (wide == 0 || closing.find(b) != std::u32string_view::npos) return false;
  if (opening.find(a) != std::u32string_view::npos) return false;
  // Two narrow characters belong to one word or number, or are the two halves of a Chinese dash.
  return wide == 2 || width_of(a) == 2;
}

std::size_t cells_of(std::u32string_view text, Ambiguous ambiguous) {
  std::size_t cells = 0;
  for (const char32_t c : text) cells += c == U'\t' ? 1 : static_cast<std::size_t>(width_of(c, ambiguous));
  return cells;
}

/// Fills lines with pieces that stay whole where they fit.
class Filler {
 public:
  Filler(std::size_t cells, Ambiguous ambiguous) : cells_(cells), ambiguous_(ambiguous) {}

  void blank(char32_t c) { gap_ += c; }

  void piece(std::u32string_view text) {
    const std::size_t gap = cells_of(gap_, ambiguous_);
    const std::size_t size = cells_of(text, ambiguous_);
    if (used_ > 0 && used_ + gap + size > cells_) {
      end_line();
    } else if (gap + size <= cells_) {
      // Blanks in front of the first piece, too, are an indent and stay; those at a break are dropped.
      line_ += gap_;
      used_ += gap;
    }
    gap_.clear();
    for (const char32_t c : text) {
      const auto one = static_cast<std::size_t>(width_of(c, ambiguous_));
      if (used_ > 0 && used_ + one > cells_) end_line();
      line_ += c;
      used_ += one;
    }
  }

  std::vector<std::string> lines() {
    end_line();
    return std::move(lines_);
  }

 private:
  void end_line() {
    lines_.push_back(to_utf8(line_));
    line_.clear();
    used_ = 0;
  }

  std::size_t cells_;
  Ambiguous ambiguous_;
  std::vector<std::string> lines_;
  std::u32string line_;
  std::u32string gap_;
  std::size_t used_ = 0;
};

std::vector<std::string> wrapped_line(std::u32string_view text, std::size_t cells, Ambiguous ambiguous) {
  Filler filler(cells, ambiguous);
  for (std::size_t at = 0; at < text.size();) {
    if (is_blank(text[at])) {
      filler.blank(text[at++]);
      continue;
    }
    std::size_t end = at + 1;
    while (end < text.size() && !is_blank(text[end]) && !may_break(text[end - 1], text[end])) ++end;
    filler.piece(text.substr(at, end - at));
    at = end;
  }
  return filler.lines();
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t cells, Ambiguous ambiguous) {
  constexpr std::size_t least_cells = 2;  // one Chinese character
  std::vector<std::string> out;
  for (const std::string_view line : split_lines(text)) {
    std::vector<std::string> lines = wrapped_line(to_utf32(line), std::max(cells, least_cells), ambiguous);
    std::move(lines.begin(), lines.end(), std::back_inserter(out));
  }
  if (out.empty()) out.emplace_back();
  return out;
}

std::string padded(std::string_view text, std::size_t cells) {
  std::string out(text);
  const std::size_t used = width(text);
  if (used < cells) out.append(cells - used, ' ');
  return out;
}

}  // namespace hbjs
