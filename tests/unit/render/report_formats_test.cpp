#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "render/data/json.h"
#include "render/report/report.h"
#include "support/demo_plan.h"
#include "support/docx_faults.h"
#include "support/holds.h"

// The real plan, and made-up reports on it (演示数据).
namespace hbjs {
namespace {

using namespace render;
using made_up::day;
using made_up::month;

constexpr std::array formats{ReportFormat::text, ReportFormat::md, ReportFormat::html, ReportFormat::csv};

std::string drawn(const auto& report, ReportFormat format, std::size_t width = 80) {
  const RenderedReport result = render_report(report, format, {width, false}, std::nullopt);
  for (const Finding& finding : result.sink.findings()) FAIL_CHECK(finding.message().in(Lang::en));
  return result.text;
}

/// Calls `check` with each report of the plan.
void with_reports(const Book& book, const char* as_of, const auto& check) {
  const query::Index index(book);
  const report::Grounds grounds{Revision{"0123456789ab", false}, "hbjs-0.0"};
  const Date date = day(as_of);
  check(report::monthly(index, month("2024-06"), date, grounds));
  check(report::quarterly(index, Period{Period::Kind::quarter, 2024, 2}, date, grounds));
  check(report::annual(index, Period{Period::Kind::year, 2024, 0}, date, grounds));
}

using testing::holds;

TEST_CASE("every built-in template names only what the report has, and says what the report stands on") {
  for (const bool demo : {false, true}) {
    const Book book = demo ? made_up::demo_plan_book() : testing::real_plan();
    with_reports(book, "2024-06-30", [&](const auto& report) {
      for (const ReportFormat format : formats) {
        const std::string text = drawn(report, format);
        CHECK(holds(text, "0123456789ab"));
        CHECK(holds(text, "hbjs-0.0"));
        CHECK(holds(text, "演示数据") == demo);
        CHECK_FALSE(holds(text, "{{"));
        CHECK_FALSE(holds(text, "}}"));
      }
    });
  }
}

TEST_CASE("every official document is one that Word opens, says what it stands on, and is the same every time") {
  for (const bool demo : {false, true}) {
    const Book book = demo ? made_up::demo_plan_book() : testing::real_plan();
    with_reports(book, "2024-06-30", [&](const auto& report) {
      const std::string bytes = drawn(report, ReportFormat::docx);
      CHECK(testing::docx_faults(bytes) == "");
      const std::string text = office::Package(bytes).read("word/document.xml");
      CHECK(holds(text, "0123456789ab"));
      CHECK(holds(text, "hbjs-0.0"));
      CHECK(holds(office::Package(bytes).read("word/header.xml"), "演示数据") == demo);
      CHECK(bytes == drawn(report, ReportFormat::docx));
    });
  }
}

TEST_CASE("the grid of the year as a page of its own") {
  const Book book = made_up::demo_plan_book();
  const query::Index index(book);
  const report::Grounds grounds{Revision{"0123456789ab", false}, "hbjs-0.0"};
  const auto page = [&](const Period& period) {
    const RenderedReport result =
        render_report(report::reporting_sheet(index, period, day("2024-06-30"), grounds), std::nullopt);
    CHECK(result.ok());
    return result.text;
  };
  const std::string year = page(Period{Period::Kind::year, 2024, 0});
  CHECK(holds(year, "2024年月报报送情况一览表"));
  CHECK(holds(year, "演示数据"));
  CHECK(holds(year, "size: A4 landscape"));
  CHECK(holds(year, "0123456789ab"));
  for (const char* month : {">1月<", ">12月<"}) CHECK(holds(year, month));
  for (const Unit& unit : book.units.units)
    CHECK(holds(year, ">" + unit.name.value + "<") == (unit.side.value == Side::helper));
  CHECK(holds(page(Period::of(month("2024-06"))), "报送截止日6月25日"));
}

TEST_CASE("private contact data appears nowhere") {
  with_reports(testing::real_plan(), "2024-06-30", [](const auto& report) {
    std::string all = to_text(json_of(report));
    for (const ReportFormat format : formats) all += drawn(report, format);
    const std::string document = drawn(report, ReportFormat::docx);
    all += office::Package(document).read("word/document.xml");
    CHECK_FALSE(holds(all, "87678310"));
    CHECK_FALSE(holds(all, "814455685"));
  });
}

TEST_CASE("no line of text is wider than asked for") {
  const Book book = made_up::demo_plan_book();
  for (const std::size_t wide : {40U, 80U, 160U}) {
    with_reports(book, "2024-06-30", [&](const auto& report) {
      const std::string text = drawn(report, ReportFormat::text, wide);
      for (const std::string_view line : split_lines(text)) CHECK(width(line) <= wide);
      CHECK_FALSE(holds(text, "\n\n\n"));
    });
  }
}

TEST_CASE("the monthly table has its twelve columns in every format") {
  const Book book = made_up::demo_plan_book();
  const report::MonthlyReport report =
      report::monthly(query::Index(book), month("2024-06"), day("2024-06-30"), {{}, "hbjs-0.0"});
  CHECK(holds(
      drawn(report, ReportFormat::md),
      "| 序号 | 重点任务 | 牵头单位 | 责任单位 | 年度目标 | 本月进展 | 累计完成 | 完成率 | 序时进度 | 状态 | 存在问题 | 下步打算 |"));
  CHECK(holds(drawn(report, ReportFormat::csv),
              "序号,重点任务,牵头单位,责任单位,年度目标,本月进展,累计完成,完成率,序时进度,状态,存在问题,下步打算\r\n"));
  const std::string html = drawn(report, ReportFormat::html);
  CHECK(holds(html, "<th scope=\"col\">下步打算</th>"));
  CHECK(holds(html, "<i style=\"width:58.8%\"></i><b style=\"left:75.0%\"></b>"));
  const std::string text = drawn(report, ReportFormat::text);
  for (const char* title : {"牵头单位", "责任单位", "年度目标", "本月进展", "累计完成", "存在问题", "下步打算"})
    CHECK(holds(text, title));
}

TEST_CASE("without reports the first lines say so") {
  with_reports(testing::real_plan(), "2024-06-10", [](const auto& report) {
    const std::string text = drawn(report, ReportFormat::text);
    const auto lines = split_lines(text);
    CHECK(std::ranges::any_of(lines.begin(), lines.begin() + 5,
                              [](std::string_view line) { return line.find("未收到任何单位的报送") != line.npos; }));
    CHECK(holds(text, "各单位应报事项"));
    CHECK(holds(text, "新增学校结对"));
  });
}

Book hostile() {
  Book book = made_up::demo_plan_book();
  for (Submission& submission : book.submissions) {
    for (Entry& entry : submission.entries) {
      entry.progress.value = "<script>alert(1)</script>｜“引号\"|*粗*\n第二行\x1b[31m";
      entry.problems.value = "=1+2";
    }
  }
  return book;
}

TEST_CASE("what units write is text in every format") {
  const Book book = hostile();
  const report::MonthlyReport report =
      report::monthly(query::Index(book), month("2024-06"), day("2024-06-30"), {{}, "hbjs-0.0"});
  const std::string html = drawn(report, ReportFormat::html);
  CHECK_FALSE(holds(html, "<script"));
  CHECK(holds(html, "&lt;script&gt;"));
  const std::string md = drawn(report, ReportFormat::md);
  CHECK(holds(md, "\\<script\\>"));
  CHECK(holds(md, "\\|\\*粗\\*<br>第二行"));
  const std::string text = drawn(report, ReportFormat::text);
  CHECK(holds(text, "</script>｜"));  // its ｜ is no new cell
  for (const std::string* page : {&html, &md, &text}) CHECK_FALSE(holds(*page, "\x1b"));
}

TEST_CASE("CSV: quoted, guarded, with a byte order mark, and as wide in every row of the table") {
  Book book = made_up::demo_plan_book();
  book.tasks.tasks.front().title.value = "=HYPERLINK(\"http://x\")";
  const report::MonthlyReport report =
      report::monthly(query::Index(book), month("2024-06"), day("2024-06-30"), {{}, "hbjs-0.0"});
  const std::string csv = drawn(report, ReportFormat::csv);
  CHECK(csv.starts_with("\xEF\xBB\xBF序号,"));
  CHECK(holds(csv, "1,\"'=HYPERLINK(\"\"http://x\"\")\","));
  CHECK(csv.ends_with("\r\n"));
  CHECK_FALSE(holds(csv, "\r\n\r\n"));
}

TEST_CASE("HTML is one file that needs nothing else") {
  const Book book = made_up::demo_plan_book();
  with_reports(book, "2024-06-30", [](const auto& report) {
    const std::string html = drawn(report, ReportFormat::html);
    CHECK(html.starts_with("<!doctype html>"));
    CHECK(holds(html, "lang=\"zh-CN\""));
    CHECK(holds(html, "size: A4 landscape"));
    for (const char* outside : {"http:", "https:", "src=", "@import", "url(", "<script", "<link"}) {
      CHECK_FALSE(holds(html, outside));
    }
    const auto count = [&](std::string_view part) {
      std::size_t found = 0;
      for (std::size_t at = html.find(part); at != html.npos; at = html.find(part, at + 1)) ++found;
      return found;
    };
    for (const char* element : {"table", "tr", "ul", "section", "main", "p", "h2", "thead", "tbody"}) {
      const std::string name = element;
      CHECK_MESSAGE(count("<" + name + ">") + count("<" + name + " ") == count("</" + name + ">"), name);
    }
  });
}

TEST_CASE("JSON has the keys that scripts rely on, and null where nothing is reported") {
  const report::MonthlyReport report =
      report::monthly(query::Index(testing::real_plan()), month("2024-06"), day("2024-06-10"), {{}, "hbjs-0.0"});
  const Json json = json_of(report);
  CHECK(json.begin().key() == "period");
  CHECK(json["period"] == "2024-06");
  CHECK(json["rows"].size() == 14);
  const Json& row = json["rows"][4];
  CHECK(row["task"] == "5");
  CHECK(row["lead"] == Json::array({"区人力资源局"}));
  CHECK(row["responsible"] == Json::array({"区人力资源局"}));
  CHECK(row["progress"] == "未报");
  CHECK(row["rate"].is_null());
  CHECK(row["state"].is_null());
  CHECK(row["expected_rate"].is_number());
  CHECK(json["funds"]["goal"] == "1850");
}

}  // namespace
}  // namespace hbjs
