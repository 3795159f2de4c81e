#include "exchange/notes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "exchange/form_xlsx.h"
#include "office/package.h"
#include "office/xml.h"
#include "support/real_plan.h"
#include "unit/exchange/reading.h"

// 演示数据 throughout.
namespace hbjs::exchange {
namespace {

constexpr std::string_view office_name = "演示办公室";

std::string form() {
  static const std::string bytes =
      to_xlsx(forms_of(testing::real_index(), {"区教育局"}, *parse_month("2024-06")).front());
  return bytes;
}

std::string noted(std::string_view xlsx, const std::vector<Note>& notes, std::string_view author = office_name) {
  return with_notes(xlsx, notes, std::string(author));
}

/// The first part whose name begins so.
std::string part(const std::string& xlsx, std::string_view start) {
  office::Package package(xlsx);
  for (const std::string& name : package.names()) {
    if (name.starts_with(start)) return package.read(name);
  }
  return {};
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t times = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string_view::npos; ++at) ++times;
  return times;
}

/// Everything that programs check when they open a file with notes: parts are typed and related, each note has its box.
void check_whole(const std::string& xlsx) {
  office::Package package(xlsx);
  const std::string types = package.read("[Content_Types].xml");
  for (const std::string& name : package.names()) {
    CAPTURE(name);
    if (name.starts_with("xl/comments")) CHECK(count(types, "PartName=\"/" + name + "\"") == 1);
    if (name.ends_with(".vml")) CHECK(count(types, "Extension=\"vml\"") == 1);
    for (const office::Relation& relation : office::relations_of(package, name))
      CHECK((relation.target.empty() || package.has(relation.target)));
    if (!name.starts_with("xl/worksheets/sheet")) continue;
    std::string comments, drawing, id;
    for (const office::Relation& relation : office::relations_of(package, name)) {
      if (relation.type == "comments") comments = package.read(relation.target);
      if (relation.type == "vmlDrawing") drawing = package.read(relation.target), id = relation.id;
    }
    CHECK(count(comments, "<comment ") == count(drawing, "ObjectType=\"Note\""));
    CHECK(count(package.read(name), "legacyDrawing ") == (drawing.empty() ? 0 : 1));
    if (!drawing.empty()) CHECK(count(package.read(name), ":id=\"" + id + "\"/>") == 1);
  }
}

TEST_CASE("a note stands at its cell, with its author and a box, and everything else stays") {
  const std::string copy = noted(form(), {{"数据", 4, 7, "“约20人”不是数 <&>"}, {"月报", 8, 3, "改了"}});
  check_whole(copy);
  const std::string list = part(copy, "xl/comments1");
  CHECK(list.find("<author>演示办公室</author>") != std::string::npos);
  CHECK(list.find("<comment ref=\"C8\" authorId=\"0\">") != std::string::npos);
  CHECK(part(copy, "xl/comments2").find("“约20人”不是数 &lt;&amp;&gt;") != std::string::npos);
  CHECK(part(copy, "xl/drawings/vmlDrawing2").find("<x:Row>3</x:Row><x:Column>6</x:Column>") != std::string::npos);
  office::Package before{std::string_view(form())}, after(copy);
  const std::string original = form();
  office::Package was(original);
  for (const std::string& name : was.names()) {
    CAPTURE(name);
    const bool changes =
        name == "[Content_Types].xml" || name == "xl/worksheets/sheet1.xml" || name == "xl/worksheets/sheet2.xml";
    CHECK((changes || was.read(name) == after.read(name)));
  }
  const Workbook workbook = must_read(read_xlsx(copy)), source = must_read(read_xlsx(original));
  for (const Sheet& sheet : source.sheets) {
    sheet.for_each([&](std::uint32_t row, std::uint32_t column, const Cell& cell) {
      CHECK(workbook.find(sheet.name)->at(row, column).text == cell.text);
    });
  }
}

TEST_CASE("several sentences at one cell are one note; what has no sheet stands on the first") {
  const std::string copy =
      noted(form(), {{"活动", 5, 1, "一"}, {"活动", 5, 1, "二"}, {"没有这张表", 9, 9, "三"}, {"", 0, 0, "四"}});
  check_whole(copy);
  CHECK(part(copy, "xl/comments2").find(">一\n二</t>") != std::string::npos);
  CHECK(part(copy, "xl/comments1").find("ref=\"A1\"") != std::string::npos);
  CHECK(part(copy, "xl/comments1").find(">三\n四</t>") != std::string::npos);
}

TEST_CASE("notes of an earlier round are taken off, those of others stay") {
  const std::string other = noted(form(), {{"数据", 4, 7, "单位自己的话"}}, "填报人");
  const std::string first =
      noted(other, {{"数据", 4, 7, "第一次"}, {"数据", 5, 7, "第一次"}, {"月报", 6, 3, "第一次"}});
  check_whole(first);
  CHECK(count(part(first, "xl/comments1"), "第一次") == 2);
  const std::string second = noted(first, {{"数据", 5, 3, "第二次"}, {"数据", 4, 7, "第二次"}});
  check_whole(second);
  const std::string list = part(second, "xl/comments1");
  CHECK(count(list, "第一次") == 0);
  CHECK(count(list, "单位自己的话") == 1);
  CHECK(list.find("\n演示办公室：\n第二次") != std::string::npos);
  CHECK(list.find("ref=\"C5\"") != std::string::npos);
  CHECK(count(part(second, "xl/comments2"), "<comment ") == 0);
  const std::string none = noted(second, {});
  check_whole(none);
  CHECK(count(part(none, "xl/comments1"), "<comment ") == 1);
}

TEST_CASE("files of other programs: Strict, prefixes, a broken drawing, elements that stand behind the drawing") {
  XlsxMaker strict;
  strict.workbook_attributes = R"(xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main")";
  strict.relation_types = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
  strict.sheet("月报", "<row><c><v>1</v></c></row>", "", "<tableParts count=\"0\"/><extLst/>");
  const std::string copy = noted(strict.bytes(), {{"月报", 1, 1, "一"}});
  check_whole(copy);
  const std::string sheet = part(copy, "xl/worksheets/sheet1");
  CHECK(sheet.find("<legacyDrawing r:id=") < sheet.find("<tableParts"));
  CHECK(sheet.find("xmlns:r=\"http://purl.oclc.org/") != std::string::npos);
  CHECK(part(copy, "xl/comments1").find("purl.oclc.org/ooxml/spreadsheetml/main") != std::string::npos);
  CHECK(part(copy, "xl/worksheets/_rels/").find("http://purl.oclc.org/ooxml/officeDocument/relationships/comments") !=
        std::string::npos);

  const std::string broken = office::with_part(copy, {"xl/drawings/vmlDrawing1.vml", "<xml><br></xml>"});
  const std::string mended = noted(broken, {{"月报", 2, 2, "二"}});
  check_whole(mended);
  CHECK(part(mended, "xl/drawings/").find("<x:Row>1</x:Row>") != std::string::npos);
}

TEST_CASE("very many mistakes make no endless file") {
  std::vector<Note> notes;
  for (std::uint32_t row = 1; row <= 3'000; ++row) notes.push_back({"活动", row, 1, "一"});
  const std::string copy = noted(form(), notes);
  check_whole(copy);
  CHECK(count(part(copy, "xl/comments1"), "<comment ") == 500);
}

}  // namespace
}  // namespace hbjs::exchange
