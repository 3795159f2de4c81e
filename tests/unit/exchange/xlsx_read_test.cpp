// What programs that write XLSX really do, one by one.

#include "unit/exchange/reading.h"

using namespace hbjs;
using namespace hbjs::exchange;

namespace {

constexpr const char* one_number = R"(<row r="2"><c r="D2"><v>500</v></c></row>)";

}  // namespace

TEST_CASE("strings stand in the cell, with runs of their own looks or without") {
  const Sheet sheet = sheet_of(
      R"(<row r="1"><c r="A1" t="inlineStr"><is><t>演示数据</t></is></c>
         <c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>黄鹤楼</t></r><r><t xml:space="preserve"> 村</t></r></is></c>
         <c r="C1" t="inlineStr"><is><t> </t></is></c><c r="D1" t="inlineStr"><is><t/></is></c></row>)");
  CHECK(sheet.at(1, 1).text == "演示数据");
  CHECK(sheet.at(1, 2).text == "黄鹤楼 村");
  CHECK(sheet.at(1, 3).text == " ");
  CHECK(sheet.at(1, 4).empty());
}

TEST_CASE("shared strings: runs are joined, readings of the characters dropped, escapes read") {
  XlsxMaker maker;
  maker.strings =
      R"(<si><t>一</t></si><si><r><t>马应</t></r><r><t>龙</t></r><rPh sb="0" eb="1"><t>mǎ</t></rPh><phoneticPr fontId="1"/></si>)"
      R"(<si><t>第一行_x000D_
第二行_x0007_</t></si><si><t>_x005F_x0041_</t></si><si><t>_xD83D__xDE00_</t></si><si><t>a_x0z41_</t></si><si><t>x<![CDATA[<&]]>y</t></si>)";
  maker.sheet("月报", R"(<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>3</v></c>
                         <c r="D1" t="s"><v>4</v></c><c r="E1" t="s"><v>5</v></c><c r="F1" t="s"><v>6</v></c></row>)");
  const Sheet sheet = sheet_of(maker);
  CHECK(sheet.at(1, 1).text == "马应龙");
  CHECK(sheet.at(1, 2).text == "第一行\n第二行");
  CHECK(sheet.at(1, 3).text == "_x0041_");
  CHECK(sheet.at(1, 4).text == "😀");
  CHECK(sheet.at(1, 5).text == "a_x0z41_");
  CHECK(sheet.at(1, 6).text == "x<&y");
}

TEST_CASE("a string that is not there is damage, told at its cell") {
  const auto result = read_xlsx(XlsxMaker().sheet("月报", R"(<row r="7"><c r="D7" t="s"><v>0</v></c></row>)").bytes());
  CHECK(refused_as(result, refused::broken_cell));
  CHECK(why(result) == "the file is damaged: sheet “月报”, cell D7 cannot be read");
}

TEST_CASE("rows and cells without names follow one another") {
  const Sheet sheet = sheet_of("<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>3</v></c></row>");
  CHECK(sheet.at(1, 1).text == "1");
  CHECK(sheet.at(1, 2).text == "2");
  CHECK(sheet.at(3, 2).text == "3");
  CHECK(sheet.rows() == 3);

  const Sheet mixed =
      sheet_of(R"(<row r="4"><c r="C4"><v>1</v></c><c><v>2</v></c></row><row><c r="B9"><v>3</v></c></row>
                                  <row><c><v>4</v></c></row>)");
  CHECK(mixed.at(4, 4).text == "2");
  CHECK(mixed.at(9, 2).text == "3");
  CHECK(mixed.at(10, 1).text == "4");
}

TEST_CASE("parts are found wherever the relations say") {
  XlsxMaker absolute;
  absolute.workbook_target = "/xl/workbook.xml";
  absolute.folder = "/xl/worksheets/";
  CHECK(sheet_of(absolute.sheet("月报", one_number)).at(2, 4).text == "500");

  XlsxMaker roundabout;
  roundabout.workbook_target = "./xl/worksheets/../workbook.xml";
  roundabout.folder = "../xl/./worksheets/";
  CHECK(sheet_of(roundabout.sheet("月报", one_number)).at(2, 4).text == "500");

  XlsxMaker other_case;
  other_case.folder = "Worksheets/";
  CHECK(sheet_of(other_case.sheet("月报", one_number)).at(2, 4).text == "500");
}

TEST_CASE("Strict files and files with prefixes are the same as others") {
  XlsxMaker strict;
  strict.workbook_attributes = R"(xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" conformance="strict")";
  strict.relation_types = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
  strict.sheet("月报", R"(<row r="1"><c r="A1" t="d"><v>2024-06-05T00:00:00</v></c><c r="B1" t="d"><v>2024-06-05</v></c>
                          <c r="C1" t="d"><v>T08:00</v></c></row>)");
  const Sheet sheet = sheet_of(strict);
  CHECK(sheet.at(1, 1).kind == Kind::date);
  CHECK(sheet.at(1, 1).text == "2024-06-05");
  CHECK(sheet.at(1, 2).text == "2024-06-05");
  CHECK(sheet.at(1, 3).kind == Kind::text);

  std::vector<testing::Part> parts = XlsxMaker().sheet("月报", "").parts();
  for (testing::Part& part : parts) {
    if (part.name == "xl/worksheets/sheet1.xml")
      part.bytes = R"(<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row>)"
                   R"(</x:sheetData></x:worksheet>)";
  }
  CHECK(must_read(read_xlsx(testing::zipped(parts))).sheets.at(0).at(1, 1).text == "5");
}

