#include "check/name_fixes.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/utf8.h"

namespace hbjs::check {
namespace {

using namespace std::literals;

constexpr std::array separators{"，"sv, "、"sv, "；"sv};

/// How a name stands in its file, as far as its width tells.
enum class Written { plain, quoted, otherwise };

Written written(const Name& name) {
  const Span& at = name.at;
  if (at.line != at.end_line) return Written::otherwise;
  const std::size_t cells = at.end_column - at.column, length = code_points(name.value);
  return cells == length ? Written::plain : cells == length + 2 ? Written::quoted : Written::otherwise;
}

/// Whether YAML reads the text as itself in every place, with or without quotes.
bool needs_no_quotes(std::string_view text) {
  const auto harmless = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  };
  return has_han(text) && std::ranges::all_of(text, harmless);
}

}  // namespace

std::optional<Fix> renamed(const Name& name, std::string_view canonical) {
  const Written form = written(name);
  if (form == Written::otherwise || !needs_no_quotes(canonical)) return std::nullopt;
  Span at = name.at;
  if (form == Written::quoted) ++at.column, --at.end_column;
  return Fix{{{at, std::string(canonical)}}};
}

std::vector<std::string_view> separated(std::string_view name) {
  constexpr std::size_t most =
      2000;  // bytes; no list of names that was typed is longer, and looking costs their square
  std::vector<std::string_view> parts;
  if (name.size() > most) return parts;
  while (true) {
    std::size_t end = std::string_view::npos, length = 0;
    for (const std::string_view separator : separators) {
      if (const std::size_t found = name.find(separator); found < end) end = found, length = separator.size();
    }
    const std::string_view part = trimmed(name.substr(0, end));
    if (part.empty()) return {};
    parts.push_back(part);
    if (end == std::string_view::npos) return parts;
    name.remove_prefix(end + length);
  }
}

std::optional<Fix> with_commas(const Name& item, const Names& list) {
  // `[a` is one column on; after a dash comes a blank at least.
  const bool in_brackets =
      !list.empty() && list.at.line == list.front().at.line && list.front().at.column == list.at.column + 1;
  if (!in_brackets || written(item) != Written::plain) return std::nullopt;
  Fix fix;
  std::uint32_t column = item.at.column;
  for (std::size_t at = 0; at < item.value.size(); ++column) {
    const std::size_t begin = at;
    next_code_point(item.value, at);
    const std::string_view character = std::string_view(item.value).substr(begin, at - begin);
    if (std::ranges::find(separators, character) == separators.end()) continue;
    const bool has_blank = at < item.value.size() && item.value[at] == ' ';
    fix.edits.push_back({{item.at.file, item.at.line, column, item.at.line, column + 1}, has_blank ? "," : ", "});
  }
  return fix;
}

std::string_view between_quotes(std::string_view name) {
  constexpr std::string_view opening = "“", closing = "”";
  if (name.size() <= opening.size() + closing.size() || !name.starts_with(opening) || !name.ends_with(closing))
    return {};
  return name.substr(opening.size(), name.size() - opening.size() - closing.size());
}

}  // namespace hbjs::check
