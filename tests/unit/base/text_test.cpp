#include "base/text.h"

#include <doctest/doctest.h>

using namespace hbjs;
using Names = std::vector<std::string>;

TEST_CASE("lines are split as YAML counts them") {
  using Lines = std::vector<std::string_view>;
  CHECK(split_lines("").empty());
  CHECK(split_lines("a") == Lines{"a"});
  CHECK(split_lines("a\n") == Lines{"a"});
  CHECK(split_lines("a\nb") == Lines{"a", "b"});
  CHECK(split_lines("a\r\nb\r\n") == Lines{"a", "b"});
  CHECK(split_lines("a\rb") == Lines{"a", "b"});
  CHECK(split_lines("\n\n") == Lines{"", ""});
  CHECK(split_lines("a\n\r\nb") == Lines{"a", "", "b"});
  CHECK(split_lines("区\u2028教\u2029育\u0085局") == Lines{"区", "教", "育", "局"});
  CHECK(split_lines("\xE2\x80") == Lines{"\xE2\x80"});
  CHECK(split_lines("…”é") == Lines{"…”é"});
}

TEST_CASE("white space at the ends goes") {
  CHECK(trimmed("  a b\t\r\n") == "a b");
  CHECK(trimmed(" \n ").empty());
  CHECK(trimmed("").empty());
  CHECK(trimmed("　区　") == "　区　");
}

TEST_CASE("parts are joined") {
  CHECK(join(Names{}, "、").empty());
  CHECK(join(Names{"a"}, "、") == "a");
  CHECK(join(Names{"a", "", "b"}, "、") == "a、、b");
}
