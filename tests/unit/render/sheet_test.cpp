// Worksheets before any file: how numbers read, how tabs are called, where long rows are cut.

#include <doctest/doctest.h>

#include <numeric>

#include "base/utf8.h"
#include "render/sheets/format.h"
#include "render/sheets/layout.h"
#include "render/sheets/page_sheets.h"
#include "render/sheets/sheet.h"

using namespace hbjs;
using namespace hbjs::render;

namespace {

std::string format(const std::string& words, std::string_view number) {
  const auto found = format_for(words, *Decimal::parse(number));
  return found ? found->format : "none";
}

Sheet two_columns() {
  Sheet sheet;
  sheet.name = sheet.title = "表";
  sheet.columns = {{"序号", SheetColumn::Kind::centred, true}, {"进展"}};
  return sheet;
}

}  // namespace

TEST_CASE("a number keeps the words around it as its format") {
  CHECK(format("1850", "1850") == "0");
  CHECK(format("1850万元", "1850") == "0\"万元\"");
  CHECK(format("不少于2000个", "2000") == "\"不少于\"0\"个\"");
  CHECK(format("1至2次", "1") == "0\"至2次\"");
  CHECK(format("29.8125", "29.8125") == "0.0000");
  CHECK(format("480.00", "480") == "0.00");
  CHECK(format("41.7%", "41.666667") == "0.0%");
  CHECK(format("41.7%（1/2）", "41.666667") == "0.0%\"（1/2）\"");
  CHECK_FALSE(format_for("41.7%", Decimal(1)));  // words that show another number
}

TEST_CASE("a number below zero shows its sign only where the words have it") {
  CHECK(format("-0.5", "-0.5") == "0.0");
  CHECK(format("慢10.0", "10") == "\"慢\"0.0");
  CHECK(format("快0.5", "-0.5") == "\"快\"0.0;\"快\"0.0");
}

TEST_CASE("words that do not say the number stay words") {
  CHECK(format("未报", "3") == "none");
  CHECK(format("约3人", "4") == "none");
  CHECK(format("0.417", "0.4166") == "0.000");
  CHECK(format("3\n4", "3") == "none");
  CHECK(format("3\"", "3") == "none");
  CHECK(format("", "0") == "none");
}

TEST_CASE("tabs have names that Excel takes, and each its own") {
  CHECK(sheet_name("推进情况", {}) == "推进情况");
  CHECK(sheet_name("牵头/责任[3]: *?", {}) == "牵头 责任 3     ");
  CHECK(sheet_name("", {}) == "表");
  CHECK(sheet_name("'甲'", {}) == " 甲 ");
  CHECK(sheet_name("目标", {"目标"}) == "目标 2");
  CHECK(sheet_name("Target", {"TARGET", "Target 2"}) == "Target 3");
  CHECK(code_points(sheet_name(std::string(60, 'x'), {std::string(31, 'x')})) == 31);
  CHECK(sheet_name("😀", {}) == "表");  // two units of UTF-16: not worth the trouble
}

TEST_CASE("a row too high for Excel goes on in the next, its number said again and no line lost") {
  Sheet sheet = two_columns();
  std::string all;
  for (int i = 0; i < 100; ++i) all += "单位" + std::to_string(i) + "：演示数据。\n";
  sheet.rows = {{{"1"}, {all}}, {{"2"}, {"短"}}};
  const SheetLayout layout = layout_of(sheet);
  REQUIRE(layout.parts.size() > 3);
  std::string joined;
  for (const SheetPart& part : layout.parts) {
    CHECK(part.lines <= 26);
    if (part.row != 0) continue;
    CHECK(part.texts[0] == "1");
    joined += part.texts[1] + "\n";
  }
  CHECK(joined == all);
  CHECK(layout.parts.front().first);
  CHECK_FALSE(layout.parts.front().last);
  CHECK(layout.parts.back().row == 1);
}

TEST_CASE("a single line of any length is cut too") {
  Sheet sheet = two_columns();
  std::string endless;
  for (int i = 0; i < 50'000; ++i) endless += "长";
  sheet.rows = {{{"1"}, {endless}}};
  std::string joined;
  for (const SheetPart& part : layout_of(sheet).parts) joined += part.texts[1];
  CHECK(joined == endless);
}

TEST_CASE("a small table stands upright, a wide one across") {
  Sheet small = two_columns();
  small.rows = {{{"1"}, {"短"}}};
  CHECK_FALSE(layout_of(small).landscape);
  Sheet wide = two_columns();
  for (int i = 0; i < 10; ++i) wide.columns.push_back({"责任单位和其他单位"});
  CHECK(layout_of(wide).landscape);
}

TEST_CASE("an answer of few words has them above its table, one of many in a sheet of their own") {
  Page page;
  page.blocks = {Heading{1, "目标进度"}, Paragraph{"共 2 项。"},
                 PageTable{{{"目标"}, {"完成率", Align::right}}, {{"甲", "41.7%"}, {"乙", "—"}}}};
  page.sheet = std::get<PageTable>(page.blocks.back());
  const SheetBook book = sheets_of(page, Date{}, Lang::zh);
  REQUIRE(book.sheets.size() == 1);
  CHECK(book.sheets[0].title == "目标进度");
  CHECK(book.sheets[0].above == std::vector<std::string>{"共 2 项。"});
  CHECK(book.sheets[0].rows[0][1].number == Decimal::parse("41.7"));
  CHECK_FALSE(book.sheets[0].rows[1][1].number);

  page.blocks.insert(page.blocks.begin() + 1, Facts{{{"单位", "区教育局"}}});
  page.blocks.push_back(Heading{2, "责任"});
  page.blocks.push_back(PageTable{{{"编号"}}, {{"4.1"}}});
  const SheetBook larger = sheets_of(page, Date{}, Lang::en);
  REQUIRE(larger.sheets.size() == 3);
  CHECK(larger.sheets[0].name == "Overview");
  CHECK(larger.sheets[0].rows[0][1].text == "区教育局");
  CHECK(larger.sheets[2].name == "责任");
  CHECK_FALSE(larger.sheets[2].rows[0][0].number);  // 4.1 is the number of an item, not an amount
}

TEST_CASE("days are days and states have their colours") {
  Page page;
  page.blocks = {Heading{1, "报送"}};
  page.sheet = {{{"单位"}, {"日期"}, {"情况"}}, {{"甲", "2024-06-25", "迟报"}, {"乙", "2024-06-31", "未报"}}};
  const SheetBook book = sheets_of(page, Date{}, Lang::zh);
  REQUIRE(book.sheets.size() == 1);
  CHECK(book.sheets[0].rows[0][1].date == parse_date("2024-06-25"));
  CHECK_FALSE(book.sheets[0].rows[1][1].date);  // no such day
  CHECK(book.sheets[0].rows[0][2].tone == Tone::warning);
  CHECK(book.sheets[0].rows[1][2].tone == Tone::bad);
}

TEST_CASE("an answer that holds nothing still is a workbook") {
  Page page;
  page.blocks = {Heading{1, "项目"}, Paragraph{"没有登记项目。"}};
  const SheetBook book = sheets_of(page, Date{}, Lang::zh);
  REQUIRE(book.sheets.size() == 1);
  CHECK(book.sheets[0].rows.size() + book.sheets[0].above.size() > 0);
  CHECK_FALSE(to_xlsx(book).empty());
}
