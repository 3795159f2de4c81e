// The caret stands under the right cell of a line of Chinese, however long the line and narrow the terminal.

#include <doctest/doctest.h>

#include <random>

#include "base/utf8.h"
#include "render/excerpt.h"

using namespace hbjs;
using render::excerpt;

TEST_CASE("a caret under Chinese counts cells, not characters") {
  const auto shown = excerpt("      - 区教育居", 9, 13, 80);
  CHECK(shown.line == "      - 区教育居");
  CHECK(shown.indent == 8);
  CHECK(shown.carets == 8);
}

TEST_CASE("a place past the end of the line gets one caret there") {
  const auto shown = excerpt("标题:", 4, 4, 80);
  CHECK(shown.indent == 5);
  CHECK(shown.carets == 1);
}

TEST_CASE("a long line is cut to a window around the place") {
  std::string line = "content: ";
  for (int i = 0; i < 100; ++i) line += "产业发展";
  const auto shown = excerpt(line, 200, 204, 40);
  CHECK(width(shown.line) <= 40);
  CHECK(shown.line.starts_with("…"));
  CHECK(shown.line.ends_with("…"));
  CHECK(shown.indent + shown.carets <= 40);
  CHECK(shown.carets == 8);
}

TEST_CASE("tabs, controls and direction marks cannot move the caret") {
  const auto shown = excerpt(
      "a\tb\xE2\x80\xAE"
      "c\x1b[31m",
      3, 4, 80);
  CHECK(shown.indent == 2);
  CHECK(shown.line.find('\x1b') == std::string::npos);
  CHECK(shown.line.find('\t') == std::string::npos);
}

TEST_CASE("on random lines of mixed width the caret's cell is the width of what stands before it") {
  std::mt19937 random(7);
  const std::u32string alphabet = U"ab 1：，区教育局（）…😀é";
  for (int round = 0; round < 5000; ++round) {
    std::u32string text;
    const std::size_t length = random() % 60;
    for (std::size_t i = 0; i < length; ++i) text += alphabet[random() % alphabet.size()];
    const std::size_t from = 1 + random() % (length + 1);
    const std::size_t to = from + random() % (length + 2 - from);
    const std::size_t cells = 10 + random() % 100;
    const std::string line = to_utf8(text);
    const auto shown = excerpt(line, from, to, cells);
    CAPTURE(line);
    REQUIRE(width(shown.line) <= std::max<std::size_t>(cells, 8));
    REQUIRE(shown.carets >= 1);
    if (width(line) <= cells) {
      REQUIRE(shown.line == line);
      REQUIRE(shown.indent == width(to_utf8(text.substr(0, from - 1))));
      if (to > from)
        REQUIRE(shown.carets == std::max<std::size_t>(1, width(to_utf8(text.substr(from - 1, to - from)))));
    } else {
      // Past the end of the line there is one more cell.
      REQUIRE(shown.indent + shown.carets <= width(shown.line) + 1);
    }
  }
}
