#include "base/wrapping.h"

#include <doctest/doctest.h>

#include "base/utf8.h"

using namespace hbjs;

namespace {

using Names = std::vector<std::string>;

Names lines(std::string_view text, std::size_t cells) { return wrapped(text, cells); }

}  // namespace

TEST_CASE("Chinese is wrapped between any two characters") {
  CHECK(lines("区教育局县教育局", 8) == Names{"区教育局", "县教育局"});
  CHECK(lines("区教育局", 5) == Names{"区教", "育局"});
  CHECK(lines("区教育局", 99) == Names{"区教育局"});
  CHECK(lines("区教", 0) == Names{"区", "教"});
}

TEST_CASE("no line begins with closing punctuation or ends with opening punctuation") {
  CHECK(lines("区教育局，县教育局。", 8) == Names{"区教育", "局，县教", "育局。"});
  CHECK(lines("看《工作方案》", 4) == Names{"看", "《工", "作方", "案》"});
  CHECK(lines("依据《方案》", 6) == Names{"依据", "《方", "案》"});
  CHECK(lines("他说“好”。", 6) == Names{"他说", "“好”。"});
  CHECK(lines("共5个（含）", 6) == Names{"共5个", "（含）"});
  CHECK(lines("年度目标100%完成", 11) == Names{"年度目标", "100%完成"});
}

TEST_CASE("words and numbers stay whole where they fit") {
  CHECK(lines("the quick brown fox", 10) == Names{"the quick", "brown fox"});
  CHECK(lines("资金1850万元", 6) == Names{"资金", "1850万", "元"});
  CHECK(lines("abcdefghij", 4) == Names{"abcd", "efgh", "ij"});
  CHECK(lines("ab abcdefghij", 4) == Names{"ab", "abcd", "efgh", "ij"});
  CHECK(lines("a  b", 10) == Names{"a  b"});
  CHECK(lines("aaa   bbb", 4) == Names{"aaa", "bbb"});
  CHECK(lines("aaa   ", 4) == Names{"aaa"});
}

TEST_CASE("existing line breaks and indents are kept") {
  CHECK(lines("a\n\nb\n", 10) == Names{"a", "", "b"});
  CHECK(lines("  a b", 10) == Names{"  a b"});
  CHECK(lines("　　区教育局", 8) == Names{"　　区教", "育局"});
  CHECK(lines("　　　区教", 4) == Names{"区教"});  // an indent that leaves no room
  CHECK(lines("", 10) == Names{""});
  CHECK(lines("   ", 10) == Names{""});
}

TEST_CASE("no line is wider than asked, and nothing but blanks is lost") {
  const std::string text =
      "根据《2024年洪山区结对帮扶建始县工作方案》，全年资金1850万元（含township-"
      "level项目5个以上）；举办“黄四姐”文化旅游周1次，"
      "e\u0301tude 😀😀， https://example.org/a/very/long/path?with=query  ——完。";
  for (std::size_t cells = 2; cells < 60; ++cells) {
    CAPTURE(cells);
    std::string all;
    for (const std::string& line : wrapped(text, cells)) {
      CHECK(width(line) <= cells);
      CHECK_FALSE(line.empty());
      all += line;
    }
    CHECK(without_space(all) == without_space(text));
  }
  for (std::size_t cells = 12; cells < 60; ++cells) {
    for (const std::string& line : wrapped(text, cells)) {
      CAPTURE(line);
      CHECK(std::string("，。；）》”").find(slice(line, 0, 1)) == std::string::npos);
      CHECK(std::string("（《“").find(slice(line, code_points(line) - 1, code_points(line))) == std::string::npos);
    }
  }
}

TEST_CASE("padding counts cells") {
  CHECK(padded("区", 4) == "区  ");
  CHECK(padded("ab", 4) == "ab  ");
  CHECK(padded("区教育", 4) == "区教育");
  CHECK(padded("", 2) == "  ");
}
