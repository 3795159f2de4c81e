#include <doctest/doctest.h>

#include <string>

#include "render/page/page.h"

using namespace hbjs::render;

namespace {

template <class Block>
std::string markdown(Block block) {
  Page page;
  page.blocks.emplace_back(std::move(block));
  return to_markdown(page);
}

}  // namespace

TEST_CASE("headings, lists and facts") {
  Page page;
  page.blocks.emplace_back(Heading{1, "演示数据"});
  page.blocks.emplace_back(Heading{2, "事项 4.1"});
  page.blocks.emplace_back(Facts{{{"牵头单位", "区教育局"}, {"Lead", "区教育局"}}});
  page.blocks.emplace_back(Bullets{{"甲", "乙"}});
  CHECK(to_markdown(page) ==
        "# 演示数据\n\n## 事项 4.1\n\n- **牵头单位**：区教育局\n- **Lead**: 区教育局\n\n- 甲\n- 乙\n");
}

TEST_CASE("a table, its numbers to the right") {
  CHECK(markdown(PageTable{{{"编号"}, {"目标值", Align::right}}, {{"4.1", "30"}, {"短"}}}) ==
        "| 编号 | 目标值 |\n| --- | ---: |\n| 4.1 | 30 |\n| 短 |  |\n");
}

TEST_CASE("nothing in a cell ends the cell or the row") {
  const std::string text = markdown(PageTable{{{"甲"}}, {{"a|b\nc\r\nd"}}});
  CHECK(text == "| 甲 |\n| --- |\n| a\\|b<br>c<br>d |\n");
}

TEST_CASE("what Markdown or HTML would obey is shown") {
  CHECK(markdown(Paragraph{"<script> *a* _b_ `c` [d](e) &amp; ~~f~~ \\g $h$"}) ==
        "\\<script\\> \\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\&amp; \\~\\~f\\~\\~ \\\\g \\$h\\$\n");
}

TEST_CASE("no line of a paragraph begins a heading, a list, a rule or a code block") {
  CHECK(markdown(Paragraph{"# 一"}) == "\\# 一\n");
  CHECK(markdown(Paragraph{"- 二"}) == "\\- 二\n");
  CHECK(markdown(Paragraph{"+ 三"}) == "\\+ 三\n");
  CHECK(markdown(Paragraph{"---"}) == "\\---\n");
  CHECK(markdown(Paragraph{"甲\n==="}) == "甲<br>\n\\===\n");
  CHECK(markdown(Paragraph{"1. 四"}) == "1\\. 四\n");
  CHECK(markdown(Paragraph{"2) 五"}) == "2\\) 五\n");
  CHECK(markdown(Paragraph{"    六"}) == "六\n");
  CHECK(markdown(Paragraph{"4.1 七"}) == "4.1 七\n");
  CHECK(markdown(Paragraph{"1-2次"}) == "1-2次\n");
}
