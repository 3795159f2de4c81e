// The caret stands under the right cell of a line of Chinese, however long the line and narrow the terminal.

#include <doctest/doctest.h>

#include <optional>
#include <random>

#include "base/utf8.h"
#include "render/findings/excerpt.h"

using namespace hbjs;
using render::Excerpt;

namespace {

/// By columns, as findings have them.
Excerpt by_columns(std::string_view line, std::size_t from, std::size_t to, const render::ExcerptStyle& style) {
  return render::excerpt(line, slice(line, 0, from - 1).size(), slice(line, 0, to - 1).size(), style);
}
Excerpt by_columns(std::string_view line, std::size_t from, std::size_t to, std::size_t cells) {
  return by_columns(line, from, to, render::ExcerptStyle{cells});
}

/// The text of a line from a cell on; nullopt when no character begins in that cell.
std::optional<std::string_view> text_at(std::string_view line, std::size_t cell, Ambiguous ambiguous) {
  for (std::size_t at = 0, used = 0; at < line.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(line, at);
    if (used == cell && width_of(c) > 0) return line.substr(begin);
    used += static_cast<std::size_t>(width_of(c, ambiguous));
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a caret under Chinese counts cells, not characters") {
  const auto shown = by_columns("      - 区教育居", 9, 13, 80);
  CHECK(shown.line == "      - 区教育居");
  CHECK(shown.indent == 8);
  CHECK(shown.carets == 8);
}

TEST_CASE("a place past the end of the line gets one caret there") {
  const auto shown = by_columns("标题:", 4, 4, 80);
  CHECK(shown.indent == 5);
  CHECK(shown.carets == 1);
}

TEST_CASE("a long line is cut to a window around the place") {
  std::string line = "content: ";
  for (int i = 0; i < 100; ++i) line += "产业发展";
  const auto shown = by_columns(line, 200, 204, 40);
  CHECK(width(shown.line) <= 40);
  CHECK(shown.line.starts_with("…"));
  CHECK(shown.line.ends_with("…"));
  CHECK(shown.indent + shown.carets <= 40);
  CHECK(shown.carets == 8);
}

TEST_CASE("tabs, controls and direction marks cannot move the caret") {
  const auto shown = by_columns(
      "a\tb\xE2\x80\xAE"
      "c\x1b[31m",
      3, 4, 80);
  CHECK(shown.indent == 2);
  CHECK(shown.line.find('\x1b') == std::string::npos);
  CHECK(shown.line.find('\t') == std::string::npos);
}

TEST_CASE("what is invisible is shown and has a cell for its caret") {
  const auto shown = by_columns("区\xE2\x80\x8B教\xEF\xBB\xBF", 2, 3, 80);
  CHECK(shown.line == "区\uFFFD教\uFFFD");
  CHECK(shown.indent == 2);
  CHECK(shown.carets == 1);
}

TEST_CASE("a combining mark is marked under its letter") {
  const auto shown = by_columns("ae\u0301b", 3, 4, 80);
  CHECK(shown.indent == 1);
  CHECK(shown.carets == 1);
}

TEST_CASE("characters of ambiguous width count as the terminal shows them, and are reported") {
  const std::string_view line = "a: “①”教育";
  const auto narrow = by_columns(line, 7, 9, {80, Ambiguous::narrow});
  const auto wide = by_columns(line, 7, 9, {80, Ambiguous::wide});
  CHECK(narrow.indent == 6);
  CHECK(wide.indent == 9);
  CHECK(narrow.carets == 4);
  CHECK(wide.carets == 4);
  CHECK(narrow.uncertain);
  CHECK_FALSE(by_columns("a: 教育 “”", 4, 6, 80).uncertain);  // they stand behind the place
}

TEST_CASE("an ellipsis may be ASCII") {
  const auto shown = by_columns(std::string(200, 'a') + "区教育局" + std::string(200, 'b'), 201, 205, {40, {}, "..."});
  CHECK(shown.line.starts_with("..."));
  CHECK(shown.line.ends_with("..."));
  CHECK(width(shown.line) <= 40);
  CHECK(text_at(shown.line, shown.indent, Ambiguous::narrow)->starts_with("区教育局"));
  CHECK_FALSE(shown.uncertain);
}

TEST_CASE("a line of a million marks is shown in part, at once") {
  std::string line = "a";
  for (int i = 0; i < 1'000'000; ++i) line += "\u0301";
  CHECK(by_columns(line, 1, 2, 80).line.size() < 2000);
  CHECK(render::excerpt(line, line.size() - 2, line.size(), {80}).line.size() < 2000);
}

TEST_CASE("on random lines of mixed width the caret's cell is the width of what stands before it") {
  std::mt19937 random(7);
  const std::u32string alphabet = U"ab 1：，区教育局（）…😀é“”—·①\u0301\u200b\t\u3099\U0001F1E8";
  for (int round = 0; round < 20000; ++round) {
    std::u32string text;
    const std::size_t length = random() % 60;
    for (std::size_t i = 0; i < length; ++i) text += alphabet[random() % alphabet.size()];
    const std::size_t from = 1 + random() % (length + 1);
    const std::size_t to = from + random() % (length + 2 - from);
    const std::size_t cells = 12 + random() % 100;
    const Ambiguous ambiguous = round % 2 == 0 ? Ambiguous::narrow : Ambiguous::wide;
    const std::string line = to_utf8(text);
    const auto shown = by_columns(line, from, to, {cells, ambiguous, round % 3 == 0 ? "..." : "…"});
    CAPTURE(line);
    CAPTURE(from);
    CAPTURE(to);
    CAPTURE(cells);
    CAPTURE(shown.line);
    REQUIRE(width(shown.line, ambiguous) <= cells);
    REQUIRE(shown.carets >= 1);
    for (char32_t& c : text) c = c == U'\t' ? U' ' : c == 0x200B ? 0xFFFD : c;
    const std::string as_shown = to_utf8(text);
    const bool on_mark = from <= length && width_of(text[from - 1]) == 0;
    if (width(as_shown, ambiguous) <= cells) {
      REQUIRE(shown.line == as_shown);
      if (on_mark) continue;
      REQUIRE(shown.indent == width(to_utf8(text.substr(0, from - 1)), ambiguous));
      if (to > from)
        REQUIRE(shown.carets == std::max<std::size_t>(1, width(to_utf8(text.substr(from - 1, to - from)), ambiguous)));
      continue;
    }
    // Cut: the caret stands under the character of the place, or one past the end of the line.
    REQUIRE(shown.indent + shown.carets <= width(shown.line, ambiguous) + 1);
    if (on_mark) continue;
    const auto under = text_at(shown.line, shown.indent, ambiguous);
    if (from > length) {
      REQUIRE_FALSE(under);
    } else {
      REQUIRE(under);
      std::size_t at = 0;
      REQUIRE(next_code_point(*under, at) == text[from - 1]);
    }
  }
}
