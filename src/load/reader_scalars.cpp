// What Reader (load/reader.h) looks for in scalars: lines that a plain one swallowed, blanks that are none for YAML, a
// # that cuts a text off.

#include <algorithm>
#include <optional>
#include <tuple>

#include "base/utf8.h"
#include "diag/messages.h"
#include "load/limits.h"
#include "load/reader.h"
#include "load/slips.h"

namespace hbjs::load {
namespace {

bool only_spaces(std::string_view text) { return text.find_first_not_of(' ') == std::string_view::npos; }

std::string_view without_spaces(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  text.remove_suffix(text.size() - std::min(text.find_last_not_of(" \t") + 1, text.size()));
  return text;
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

Span on_line(std::uint32_t file, std::size_t line, std::size_t column, std::size_t length) {
  const auto number = static_cast<std::uint32_t>(line);
  const auto begin = static_cast<std::uint32_t>(column);
  return {file, number, begin, number, begin + static_cast<std::uint32_t>(length)};
}

/// Whether a line that goes on with a plain scalar was surely meant as `key value`: it begins with a key, and not with
/// an English sentence that begins with the same word (“name of the …”).
bool begins_with_key(std::string_view text, std::string_view word) {
  if (!is_known_key(word)) return false;
  const std::string_view rest = text.substr(word.size());
  if (rest.empty()) return true;
  const std::string_view value = without_spaces(rest);
  return value.size() < rest.size() && !value.empty() && !(value[0] >= 'a' && value[0] <= 'z');
}

}  // namespace

void Reader::look_at_scalar() {
  const auto& scalar = event_.data.scalar;
  const bool over_lines = event_.start_mark.line != event_.end_mark.line;
  if (scalar.style == YAML_PLAIN_SCALAR_STYLE) {
    if (over_lines) {
      if (flow_ == 0) look_at_lines();  // within brackets, line ends mean nothing
    } else if (scalar.length > 1 && (scalar.value[0] == 0xE3 || scalar.value[0] == 0xC2)) {
      look_at_blank();
    }
  } else if (over_lines &&
             (scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE || scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE)) {
    long_quote_ = span_of(event_.start_mark, event_.end_mark);
  }
}

void Reader::look_at_blank() {
  const std::string_view text = scalar_at_hand();
  const std::string_view blank = leading_wide_blank(text);
  if (blank.empty()) return;
  const std::size_t number = event_.start_mark.line + 1;
  const std::string_view line = lines_(number);
  if (!only_spaces(slice(line, 0, event_.start_mark.column))) return;
  const std::string_view behind = without_spaces(slice(line, event_.end_mark.column, SIZE_MAX));
  if (!behind.starts_with(':')) return;  // a text, not a key
  tell({LineSlip::Kind::wide_blank, blank, event_.start_mark.column + 1}, {file_, static_cast<std::uint32_t>(number)},
       Lines(lines_), sink_);
  failed_ = true;  // as with a tab, nobody knows what belongs to what
}

void Reader::look_at_lines() {
  if (event_.data.scalar.length > std::size_t{max_scalar_kib} * 1024) return;  // told by its length
  const std::size_t first = event_.start_mark.line + 1, last = event_.end_mark.line + 1;
  std::string_view above = without_spaces(lines_(first));
  if (only_spaces(slice(lines_(first), 0, event_.start_mark.column)) && is_slip(first)) return;
  std::optional<Span> joint;
  for (std::size_t number = first + 1; number <= last; ++number) {
    if (is_slip(number) || is_swallowed(number)) return;
    const std::string_view line = lines_(number);
    const std::string_view text = without_spaces(line);
    if (text.empty()) continue;
    if (!joint && !above.empty() && !(is_ascii(above.back()) && is_ascii(text.front()))) {
      joint = on_line(file_, number, line.find_first_not_of(" \t") + 1, code_points(text));
    }
    above = text;
  }
  if (joint) held_.tell(msg::joined_lines, *joint);
}

bool Reader::is_slip(std::size_t number) {
  const std::string_view line = lines_(number);
  const auto slip = slip_in(line, false);
  if (!slip) return false;
  tell(*slip, {file_, static_cast<std::uint32_t>(number)}, Lines(lines_), held_);
  return swallows_ = true;
}

bool Reader::is_swallowed(std::size_t number) {
  const std::string_view line = lines_(number);
  const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  const std::string_view text = line.substr(begin);
  const std::string_view word = text.starts_with("- ") ? text.substr(0, 1) : leading_word(text);
  if (word != "-" && !begins_with_key(text, word)) return false;
  held_.tell(msg::swallowed_line, on_line(file_, number, begin + 1, word.size()), word);
  return swallows_ = true;
}

const Hash* Reader::hash_behind(const Span& at) const {
  const auto& hashes = characters_.hashes;
  const auto key = [](const Hash& hash) { return std::tuple(hash.line, hash.behind); };
  const auto found = std::ranges::lower_bound(hashes, std::tuple(at.end_line, at.end_column), {}, key);
  if (found == hashes.end() || key(*found) != std::tuple(at.end_line, at.end_column)) return nullptr;
  return found->full_width ? nullptr : &*found;
}

std::string_view Reader::from(const Hash& hash) const {
  const std::string_view rest = bytes_.substr(hash.offset);
  return rest.substr(0, rest.find_first_of("\r\n"));
}

std::string_view Reader::before_full_width_hash(std::string_view text, const Span& at) {
  if (at.line != at.end_line) return text;
  const auto& hashes = characters_.hashes;
  const auto key = [](const Hash& hash) { return std::tuple(hash.line, hash.column); };
  const auto found = std::ranges::lower_bound(hashes, std::tuple(at.line, at.column), {}, key);
  if (found == hashes.end() || found->line != at.line || found->column >= at.end_column || !found->full_width) {
    return text;
  }
  const Span place = on_line(file_, at.line, found->column, 1);
  sink_.tell(msg::full_width_syntax, place, "＃").fix = Fix{{{place, "#"}}};
  return slice(text, 0, found->behind - at.column);
}

std::string_view Reader::text_at_hand(Node& node) {
  const auto& scalar = event_.data.scalar;
  std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
  if (scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE) {
    while (text.ends_with('\n')) text.remove_suffix(1);  // which of | |- |+ it was is layout, not text
  }
  if (scalar.style == YAML_PLAIN_SCALAR_STYLE && !characters_.hashes.empty()) {
    node.cut_off = hash_behind(node.at) != nullptr;
    text = before_full_width_hash(text, node.at);
  }
  if (characters_.disguised) text = mended_ = undisguised(text);
  return text;
}

std::string_view Reader::scalar_at_hand() const {
  if (!at(YAML_SCALAR_EVENT)) return {};
  return {reinterpret_cast<const char*>(event_.data.scalar.value), event_.data.scalar.length};
}

}  // namespace hbjs::load
