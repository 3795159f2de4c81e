#include "render/findings/diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/printable.h"
#include "render/page/paint.h"

namespace hbjs::render {
namespace {

/// The lines with their ends: a last line without one is another line.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end == std::string_view::npos ? end : end + 1));
    text.remove_prefix(lines.back().size());
  }
  return lines;
}

/// Lines `begin` up to but not including `end`.
struct Range {
  std::size_t begin, end;
};

/// The lines to show: those that differ with their context, joined where they meet.
std::vector<Range> hunks(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after) {
  constexpr std::size_t context = 3;
  std::vector<Range> ranges;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] == after[i]) continue;
    const Range range{i < context ? 0 : i - context, std::min(i + 1 + context, before.size())};
    if (!ranges.empty() && range.begin <= ranges.back().end) {
      ranges.back().end = range.end;
    } else {
      ranges.push_back(range);
    }
  }
  return ranges;
}

class Drawing {
 public:
  explicit Drawing(bool color) : color_(color) {}

  void line(char sign, std::string_view text, Paint paint) {
    const bool ended = text.ends_with('\n');
    if (ended) text.remove_suffix(1);
    add(sign + printable(text), paint);
    if (!ended) add("\\ No newline at end of file", Paint::plain);
  }
  void add(std::string_view text, Paint paint) { out += painted(text, paint, color_) + "\n"; }

  std::string out;

 private:
  bool color_;
};

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after, bool color) {
  const std::vector<std::string_view> old_lines = lines_of(before);
  const std::vector<std::string_view> new_lines = lines_of(after);
  Drawing drawing(color);
  if (old_lines.size() != new_lines.size()) return {};
  const std::vector<Range> ranges = hunks(old_lines, new_lines);
  if (ranges.empty()) return {};
  std::string name = printable(path);
  std::ranges::replace(name, '\n', '?');
  drawing.add("--- a/" + name, Paint::bold);
  drawing.add("+++ b/" + name, Paint::bold);
  for (const Range& range : ranges) {
    const std::size_t count = range.end - range.begin;
    drawing.add(fmt::format("@@ -{0},{1} +{0},{1} @@", range.begin + 1, count), Paint::dim);
    for (std::size_t i = range.begin; i < range.end;) {
      std::size_t last = i;
      while (last < range.end && old_lines[last] != new_lines[last]) ++last;
      for (std::size_t at = i; at < last; ++at) drawing.line('-', old_lines[at], Paint::red);
      for (std::size_t at = i; at < last; ++at) drawing.line('+', new_lines[at], Paint::green);
      if (last == i) drawing.line(' ', old_lines[last++], Paint::plain);
      i = last;
    }
  }
  return drawing.out;
}

}  // namespace hbjs::render
