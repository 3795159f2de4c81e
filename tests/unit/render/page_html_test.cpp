#include "render/page/html.h"

#include <doctest/doctest.h>

#include <string>

#include "support/holds.h"

using namespace hbjs;
using namespace hbjs::render;
using testing::holds;

TEST_CASE("what a web page would take for its own is shown as text") {
  Page page;
  page.blocks = {Heading{1, "<b>演示</b>"},
                 Paragraph{"甲 & 乙\n第二行"},
                 Facts{{{"名称", "<i>"}}},
                 Bullets{{"\"一\"", "二"}},
                 Code{"a: <b>"},
                 PageTable{{{"列<"}}, {{"<script>alert(1)</script>"}}}};
  const std::string html = to_html(page, {});
  CHECK(holds(html, "<title>&lt;b&gt;演示&lt;/b&gt;</title>"));
  CHECK(holds(html, "<p>甲 &amp; 乙<br>第二行</p>"));
  CHECK(holds(html, "<dt>名称</dt><dd>&lt;i&gt;</dd>"));
  CHECK(holds(html, "<li>&quot;一&quot;</li>"));
  CHECK(holds(html, "<pre>a: &lt;b&gt;</pre>"));
  CHECK(holds(html, "data-label=\"列&lt;\">&lt;script&gt;"));
  CHECK_FALSE(holds(html, "<script"));
}

TEST_CASE("numbers stand right, empty cells are known as such, joined cells are one") {
  PageTable table{{{"任务"}, {"事项"}, {"数", Align::right}}, {{"甲", "一", "1"}, {"甲", "二", ""}, {"乙", "三", "3"}}};
  table.merges = {{0, 0, 1}};
  Page page;
  page.blocks = {table};
  const std::string html = to_html(page, {});
  CHECK(holds(html, "<td rowspan=\"2\" data-label=\"任务\">甲</td>"));
  CHECK(html.find("甲</td>") == html.rfind("甲</td>"));
  CHECK(holds(html, "<td class=\"num\" data-label=\"数\">1</td>"));
  CHECK(holds(html, "<td class=\"num empty\" data-label=\"数\"></td>"));
}

TEST_CASE("a title over two columns spans them") {
  PageTable table{{{"牵头单位"}, {"", Align::left, true}, {"备注"}}, {{"甲", "乙", ""}}};
  Page page;
  page.blocks = {table};
  CHECK(holds(to_html(page, {}), "<th scope=\"colgroup\" colspan=\"2\">牵头单位</th><th scope=\"col\">备注</th>"));
}

TEST_CASE("made-up data is marked in the title, on the page and on paper; true data is not") {
  Page page;
  page.blocks = {Heading{1, "目标"}};
  const std::string made_up = to_html(page, {Lang::zh, true, "2024-10-28　hbjs"});
  CHECK(holds(made_up, "<title>目标（演示数据）</title>"));
  CHECK(holds(made_up, "<p class=\"demo\">演示数据"));
  CHECK(holds(made_up, "class=\"watermark\""));
  CHECK(holds(made_up, "<p>2024-10-28　hbjs</p>"));
  CHECK_FALSE(holds(to_html(page, {}), "演示数据"));
  CHECK(holds(to_html(page, {Lang::en, true, ""}), "<html lang=\"en\">"));
}
