// Documents drawn from templates that people make in Word and WPS.

#include "base/built_in.h"
#include "unit/render/docx_reading.h"

using namespace hbjs;
using namespace hbjs::render;
using testing::DocxMaker;
using testing::paragraph;
using testing::table;
using Told = std::vector<std::string>;

TEST_CASE("a name is replaced by its value and nothing else changes") {
  CHECK(body_of(paragraph("关于{{title}}的报告")) ==
        R"(<w:p><w:r><w:t xml:space="preserve">关于</w:t></w:r><w:r><w:t xml:space="preserve">演示数据月报</w:t></w:r>)"
        R"(<w:r><w:t xml:space="preserve">的报告</w:t></w:r></w:p>)");
  const std::string other =
      R"(<w:p w:rsidR="00A1"><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>不变</w:t><w:tab/></w:r></w:p>)";
  CHECK(body_of(other) == other);
}

TEST_CASE("a tag that the editor has cut into runs is one, and looks as where it begins") {
  // As Word leaves it after a correction: a spelling mark, a bookmark and three runs.
  const std::string word =
      R"(<w:p><w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t>《{</w:t></w:r><w:proofErr w:type="spellStart"/>)"
      R"(<w:r w:rsidR="2"><w:rPr><w:i/></w:rPr><w:t>{ti</w:t></w:r><w:bookmarkStart w:id="0" w:name="x"/>)"
      R"(<w:r><w:t>tle</w:t></w:r><w:proofErr w:type="spellEnd"/><w:bookmarkEnd w:id="0"/><w:r><w:t>}}》</w:t></w:r></w:p>)";
  CHECK(
      body_of(word) ==
      R"(<w:p><w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">《</w:t></w:r>)"
      R"(<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">演示数据月报</w:t></w:r><w:proofErr w:type="spellStart"/>)"
      R"(<w:bookmarkStart w:id="0" w:name="x"/><w:proofErr w:type="spellEnd"/><w:bookmarkEnd w:id="0"/>)"
      R"(<w:r><w:t xml:space="preserve">》</w:t></w:r></w:p>)");
  // As WPS does: Latin letters and the rest have a run each, with a hint for the font.
  const std::string wps =
      R"(<w:p><w:pPr><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>)"
      R"(<w:t>{{</w:t></w:r><w:r><w:rPr><w:rFonts w:hint="default"/></w:rPr><w:t>title</w:t></w:r><w:r><w:rPr>)"
      R"(<w:rFonts w:hint="eastAsia"/></w:rPr><w:t>}}</w:t></w:r></w:p>)";
  CHECK(
      body_of(wps) ==
      R"(<w:p><w:pPr><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>)"
      R"(<w:t xml:space="preserve">演示数据月报</w:t></w:r></w:p>)");
}

TEST_CASE("also in a link, in an insertion that is not accepted yet and in a text frame; deleted text is none") {
  const std::string run = "<w:r><w:t>{{title}}</w:t></w:r>";
  CHECK(text_of_body("<w:p><w:hyperlink>" + run + "</w:hyperlink><w:ins>" + run + "</w:ins></w:p>") ==
        "演示数据月报演示数据月报¶");
  CHECK(text_of_body("<w:p><w:r><w:pict><w:txbxContent>" + paragraph("{{#rows}}{{no}}{{/rows}}") +
                     "</w:txbxContent></w:pict></w:r></w:p>") == "12¶¶");
  CHECK(text_of_body("<w:p><w:del><w:r><w:delText>{{titel}}</w:delText></w:r></w:del><w:r><w:t>x</w:t></w:r></w:p>") ==
        "x¶");
}

TEST_CASE("within a paragraph the runs between the tags repeat") {
  CHECK(text_of_body(paragraph("共：{{#opening}}{{.}}；{{/opening}}。")) == "共：甲；乙；。¶");
  CHECK(text_of_body(paragraph(
            "{{#rows}}{{no}}.{{#targets}}{{name}}{{goal}}{{/targets}}{{^targets}}无{{/targets}} {{/rows}}")) ==
        "1.就业500培训200 2.无 ¶");
}

