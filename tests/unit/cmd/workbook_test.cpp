// Reports and answers as XLSX, read back by our own reader.

#include <doctest/doctest.h>

#include "exchange/workbook.h"
#include "render/sheets/sheet.h"
#include "support/plan_copy.h"
#include "support/transcript.h"

using namespace hbjs;
using exchange::Cell;

namespace {

/// A made-up year in a folder of its own.
const std::filesystem::path& demo() {
  static const test::PlanCopy copy(HBJS_SOURCE_DIR "/tests/rules");  // a folder to write to
  static const bool made = test::perform("hbjs demo year", {copy.folder()}).code == 0;
  REQUIRE(made);
  static const std::filesystem::path folder = copy.folder() / "year";
  return folder;
}

exchange::Workbook read(const std::string& bytes) {
  auto result = exchange::read_xlsx(bytes);
  REQUIRE(std::holds_alternative<exchange::Workbook>(result));
  return std::get<exchange::Workbook>(std::move(result));
}

std::string answer(const std::string& line, const std::filesystem::path& folder = demo()) {
  const test::Outcome outcome = test::perform("hbjs " + line + " --format xlsx", {folder});
  CAPTURE(outcome.err);
  REQUIRE(outcome.code == 0);
  return outcome.out;
}

std::vector<std::string> names_of(const exchange::Workbook& book) {
  std::vector<std::string> names;
  for (const exchange::Sheet& sheet : book.sheets) names.push_back(sheet.name);
  return names;
}

/// The row in which the heading `title` stands in column A; 0 when in none.
std::uint32_t head_of(const exchange::Sheet& sheet, std::string_view title) {
  for (std::uint32_t row = 1; row <= sheet.rows(); ++row) {
    if (sheet.at(row, 1).text == title) return row;
  }
  return 0;
}

std::uint32_t column_of(const exchange::Sheet& sheet, std::uint32_t head, std::string_view title) {
  for (std::uint32_t column = 1; column <= sheet.columns(); ++column) {
    if (sheet.at(head, column).text == title) return column;
  }
  FAIL("no column " << title);
  return 0;
}

std::string all_text(const exchange::Sheet& sheet) {
  std::string text;
  sheet.for_each([&](std::uint32_t, std::uint32_t, const Cell& cell) { text += cell.text + "\n"; });
  return text;
}

}  // namespace

TEST_CASE("the monthly report opens on the table of the tasks, with twelve columns") {
  const exchange::Workbook book = read(answer("--as-of 2024-06-30 report --month 2024-05"));
  CHECK(names_of(book) ==
        std::vector<std::string>{"推进情况", "报送情况", "经常性工作", "资金", "目标", "单位填报", "说明"});
  const exchange::Sheet& tasks = book.sheets.front();
  const std::uint32_t head = head_of(tasks, "序号");
  REQUIRE(head > 0);
  std::string titles;
  for (std::uint32_t column = 1; column <= tasks.columns(); ++column) titles += tasks.at(head, column).text + "｜";
  CHECK(
      titles ==
      "序号｜重点任务｜牵头单位｜责任单位｜年度目标｜本月进展｜累计完成｜完成率｜序时进度｜状态｜存在问题｜下步打算｜");
  CHECK(tasks.at(head + 1, 1).kind == Cell::Kind::number);
  const exchange::Sheet& duties = book.sheets.at(2);
  const std::uint32_t units = head_of(duties, "单位");
  for (std::uint32_t column = 2; column <= 4; ++column)
    CHECK(duties.at(units + 1, column).kind == Cell::Kind::number);  // studies, visits, those led by the principal
  CHECK(tasks.at(head + 1, 9).kind == Cell::Kind::number);
  CHECK(tasks.at(head + 1, 9).percent);
  CHECK(tasks.at(head + 1, 9).text == "0.41666667");
}

TEST_CASE("every unit stands in the sheet of who reported, days as days") {
  const exchange::Workbook book = read(answer("--as-of 2024-06-30 report --month 2024-05"));
  const exchange::Sheet& units = *book.find("报送情况");
  const std::uint32_t head = head_of(units, "序号");
  std::uint32_t row = head + 1;
  for (; units.at(row, 1).kind == Cell::Kind::number; ++row) CHECK(units.at(row, 4).kind == Cell::Kind::date);
  CHECK(row - head - 1 == 41);
  CHECK(all_text(units).find("迟3天") != std::string::npos);
}

TEST_CASE("amounts are numbers with their exact decimals") {
  const exchange::Workbook book = read(answer("--as-of 2024-06-30 report --month 2024-06"));
  const exchange::Sheet& funds = *book.find("资金");
  const std::uint32_t head = head_of(funds, "分类");
  const std::uint32_t paid = column_of(funds, head, "累计拨付（万元）");
  CHECK(funds.at(head + 1, paid).kind == Cell::Kind::number);
  CHECK(all_text(funds).find("\n29.8125\n") != std::string::npos);
}

TEST_CASE("a plan of made-up data says so on every sheet, and a real one on none") {
  for (const char* period : {"--month 2024-05", "--quarter 2", "--year"}) {
    for (const exchange::Sheet& sheet : read(answer(std::string("--as-of 2024-06-30 report ") + period)).sheets)
      CHECK(sheet.at(1, 1).text.starts_with("【演示数据】"));
  }
  for (const exchange::Sheet& sheet : read(answer("funds")).sheets)
    CHECK(sheet.at(1, 1).text.starts_with("【演示数据】"));
  for (const exchange::Sheet& sheet : read(answer("report --month", HBJS_SOURCE_DIR)).sheets)
    CHECK(all_text(sheet).find("演示") == std::string::npos);
}

