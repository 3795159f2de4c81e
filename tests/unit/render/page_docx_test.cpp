// Answers and annexes as Word documents: what stands in the parts. How they look is for tests/pages.

#include "render/docx/page_docx.h"

#include <doctest/doctest.h>

#include <pugixml.hpp>
#include <string>

#include "office/package.h"
#include "render/report/reminders.h"
#include "support/docx_faults.h"

using namespace hbjs;
using namespace hbjs::render;

namespace {

struct Document {
  std::string bytes;
  pugi::xml_document tree;
  std::string header;

  explicit Document(std::string file) : bytes(std::move(file)) {
    office::Package package(bytes);
    const std::string part = package.read("word/document.xml");
    REQUIRE(tree.load_buffer(part.data(), part.size(), pugi::parse_default | pugi::parse_ws_pcdata));
    header = package.read("word/header.xml");
  }

  /// The text of all paragraphs of a style, one a line.
  [[nodiscard]] std::string texts(const std::string& style) const {
    std::string out;
    for (const auto& found : tree.select_nodes(("//w:p[w:pPr/w:pStyle/@w:val='" + style + "']").c_str())) {
      for (const auto& text : found.node().select_nodes("w:r/w:t")) out += text.node().text().get();
      out += '\n';
    }
    return out;
  }
  [[nodiscard]] std::size_t count(const char* path) const { return tree.select_nodes(path).size(); }
};

Page page_of(PageTable table) {
  Page page;
  page.blocks = {Heading{1, "标题"}, Paragraph{"一段。"}, Heading{2, "一、部分"}, std::move(table)};
  return page;
}

}  // namespace

TEST_CASE("headings, paragraphs and tables have the styles of an official document") {
  const Document document(to_docx(page_of({{{"编号"}, {"名称"}}, {{"4.1", "教育"}}}), {}));
  CHECK(document.texts("GwTitle") == "标题\n");
  CHECK(document.texts("Body") == "一段。\n");
  CHECK(document.texts("Heading1") == "一、部分\n");
  CHECK(document.texts("TableHead") == "编号\n名称\n");
  CHECK(document.count("//w:tr[w:trPr/w:tblHeader]") == 1);
  CHECK(document.count("//w:tr[w:trPr/w:cantSplit]") == 2);
}

TEST_CASE("what XML cannot hold is put right, everything else comes out as it is") {
  const std::string text = "R&D <甲> \"乙\" '丙' 𠀀 🎉 {{name}}";
  const Document document(to_docx(page_of({{{"a\x01 b"}}, {{text}, {"坏\xFF"}}}), {}));
  CHECK(document.texts("TableText").find(text) != std::string::npos);
  CHECK(document.texts("TableHead") == "a\xEF\xBF\xBD b\n");
  CHECK(document.bytes.size() > 1000);
}

TEST_CASE("a line break in a cell is a line break") {
  const Document document(to_docx(page_of({{{"甲"}}, {{"一\n二"}}}), {}));
  CHECK(document.count("//w:tc//w:br") == 1);
}

TEST_CASE("joined cells: the first row's text, then cells that go on, each with a paragraph") {
  PageTable table{{{"序号"}, {"事项"}}, {{"1", "甲"}, {"1", "乙"}, {"2", "丙"}}, {{0, 0, 1}}};
  const Document document(to_docx(Annex{"附件9", "表", {}, table}, {}));
  CHECK(document.count("//w:vMerge[@w:val='restart']") == 1);
  CHECK(document.count("//w:vMerge[not(@w:val)]") == 1);
  CHECK(document.count("//w:tc[not(w:p)]") == 0);
  CHECK(document.texts("AnnexMark") == "附件9\n");
}

