#include "load/ignore_comment_text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "diag/messages.h"
#include "diag/suppression.h"

namespace hbjs::load {
namespace {

/// The ASCII character that an input method turned into `c`; 0 when it is none of ours.
char ascii_of(char32_t c) {
  if (c < 0x80) return static_cast<char>(c);
  if (c >= 0xFF01 && c <= 0xFF5E) return static_cast<char>(c - 0xFEE0);
  switch (c) {
    case 0x3000: return ' ';
    case U'【': return '[';
    case U'】': return ']';
    case U'、': return ',';
    default: return 0;
  }
}

bool is_word(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'; }

/// Goes through the comment; a full-width sign is taken for its ASCII one, and the first of them is remembered.
class Cursor {
 public:
  Cursor(std::string_view text, const Span& hash) : text_(text), at_(hash) {}

  [[nodiscard]] Span here() const { return at_; }
  [[nodiscard]] std::string_view rest() const { return text_.substr(offset_); }
  [[nodiscard]] const std::optional<std::pair<Span, std::string>>& first_wide() const { return first_wide_; }
  [[nodiscard]] char ascii_of_wide() const { return ascii_; }

  bool take(char wanted) {
    if (peek() != wanted) return false;
    next();
    return true;
  }
  void blanks() {
    while (peek() == ' ' || peek() == '\t') next();
  }
  /// The word that begins here, with its place; empty when none does.
  std::pair<std::string, Span> word() {
    Span span = at_;
    std::string text;
    while (is_word(peek())) {
      text += peek();
      next();
    }
    span.end_column = at_.column;
    return {text, span};
  }

 private:
  [[nodiscard]] char peek() const {
    if (offset_ == text_.size()) return 0;
    std::size_t after = offset_;
    return ascii_of(next_code_point(text_, after));
  }
  void next() {
    const std::size_t begin = offset_;
    const char32_t c = next_code_point(text_, offset_);
    if (c >= 0x80 && !first_wide_) {
      first_wide_.emplace(at_, std::string(text_.substr(begin, offset_ - begin)));
      ascii_ = ascii_of(c);
    }
    ++at_.column;
    ++at_.end_column;
  }

  std::string_view text_;
  std::size_t offset_ = 0;
  Span at_;  // the character at hand
  std::optional<std::pair<Span, std::string>> first_wide_;
  char ascii_ = 0;
};

using Words = std::vector<std::pair<std::string, Span>>;

/// What stands between the brackets; nullopt when the comment has another form.
std::optional<Words> codes_named(Cursor& cursor) {
  cursor.take('#');
  cursor.blanks();
  cursor.word();  // our name
  cursor.blanks();
  if (!cursor.take(':')) return std::nullopt;
  cursor.blanks();
  if (cursor.word().first != "ignore") return std::nullopt;
  cursor.blanks();
  if (!cursor.take('[')) return std::nullopt;
  constexpr std::size_t most_codes = 32;
  Words words;
  do {
    cursor.blanks();
    words.push_back(cursor.word());
    if (words.back().first.empty() || words.size() > most_codes) return std::nullopt;
    cursor.blanks();
  } while (cursor.take(','));
  if (!cursor.take(']')) return std::nullopt;
  return words;
}

/// More than punctuation: `ignore[HB203] ……` says nothing.
bool says_something(std::string_view reason) {
  const std::string text = folded(reason);
  return has_han(text) || std::ranges::any_of(text, is_word);
}

/// The kind that `word` names and a comment may ignore; null otherwise, which is told.
const MessageInfo* ignorable(const std::string& word, const Span& at, Sink& sink) {
  const MessageInfo* info = message_of(word);
  if (info == nullptr) {
    constexpr std::size_t worth_a_guess = 200;  // findings; a guess takes a look at every code
    Finding& finding = sink.tell(msg::ignore_unknown_code, at, word);
    if (sink.findings().size() < worth_a_guess) finding.label = near_code(word);
    return nullptr;
  }
  if (keeps_value_unread(*info)) {
    sink.tell(msg::ignore_refused, at, word, "它使数据没有读进来，忽略了答案就有遗漏",
              "what it finds is not read and would be missing from answers");
    return nullptr;
  }
  if (is_about_ignoring(*info)) {
    sink.tell(msg::ignore_refused, at, word, "它说的就是忽略本身；可在 plan.yaml 的 severities 中设定",
              "it is about ignoring itself; set it under severities in plan.yaml");
    return nullptr;
  }
  return info;
}

}  // namespace

bool read_ignore_comment(std::string_view text, const Span& hash, Sink& sink, IgnoreComment& out) {
  Cursor cursor(text, hash);
  out.at = hash;
  out.at.end_column = hash.column + static_cast<std::uint32_t>(code_points(text));
  const auto words = codes_named(cursor);
  if (!words) {
    sink.tell(msg::ignore_malformed, out.at);
    return false;
  }
  if (const auto& wide = cursor.first_wide()) {
    sink.tell(msg::ignore_full_width, wide->first, wide->second, std::string(1, cursor.ascii_of_wide()));
    return false;
  }
  out.reason = trimmed(cursor.rest());
  if (!says_something(out.reason)) {
    sink.tell(msg::ignore_without_reason, out.at);
    return false;
  }
  for (const auto& [word, at] : *words) {
    if (const MessageInfo* info = ignorable(word, at, sink)) out.codes.push_back({info, at});
  }
  return !out.codes.empty();
}

}  // namespace hbjs::load