TEST_CASE("quarter and year have their own sheets") {
  CHECK(names_of(read(answer("--as-of 2024-06-30 report --quarter 2"))) ==
        std::vector<std::string>{"推进情况", "分类", "目标", "经常性工作", "报送情况", "资金", "单位填报", "说明"});
  CHECK(names_of(read(answer("--as-of 2024-06-30 report --year"))) ==
        std::vector<std::string>{"重点任务", "分类", "协议条款", "目标", "经常性工作", "报送情况", "考核得分",
                                 "考核事实", "资金", "典型经验", "未报单位", "说明"});
}

TEST_CASE("with nothing reported the report is the list of what is due") {
  const exchange::Workbook book = read(answer("report --month", HBJS_SOURCE_DIR));
  CHECK(names_of(book) == std::vector<std::string>{"应报任务", "单位应报", "共同职责", "目标", "资金", "说明"});
  CHECK(all_text(*book.find("资金")).find("未报") != std::string::npos);  // not zero
}

TEST_CASE("a report says what it stands on") {
  const std::string text = all_text(*read(answer("report --month", HBJS_SOURCE_DIR)).find("说明"));
  for (const char* words : {"2024年洪山区结对帮扶建始县工作方案", "2024年6月30日", "0123456789ab", "hbjs "})
    CHECK(text.find(words) != std::string::npos);
}

TEST_CASE("annex 2 comes out as printed, with its cells merged, and once more as a flat table") {
  const exchange::Workbook book = read(answer("list requirements", HBJS_SOURCE_DIR));
  REQUIRE(book.sheets.size() == 2);
  const exchange::Sheet& annex = book.sheets.front();
  CHECK(annex.name == "附件2");
  const std::uint32_t head = head_of(annex, "序号");
  CHECK(annex.at(head + 1, 2).text == "产业发展");
  CHECK(annex.at(head + 2, 2).empty());  // one cell with the row above
  CHECK(book.sheets[1].rows() > 35);
}

TEST_CASE("the other answers are workbooks, too") {
  for (const char* line :
       {"list tasks", "list villages", "list schools", "list medical", "list units", "list clauses", "trace", "status",
        "status --quarter 2", "who-owns 4.1", "duties 区教育局", "targets", "funds"}) {
    CAPTURE(line);
    const exchange::Workbook book = read(answer(line, HBJS_SOURCE_DIR));
    CHECK(!book.sheets.empty());
    CHECK(book.sheets.front().rows() > 2);
  }
}

TEST_CASE("the same report has the same bytes") {
  CHECK(answer("report --month", HBJS_SOURCE_DIR) == answer("report --month", HBJS_SOURCE_DIR));
  CHECK(answer("--as-of 2024-06-30 report --year") == answer("--as-of 2024-06-30 report --year"));
}

TEST_CASE("a text of any kind comes back as it was, and none becomes a formula") {
  render::SheetBook book{"表", *parse_date("2024-06-30")};
  render::Sheet& sheet = book.sheets.emplace_back();
  sheet.name = sheet.title = "表";
  sheet.columns = {{"文字"}};
  const std::vector<std::string> texts{"=1+1",       "+86",          "-5",      "@SUM(A1)",      "＝1+1",
                                       "& < > \" '", "'=cmd|' /C",   "_x0041_", "_x005F_x0041_", "😀 𠀀 𪚥",
                                       "  两端  ",   "一行\n又一行", "]]>",     "<![CDATA[x]]>", "&amp;"};
  for (const std::string& text : texts) sheet.rows.push_back({{text}});
  const exchange::Workbook back = read(render::to_xlsx(book));
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    const Cell& cell = back.sheets.front().at(3 + i, 1);
    CAPTURE(texts[i]);
    CHECK(cell.text == texts[i]);
    CHECK(cell.kind == Cell::Kind::text);
    CHECK_FALSE(cell.formula);
  }
}

TEST_CASE("what no XML can hold is shown as missing, and the file stays sound") {
  render::SheetBook book{"\x01", *parse_date("2024-06-30")};
  render::Sheet& sheet = book.sheets.emplace_back();
  sheet.name = sheet.title = "\x02\xFF";
  sheet.columns = {{"\xEF\xBF\xBF"}};
  for (const char* text : {"a\x01z", "a\xFFz", "a\xEF\xBF\xBEz", "a\xED\xA0\x80z"}) sheet.rows.push_back({{text}});
  const exchange::Workbook back = read(render::to_xlsx(book));
  for (std::uint32_t row = 3; row <= 6; ++row) {
    const std::string& text = back.sheets.front().at(row, 1).text;
    CHECK(text.starts_with("a"));
    CHECK(text.ends_with("z"));
    CHECK(text.find("\xEF\xBF\xBD") != std::string::npos);
  }
}

TEST_CASE("a binary answer is written to the file or not at all") {
  const test::Outcome outcome = test::perform("hbjs report --month -o no-such-folder/x/月报.xlsx", {HBJS_SOURCE_DIR});
  CHECK(outcome.code == 3);
  CHECK_FALSE(std::filesystem::exists(HBJS_SOURCE_DIR "/no-such-folder"));
}