TEST_CASE("one title over two columns spans them") {
  PageTable table{{{"序号"}, {"建始县"}, {"建始县", Align::left, true}}, {{"1", "业州镇", "客坊村"}}};
  const Document document(to_docx(Annex{"附件3", "表", {}, table}, {}));
  CHECK(document.count("//w:gridSpan[@w:val='2']") == 1);
  CHECK(document.count("//w:tr[1]/w:tc") == 2);
  CHECK(document.count("//w:tr[2]/w:tc") == 3);
}

TEST_CASE("a table of many columns has its page on its side, a small one does not") {
  PageTable wide;
  wide.columns.resize(8, PageColumn{"列"});
  wide.rows.emplace_back(8, "一");
  CHECK(Document(to_docx(page_of(wide), {})).count("//w:pgSz[@w:orient='landscape']") == 1);
  CHECK(Document(to_docx(page_of({{{"甲"}}, {{"一"}}}), {})).count("//w:pgSz[@w:orient]") == 0);
}

TEST_CASE("made-up data says so in the header of every page, real data has an empty one") {
  const Page page = page_of({{{"甲"}}, {{"一"}}});
  CHECK(Document(to_docx(page, {Lang::zh, true})).header.find("演示数据") != std::string::npos);
  const std::string header = Document(to_docx(page, {})).header;
  CHECK(header.find("演示数据】") == std::string::npos);
  CHECK(header.find("{{") == std::string::npos);
}

TEST_CASE("no document has anything that Word would mend or refuse") {
  PageTable merged{
      {{"序号"}, {"建始县"}, {"建始县", Align::left, true}}, {{"1", "甲", "乙"}, {"1", "", "丁"}}, {{0, 0, 1}}};
  PageTable wide;
  wide.columns.resize(9, PageColumn{"列"});
  wide.rows.emplace_back(9, "R&D <甲> \x02");
  Page page = page_of(wide);
  page.blocks.emplace_back(Facts{{{"牵头", "区教育局"}}});
  page.blocks.emplace_back(Bullets{{"一", "二\n三"}});
  page.blocks.emplace_back(Code{"a: 1\nb: 2"});
  page.blocks.emplace_back(PageTable{{{"空表"}}, {}});
  CHECK(hbjs::testing::docx_faults(to_docx(page, {Lang::en, true})) == "");
  CHECK(hbjs::testing::docx_faults(to_docx(Annex{"附件3", "表", {"一、甲。"}, merged}, {})) == "");
  CHECK(hbjs::testing::docx_faults(to_docx(Page{}, {})) == "");
}

TEST_CASE("a letter and a notice are documents with the words of the reminder") {
  report::Notice letter;
  letter.title = "关于报送2024年6月工作推进情况的催报函";
  letter.addressee = "区甲局";
  letter.reason = "请报送 R&D <表>。";
  letter.items = {"4.1 民生保障（牵头）：甲", "4.2 乙 𠀀"};
  letter.office = "区帮扶办公室";
  letter.date_text = "2024年6月30日";
  const Document document(to_docx(letter));
  CHECK(hbjs::testing::docx_faults(document.bytes) == "");
  CHECK(document.texts("Addressee") == "区甲局：\n");
  CHECK(document.texts("Body") ==
        "请报送 R&D <表>。\n须报送的事项：\n4.1 民生保障（牵头）：甲\n4.2 乙 𠀀\n没有进展的，也请报送空表。\n");
  CHECK(document.texts("Organ") == "区帮扶办公室\n");
  letter.letter = false;
  letter.items.clear();
  letter.missing_text = "尚未报送的单位（1个）：区甲局。";
  letter.contacts_text = "联系人：甲";
  const Document notice(to_docx(letter));
  CHECK(notice.texts("Body") == "请报送 R&D <表>。\n尚未报送的单位（1个）：区甲局。\n联系人：甲。\n");
}

TEST_CASE("the same page gives the same bytes") {
  const Page page = page_of({{{"甲"}}, {{"一"}}});
  CHECK(to_docx(page, {}) == to_docx(page, {}));
}
