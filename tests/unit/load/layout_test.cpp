#include <doctest/doctest.h>

#include "load/layout.h"

using namespace hbjs;
using load::laid_out;

TEST_CASE("a file in good order stays as it is") {
  for (const std::string text : {"unit: 演示局\n", "# 演示数据\n", "", "text: |\n  甲  \n  乙\n\n"}) {
    CAPTURE(text);
    CHECK(laid_out(text).text == text);
  }
}

TEST_CASE("line ends, blanks, mark and last line are put in order, comments and the rest stay") {
  const load::Laid laid =
      laid_out("\xEF\xBB\xBF# 演示数据 \r\nunit: 演示局\t \r\n\r\nmonth: 2024-06\rdate: 2024-06-20");
  CHECK(laid.text == "# 演示数据\nunit: 演示局\n\nmonth: 2024-06\ndate: 2024-06-20\n");
  CHECK(laid.mark);
  CHECK(laid.line_ends == 4);
  CHECK(laid.trailing == 2);
  CHECK(laid.last_line);
}

TEST_CASE("blanks that are part of a text stay") {
  const std::string literal = "text: |\n  甲  \n  乙\t\nunit: 演示局\n";
  CHECK(laid_out(literal).text == literal);
  const std::string escaped = "text: \"甲\\ \n  乙\"\n";
  CHECK(laid_out(escaped).text == escaped);
  const std::string kept = "text: |+\n  甲";  // a line end here would belong to the text
  CHECK(laid_out(kept).text == kept);
}

TEST_CASE("of a file that is no YAML only encoding and line ends change") {
  CHECK(laid_out("a: [甲  \r\nb").text == "a: [甲  \nb");
  CHECK(laid_out("\xFF\xFE\xFD  \r\n").text == "\xFF\xFE\xFD  \r\n");
}

TEST_CASE("GBK and UTF-16 become UTF-8") {
  const load::Laid gbk = laid_out("unit: \xC7\xF8\xBD\xCC\xD3\xFD\xBE\xD6 \n");
  CHECK(gbk.text == "unit: 区教育局\n");
  CHECK(gbk.from == load::Encoding::gb18030);
  CHECK(laid_out(std::string_view("\xFF\xFEu\0:\0 \0\x3A\x53", 10)).text == "u: 区\n");
}

TEST_CASE("full-width blanks are never taken for blanks") {
  CHECK(laid_out("unit: 演示局　\n").text == "unit: 演示局　\n");
}
