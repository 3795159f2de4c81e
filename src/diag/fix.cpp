#include "diag/fix.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "base/utf8.h"

namespace hbjs {
namespace {

struct Stretch {
  std::size_t begin = 0, end = 0;

  friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// One edit of one fix, and the bytes that it changes once they are known.
struct Placed {
  const Edit* edit;
  std::size_t fix;
  std::optional<Stretch> bytes = {};
};

/// The byte offset of a column, found from the one before it on the same line: a line may be very long.
class Cursor {
 public:
  explicit Cursor(const Source& source) : source_(source) {}

  std::optional<std::size_t> offset(std::uint32_t line, std::uint32_t column) {
    if (line == 0 || column == 0) return std::nullopt;
    if (line != line_ || column < column_) {
      text_ = source_.line(line);
      if (text_.data() == nullptr) return std::nullopt;
      line_ = line, column_ = 1, at_ = 0;
    }
    for (; column_ < column && at_ < text_.size(); ++column_) next_code_point(text_, at_);
    if (column_ != column) return std::nullopt;
    return static_cast<std::size_t>(text_.data() - source_.bytes().data()) + at_;
  }

 private:
  const Source& source_;
  std::string_view text_;
  std::uint32_t line_ = 0, column_ = 0;
  std::size_t at_ = 0;
};

std::vector<Placed> in_order(const Source& source, std::span<const Fix* const> fixes) {
  std::vector<Placed> all;
  for (std::size_t i = 0; i < fixes.size(); ++i) {
    for (const Edit& edit : fixes[i]->edits) all.push_back({&edit, i});
  }
  std::ranges::stable_sort(all, {}, [](const Placed& placed) { return placed.edit->at; });
  Cursor cursor(source);
  for (Placed& placed : all) {
    const Span& at = placed.edit->at;
    const auto begin = cursor.offset(at.line, at.column);
    const auto end = at.line == at.end_line ? cursor.offset(at.end_line, at.end_column) : std::nullopt;
    if (begin && end && *begin <= *end) placed.bytes = Stretch{*begin, *end};
  }
  return all;
}

/// The changes that were accepted, by where they begin. Two that touch are refused too: which comes first would be
/// a guess.
class Accepted {
 public:
  [[nodiscard]] bool fits(const Placed& placed) const {
    if (!placed.bytes) return false;
    const auto after = by_begin_.lower_bound(placed.bytes->begin);
    if (after != by_begin_.end() && after->second.bytes->begin <= placed.bytes->end) return same(after->second, placed);
    return after == by_begin_.begin() || std::prev(after)->second.bytes->end < placed.bytes->begin;
  }
  void add(const Placed& placed) { by_begin_.emplace(placed.bytes->begin, placed); }
  [[nodiscard]] const std::map<std::size_t, Placed>& all() const { return by_begin_; }

 private:
  static bool same(const Placed& a, const Placed& b) { return a.bytes == b.bytes && a.edit->text == b.edit->text; }

  std::map<std::size_t, Placed> by_begin_;
};

}  // namespace

Edited edited(const Source& source, std::span<const Fix* const> fixes) {
  Edited result{{}, std::vector<bool>(fixes.size(), false)};
  std::vector<Placed> placed = in_order(source, fixes);
  std::ranges::stable_sort(placed, {}, &Placed::fix);
  Accepted accepted;
  for (auto first = placed.begin(); first != placed.end();) {
    const auto last = std::find_if(first, placed.end(), [&](const Placed& other) { return other.fix != first->fix; });
    const bool apart = std::adjacent_find(first, last, [](const Placed& one, const Placed& next) {
                         return one.bytes && next.bytes &&
                                (one.bytes->end > next.bytes->begin || one.bytes->begin == next.bytes->begin);
                       }) == last;
    const bool fits = apart && std::all_of(first, last, [&](const Placed& edit) { return accepted.fits(edit); });
    if (fits) std::for_each(first, last, [&](const Placed& edit) { accepted.add(edit); });
    result.done[first->fix] = fits;
    first = last;
  }
  const std::string_view bytes = source.bytes();
  std::size_t at = 0;
  for (const auto& [begin, change] : accepted.all()) {
    result.text.append(bytes.substr(at, begin - at));
    result.text += change.edit->text;
    at = change.bytes->end;
  }
  result.text.append(bytes.substr(at));
  return result;
}

}  // namespace hbjs
