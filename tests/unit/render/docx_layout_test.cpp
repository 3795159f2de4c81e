// What no style can say of an official document (GB/T 9704-2012): titles, signatures, widths of columns.

#include "render/docx/layout.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <sstream>
#include <string>

#include "base/utf8.h"
#include "render/docx/lines.h"
#include "render/docx/tables.h"

using namespace hbjs;
using namespace hbjs::render;

namespace {

struct Drawn {
  pugi::xml_document tree;
  pugi::xml_node body;

  explicit Drawn(const std::string& inside) {
    REQUIRE(tree.load_string(("<w:body>" + inside + "</w:body>").c_str()));
    body = tree.child("w:body");
    docx::lay_out(body);
  }
};

std::string paragraph(const std::string& style, const std::string& text) {
  return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

int right_of(pugi::xml_node paragraph) {
  return paragraph.child("w:pPr").child("w:ind").attribute("w:right").as_int(-1);
}

std::string row(const std::string& a, const std::string& b, const std::string& properties = "<w:cantSplit/>") {
  const auto cell = [](const std::string& text) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"1\" w:type=\"dxa\"/></w:tcPr>" + paragraph("TableText", text) + "</w:tc>";
  };
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cell(a) + cell(b) + "</w:tr>";
}

std::string table(const std::string& rows) {
  return R"(<w:tbl><w:tblPr><w:tblStyle w:val="GwTable"/><w:tblW w:w="1" w:type="dxa"/></w:tblPr><w:tblGrid>)"
         R"(<w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid>)" +
         rows + "</w:tbl>";
}

}  // namespace

TEST_CASE("a title breaks between words, into lines of much the same length") {
  const std::vector<std::string> lines = docx::title_lines("2024年第二季度洪山区结对帮扶建始县工作进展情况通报", 40);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == "2024年第二季度洪山区结对");
  CHECK(lines[1] == "帮扶建始县工作进展情况通报");
}

TEST_CASE("a title that fits stays as it is; three lines where two do not do") {
  CHECK(docx::title_lines("工作情况", 40) == std::vector<std::string>{"工作情况"});
  const std::vector<std::string> lines = docx::title_lines(
      "洪山区结对帮扶工作领导小组办公室关于报送2024年第二季度洪山区结对帮扶建始县工作推进情况的通知", 40);
  REQUIRE(lines.size() == 3);
  for (const std::string& line : lines) CHECK(width(line) <= 40);
}

TEST_CASE("words that no dictionary has stay whole") {
  const std::vector<std::string> lines = docx::title_lines("2024年6月洪山区结对帮扶建始县工作推进情况", 40);
  REQUIRE(lines.size() == 2);
  CHECK_FALSE(lines[1].starts_with("扶"));
}

TEST_CASE("no line of a title begins with a closing mark or ends with an opening one") {
  const std::vector<std::string> lines = docx::title_lines("《2024年省内区域协作协议书》条款内容（洪山区-建始县）", 40);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == "《2024年省内区域协作协议书》");
}

TEST_CASE("a title of one word, or of odd characters, is not lost") {
  CHECK(docx::title_lines("", 40) == std::vector<std::string>{""});
  CHECK(docx::title_lines("Donaudampfschifffahrtsgesellschaftskapitaenswitwe", 40).size() == 1);
  CHECK(docx::title_lines("\xF0\xA0\x80\x80\xF0\x9F\x8E\x89", 1).size() >= 1);
}

TEST_CASE("a title of thousands of words stays as it is") {
  std::string title;
  for (int i = 0; i < 4000; ++i) title += "结对帮扶工作";
  CHECK(docx::title_lines(title, 40) == std::vector<std::string>{title});
  const std::string word(1'000'000, 'x');
  CHECK(docx::title_lines(word, 2) == std::vector<std::string>{word});
}

TEST_CASE("7.3.5.2: the organ stands two characters from the right, the date begins two right of it") {
  // 14 characters and 6½: the organ begins 16 from the right, the date 14, and so ends 7½ from the right.
  const docx::SignedAt at = docx::signed_at(28, 13);
  CHECK(at.organ == 4);
  CHECK(at.date == 28 - 13);
}

TEST_CASE("7.3.5.2: where the date is longer, it stands two characters from the right and the organ gives way") {
  const docx::SignedAt at = docx::signed_at(8, 14);
  CHECK(at.date == 4);
  CHECK(at.organ + 8 == at.date + 14 + 4);  // the organ begins two characters left of the date
}

TEST_CASE("organ and date get their indents, whatever stood there") {
  const Drawn drawn(paragraph("Organ", "区结对帮扶工作领导小组办公室") + paragraph("IssueDate", "2024年6月30日"));
  const pugi::xml_node organ = drawn.body.first_child();
  CHECK(right_of(organ) == 4 * 1579 / 10);
  CHECK(right_of(organ.next_sibling()) == 15 * 1579 / 10);
}

