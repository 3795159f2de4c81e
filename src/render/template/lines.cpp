#include "render/template/lines.h"

#include "base/text.h"

namespace hbjs::render {
namespace {

constexpr char blank_mark = '\x1C';  // keeps a blank line from looking empty to kainjow

/// Whether the line is one tag of a section, partial or comment and nothing else.
bool is_lone_tag(std::string_view line) {
  constexpr std::string_view kinds = "#^/>!";
  const std::string_view tag = trimmed(line);
  if (!tag.starts_with("{{") || !tag.ends_with("}}") || tag.size() < 5) return false;
  const std::string_view inside = tag.substr(2, tag.size() - 4);
  return kinds.find(inside.front()) != std::string_view::npos && inside.find_first_of("{}") == std::string_view::npos;
}

}  // namespace

std::string prepared_lines(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (is_lone_tag(line)) {
      out += trimmed(line);
      continue;
    }
    if (trimmed(line).empty() && end < text.size()) out += blank_mark;
    out += line;
    if (end < text.size()) out += '\n';
  }
  return out;
}

std::string drawn_lines(std::string_view drawn) {
  std::string out;
  out.reserve(drawn.size());
  for (const char c : drawn) {
    if (c != blank_mark) out += c;
  }
  return out;
}

}  // namespace hbjs::render
