#include <doctest/doctest.h>

#include <string>

#include "base/text.h"
#include "base/utf8.h"
#include "render/page/page.h"

using namespace hbjs::render;

namespace {

Page sample() {
  Page page;
  page.blocks.emplace_back(Heading{1, "演示数据"});
  page.blocks.emplace_back(Paragraph{"第一段。"});
  page.blocks.emplace_back(Heading{2, "牵头事项"});
  page.blocks.emplace_back(Facts{{{"任务", "6"}}});
  page.blocks.emplace_back(Bullets{{"甲", "乙"}});
  page.blocks.emplace_back(PageTable{{{"编号"}, {"名称"}}, {{"4.1", "教育"}}});
  return page;
}

}  // namespace

TEST_CASE("a page as text: title underlined, sections set in, blocks apart") {
  CHECK(to_text(sample(), {80, false}) ==
        "演示数据\n"
        "========\n"
        "\n"
        "第一段。\n"
        "\n"
        "牵头事项\n"
        "  任务  6\n"
        "\n"
        "  - 甲\n"
        "  - 乙\n"
        "\n"
        "  编号  名称\n"
        "  ----  ----\n"
        "  4.1   教育\n");
}

TEST_CASE("everything wraps to the page's width") {
  Page page = sample();
  const std::string words = "巩固拓展两地学校结对共建成果，在现有6所学校结对帮扶的基础上，新增30所学校结对";
  page.blocks.emplace_back(Heading{2, words});
  page.blocks.emplace_back(Paragraph{words});
  page.blocks.emplace_back(Bullets{{words}});
  page.blocks.emplace_back(Facts{{{"一个很长很长很长的名称", words}}});
  page.blocks.emplace_back(PageTable{{{"甲"}, {"乙"}, {"丙"}}, {{words, words, words}}});
  for (std::size_t cells = 20; cells < 120; cells += 7) {
    CAPTURE(cells);
    const std::string text = to_text(page, {cells, false});
    for (const std::string_view line : hbjs::split_lines(text)) {
      CHECK(hbjs::width(line) <= cells);
    }
  }
}

TEST_CASE("colours only when asked for") {
  CHECK(to_text(sample(), {80, false}).find('\x1b') == std::string::npos);
  CHECK(to_text(sample(), {80, true}).starts_with("\x1b[1m演示数据\x1b[0m\n"));
}

TEST_CASE("an empty page and empty blocks are nothing") {
  CHECK(to_text({}, {80, false}).empty());
  Page page;
  page.blocks.emplace_back(Facts{});
  page.blocks.emplace_back(Bullets{});
  page.blocks.emplace_back(PageTable{});
  CHECK(to_text(page, {80, false}).empty());
}
