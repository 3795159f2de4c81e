#include <doctest/doctest.h>

#include <string>

#include "render/answers/answers.h"

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
  answer.year = 2024;
  answer.leads = {"4.1"};
  answer.shares = {"6.2"};
  answer.tasks = {"2", "6"};
  answer.counterparts = {"县教育局"};
  answer.across = {{"县教育局", false, {"4.1"}, {}}};
  answer.task_items = {
      {"2", "推动开展产销对接", "强化产业合作", Takes::responsible, Takes::responsible, {}, {}, {"6.2"}, {}},
      {"6", "深化教育协作帮扶", "助力民生保障", Takes::lead, Takes::responsible, {}, {"4.1"}, {}, {}}};
  answer.reports = {{{},
                     *parse_month("2024-05"),
                     *parse_date("2024-05-25"),
                     query::Timing::missing,
                     query::Handed::nothing,
                     {},
                     0,
                     {}},
                    {{},
                     *parse_month("2024-06"),
                     *parse_date("2024-06-25"),
                     query::Timing::not_yet,
                     query::Handed::nothing,
                     {},
                     0,
                     {}}};
  answer.overdue = {"2024-05"};
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
                     {"5", "2.1"},
                     {},
                     {},
                     Decimal(100),
                     {},
                     {},
                     false,
                     {}}};
  answer.duties = {
      {"visit", "赴建始县开展帮扶协作工作", Rhythm::year, 2, 1, "原文", *parse_date("2024-12-31"), 1, 0, false},
      {"publicity", "宣传推介", Rhythm::always, {}, {}, "原文", {}, {}, {}, {}}};
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

TEST_CASE("what is overdue, next and still to be done comes first, then what is the unit's work") {
  CHECK(text_of(bureau()).starts_with(
      "区教育局（洪山区）\n"
      "==================\n"
      "\n"
      "要办的事（截至2024年6月10日）\n"
      "  逾期未报  1 份：5月（5月25日截止）\n"
      "  下次月报  6月25日前（含当日）报6月进展，还有 15 天\n"
      "  下次季报  6月25日前（含当日）报第二季度进展，还有 15 天\n"
      "  次数要求  赴建始县开展帮扶协作工作：已开展 1 次，还差 1 次（其中主要负责同志带队 1 次），12月31日前\n"
      "  目标进度  1 项，都还没有单位报过数据\n"
      "\n"
      "承担的工作\n"
      "  牵头事项    1 项：4.1\n"
      "  责任事项    1 项：6.2\n"
      "  建始县对口  县教育局（4.1）\n"
      "  办公室      区结对帮扶工作领导小组办公室（邢中海、余晶）\n"));
}

TEST_CASE("then the tasks, items, targets and recurring duties, each in its table") {
  const std::string text = text_of(bureau());
  CHECK(says(text, "   6  深化教育协作帮扶  牵头 4.1\n"));
  CHECK(says(text, "   2  推动开展产销对接  责任 6.2\n"));
  CHECK(says(text, "牵头事项（1 项）\n"));
  CHECK(says(text, "责任事项（1 项）\n"));
  CHECK(says(text, "提供岗位  每季度不少于 500 个"));
  CHECK(says(text, "每年不少于 2 次（其中主要负责同志带队 1 次）  1 次（主要负责同志带队 0 次）  12月31日\n"));
  CHECK(says(text, "不计次数的：宣传推介（全年持续）"));
  CHECK(!says(text, "可能涉及"));
  CHECK(!says(text, "结对\n"));
}

TEST_CASE("figures stand beside the pace they are held against") {
  DutiesAnswer answer = bureau();
  query::DutyTarget& target = answer.targets.front();
  target.every = Every::year;
  target.done = Decimal(120);
  target.rate = Decimal(24);
  target.expected_rate = Decimal(50);
  target.gap = Decimal(26);
  target.state = query::State::yellow;
  const std::string text = text_of(answer);
  CHECK(says(text, "目标进度  黄灯 1 项：提供岗位（完成 24.0%，序时 50.0%）\n"));
  CHECK(says(text, "120 个     24.0%     50.0%  黄    牵头\n"));
  CHECK(says(text, "累计完成是各单位合计。"));
  CHECK(says(text_of(answer, Lang::en), "yellow 1: 提供岗位 (24.0% done, 50.0% expected)"));
}

