#include "load/ignore_comments.h"

#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "diag/messages.h"
#include "load/ignore_comment_text.h"
#include "load/limits.h"

namespace hbjs::load {
namespace {

constexpr std::string_view our_name = "hbjs", wide_hash = "＃", wide_blank = "\u3000";

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Where the # of `# hbjs` stands when our name stands at `at`, blanks between them; npos when it is no comment.
std::size_t hash_before(std::string_view bytes, std::size_t at, bool& wide) {
  std::string_view before = bytes.substr(0, at);
  while (!before.empty()) {
    if (is_blank(before.back())) {
      before.remove_suffix(1);
    } else if (before.ends_with(wide_blank)) {
      before.remove_suffix(wide_blank.size());
    } else {
      break;
    }
  }
  wide = before.ends_with(wide_hash);
  if (wide) return before.size() - wide_hash.size();
  if (!before.ends_with('#')) return std::string_view::npos;
  before.remove_suffix(1);
  const bool begins = before.empty() || is_blank(before.back()) || before.back() == '\n' || before.back() == '\r';
  return begins ? before.size() : std::string_view::npos;
}

/// Whether what stands behind our name speaks to us: `# hbjs validate finds it` is about us.
bool addresses_us(std::string_view after) {
  while (!after.empty() && is_blank(after.front())) after.remove_prefix(1);
  while (after.starts_with(wide_blank)) after.remove_prefix(wide_blank.size());
  return after.starts_with(':') || after.starts_with("：") || after.starts_with("ignore");
}

bool is_comment_line(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t");
  return start != std::string_view::npos && line[start] == '#';
}

}  // namespace

IgnoreComments::IgnoreComments(std::string_view bytes) : bytes_(bytes) {
  for (std::size_t at = bytes.find(our_name); at != std::string_view::npos && spots_.size() <= std::size_t{max_items};
       at = bytes.find(our_name, at + our_name.size())) {
    Spot spot;
    spot.offset = hash_before(bytes, at, spot.wide);
    if (spot.offset == std::string_view::npos || !addresses_us(bytes.substr(at + our_name.size()))) continue;
    spots_.push_back(spot);
  }
  place_spots();
}

void IgnoreComments::place_spots() {
  std::size_t begin = 0, next = 0;  // of the line at hand, of the one after it
  std::size_t counted = 0;          // up to here the columns of the line are counted
  std::uint32_t number = 0, column = 1;
  for (Spot& spot : spots_) {
    while (next <= spot.offset) {
      begin = counted = next;
      take_line(bytes_, next);
      ++number;
      column = 1;
    }
    column += static_cast<std::uint32_t>(code_points(bytes_.substr(counted, spot.offset - counted)));
    counted = spot.offset;
    spot.line_begin = begin;
    spot.line = number;
    spot.column = column;
  }
}

void IgnoreComments::scalar(const Span& at, bool plain) {
  for (; decided_ < spots_.size(); ++decided_) {
    Spot& spot = spots_[decided_];
    const std::pair place(spot.line, spot.column);
    if (place >= std::pair(at.end_line, at.end_column)) return;
    if (place < std::pair(at.line, at.column)) continue;  // between scalars: a comment
    spot.kind = plain && spot.wide ? Kind::swallowed : Kind::text;
  }
}

std::uint32_t IgnoreComments::line_meant(const Spot& spot, std::uint32_t& block_end) const {
  // Comments of several lines speak of the line below them; `block_end` remembers it, for there may be many.
  std::size_t at = spot.line_begin;
  if (!is_comment_line(take_line(bytes_, at))) return spot.line;
  if (spot.line < block_end) return block_end;
  block_end = spot.line + 1;
  while (at < bytes_.size() && is_comment_line(take_line(bytes_, at))) ++block_end;
  return block_end;
}

void IgnoreComments::finish(bool whole, std::uint32_t file, Sink& sink, std::vector<IgnoreComment>& out) {
  if (!whole) spots_.resize(decided_);
  if (spots_.size() > std::size_t{max_items}) {
    const Spot& last = spots_.back();
    sink.tell(msg::too_many, Span{file, last.line, last.column, last.line, last.column + 1}, max_items);
    spots_.pop_back();
  }
  std::uint32_t last_line = 0, block_end = 0;
  for (const Spot& spot : spots_) {
    const Span hash{file, spot.line, spot.column, spot.line, spot.column + 1};
    if (spot.kind == Kind::swallowed && whole) sink.tell(msg::ignore_swallowed, hash);
    if (spot.kind != Kind::comment || spot.wide || spot.line == last_line) continue;
    last_line = spot.line;  // what follows on this line is part of the comment
    std::size_t end = spot.offset;
    IgnoreComment comment;
    comment.line = line_meant(spot, block_end);
    if (read_ignore_comment(take_line(bytes_, end), hash, sink, comment)) out.push_back(std::move(comment));
  }
}

}  // namespace hbjs::load