TEST_CASE("the part that tells a sheet's extent is not believed") {
  CHECK(sheet_of(one_number).at(2, 4).text == "500");  // every sheet here says that it is A1
}

TEST_CASE("sheets are told by name, and those that nobody sees are marked") {
  XlsxMaker maker;
  maker.sheet("_hbjs", one_number, "veryHidden")
      .sheet("单位", one_number, "hidden")
      .sheet("月报", one_number, "visible");
  maker.names =
      R"(<definedName name="月份" localSheetId="2">'月报'!$B$2</definedName><definedName name="月份">_hbjs!$A$1</definedName>)"
      R"(<definedName name="_xlnm.Print_Titles" localSheetId="2">月报!$1:$3</definedName>)";
  const Workbook workbook = must_read(read_xlsx(maker.bytes()));
  REQUIRE(workbook.sheets.size() == 3);
  CHECK(workbook.sheets[0].hidden);
  CHECK(workbook.find("单位")->hidden);
  CHECK_FALSE(workbook.find("月报")->hidden);
  CHECK(workbook.find("年报") == nullptr);
  CHECK(workbook.names.at("月份") == "_hbjs!$A$1");
  CHECK(workbook.names.at("_xlnm.Print_Titles") == "月报!$1:$3");
}

TEST_CASE("what is hidden under merged cells is not read, whichever corners name the range") {
  for (const std::string range : {"A1:B2", "B2:A1", "B1:A2", "A2:B1"}) {
    CAPTURE(range);
    const Sheet sheet = sheet_of(XlsxMaker().sheet(
        "月报",
        R"(<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>)",
        "", R"(<mergeCells count="1"><mergeCell ref=")" + range + R"("/></mergeCells>)"));
    CHECK(sheet.at(1, 1).text == "1");
    CHECK(sheet.at(1, 2).empty());
    CHECK(sheet.at(2, 1).empty());
    CHECK(sheet.at(1, 3).text == "3");
    CHECK(sheet.rows() == 1);
  }
}

TEST_CASE("a formula is what was computed last; one without a value is told apart from an empty cell") {
  const Sheet sheet = sheet_of(
      R"(<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>500</v></c><c r="B1" t="str"><f>"a"</f><v>完成</v></c>
         <c r="C1"><f>A1*2</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="b"><f>TRUE()</f><v>1</v></c>
         <c r="F1"><f t="shared" si="0"/><v/></c><c r="G1" t="str"><f>""</f><v></v></c><c r="H1" t="b"><v>0</v></c></row>)");
  CHECK(sheet.at(1, 1).kind == Kind::number);
  CHECK(sheet.at(1, 1).formula);
  CHECK(sheet.at(1, 1).text == "500");
  CHECK(sheet.at(1, 2).text == "完成");
  CHECK(sheet.at(1, 3).kind == Kind::formula_without_value);
  CHECK(sheet.at(1, 4).kind == Kind::error);
  CHECK(sheet.at(1, 4).text == "#DIV/0!");
  CHECK(sheet.at(1, 5).kind == Kind::boolean);
  CHECK(sheet.at(1, 5).text == "TRUE");
  CHECK(sheet.at(1, 6).kind == Kind::formula_without_value);
  CHECK(sheet.at(1, 7).empty());
  CHECK(sheet.at(1, 8).text == "FALSE");
  CHECK_FALSE(sheet.at(1, 8).formula);
}

TEST_CASE("cells far away that are only coloured do not count") {
  const Sheet sheet = sheet_of(
      R"(<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/></row><row r="1048576" s="3"><c r="B1048576" s="3"/></row>)");
  CHECK(sheet.rows() == 1);
  CHECK(sheet.columns() == 1);
}

TEST_CASE("document properties may be nonsense, as WPS writes them") {
  XlsxMaker maker;
  maker.more = {{"docProps/core.xml", "<cp:coreProperties><dcterms:created>"}, {"docProps/app.xml", "\xFF"}};
  CHECK(sheet_of(maker.sheet("月报", one_number)).at(2, 4).text == "500");
}

TEST_CASE("XML in UTF-16 is read") {
  std::vector<testing::Part> parts = XlsxMaker().sheet("月报", one_number).parts();
  for (testing::Part& part : parts) {
    if (part.name != "xl/worksheets/sheet1.xml") continue;
    std::string wide = "\xFF\xFE";
    for (const char c : part.bytes) (wide += c) += '\0';
    part.bytes = wide;
  }
  CHECK(must_read(read_xlsx(testing::zipped(parts))).sheets.at(0).at(2, 4).text == "500");
}

TEST_CASE("a chart on a sheet of its own is passed over") {
  std::vector<testing::Part> parts = XlsxMaker().sheet("图", "").sheet("月报", one_number).parts();
  for (testing::Part& part : parts) {
    if (part.name != "xl/_rels/workbook.xml.rels") continue;
    part.bytes.replace(part.bytes.find("/worksheet\""), 11, "/chartsheet\"");
  }
  const Workbook workbook = must_read(read_xlsx(testing::zipped(parts)));
  REQUIRE(workbook.sheets.size() == 1);
  CHECK(workbook.sheets[0].name == "月报");
}