TEST_CASE("how the reports came") {
  DutiesAnswer answer = bureau();
  answer.reports[0].timing = query::Timing::late;
  answer.reports[0].handed = query::Handed::empty;
  answer.reports[0].date = parse_date("2024-05-27");
  answer.reports[0].days_late = 2;
  answer.overdue.clear();
  CHECK(says(text_of(answer), "逾期未报  无\n"));
  CHECK(says(text_of(answer), "已报月报  1 份：5月（5月27日，迟 2 天，空表）\n"));
  CHECK(says(text_of(answer, Lang::en), "1 report: May 2024 (2024-05-27, 2 days late, empty)"));
  answer = bureau();
  answer.reports[0].unit = "演示前身局";
  CHECK(says(text_of(answer), "逾期未报  1 份：5月（5月25日截止，代演示前身局补报）\n"));
}

TEST_CASE("once the year is over: that it is, and what was left open") {
  DutiesAnswer answer = bureau();
  answer.as_of = *parse_date("2025-01-15");
  answer.year_over = true;
  answer.calendar = {};
  for (query::OwedDuty& duty : answer.duties) duty.next_due.reset();
  const std::string text = text_of(answer);
  CHECK(says(text, "年度已结束（截至2025年1月15日）\n"));
  CHECK(says(text, "2024年的方案到年底为止，不再有新的报送截止日。还没有了结的：\n"));
  CHECK(says(text, "还差 1 次（其中主要负责同志带队 1 次）\n"));
  CHECK(!says(text, "下次月报"));
}

TEST_CASE("of many pairs how many and where to see them; a single one at once") {
  DutiesAnswer answer = bureau();
  for (int no = 1; no <= 10; ++no) answer.pairs.push_back({Table::schools, no, "演示小学", {}, "演示县小学"});
  CHECK(says(text_of(answer), "结对        学校 10 对，名单见 hbjs list schools\n"));
  CHECK(says(text_of(answer, Lang::en), "10 school pairs, see hbjs list schools\n"));
  CHECK(!says(text_of(answer), "演示小学"));
  answer.pairs = {{Table::villages, 1, "区教育局", "业州镇", "客坊村"}};
  CHECK(says(text_of(answer), "结对        业州镇客坊村\n"));
}

TEST_CASE("what the plan names nobody for is said once") {
  DutiesAnswer answer = bureau();
  answer.without_counterpart = {"6.2", "3"};
  CHECK(says(text_of(answer), "建始县对口  县教育局（4.1）；方案没有写明的：事项 6.2、任务 3\n"));
}

TEST_CASE("English numbers and dates") {
  const std::string text = text_of(bureau(), Lang::en);
  CHECK(says(text, "for June 2024, by 2024-06-25 inclusive, 15 days left"));
  CHECK(says(text, "1 done, 1 to go (1 of them led by the principal), by 2024-12-31"));
  CHECK(says(text, "at least 500 个 a quarter"));
  CHECK(says(text, "at least 2 times every year (1 led by"));
}

TEST_CASE("a unit of the receiving side sees 洪山区 across from it") {
  DutiesAnswer answer = bureau();
  answer.unit = "县教育局";
  answer.side = Side::recipient;
  answer.counterparts = {"区教育局"};
  answer.across = {{"区教育局", false, {"4.1"}, {}}};
  answer.calendar = {};
  answer.reports.clear();
  answer.duties.clear();
  const std::string text = text_of(answer);
  CHECK(text.starts_with("县教育局（建始县）\n"));
  CHECK(says(text, "洪山区对口  区教育局（4.1）\n"));
  CHECK(says(text, "洪山区牵头"));
  CHECK(!says(text, "要办的事"));
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
  CHECK(says(text, "建始县对口  方案没有写明\n"));
}

TEST_CASE("the sheet has a row for each report, task, item, pair, target and duty") {
  DutiesAnswer answer = bureau();
  answer.pairs = {{Table::villages, 1, "珞南街道", "业州镇", "客坊村"}};
  const PageTable sheet = page_of(answer, names, Lang::zh).sheet;
  REQUIRE(sheet.rows.size() == 10);
  for (const auto& row : sheet.rows) {
    CHECK(row.size() == sheet.columns.size());
    CHECK(row[0] == "区教育局");
  }
  CHECK(sheet.rows[0][1] == "月报");
  CHECK(sheet.rows[6][4] == "珞南街道—业州镇客坊村");
}

TEST_CASE("a name that no unit has, and one that several have") {
  const query::UnknownUnit unknown{"教局局", {"区教育局", "县教育局"}, false};
  CHECK(to_text(page_of(unknown, Lang::zh), {80, false}) == "没有叫“教局局”的单位。\n\n相近的有：区教育局、县教育局\n");
  const query::UnknownUnit ambiguous{"教育", {"区教育局", "县教育局"}, true};
  CHECK(to_text(page_of(ambiguous, Lang::zh), {80, false}).starts_with("“教育”不止指一个单位"));
}
