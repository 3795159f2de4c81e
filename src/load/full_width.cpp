#include "load/full_width.h"

#include <algorithm>
#include <array>

#include "base/likeness.h"
#include "base/text.h"
#include "base/utf8.h"

namespace hbjs::load {
namespace {

using namespace std::literals;

constexpr std::string_view wide_dash = "－", wide_hash = "＃", wide_colon = "：", opening = "“", closing = "”";
constexpr std::array wide_blanks{"\u3000"sv, "\u00A0"sv};

/// Goes through a line and notes what is to be replaced.
class Scan {
 public:
  Scan(std::string_view line, LineAt at) : line_(line), at_(at) {}

  [[nodiscard]] bool done() const { return offset_ == line_.size(); }
  [[nodiscard]] bool sees(std::string_view text) const { return line_.substr(offset_).starts_with(text); }
  [[nodiscard]] bool sees_wide_blank() const {
    return std::ranges::any_of(wide_blanks, [&](std::string_view blank) { return sees(blank); });
  }
  [[nodiscard]] bool sees_blank_or_end() const { return done() || sees(" ") || sees_wide_blank(); }
  void skip() {
    next_code_point(line_, offset_);
    ++column_;
  }
  void replace(std::string_view text) {
    edits_.push_back({{at_.file, at_.number, column_, at_.number, column_ + 1}, std::string(text)});
    skip();
  }
  /// Passes blanks, wide ones becoming ASCII: in an indentation as wide as they look.
  void blanks(bool indentation) {
    while (!done()) {
      if (sees(" ")) {
        skip();
      } else if (sees_wide_blank()) {
        replace(indentation && sees(wide_blanks[0]) ? "  " : " ");
      } else {
        return;
      }
    }
  }
  /// Passes an ASCII word; false when there is none.
  bool word() {
    const std::size_t before = offset_;
    const auto is_part = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9');
    };
    while (!done() && is_part(line_[offset_])) skip();
    return offset_ != before;
  }
  [[nodiscard]] std::vector<Edit> edits() { return std::move(edits_); }

 private:
  std::string_view line_;
  LineAt at_;
  std::size_t offset_ = 0;
  std::uint32_t column_ = 1;
  std::vector<Edit> edits_;
};

/// Passes one dash of a list; false when there is none.
bool dash(Scan& scan) {
  if (scan.sees(wide_dash)) {
    Scan after = scan;
    after.skip();
    scan.replace(after.sees_blank_or_end() ? "-" : "- ");
    return true;
  }
  if (!scan.sees("-")) return false;
  Scan after = scan;
  after.skip();
  if (!after.sees_blank_or_end()) return false;
  scan.skip();
  return true;
}

/// Passes a key and its colon; false when there is none.
bool key(Scan& scan) {
  if (!scan.word()) return false;
  scan.blanks(false);
  if (!scan.sees(":") && !scan.sees(wide_colon)) return false;
  if (scan.sees(":")) {
    scan.skip();
    if (!scan.sees_blank_or_end()) return false;
  } else {
    Scan after = scan;
    after.skip();
    scan.replace(after.sees_blank_or_end() ? ":" : ": ");
  }
  scan.blanks(false);
  return true;
}

/// Whether a scalar is plain and on one line, so that its characters stand column by column.
bool is_in_columns(const Node& node) {
  return node.kind == Node::Kind::scalar && !node.quoted && node.at.line == node.at.end_line &&
         node.at.end_column - node.at.column == code_points(node.text);
}

/// The place of the `length` characters that begin at byte `offset` of a scalar.
Span within(const Node& node, std::size_t offset, std::uint32_t length) {
  Span at = node.at;
  at.column += static_cast<std::uint32_t>(code_points(node.text.substr(0, offset)));
  at.end_column = at.column + length;
  return at;
}

/// The text between the quotes, where they are around all of it and nowhere else.
std::optional<std::string_view> between_quotes(const Node& node) {
  const std::string_view text = node.text;
  if (!text.starts_with(opening) || !text.ends_with(closing) || !is_in_columns(node)) return std::nullopt;
  if (text.size() <= opening.size() + closing.size()) return std::nullopt;
  const std::string_view inner = text.substr(opening.size(), text.size() - opening.size() - closing.size());
  for (const std::string_view mark : {opening, closing, "\""sv, "\\"sv}) {
    if (inner.find(mark) != std::string_view::npos) return std::nullopt;
  }
  return inner;
}

/// The text with ASCII for the full-width forms of ASCII (U+FF01 to U+FF5E); empty when it has anything else that is
/// not ASCII: what a ① or ² stands for would be a guess.
std::string in_ascii(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool wide = c >= 0xFF01 && c <= 0xFF5E;
    if (!wide && c >= 0x80) return {};
    out += static_cast<char>(wide ? c - 0xFEE0 : c);
  }
  return out;
}

Slip quotes_around(const Node& node, std::string_view inner) {
  const std::size_t last = node.text.size() - closing.size();
  return {Slip::Kind::quotes, std::string(inner), {{{within(node, 0, 1), "\""}, {within(node, last, 1), "\""}}}};
}

}  // namespace

std::optional<std::vector<Edit>> ascii_syntax(std::string_view line, LineAt at) {
  Scan scan(line, at);
  scan.blanks(true);
  bool any_dash = false;
  while (dash(scan)) {
    any_dash = true;
    scan.blanks(false);
  }
  const bool comment = scan.sees(wide_hash) || scan.sees("#");
  if (scan.sees(wide_hash)) scan.replace("#");
  if (comment) return scan.edits();
  Scan without_key = scan;
  if (key(scan)) return scan.edits();
  return any_dash ? std::optional(without_key.edits()) : std::nullopt;
}

std::vector<Edit> ascii_brackets(const Node& node) {
  constexpr std::string_view open = "［", close = "］";
  constexpr std::array commas{"，"sv, "、"sv};
  const std::string_view text = node.text;
  if (!text.starts_with(open) || !text.ends_with(close) || !is_in_columns(node)) return {};
  std::vector<Edit> edits;
  Span at = node.at;
  for (std::size_t offset = 0; offset < text.size(); ++at.column) {
    const std::size_t begin = offset;
    next_code_point(text, offset);
    const std::string_view character = text.substr(begin, offset - begin);
    at.end_column = at.column + 1;
    if (character == open) edits.push_back({at, "["});
    if (character == close) edits.push_back({at, "]"});
    if (std::ranges::find(commas, character) != commas.end()) edits.push_back({at, ", "});
  }
  return edits;
}

std::optional<Slip> typed_slip(const Node& node) {
  if (!is_in_columns(node)) return std::nullopt;
  if (const auto inner = between_quotes(node)) return quotes_around(node, *inner);
  const std::size_t hash = node.text.find(wide_hash);
  if (hash != std::string_view::npos && hash > 0 && node.text[hash - 1] == ' ') {
    return Slip{Slip::Kind::comment, std::string(trimmed(node.text.substr(0, hash))), {{{within(node, hash, 1), "#"}}}};
  }
  std::string narrow = in_ascii(node.text);
  if (narrow.empty() || narrow == node.text) return std::nullopt;
  return Slip{Slip::Kind::width, narrow, {{{node.at, narrow}}}};
}

std::optional<Slip> quoted_id(const Node& node) {
  if (!node.text.starts_with(opening)) return std::nullopt;
  const auto inner = between_quotes(node);
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == '_';
  };
  if (!inner || !std::ranges::all_of(*inner, is_part)) return std::nullopt;
  return quotes_around(node, *inner);
}

}  // namespace hbjs::load