TEST_CASE("paragraphs and tables between tags that stand alone repeat, and the tags' own paragraphs go") {
  CHECK(text_of_body(paragraph("{{#rows}}") + paragraph("{{no}}、{{title}}") + paragraph("　{{/rows}}") +
                     paragraph("完")) == "1、消费帮扶¶2、结对¶完¶");
  CHECK(text_of_body(paragraph("{{#rows}}{{#targets}}") + paragraph("{{no}}{{name}}") +
                     paragraph("{{/targets}}{{/rows}}")) == "1就业¶1培训¶");
  CHECK(text_of_body(paragraph("{{#nothing}}") + paragraph("x") + paragraph("{{/nothing}}") +
                     paragraph("{{^nothing}}") + paragraph("没有") + paragraph("{{/nothing}}")) == "没有¶");
  // Word takes two tables with nothing between them for one.
  CHECK(text_of_body(paragraph("{{#rows}}") + table({{"{{title}}"}}) + paragraph("{{/rows}}") + paragraph("完")) ==
        "消费帮扶¶|/¶结对¶|/完¶");
}

TEST_CASE("a tag at the beginning or end of a paragraph takes that paragraph in or leaves it out") {
  CHECK(text_of_body(paragraph("{{#rows}}{{no}}、{{title}}") + paragraph("{{note}}。{{/rows}}")) ==
        "1、消费帮扶¶第一行↵第二行。¶2、结对¶。¶");
  CHECK(text_of_body(paragraph("各项：{{#rows}}") + paragraph("{{no}}") + paragraph("{{/rows}}共两项")) ==
        "各项：¶1¶2¶共两项¶");
}

TEST_CASE("both tags in one row of a table repeat the row, in whatever cells they stand") {
  const std::string head = "序号", title = "名称";
  CHECK(text_of_body(table({{head, title}, {"{{#rows}}{{no}}", "{{title}}{{/rows}}"}}) + paragraph("完")) ==
        "序号¶|名称¶|/1¶|消费帮扶¶|/2¶|结对¶|/完¶");
  CHECK(text_of_body(table({{"{{#nothing}}{{no}}", "{{title}}{{/nothing}}"}}) + paragraph("完")) == "完¶");
  CHECK(text_of_body(table({{"{{#rows}}{{no}}", "{{#targets}}{{name}}、{{/targets}}", "{{/rows}}"}}) + paragraph("")) ==
        "1¶|就业、培训、¶|¶|/2¶|¶|¶|/¶");
}

TEST_CASE("tags in rows of their own repeat the rows between them") {
  CHECK(text_of_body(table({{"{{#rows}}", ""}, {"{{no}}", "{{title}}"}, {"备注", "{{note}}"}, {"{{/rows}}", ""}}) +
                     paragraph("")) == "1¶|消费帮扶¶|/备注¶|第一行↵第二行¶|/2¶|结对¶|/备注¶|¶|/¶");
}

TEST_CASE("a cell ends in a paragraph, whatever its loop leaves") {
  const std::string list = paragraph("{{#targets}}") + paragraph("{{name}}") + paragraph("{{/targets}}");
  CHECK(text_of_body(table({{"{{#rows}}{{no}}", list, "{{/rows}}"}}) + paragraph("")) == "1¶|就业¶培训¶|¶|/2¶|¶|¶|/¶");
  CHECK(text_of_body(table({{paragraph("{{#rows}}") + table({{"{{no}}"}}) + paragraph("{{/rows}}")}}) +
                     paragraph("")) == "1¶|/¶2¶|/¶|/¶");
}

TEST_CASE("a paragraph of nothing but sections goes when none of them is drawn") {
  CHECK(text_of_body(paragraph("{{#note}}说明：{{note}}{{/note}}") + paragraph("{{^demo}}真{{/demo}}")) == "真¶");
  CHECK(text_of_body(paragraph("说明：{{#note}}{{note}}{{/note}}")) == "说明：¶");
}

