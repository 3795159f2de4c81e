#include <doctest/doctest.h>

#include <string>

#include "render/page/page.h"

using namespace hbjs::render;

namespace {

/// One cell as the file holds it.
std::string cell(const std::string& text) {
  const std::string file = to_csv({{{"甲"}}, {{text}}});
  const std::string before = "\xEF\xBB\xBF甲\r\n";
  REQUIRE(file.starts_with(before));
  REQUIRE(file.ends_with("\r\n"));
  return file.substr(before.size(), file.size() - before.size() - 2);
}

}  // namespace

TEST_CASE("a byte order mark, then lines that end with CR LF") {
  CHECK(to_csv({{{"编号"}, {"单位"}}, {{"4.1", "区教育局"}, {"6"}}}) ==
        "\xEF\xBB\xBF编号,单位\r\n4.1,区教育局\r\n6,\r\n");
}

TEST_CASE("quotes only where RFC 4180 wants them") {
  CHECK(cell("区教育局、相关学校") == "区教育局、相关学校");
  CHECK(cell("a,b") == "\"a,b\"");
  CHECK(cell("他说\"好\"") == "\"他说\"\"好\"\"\"");
  CHECK(cell("一\n二") == "\"一\n二\"");
  CHECK(cell(" 前") == "\" 前\"");
  CHECK(cell("") == "");
}

TEST_CASE("no text is a formula") {
  CHECK(cell("=1+1") == "'=1+1");
  CHECK(cell("+86") == "'+86");
  CHECK(cell("-见附件") == "'-见附件");
  CHECK(cell("@SUM(A1)") == "'@SUM(A1)");
  CHECK(cell("＝1+1") == "'＝1+1");
  CHECK(cell("－见附件") == "'－见附件");
  CHECK(cell("＋1") == "'＋1");
  CHECK(cell("＠甲") == "'＠甲");
  CHECK(cell("\t=1") == "'\t=1");
  CHECK(cell("\r=1") == "\"'\r=1\"");
  CHECK(cell("=HYPERLINK(\"http://x\",\"y\")") == "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
}

TEST_CASE("a negative number stays a number") {
  CHECK(cell("-12.5") == "-12.5");
  CHECK(cell("-12.5+A1") == "'-12.5+A1");
}
