#include <doctest/doctest.h>

#include <string>

#include "render/answers.h"

using namespace hbjs;
using namespace hbjs::render;
using query::DutiesAnswer;
using query::DutyItem;
using query::Takes;

namespace {

const PlanNames names{"洪山区", "建始县", {}, {}, {}};

DutyItem item(std::string id, Takes part, std::string content) {
  return {std::move(id),
          part,
          {},
          "民生保障",
          std::move(content),
          "6",
          {{"区教育局"}, {"相关学校"}},
          {{"县教育局"}, {"县财政局"}}};
}

DutiesAnswer bureau() {
  DutiesAnswer answer;
  answer.unit = "区教育局";
  answer.as_of = *parse_date("2024-06-10");
  answer.leads = {"4.1"};
  answer.shares = {"6.2"};
  answer.tasks = {"2", "6"};
  answer.counterparts = {"县教育局"};
  answer.items = {item("4.1", Takes::lead, "新增30所学校结对"), item("6.2", Takes::responsible, "农副产品进学校活动")};
  answer.targets = {{"jobs",
                     "提供岗位",
                     "≥500 个/季度",
                     Decimal(500),
                     {},
                     "个",
                     Bound::at_least,
                     Every::quarter,
                     "5",
                     Takes::lead,
                     {"5", "2.1"}}};
  answer.duties = {{"visit", "赴建始县开展帮扶协作工作", Rhythm::year, 2, 1, "原文", *parse_date("2024-12-31")},
                   {"publicity", "宣传推介", Rhythm::always, {}, {}, "原文", {}}};
  answer.calendar.month = {"2024-06", *parse_date("2024-06-25")};
  answer.calendar.quarter = {"2024-Q2", *parse_date("2024-06-25")};
  answer.office = {"区结对帮扶工作领导小组办公室", {"邢中海", "余晶"}};
  return answer;
}

std::string text_of(const DutiesAnswer& answer, Lang lang = Lang::zh) {
  return to_text(page_of(answer, names, lang), {120, false});
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the whole question is answered in the first lines") {
  CHECK(
      text_of(bureau()).starts_with("区教育局（洪山区）\n"
                                    "==================\n"
                                    "\n"
                                    "牵头事项    1 项：4.1\n"
                                    "责任事项    1 项：6.2\n"
                                    "相关任务    2、6\n"
                                    "建始县对口  县教育局\n"
                                    "下次月报    2024年6月25日前（含当日）报2024年6月进展\n"
                                    "下次季报    2024年6月25日前（含当日）报2024年第二季度进展\n"
                                    "办公室      区结对帮扶工作领导小组办公室（邢中海、余晶）\n"));
}

TEST_CASE("then the items, targets and recurring duties, each in its table") {
  const std::string text = text_of(bureau());
  CHECK(says(text, "牵头事项（1 项）\n"));
  CHECK(says(text, "责任事项（1 项）\n"));
  CHECK(says(text, "提供岗位  每季度不少于 500 个"));
  CHECK(says(text, "每年不少于 2 次（其中主要负责同志带队 1 次）"));
  CHECK(says(text, "全年持续"));
  CHECK(!says(text, "可能涉及"));
  CHECK(!says(text, "结对\n"));
}

TEST_CASE("English numbers and dates") {
  const std::string text = text_of(bureau(), Lang::en);
  CHECK(says(text, "for June 2024, by 2024-06-25 inclusive"));
  CHECK(says(text, "at least 500 个 a quarter"));
  CHECK(says(text, "at least 2 times every year (1 led by"));
}

TEST_CASE("a unit of the receiving side sees 洪山区 across from it") {
  DutiesAnswer answer = bureau();
  answer.unit = "县教育局";
  answer.side = Side::recipient;
  answer.counterparts = {"区教育局"};
  answer.calendar = {};
  const std::string text = text_of(answer);
  CHECK(text.starts_with("县教育局（建始县）\n"));
  CHECK(says(text, "洪山区对口  区教育局\n"));
  CHECK(says(text, "洪山区牵头"));
  CHECK(!says(text, "下次月报"));
}

TEST_CASE("what has passed to another unit sends the reader there") {
  DutiesAnswer answer;
  answer.unit = "区教育局";
  answer.handed_over_to = "区教体局";
  answer.handed_over_on = *parse_date("2024-09-01");
  const std::string text = text_of(answer);
  CHECK(says(text, "自 2024年9月1日 起，其职能已划入区教体局，请查 hbjs duties 区教体局。"));
  CHECK(!says(text, "牵头事项"));
}

TEST_CASE("a unit without anything is told so") {
  DutiesAnswer answer;
  answer.unit = "演示单位";
  answer.office.name = "演示办公室";
  const std::string text = text_of(answer);
  CHECK(says(text, "牵头事项    无\n"));
  CHECK(says(text, "责任事项    无\n"));
  CHECK(says(text, "建始县对口  无\n"));
}

TEST_CASE("the sheet has a row for each item, pair, target and duty") {
  DutiesAnswer answer = bureau();
  answer.pairs = {{Table::villages, 1, "珞南街道", "业州镇", "客坊村"}};
  const PageTable sheet = page_of(answer, names, Lang::zh).sheet;
  REQUIRE(sheet.rows.size() == 6);
  for (const auto& row : sheet.rows) {
    CHECK(row.size() == sheet.columns.size());
    CHECK(row[0] == "区教育局");
  }
  CHECK(sheet.rows[2][4] == "珞南街道—业州镇客坊村");
}

TEST_CASE("a name that no unit has, and one that several have") {
  const query::UnknownUnit unknown{"教局局", {"区教育局", "县教育局"}, false};
  CHECK(to_text(page_of(unknown, Lang::zh), {80, false}) == "没有叫“教局局”的单位。\n\n相近的有：区教育局、县教育局\n");
  const query::UnknownUnit ambiguous{"教育", {"区教育局", "县教育局"}, true};
  CHECK(to_text(page_of(ambiguous, Lang::zh), {80, false}).starts_with("“教育”不止指一个单位"));
}
