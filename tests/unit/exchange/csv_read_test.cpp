#include "base/encoding.h"
#include "exchange/limits.h"
#include "render/page/escape.h"
#include "unit/exchange/reading.h"

using namespace hbjs;
using namespace hbjs::exchange;
using namespace std::literals;

namespace {

Sheet table(std::string_view bytes) { return must_read(read_csv(bytes, "月报")).sheets.at(0); }

}  // namespace

TEST_CASE("a table of values is one sheet of text and numbers") {
  const Sheet sheet = table("单位,数量,比例\r\n演示单位,500,58%\r\n,-1.50,010\r\n");
  CHECK(sheet.name == "月报");
  CHECK(sheet.rows() == 3);
  CHECK(sheet.columns() == 3);
  CHECK(sheet.at(1, 1).kind == Kind::text);
  CHECK(sheet.at(2, 2).kind == Kind::number);
  CHECK(sheet.at(2, 2).text == "500");
  CHECK(sheet.at(2, 3).kind == Kind::text);
  CHECK(sheet.at(3, 1).empty());
  CHECK(sheet.at(3, 2).text == "-1.50");
  CHECK(sheet.at(3, 3).kind == Kind::text);
}

TEST_CASE("every line end counts, and the last line needs none") {
  for (const char* text : {"a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d\r"}) {
    CAPTURE(text);
    CHECK(table(text).rows() == 2);
    CHECK(table(text).at(2, 2).text == "d");
  }
  CHECK(table("a\n\n\nb\n").at(4, 1).text == "b");
}

TEST_CASE("quoted fields hold separators, quotes and line breaks") {
  const Sheet sheet = table("\"一,二\",\"他说\"\"好\"\"\",\"第一行\r\n第二行\rx\",\"\"\n5\" 屏,'tis,z\n");
  CHECK(sheet.at(1, 1).text == "一,二");
  CHECK(sheet.at(1, 2).text == "他说\"好\"");
  CHECK(sheet.at(1, 3).text == "第一行\n第二行\nx");
  CHECK(sheet.at(1, 4).empty());
  CHECK(sheet.at(2, 1).text == "5\" 屏");
  CHECK(sheet.at(2, 2).text == "'tis");
}

TEST_CASE("quotes that do not close are refused with their line") {
  CHECK(why(read_csv("a,b\nc,\"d\ne,f\n", "月报")) == "line 2: a double quote is opened and never closed");
  CHECK(refused_as(read_csv("a\n\"b\"c\n", "月报"), refused::after_quote));
  CHECK(why(read_csv("\"a\nb\nc\"x", "月报")).starts_with("line 3"));
}

TEST_CASE("the separator is the heading's") {
  CHECK(table("单位;数量\n演示,单位;5\n").at(2, 1).text == "演示,单位");
  CHECK(table("单位\t数量\n演示,单位\t5\n").at(2, 2).text == "5");
  CHECK(table("\"a;b;c\",d\n1,2\n").at(2, 2).text == "2");
  CHECK(table("月报\n单位;数量\n演示;5\n").at(3, 2).text == "5");
  CHECK(table("单位\n演示\n").at(2, 1).text == "演示");
}

TEST_CASE("UTF-8, GBK and UTF-16 are told apart by the whole file") {
  CHECK(table("\xEF\xBB\xBF单位,1\n").at(1, 1).text == "单位");
  CHECK(table("\xB5\xA5\xCE\xBB,1\n").at(1, 1).text == "单位");
  CHECK(table("\xD1\xA7\xCF\xB0,1\n").at(1, 1).text == "学习");  // well-formed UTF-8 as well
  CHECK(table("\xFF\xFE\x55\x53\x4D\x4F,\0001\0\n\0"sv).at(1, 1).text == "单位");
  CHECK(table("\xFE\xFF\x53\x55\x4F\x4D\0,\0001\0\n"sv).at(1, 2).text == "1");
  CHECK(table("\x90\x30\x81\x30,1\n").at(1, 1).text == "\U00010000");  // GB18030's four bytes
  CHECK(refused_as(read_csv("a\xFF\xFF,1\n", "月报"), refused::unknown_encoding));
  CHECK(refused_as(read_csv("\xEF\xBB\xBF\xFF,1\n", "月报"), refused::unknown_encoding));
  CHECK(refused_as(read_csv("a\0b"sv, "月报"), refused::unknown));
}

TEST_CASE("the guard that hbjs writes is taken off again, and no other") {
  for (const char* text : {"=1+1", "+86", "-x", "@home", "＝甲", "'=x", "'tis", "plain", "-5", " padded "}) {
    CAPTURE(text);
    CHECK(table("a\n" + render::csv_field(text) + "\n").at(2, 1).text == text);
  }
}

TEST_CASE("control characters are no text") {
  CHECK(why(read_csv("a\nb\x01\n", "月报")).starts_with("line 2"));
  CHECK(refused_as(read_csv("\"\x7F\"", "月报"), refused::control_in_text));
}

TEST_CASE("limits hold for values as for XLSX") {
  CHECK(refused_as(read_csv(std::string(5'000, '\n') + "x", "月报"), refused::large_sheet));
  CHECK(why(read_csv("x" + std::string(10'000, '\n'), "月报")).empty());
  CHECK(refused_as(read_csv(std::string(256, ',') + "x", "月报"), refused::large_sheet));
  CHECK(refused_as(read_csv(std::string(40'000, 'x'), "月报"), refused::long_text));
}

TEST_CASE("a file is read by what it is, not by its name") {
  CHECK(must_read(read_workbook("a,b\n", "月报")).sheets.at(0).columns() == 2);
  const std::string xlsx = XlsxMaker().sheet("表", "<row><c><v>1</v></c></row>").bytes();
  CHECK(must_read(read_workbook(xlsx, "月报")).sheets.at(0).name == "表");
  CHECK(refused_as(read_workbook("%PDF-1.4", "月报"), refused::pdf));
}
