#include "query/words.h"

#include <algorithm>

#include "base/calendar_words.h"
#include "base/pinyin.h"
#include "base/utf8.h"

namespace hbjs::query {
namespace {

constexpr std::size_t fragment = 40;  ///< characters of a snippet
constexpr std::size_t lead_in = 12;   ///< of those, in front of the word
constexpr std::size_t far = 20;       ///< how far back the beginning of its phrase may be

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool separates(char32_t c) {
  constexpr std::u32string_view marks = U" \t\r\n\v\f\u00A0\u3000，、,；;";
  return marks.find(c) != std::u32string_view::npos;
}

bool is_latin(std::string_view query) {
  if (has_han(query)) return false;
  const std::string letters = pinyin_letters(query);  // full-width letters and tone marks are read too
  return std::ranges::any_of(letters, is_letter);
}

/// Whether a number goes on across the border between `before` and the text after it.
bool number_goes_on(std::string_view text, std::size_t border) {
  if (border == 0 || border >= text.size()) return false;
  const auto digit_at = [&](std::size_t at) { return at < text.size() && is_digit(text[at]); };
  if (digit_at(border - 1)) return digit_at(border) || (text[border] == '.' && digit_at(border + 1));
  return text[border - 1] == '.' && digit_at(border) && border >= 2 && digit_at(border - 2);
}

/// A text folded character by character, and which character of it each folded byte comes from.
struct Traced {
  std::string folded;
  std::vector<std::size_t> from;
};

Traced traced(std::string_view text) {
  Traced out;
  std::size_t character = 0;
  for (std::size_t at = 0; at < text.size(); ++character) {
    const std::size_t begin = at;
    next_code_point(text, at);
    out.folded += hbjs::folded(text.substr(begin, at - begin));
    out.from.resize(out.folded.size(), character);
  }
  return out;
}

bool ends_phrase(char32_t c) {
  constexpr std::u32string_view marks = U"，。；！？,;";
  return marks.find(c) != std::u32string_view::npos;
}

/// Where a snippet begins: behind the punctuation nearest before the word, where that is near.
std::size_t phrase_before(std::u32string_view text, std::size_t at) {
  if (at <= far) return 0;
  for (std::size_t begin = at; begin > at - far; --begin) {
    if (ends_phrase(text[begin - 1])) return begin;
  }
  return at - lead_in;
}

}  // namespace

Words::Words(std::string_view query) : whole(folded(query)), latin(is_latin(query)) {
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    std::string word = folded(query.substr(begin, end - begin));
    if (!word.empty()) each.push_back(std::move(word));
  };
  for (std::size_t at = 0; at < query.size();) {
    const std::size_t here = at;
    if (!separates(next_code_point(query, at))) continue;
    take(here);
    begin = at;
  }
  take(query.size());
}

std::string with_chinese_ordinals(std::string_view text) {
  constexpr std::string_view ordinal = "第";
  std::string out = hbjs::folded(text);
  for (std::size_t at = out.find(ordinal); at != std::string::npos; at = out.find(ordinal, at)) {
    at += ordinal.size();
    constexpr std::size_t most_digits = 2;
    std::string_view rest = std::string_view(out).substr(at);
    const std::size_t before = rest.size();
    const auto number = take_number(rest, 1, most_digits);
    const std::string words = number ? in_chinese(*number) : std::string();
    if (!words.empty()) out.replace(at, before - rest.size(), words);
  }
  return out == hbjs::folded(text) ? std::string(text) : out;
}

std::size_t find_word(std::string_view text, std::string_view word) {
  if (word.empty()) return std::string_view::npos;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool inside_latin = at > 0 && is_letter(text[at - 1]) && is_letter(text[at]);
    if (!inside_latin && !number_goes_on(text, at) && !number_goes_on(text, at + word.size())) return at;
  }
  return std::string_view::npos;
}

std::string snippet(std::string_view text, std::string_view word) {
  const Traced source = traced(text);
  const std::size_t at = find_word(source.folded, word);
  if (at == std::string_view::npos) return "";
  const std::u32string characters = to_utf32(text);
  if (characters.size() <= fragment) return std::string(text);
  const std::size_t word_end = source.from[at + word.size() - 1] + 1;
  std::size_t begin = phrase_before(characters, source.from[at]);
  std::size_t end = std::max(begin + fragment, word_end);
  if (end >= characters.size()) {
    // Near the end of a text there is room for more of what comes before.
    end = characters.size();
    begin = std::min(begin, phrase_before(characters, end - fragment));
  }
  return (begin > 0 ? "…" : "") + to_utf8(std::u32string_view(characters).substr(begin, end - begin)) +
         (end < characters.size() ? "…" : "");
}

}  // namespace hbjs::query
