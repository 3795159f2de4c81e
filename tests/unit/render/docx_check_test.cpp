// What is wrong with a template is told with its paragraph, and no file does harm.

#include "unit/render/docx_reading.h"

#include "support/xlsx_maker.h"

using namespace hbjs;
using namespace hbjs::render;
using testing::DocxMaker;
using testing::paragraph;
using testing::table;
using Told = std::vector<std::string>;

TEST_CASE("an unknown name is told with its paragraph and the nearest name") {
  CHECK(told_of_body(paragraph("x") + paragraph("名：{{titel}}")) ==
        Told{"HB706 月报.docx:2 titel 是不是“title”？ 第 2 段"});
  CHECK(told_of_body(table({{"a", "b"}, {"{{#rows}}{{no}}", "{{tilte}}{{/rows}}"}})) ==
        Told{"HB706 月报.docx:4 tilte 是不是“title”？ 第 4 段，在第 1 张表格的第 2 行"});
  CHECK(told_of_body(paragraph("{{goal}}")) == Told{"HB707 月报.docx:1 goal 第 1 段"});
  CHECK(told_of_body(paragraph("{{rows}}{{标题}}")) == Told{"HB708 月报.docx:1 rows 写作 {{#rows}}…{{/rows}} 第 1 段",
                                                            "HB706 月报.docx:1 标题 是不是“title”？ 第 1 段"});
}

TEST_CASE("whether or not that part would be drawn, and in headers") {
  DocxMaker maker(paragraph("{{#nothing}}{{xyz}}{{/nothing}}"));
  maker.header = paragraph("{{tittle}}");
  CHECK(told_of(maker.bytes()) ==
        Told{"HB706 月报.docx:1 xyz 第 1 段", "HB706 月报.docx/word/header1.xml:1 tittle 是不是“title”？ 第 1 段"});
}

TEST_CASE("tags that do not close, and what documents cannot do") {
  CHECK(told_of_body(paragraph("{{title") + paragraph("}}{{titel}}")) ==
        Told{"HB701 月报.docx:1 {{ 缺“}}” 第 1 段", "HB706 月报.docx:2 titel 是不是“title”？ 第 2 段"});
  CHECK(told_of_body(paragraph("{{#rows}}{{no}}")) == Told{"HB703 月报.docx:1 rows 缺 {{/rows}} 第 1 段"});
  CHECK(told_of_body(paragraph("{{/rows}}")) == Told{"HB702 月报.docx:1 rows 第 1 段"});
  CHECK(told_of_body(paragraph("{{#rows}}{{#targets}}{{/rows}}{{/targets}}")).size() == 1);
  CHECK(told_of_body(paragraph("{{>foot.md}}")) == Told{"HB715 月报.docx:1 {{>foot.md}} 第 1 段"});
  CHECK(told_of_body(paragraph("{{=<% %>=}}"))[0].starts_with("HB704 "));
  CHECK(told_of_body(paragraph("共｛｛title｝｝")) == Told{"HB716 月报.docx:1 ｛｛ 第 1 段"});
  CHECK(told_of_body(paragraph("{{}}"))[0].starts_with("HB713 "));
}

TEST_CASE("a section whose tags make no pair is told, in every shape") {
  const auto misplaced = [](const std::string& body) {
    const Told told = told_of_body(body + paragraph("完"));
    REQUIRE_FALSE(told.empty());
    CHECK(told[0].starts_with("HB717 "));
  };
  misplaced(paragraph("{{#rows}}") + table({{"{{no}}{{/rows}}"}}));
  misplaced(table({{"{{#rows}}{{no}}"}}) + paragraph("{{/rows}}"));
  misplaced(table({{"{{#rows}}"}}) + table({{"{{/rows}}"}}));
  misplaced(paragraph("a{{#rows}}b") + paragraph("{{/rows}}"));
  misplaced(paragraph("{{#rows}}") + paragraph("a{{/rows}}b"));
  misplaced(table({{"{{#rows}}{{no}}", "{{/rows}}", "{{#rows}}{{no}}", "{{/rows}}"}}));  // one row, twice
  misplaced("<w:p><w:r><w:t>{{#rows}}x</w:t></w:r><w:ins><w:r><w:t>x{{/rows}}x</w:t></w:r></w:ins></w:p>");
  CHECK(told_of_body(paragraph("a{{#rows}}b") + paragraph("{{/rows}}"))[0] == "HB717 月报.docx:1 {{#rows}} 第 1 段");
}

TEST_CASE("a file that is no document is called by its name, and what to do is said") {
  const auto why = [](const std::string& bytes) {
    const Told told = told_of(bytes);
    REQUIRE(told.size() == 1);
    CHECK(told[0].starts_with("HB718 月报.docx:1 "));
    return told[0].substr(std::string("HB718 月报.docx:1  ").size());
  };
  CHECK(why("") == "文件是空的 在 WPS 或 Word 中打开，另存为“Word 文档（*.docx）”");
  CHECK(why("%PDF-1.7") == "这是 PDF 文件 模板要用 Word 文档（*.docx）");
  std::string old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(100, ' ');
  for (const char c : std::string("WordDocument")) (old += c) += '\0';
  CHECK(why(old).starts_with("这是旧版 Word 或 WPS 文字的格式（.doc、.wps） 在 WPS 或 Word 中打开，另存为"));
  CHECK(why(testing::XlsxMaker().sheet("x", "").bytes()).starts_with("这是表格，不是 Word 文档"));
  DocxMaker macros;
  macros.more = {{"word/vbaProject.bin", "x"}};
  CHECK(why(macros.bytes()).starts_with("文件带有宏 在 WPS 或 Word 中打开（不要启用宏）"));
  DocxMaker doctype;
  doctype.namespaces += "><!DOCTYPE x";
  std::vector<office::Part> parts = DocxMaker(paragraph("x")).parts();
  for (office::Part& part : parts) {
    if (part.name == "word/document.xml") part.bytes.insert(0, "<!DOCTYPE x [<!ENTITY a \"b\">]>");
  }
  CHECK(why(office::packed(parts)).find("DOCTYPE") != std::string::npos);
  CHECK(why(office::packed({{"a.txt", "x"}})).starts_with("这是压缩包"));
  std::vector<testing::Part> bomb;
  for (const office::Part& part : DocxMaker(paragraph("x")).parts())
    bomb.push_back({part.name, part.bytes, false, part.name == "word/document.xml" ? std::size_t{200} << 20U : 0});
  CHECK(why(testing::zipped(bomb)).starts_with("文件解压后超过"));
  CHECK(why(testing::zipped({{"word/document.xml", "x", true}})).starts_with("文件有密码"));
}

TEST_CASE("very many tags cost no more than they are") {
  std::string many, runs;
  for (int i = 0; i < 10'000; ++i) many += "{{title}}{{#demo}}{{/demo}}";
  CHECK(text_of_body(paragraph(many)).size() == 10'000 * std::string("演示数据月报").size() + 2);
  for (int i = 0; i < 10'000; ++i) runs += "<w:t>{{ti</w:t><w:t>tle}}</w:t>";
  CHECK(text_of_body("<w:p><w:r>" + runs + "</w:r></w:p>").size() == 10'000 * std::string("演示数据月报").size() + 2);
}
