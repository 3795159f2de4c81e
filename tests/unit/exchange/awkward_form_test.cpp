// The whole form as other programs rewrite it: each says the same and is taken in.

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>

#include "exchange/form_layout.h"
#include "exchange/form_read.h"
#include "exchange/form_xlsx.h"
#include "office/package.h"
#include "support/real_plan.h"

// What is filled in here is 演示数据.
namespace hbjs::exchange {
namespace {

const Date today = *parse_date("2024-06-21");

/// A form in parts, to be changed as text.
class Parts {
 public:
  Parts() {
    const std::string bytes = to_xlsx(forms_of(testing::real_index(), {"区教育局"}, *parse_month("2024-06")).front());
    office::Package package(bytes);
    for (const std::string& name : package.names()) parts_.push_back({name, package.read(name)});
  }

  std::string& operator[](std::string_view name) {
    const auto part = std::ranges::find(parts_, name, &office::Part::name);
    REQUIRE(part != parts_.end());
    return part->bytes;
  }

  /// Puts `to` in the place of every match, of which there must be one, in the parts whose names begin so.
  void replace(std::string_view start, const std::string& pattern, const std::string& to) {
    bool found = false;
    for (office::Part& part : parts_) {
      if (!part.name.starts_with(start)) continue;
      const std::regex match(pattern);
      found = found || std::regex_search(part.bytes, match);
      part.bytes = std::regex_replace(part.bytes, match, to);
    }
    CAPTURE(pattern);
    REQUIRE(found);
  }

  /// Fills an empty cell: what stands in its element.
  void fill(std::string_view sheet, const std::string& cell, const std::string& type, const std::string& inside) {
    replace(sheet, "<c r=\"" + cell + "\"( s=\"[0-9]+\")?/>", "<c r=\"" + cell + "\"$1" + type + ">" + inside + "</c>");
  }

  [[nodiscard]] std::string bytes() const { return office::packed(parts_); }

