#include "base/text.h"

namespace hbjs {

namespace {

/// The length in bytes of the line break at `at`, 0 where there is none. These are the breaks of YAML 1.1, so
/// that the lines counted here are the lines that libyaml counts.
std::size_t line_break(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with("\r\n")) return 2;
  if (rest.starts_with('\n') || rest.starts_with('\r')) return 1;
  if (rest.starts_with("\xC2\x85")) return 2;                                          // next line
  if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) return 3;  // line, paragraph separator
  return 0;
}

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

std::string_view take_line(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    const bool may_begin_break = c == '\n' || c == '\r' || c == '\xC2' || c == '\xE2';
    const std::size_t length = may_begin_break ? line_break(text, at) : 0;
    if (length == 0) continue;
    const std::string_view line = text.substr(begin, at - begin);
    at += length;
    return line;
  }
  return text.substr(begin);
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) lines.push_back(take_line(text, at));
  return lines;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string join(std::span<const std::string> parts, std::string_view between) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += between;
    out += parts[i];
  }
  return out;
}

}  // namespace hbjs