TEST_CASE("paragraphs of other styles stay as they were drawn") {
  const std::string title = "2024年第二季度洪山区结对帮扶建始县工作进展情况通报";
  const Drawn drawn(paragraph("Title", title) + paragraph("Body", title));
  for (const pugi::xml_node node : drawn.body.children()) CHECK(docx::text_of(node) == title);
}

TEST_CASE("columns fill the page, and the one that holds more is wider") {
  const std::string words = "区发改局、区经信和科创局、区民政局、区商务局、区文旅局、区市场监管局、区工商联";
  const Drawn drawn(table(row("序号", "责任单位", "<w:cantSplit/><w:tblHeader/>") + row("1", words) + row("2", words)));
  const pugi::xml_node grid = drawn.body.child("w:tbl").child("w:tblGrid");
  const int first = grid.first_child().attribute("w:w").as_int(), second = grid.last_child().attribute("w:w").as_int();
  CHECK(first + second == 8844);
  CHECK(drawn.body.child("w:tbl").child("w:tblPr").child("w:tblW").attribute("w:w").as_int() == 8844);
  CHECK(second > 4 * first);
  for (const pugi::xml_node each : drawn.body.child("w:tbl").children("w:tr")) {
    CHECK(each.first_element_by_path("w:tc/w:tcPr/w:tcW").attribute("w:w").as_int() == first);
  }
}

TEST_CASE("a number stays whole, and two characters stand in a line, however many columns there are") {
  for (const std::size_t count : {1U, 2U, 5U, 12U, 30U}) {
    CAPTURE(count);
    PageTable table;
    table.columns.resize(count, PageColumn{"完成率", Align::right});
    table.rows.emplace_back(count, "100.0%");
    const std::vector<std::size_t> widths = docx::table_widths(table, 12756);
    REQUIRE(widths.size() == count);
    CHECK(std::accumulate(widths.begin(), widths.end(), std::size_t{0}) == 12756);
    if (count <= 12) CHECK(*std::ranges::min_element(widths) >= 6 * 105 + 114);
  }
}

TEST_CASE("a share stays whole where a font with wider digits stands in for that of the standard") {
  PageTable table;
  table.columns.assign(10, PageColumn{"责任单位"});
  table.columns.push_back({"完成率", Align::right});
  table.columns.push_back({"序时进度", Align::right});
  table.rows.emplace_back(10, "区发改局、区经信和科创局、区民政局、区商务局、区文旅局、区市场监管局、区工商联");
  table.rows.back().push_back("100.0%");
  table.rows.back().push_back("83.3%");
  const std::vector<std::size_t> widths = docx::table_widths(table, 12756);
  // DejaVu Sans of 五号, 210 twips: a digit is 0.636 of that, the point 0.318, the sign 0.950.
  CHECK(widths[10] >= 114 + 801);
  CHECK(widths[11] >= 114 + 667);
}

TEST_CASE("a row that would leave half a page empty may break, another may not") {
  std::string lines;
  for (int i = 0; i < 30; ++i) lines += "</w:t><w:br/><w:t>区教育局：已报进展";
  const Drawn drawn(table(row("1", "短") + row("2", lines)));
  const pugi::xml_node kept = drawn.body.child("w:tbl").child("w:tr");
  CHECK(kept.child("w:trPr").child("w:cantSplit"));
  CHECK_FALSE(kept.next_sibling("w:tr").child("w:trPr").child("w:cantSplit"));
}

TEST_CASE("a table of more columns than Word allows, or on a page of no size, is not lost") {
  std::string grid, rows;
  for (int i = 0; i < 20'000; ++i) {
    grid += "<w:gridCol w:w=\"1\"/>";
    rows += row("1", "2");
  }
  const std::string begin = R"(<w:tbl><w:tblPr><w:tblStyle w:val="GwTable"/></w:tblPr><w:tblGrid>)";
  const Drawn many(begin + grid + "</w:tblGrid>" + rows + "</w:tbl>");
  CHECK(many.body.child("w:tbl").child("w:tblGrid").child("w:gridCol").attribute("w:w").as_int() == 1);
  const Drawn huge(table(row("1", "2")) + R"(<w:sectPr><w:pgSz w:w="2147483647" w:h="2147483647"/>)"
                                          R"(<w:pgMar w:left="-2147483648" w:top="-2147483648"/></w:sectPr>)");
  CHECK(huge.body.child("w:tbl").child("w:tblPr").child("w:tblW").attribute("w:w").as_int() == 2 * 31'680);
}

TEST_CASE("a table without a grid, or with rows of odd lengths, is left or laid out, never lost") {
  const Drawn without("<w:tbl><w:tblPr><w:tblStyle w:val=\"GwTable\"/></w:tblPr>" + row("1", "2") + "</w:tbl>");
  CHECK(without.body.child("w:tbl").child("w:tr"));
  const Drawn ragged(table("<w:tr><w:tc><w:p/></w:tc></w:tr>" + row("1", "2") + "<w:tr/>"));
  CHECK(ragged.body.child("w:tbl").child("w:tr").next_sibling());
}
