#include "report/quarterly.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/demo_plan.h"
#include "support/holds.h"

// Made-up reports on the real plan (演示数据).
namespace hbjs {
namespace {

using namespace report;
using made_up::day;

const Grounds grounds{{}, "hbjs-0.0"};

QuarterlyReport second_quarter(const Book& book, const char* as_of = "2024-06-30") {
  return quarterly(query::Index(book), Period{Period::Kind::quarter, 2024, 2}, day(as_of), grounds);
}

using testing::holds;

TEST_CASE("the shape of a quarterly notice") {
  const Book book = made_up::demo_plan_book();
  const QuarterlyReport report = second_quarter(book);
  CHECK(report.title == "2024年第二季度洪山区结对帮扶建始县工作进展情况通报");
  CHECK(report.addressee == "区各帮扶单位");
  REQUIRE(report.overall.size() == 4);
  CHECK(holds(report.overall.at(0), "平均完成率"));
  CHECK(holds(report.overall.at(1), "14项重点任务中，已完成年度目标的1项，占7.1%"));
  CHECK(holds(report.overall.at(2), "应报123份"));
  CHECK(holds(report.overall.at(3), "财政性帮扶资金1850万元"));
}

TEST_CASE("what lags is named with its figures and who answers for it, furthest behind first") {
  const Book book = made_up::demo_plan_book();
  const PointGroup lagging = second_quarter(book).lagging;
  REQUIRE(lagging.points.size() > 2);
  CHECK(lagging.points.front().title == "第2项“推动开展产销对接”");
  CHECK(lagging.points.front().text ==
        "农副产品旗舰店累计0家（目标3家），完成率0.0%，慢于序时50.0个百分点（红灯）。负责单位：区国资局。");
  CHECK(holds(lagging.points.back().text, "慢于序时26.5个百分点（黄灯）"));
}

TEST_CASE("who did not report, was late or said nothing is named month by month") {
  const Book book = made_up::demo_plan_book();
  const PointGroup unpunctual = second_quarter(book).unpunctual;
  REQUIRE(unpunctual.points.size() == 3);
  CHECK(unpunctual.points.front().title == "4月");
  for (const char* part : {"未报4个单位：区乡村振兴局、", "迟报2个单位：", "报空表2个单位："}) {
    CHECK(holds(unpunctual.points.front().text, part));
  }
}

TEST_CASE("headings are numbered among those that hold something") {
  const Book book = made_up::demo_plan_book();
  QuarterlyReport report = second_quarter(book);
  CHECK(report.good.no == "（一）");
  CHECK(report.stories.no == "（三）");
  CHECK(report.told_problems.no == "（四）");
  Book punctual = made_up::demo_plan_book();
  std::erase_if(punctual.submissions, [](const Submission& one) { return one.unit.value != "区工商联"; });
  report = second_quarter(punctual);
  CHECK(report.good.points.empty());
  CHECK(report.good.no.empty());
  CHECK(report.narrative.no == "（一）");
}

TEST_CASE("progress is told once, with its months, and in sentences") {
  const Book book = made_up::demo_plan_book();
  const QuarterlyReport report = second_quarter(book);
  const auto union_trips = std::ranges::find(report.narrative.points, "第4项“丰富文旅互动形式”", &Point::title);
  REQUIRE(union_trips != report.narrative.points.end());
  CHECK(holds(union_trips->text, "区总工会（4、6月）：把建始县列入职工疗休养目的地。") !=
        holds(union_trips->text, "区总工会（4、5、6月）：把建始县列入职工疗休养目的地。"));
  const auto visits = std::ranges::find(report.narrative.points, "第14项“积极助力招商引资”", &Point::title);
  REQUIRE(visits != report.narrative.points.end());
  CHECK(holds(visits->text, "达成意向2个；其中1个已签框架协议。"));
}

TEST_CASE("the next report is asked for, within the plan's year") {
  const Book book = made_up::demo_plan_book();
  CHECK(second_quarter(book).demands.points.back().text ==
        "2024年7月工作推进情况请于7月25日前报送区结对帮扶工作领导小组办公室。");
  const QuarterlyReport last =
      quarterly(query::Index(book), Period{Period::Kind::quarter, 2024, 4}, day("2024-12-31"), grounds);
  for (const Point& point : last.demands.points) CHECK(point.title != "做好下一次报送");
}

TEST_CASE("a quarter without reports is the list of what is due") {
  const QuarterlyReport report = second_quarter(testing::real_plan());
  CHECK(report.due_list);
  CHECK(holds(report.opening.front(), "未收到任何单位的报送"));
  CHECK(holds(report.opening.at(1), "应报82份，均未报送。4月的报送截止日在方案印发之前，不需报送。"));
  CHECK(report.owed.size() == 41);
}

}  // namespace
}  // namespace hbjs