 private:
  std::vector<office::Part> parts_;
};

constexpr std::string_view items = "xl/worksheets/sheet1.xml", figures = "xl/worksheets/sheet2.xml",
                           activities = "xl/worksheets/sheet3.xml";

/// With a progress, a figure that a formula gave and an activity on a day in June.
Parts filled(int day = 45455) {
  Parts parts;
  parts.fill(items, "G6", " t=\"inlineStr\"", "<is><r><t>演示数据：</t></r><r><rPr><b/></rPr><t>第一批</t></r></is>");
  parts.fill(items, "G7", " t=\"str\"", "<f>\"演示\"&amp;\"数据\"</f><v>演示数据</v>");
  parts.fill(figures, "G4", "", "<f>1+2</f><v>3</v>");
  parts.fill(activities, "A4", " t=\"inlineStr\"", "<is><t>赴建始县开展帮扶协作工作</t></is>");
  parts.fill(activities, "B4", "", "<v>" + std::to_string(day) + "</v>");
  parts.fill(activities, "C4", " t=\"inlineStr\"", "<is><t>演示数据</t></is>");
  return parts;
}

ReadForm read(const Parts& parts) {
  const std::string bytes = parts.bytes();
  const ReadWorkbook workbook = read_xlsx(bytes);
  if (const auto* refusal = std::get_if<Refusal>(&workbook)) FAIL(refusal->why.in(Lang::zh));
  auto form = read_form(std::get<Workbook>(workbook), testing::real_index(), today);
  if (const auto* refusal = std::get_if<Refusal>(&form)) FAIL(refusal->why.in(Lang::zh));
  return std::get<ReadForm>(std::move(form));
}

std::string told(const ReadForm& form) {
  std::string text;
  for (const CellRemark& remark : form.remarks)
    text += remark.sheet + " " + cell_name(remark.row, remark.column) + " " + remark.what.in(Lang::zh) + "\n";
  return text;
}

void check_filled(const Parts& parts) {
  const ReadForm form = read(parts);
  CAPTURE(told(form));
  CHECK(form.sound());
  REQUIRE(form.submission.entries.size() == 2);
  CHECK(form.submission.entries[0].progress.value == "演示数据：第一批");
  CHECK(form.submission.entries[1].measures.front().value.value.str() == "3");
  REQUIRE(form.submission.activities.size() == 1);
  CHECK(to_string(form.submission.activities.front().date.value) == "2024-06-12");
}

TEST_CASE("inline strings, rich text and formulas with their values") { check_filled(filled()); }

TEST_CASE("all strings in the cells themselves, as openpyxl and reporting servers write them") {
  Parts parts = filled();
  std::vector<std::string> strings;
  const std::string shared = parts["xl/sharedStrings.xml"];
  for (std::size_t at = 0; (at = shared.find("<si>", at)) != std::string::npos;) {
    const std::size_t end = shared.find("</si>", at);
    strings.push_back(shared.substr(at + 4, end - at - 4));
    at = end;
  }
  for (int sheet = 1; sheet <= 6; ++sheet) {
    std::string& xml = parts["xl/worksheets/sheet" + std::to_string(sheet) + ".xml"];
    const std::regex cell("t=\"s\"><v>([0-9]+)</v>");
    std::string out;
    auto last = xml.cbegin();
    for (std::sregex_iterator at(xml.cbegin(), xml.cend(), cell), end; at != end; ++at) {
      out.append(last, (*at)[0].first).append("t=\"inlineStr\"><is>");
      out += strings.at(std::stoul((*at)[1].str())) + "</is>";
      last = (*at)[0].second;
    }
    xml = out.append(last, xml.cend());
  }
  check_filled(parts);
}

TEST_CASE("rows and cells without their names") {
  Parts parts = filled();
  for (const std::string_view sheet : {items, figures, activities}) {
    parts.replace(sheet, "<row r=\"[0-9]+\"", "<row");
    parts.replace(sheet, "<c r=\"[A-Z]+[0-9]+\"", "<c");
  }
  check_filled(parts);
}

TEST_CASE("absolute part names and a sheet that says it is one cell large") {
  Parts parts = filled();
  parts.replace("xl/_rels/workbook.xml.rels", "Target=\"", "Target=\"/xl/");
  parts.replace("_rels/.rels", "Target=\"xl/", "Target=\"/xl/");
  parts.replace("xl/worksheets/", "<dimension ref=\"[^\"]*\"", "<dimension ref=\"A1\"");
  check_filled(parts);
}

TEST_CASE("the Strict kind of file, its days in words") {
  Parts parts = filled();
  for (const std::string_view part : {"xl/worksheets/", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"})
    parts.replace(part, "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                  "http://purl.oclc.org/ooxml/spreadsheetml/main");
  for (const std::string_view part : {"xl/_rels/", "_rels/", "xl/workbook.xml"})
    parts.replace(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                  "http://purl.oclc.org/ooxml/officeDocument/relationships");
  parts.replace(activities, "><v>45455</v>", " t=\"d\"><v>2024-06-12T00:00:00</v>");
  check_filled(parts);
}

TEST_CASE("days counted from 1904, as old Macs do") {
  Parts parts = filled(45455 - 1462);
  parts.replace("xl/workbook.xml", "<workbookPr ", "<workbookPr date1904=\"1\" ");
  check_filled(parts);
}

TEST_CASE("the hidden sheet first, and another one that the unit added") {
  Parts parts = filled();
  std::string& workbook = parts["xl/workbook.xml"];
  const std::size_t sheets = workbook.find("<sheets>") + 8, hidden = workbook.find("<sheet name=\"hbjs\"");
  const std::string element = workbook.substr(hidden, workbook.find("/>", hidden) + 2 - hidden);
  workbook.erase(hidden, element.size()).insert(sheets, element);
  check_filled(parts);
}

TEST_CASE("a formula that nothing has computed is told at its cell, as is one that failed") {
  Parts parts = filled();
  parts.replace(figures, "<f>1\\+2</f><v>3</v>", "<f>1+2</f>");
  parts.fill(figures, "G5", " t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>");
  const std::string text = told(read(parts));
  CAPTURE(text);
  CHECK(text.find("数据 G4 公式没有算出的值") != std::string::npos);
  CHECK(text.find("数据 G5 公式出错（#DIV/0!）") != std::string::npos);
}

TEST_CASE("cells that were merged over two items are told: nobody can say whose text it is") {
  Parts parts;
  parts.fill(items, "G6", " t=\"inlineStr\"", "<is><t>演示数据</t></is>");
  parts.fill(items, "G7", " t=\"inlineStr\"", "<is><t>看不见的字</t></is>");
  parts.replace(items, "<mergeCells count=\"[0-9]+\">", "<mergeCells><mergeCell ref=\"G6:G7\"/>");
  const ReadForm form = read(parts);
  CHECK_FALSE(form.sound());
  const std::string text = told(form);
  CAPTURE(text);
  CHECK(text.find("月报 G6 这一格由第 6 至 7 行合并而成") != std::string::npos);
}

TEST_CASE("merged cells where nothing was filled in lose nothing") {
  Parts parts = filled();
  parts.replace(items, "<mergeCells count=\"[0-9]+\">", "<mergeCells><mergeCell ref=\"I6:I7\"/>");
  check_filled(parts);
}

}  // namespace
}  // namespace hbjs::exchange
