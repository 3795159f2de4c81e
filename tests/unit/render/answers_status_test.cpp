#include <doctest/doctest.h>

#include <string>

#include "render/answers/answers.h"

using namespace hbjs;
using namespace hbjs::render;
using query::Handed;
using query::StatusAnswer;
using query::Timing;

namespace {

StatusAnswer june() {
  StatusAnswer answer{};
  answer.month = *parse_month("2024-06");
  answer.as_of = *parse_date("2024-07-03");
  answer.due = *parse_date("2024-06-25");
  answer.due_passed = true;
  answer.expected = 3;
  answer.received = 2;
  answer.on_time = 1;
  answer.late = {"区财政局"};
  answer.missing = {"区教育局"};
  answer.rate = *Decimal::parse("66.666667");
  answer.units = {{"区教育局", Timing::missing, Handed::nothing, {}, 0, ""},
                  {"区财政局", Timing::late, Handed::something, *parse_date("2024-06-27"), 2, ""},
                  {"区商务局", Timing::on_time, Handed::empty, *parse_date("2024-06-20"), 0, ""}};
  answer.empty = {"区商务局"};
  return answer;
}

std::string text_of(const StatusAnswer& answer, Lang lang = Lang::zh) {
  return to_text(page_of(answer, lang), {80, false});
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("how many, then who: late with days, missing, empty") {
  CHECK(text_of(june()) ==
        "2024年6月报送情况\n"
        "=================\n"
        "\n"
        "应报 3 个单位，已报 2 个（66.7%）：按时 1 个，迟报 1 个；未报 1 个。\n"
        "截至 2024年7月3日，报送期限 2024年6月25日（含当日）已过。\n"
        "\n"
        "迟报\n"
        "  单位      报送日期       迟报天数\n"
        "  --------  -------------  --------\n"
        "  区财政局  2024年6月27日         2\n"
        "\n"
        "未报（1 个）\n"
        "  区教育局\n"
        "\n"
        "报的是空表（1 个）\n"
        "  区商务局\n");
}

TEST_CASE("before the due day nobody is called missing") {
  StatusAnswer answer = june();
  answer.as_of = *parse_date("2024-06-10");
  answer.due_passed = false;
  CHECK(says(text_of(answer), "还有 15 天"));
  CHECK(says(text_of(answer), "待报（1 个）"));
  CHECK(!says(text_of(answer), "未报"));
  answer.as_of = answer.due;
  CHECK(says(text_of(answer), "今天（2024年6月25日）是最后一天。"));
  CHECK(says(text_of(answer, Lang::en), "1 still to come."));
}

TEST_CASE("a month that was due before the plan was issued owes nothing") {
  StatusAnswer answer{};
  answer.month = *parse_month("2024-03");
  answer.as_of = *parse_date("2024-06-10");
  answer.due = *parse_date("2024-03-25");
  answer.owed = false;
  CHECK(says(text_of(answer), "在方案印发之前，不要求报送。"));
  CHECK(!says(text_of(answer), "应报"));
}

TEST_CASE("the sheet has every expected unit") {
  const PageTable sheet = page_of(june(), Lang::zh).sheet;
  REQUIRE(sheet.rows.size() == 3);
  CHECK(sheet.rows[1] == std::vector<std::string>{"2024-06", "区财政局", "迟报", "已报", "2024-06-27", "2", ""});
  CHECK(sheet.rows[2][3] == "已报空表");
}