TEST_CASE("a paragraph of a hundred thousand sections is looked through once") {
  std::string tags;
  for (int i = 0; i < 100'000; ++i) tags += "{{#demo}}{{/demo}}";
  CHECK(text_of_body(paragraph(tags + "完")) == "完¶");
}

TEST_CASE("a paragraph that ends a section of pages stays") {
  const std::string end =
      R"(<w:p><w:pPr><w:sectPr><w:pgSz w:w="1"/></w:sectPr></w:pPr><w:r><w:t>{{/opening}}</w:t></w:r></w:p>)";
  CHECK(body_of(paragraph("{{#opening}}") + paragraph("{{.}}") + end).find("<w:pPr><w:sectPr>") != std::string::npos);
}

TEST_CASE("headers are drawn too, and keep a paragraph") {
  DocxMaker maker(paragraph("x"));
  maker.header = paragraph("{{#demo}}演示数据{{/demo}}");
  CHECK(
      testing::part_of(drawn_from(maker.bytes(), testing::demo_report()).bytes, "word/header1.xml").find("演示数据") !=
      std::string::npos);
  DemoReport real = testing::demo_report();
  real.demo = false;
  const std::string header = testing::part_of(drawn_from(maker.bytes(), real).bytes, "word/header1.xml");
  CHECK(header.find("<w:p") != std::string::npos);
  CHECK(header.find("演示数据") == std::string::npos);
}

TEST_CASE("a part is drawn however its name's letters are written where it is pointed at") {
  DocxMaker maker(paragraph("{{title}}"));
  std::vector<office::Part> parts = maker.parts();
  const auto relations = std::ranges::find(parts, "_rels/.rels", &office::Part::name);
  relations->bytes.replace(relations->bytes.find("word/document"), 13, "Word/Document");
  CHECK(testing::part_of(drawn_from(office::packed(parts)).bytes, "word/document.xml").find("演示数据月报") !=
        std::string::npos);
}

TEST_CASE("made-up data is never without the word for it, whatever the template says") {
  DemoReport report = testing::demo_report();
  report.title = "六月";
  CHECK(text_of_body(paragraph("{{title}}"), report) == "【演示数据】本文内容均为编造，不反映真实工作¶六月¶");
  CHECK(text_of_body(paragraph("{{title}}（演示数据）"), report) == "六月（演示数据）¶");
  report.demo = false;
  CHECK(text_of_body(paragraph("{{title}}"), report) == "六月¶");
}

TEST_CASE("official styles are known by their names: Word gives them ids of its own when it saves") {
  DocxMaker maker(R"(<w:p><w:pPr><w:pStyle w:val="a7"/><w:spacing w:before="0"/><w:jc w:val="right"/></w:pPr>)"
                  R"(<w:r><w:t>演示数据办公室</w:t></w:r></w:p>)"
                  R"(<w:p><w:pPr><w:pStyle w:val="a8"/></w:pPr><w:r><w:t>2024年6月30日</w:t></w:r></w:p>)");
  std::string styles = "<w:styles " + maker.namespaces + ">";
  const std::string ours = std::string(built_in_text(built_in_templates_docx(), "styles.xml"));
  for (const auto& [id, own] : {std::pair("Organ", "a7"), std::pair("IssueDate", "a8")}) {
    const std::size_t at = ours.find("w:styleId=\"" + std::string(id) + "\"");
    REQUIRE(at != std::string::npos);
    const std::size_t name = ours.find("<w:name ", at);
    styles += "<w:style w:type=\"paragraph\" w:styleId=\"" + std::string(own) + "\">" +
              ours.substr(name, ours.find("/>", name) + 2 - name) + "</w:style>";
  }
  maker.more = {{"word/styles.xml", styles + "</w:styles>"}};
  std::vector<office::Part> parts = maker.parts();
  for (office::Part& part : parts) {
    if (part.name == "word/_rels/document.xml.rels")
      part.bytes = R"(<Relationships><Relationship Id="rId9" Type="x/styles" Target="styles.xml"/></Relationships>)";
  }
  const std::string xml = testing::part_of(drawn_from(office::packed(parts)).bytes, "word/document.xml");
  CHECK(xml.find(R"(<w:spacing w:before="0"/><w:ind w:right=)") != std::string::npos);
}

TEST_CASE("values are text, never XML, and hold what XML can hold") {
  DemoReport report = testing::demo_report();
  report.title = "a & b <w:p/> \"q\" 'r' 𠮷🎉\x01\xFF\tx\nz";
  CHECK(body_of(paragraph("{{{title}}}"), report)
            .find("a &amp; b &lt;w:p/&gt; \"q\" 'r' 𠮷🎉�� x</w:t><w:br/><w:t xml:space=\"preserve\">z</w:t>") !=
        std::string::npos);
}

TEST_CASE("what may be in a document once only is not repeated") {
  const std::string one =
      R"(<w:p w14:paraId="1A"><w:bookmarkStart w:id="1" w:name="b"/><w:r><w:drawing><wp:docPr id="7" name="x"/></w:drawing><w:t>{{no}}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>)";
  const std::string xml = body_of(paragraph("{{#rows}}") + one + paragraph("{{/rows}}"));
  const auto times = [&](std::string_view what) {
    std::size_t count = 0;
    for (std::size_t at = xml.find(what); at != std::string::npos; at = xml.find(what, at + 1)) ++count;
    return count;
  };
  CHECK(times("paraId") == 1);
  CHECK(times("bookmarkStart") == 1);
  CHECK(times("docPr") == 2);
  CHECK(times("docPr id=\"7\"") == 1);
}

TEST_CASE("the same template and data give the same bytes; other parts stay as they are") {
  DocxMaker maker(paragraph("{{title}}"));
  maker.more = {{"word/media/x.bin", std::string("\0\1\2", 3)},
                {"docProps/core.xml", "<?xml version=\"1.0\"?><!-- c --><a/>"}};
  const std::string once = drawn_from(maker.bytes()).bytes;
  CHECK(once == drawn_from(maker.bytes()).bytes);
  for (const office::Part& part : maker.more) CHECK(testing::part_of(once, part.name) == part.bytes);
}

TEST_CASE("a template of Word's own (.dotx) makes a document") {
  DocxMaker maker(paragraph("{{title}}"));
  maker.main_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
  CHECK(testing::part_of(drawn_from(maker.bytes()).bytes, "[Content_Types].xml").find("template") == std::string::npos);
}

TEST_CASE("a document that grows beyond bounds is refused") {
  std::string many;
  for (int i = 0; i < 200; ++i) many += "<w:r><w:t>x</w:t></w:r>";
  DemoReport report = testing::demo_report();
  report.rows.assign(1000, {1, "演示", "", std::vector<DemoTarget>(1000, {"x", 1})});
  const Drawn drawn = drawn_from(DocxMaker("<w:p><w:r><w:t>{{#rows}}{{#targets}}</w:t></w:r>" + many +
                                           "<w:r><w:t>{{/targets}}{{/rows}}</w:t></w:r></w:p>")
                                     .bytes(),
                                 report);
  CHECK(drawn.bytes.empty());
  REQUIRE(drawn.sink.findings().size() == 1);
  CHECK(drawn.sink.findings()[0].info->code == "HB719");
}

TEST_CASE("what sections repeat counts with all its text, in all parts of the document together") {
  DemoReport report = testing::demo_report();
  report.rows.assign(40, {1, "演示", "", {}});
  const std::string megabyte = paragraph("{{#rows}}" + std::string(1'000'000, 'x') + "{{/rows}}");
  DocxMaker maker(megabyte);
  maker.header = paragraph("x");
  CHECK(drawn_from(maker.bytes(), report).sink.findings().empty());
  maker.header = megabyte;
  const Drawn drawn = drawn_from(maker.bytes(), report);
  CHECK(drawn.bytes.empty());
  REQUIRE(drawn.sink.findings().size() == 1);
  CHECK(drawn.sink.findings()[0].info->code == "HB719");
}
