#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "render/page/table_layout.h"

using hbjs::split_lines;
using hbjs::width;
using namespace hbjs::render;

namespace {

PageTable tasks() {
  return {{{"编号"}, {"任务"}, {"责任单位"}, {"完成率", Align::right}},
          {{"6", "深化教育协作帮扶", "区教育局、相关学校", "50.0%"},
           {"10", "推进资金项目落实",
            "区乡村振兴局、区财政局、区住房和城市更新局、区自然资源和城乡建设局、区城投公司、相关街道", "100.0%"}}};
}

std::string laid_out(const PageTable& table, std::size_t cells) { return layout(table, {cells, false}); }

/// The cell at which `part` begins in its line; npos when it is nowhere.
std::size_t cell_of(const std::string& text, std::string_view part) {
  for (const std::string_view line : split_lines(text)) {
    const std::size_t at = line.find(part);
    if (at != std::string_view::npos) return width(line.substr(0, at));
  }
  return std::string::npos;
}

std::size_t widest(const std::string& text) {
  std::size_t most = 0;
  for (const std::string_view line : split_lines(text)) most = std::max(most, width(line));
  return most;
}

}  // namespace

TEST_CASE("columns begin in the same cell whatever characters stand before them") {
  const PageTable table{{{"单位"}, {"Kind"}, {"n", Align::right}}, {{"区教育局", "body", "7"}, {"A", "街道", "1850"}}};
  CHECK(laid_out(table, 80) ==
        "单位      Kind     n\n"
        "--------  ----  ----\n"
        "区教育局  body     7\n"
        "A         街道  1850\n");
}

TEST_CASE("cells wrap where the page is too narrow, numbers and short names never") {
  const std::string text = laid_out(tasks(), 60);
  CHECK(widest(text) <= 60);
  CHECK(text.find("100.0%") != std::string::npos);
  CHECK(text.find("深化教育协作帮扶") != std::string::npos);
  CHECK(cell_of(text, "责任单位") == cell_of(text, "区教育局"));
  CHECK(cell_of(text, "责任单位") == cell_of(text, "区乡村振兴局"));
  CHECK(split_lines(text).size() > 4);
}

TEST_CASE("no line is wider than the page at any width, and none ends with a blank") {
  for (std::size_t cells = 20; cells <= 160; ++cells) {
    CAPTURE(cells);
    const std::string text = laid_out(tasks(), cells);
    CHECK(widest(text) <= cells);
    for (const std::string_view line : split_lines(text)) CHECK(!line.ends_with(' '));
  }
}

TEST_CASE("a page too narrow for columns shows records, empty cells left out") {
  const PageTable table{
      {{"编号"}, {"任务"}, {"牵头单位"}, {"责任单位"}, {"存在问题"}},
      {{"6", "深化教育协作帮扶", "区教育局、区人力资源局、区财政局", "区教育局、相关学校、区直相关单位、各街道", ""}}};
  CHECK(laid_out(table, 40) ==
        "-- 6  深化教育协作帮扶 -----------------\n"
        "牵头单位  区教育局、区人力资源局、区财政\n"
        "          局\n"
        "责任单位  区教育局、相关学校、区直相关单\n"
        "          位、各街道\n");
}

TEST_CASE("a record begins with its name; what stands in the second column keeps its heading") {
  PageTable grid{{{"单位"}}, {{"区住房和城市更新局"}}};
  for (int month = 1; month <= 12; ++month) {
    grid.columns.push_back({std::to_string(month) + "月"});
    grid.rows.front().push_back(month == 1 ? "迟" : "√");
  }
  const std::string text = laid_out(grid, 40);
  CHECK(text.starts_with("-- 区住房和城市更新局 ---"));
  CHECK(text.find("\n1月   迟\n2月   √\n") != std::string::npos);
}

TEST_CASE("a title too long for the rule of a record stands among its values") {
  const std::string id(10, 'x');
  const PageTable table{{{"编号"}, {"内容"}, {"一"}, {"二"}, {"三"}, {"四"}},
                        {{id, "一二三四五六七八九十一二三四五六七八九十", id, id, id, id}}};
  const std::string text = laid_out(table, 40);
  CHECK(text.starts_with("-- xxxxxxxxxx ---"));
  CHECK(text.find("内容  一二三四五六七八九十") != std::string::npos);
  CHECK(widest(text) <= 40);
}

TEST_CASE("line breaks in cells are kept") {
  const PageTable table{{{"单位"}, {"数"}}, {{"区教育局\n区财政局", "2"}}};
  CHECK(laid_out(table, 40) ==
        "单位      数\n"
        "--------  --\n"
        "区教育局  2\n"
        "区财政局\n");
}

TEST_CASE("nothing in a cell moves the cursor or colours the terminal") {
  const PageTable table{{{"名"}}, {{"a\x1b[31mb\tc"}}};
  CHECK(laid_out(table, 40) == "名\n---------\na\uFFFD[31mb c\n");
}

TEST_CASE("colours appear only when asked for, and only states have their own") {
  const PageTable table{{{"任务"}, {"状态"}}, {{"红色教育", "红"}, {"6", "绿"}}};
  const std::string plain = layout(table, {80, false});
  CHECK(plain.find('\x1b') == std::string::npos);
  const std::string coloured = layout(table, {80, true});
  CHECK(coloured.find("\x1b[31m红\x1b[0m\n") != std::string::npos);
  CHECK(coloured.find("\x1b[32m绿\x1b[0m\n") != std::string::npos);
  CHECK(coloured.find("红色教育  ") != std::string::npos);
  CHECK(coloured.find("\x1b[1m任务\x1b[0m") != std::string::npos);
}

TEST_CASE("rows may be shorter than the header, and a table may have no rows or no columns") {
  CHECK(laid_out({{{"甲"}, {"乙"}}, {{"1"}}}, 80) == "甲  乙\n--  --\n1\n");
  CHECK(laid_out({{{"甲"}}, {}}, 80) == "甲\n--\n");
  CHECK(laid_out({}, 80).empty());
}

TEST_CASE("names and values stand in two columns, values wrapped beside their names") {
  const Facts facts{{{"牵头单位", "区教育局"}, {"内容", "巩固拓展两地学校结对共建成果，在现有基础上新增"}}};
  CHECK(layout(facts, {30, false}) ==
        "牵头单位  区教育局\n"
        "内容      巩固拓展两地学校结对\n"
        "          共建成果，在现有基础\n"
        "          上新增\n");
}
