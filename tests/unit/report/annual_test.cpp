#include "report/annual.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/demo_plan.h"
#include "support/made_up_assessment.h"

// Made-up reports on the real plan (演示数据).
namespace hbjs {
namespace {

using namespace report;
using made_up::day;

AnnualReport year_of(const Book& book, const char* as_of) {
  return annual(query::Index(book), Period{Period::Kind::year, 2024, 0}, day(as_of), Grounds{{}, "hbjs-0.0"});
}

const ClauseRow& clause(const AnnualReport& report, const char* id) {
  return *std::ranges::find(report.clauses, id, &ClauseRow::id);
}

TEST_CASE("each clause with what carries it out and how far that is") {
  const Book book = made_up::demo_plan_book();
  const AnnualReport report = year_of(book, "2024-06-30");
  REQUIRE(report.clauses.size() == 8);
  CHECK(clause(report, "C3").carried_text == "任务10“推进资金项目落实”");
  CHECK(clause(report, "C3").done_text == "财政性帮扶资金：410.5万元，完成率22.2%");
  CHECK(clause(report, "C3").standing == Standing::behind);
  CHECK(clause(report, "C7").standing == Standing::complete);
  CHECK(clause(report, "C4").standing == Standing::silent);
  CHECK(clause(report, "C1").standing_text == "未全部达到要求");
  CHECK(clause(report, "C8").standing_text == "无量化目标");
}

TEST_CASE("recurring duties unit by unit") {
  const Book book = made_up::demo_plan_book();
  const AnnualReport report = year_of(book, "2024-06-30");
  REQUIRE(report.duty_names.size() == 2);
  CHECK(report.duty_names.back() == "赴建始县开展帮扶协作工作（不少于2次，其中主要负责同志带队1次）");
  REQUIRE(report.unit_duties.size() == 41);
  const auto education = std::ranges::find(report.unit_duties, "区教育局", &UnitDutyRow::unit);
  CHECK(education->counts == std::vector<std::string>{"3次", "3次（带队1次）"});
  CHECK(education->met_text == "达到要求");
  CHECK(report.unit_duties.front().met_text == "尚未达到");
  CHECK(year_of(book, "2024-12-31").unit_duties.front().met_text == "未达到要求");
}

TEST_CASE("what was done for a duty without a number stands at the clauses, what was done for an item at its task") {
  Book book = made_up::demo_plan_book();
  Submission report = made_up::submission("区委宣传部", "2024-06", "2024-06-20");
  report.activities = {made_up::activity("measures", "2024-06-03"), made_up::activity("", "2024-06-04")};
  report.activities[1].duty = {};
  report.activities[1].item = made_up::text("4.5");
  book.submissions.push_back(report);
  const AnnualReport year = year_of(book, "2024-06-30");
  CHECK(clause(year, "C2").done_text.find("细化帮扶工作措施：已报1次，不计次数，由考核认定") != std::string::npos);
  const auto row = std::ranges::find_if(year.rows, [](const TaskRow& task) {
    return task.progress.find("区委宣传部（6月）：6月4日开展活动：演示活动") != std::string::npos;
  });
  CHECK(row != year.rows.end());
}

TEST_CASE("a plan whose duties name no number of times says so instead of an empty table") {
  Book book = made_up::demo_plan_book();
  book.duties.duties.clear();
  const AnnualReport report = year_of(book, "2024-06-30");
  CHECK(report.duties_text == "方案没有规定次数的经常性工作。");
  CHECK(report.unit_duties.empty());
  CHECK(report.unmet_text.empty());
}

TEST_CASE("what the assessment goes by; points and ranks only with a scheme") {
  Book book = made_up::demo_plan_book();
  const AnnualReport facts = year_of(book, "2024-12-31");
  CHECK_FALSE(facts.assessment.weighted);
  CHECK(facts.assessment.text.find("不打分") != std::string::npos);
  CHECK(facts.assessment.ranking.empty());
  REQUIRE(facts.assessment.units.size() == 41);
  const auto education = std::ranges::find(facts.assessment.units, "区教育局", &AssessedUnit::unit);
  CHECK(education->reports_text == "9/3/0/6");  // April to December, of which three are reported
  CHECK(education->leads_text == "2/3");
  CHECK(education->targets_text == "77.0%（2项）");  // 100 % of the pairs, 54 % of the teachers

  book.assessment =
      made_up::scheme("100", {made_up::indicator("timely", Fact::on_time_rate, "100", ScoreRule::proportional)});
  const Assessing ranked = year_of(book, "2024-12-31").assessment;
  CHECK(ranked.indicators == std::vector<std::string>{"指标timely（100分）"});
  REQUIRE(ranked.ranking.size() == 41);
  CHECK(ranked.ranking.front().rank_text == "1");
  CHECK(ranked.ranking.front().total_text == "33.33");
  CHECK(ranked.ranking.front().grade == "—");
}

TEST_CASE("timeliness of each unit over the year") {
  const Book book = made_up::demo_plan_book();
  const AnnualReport report = year_of(book, "2024-06-30");
  REQUIRE(report.reporting.months.size() == 12);
  REQUIRE(report.reporting.units.size() == 41);
  const ReportingUnit& first = report.reporting.units.front();
  CHECK(first.cells.at(0).mark == "—");
  CHECK(first.cells.at(6).mark.empty());
  CHECK(report.reporting.counts.expected == 123);
}

TEST_CASE("a year of quarters judges a quarterly goal by each of them") {
  const Book book = made_up::demo_plan_book();
  const AnnualReport report = year_of(book, "2024-06-30");
  const auto jobs = std::ranges::find(report.targets, "jobs-quarter", &TargetRow::id);
  CHECK(jobs->quarters_text == "二季度470个");
  CHECK(jobs->standing == Standing::on_pace);
}

TEST_CASE("a quarterly goal over a year tells every quarter, for the rate is their mean") {
  const Book book = made_up::demo_plan_book();
  const AnnualReport report = year_of(book, "2024-09-30");  // of the third quarter nothing is reported
  const auto jobs = std::ranges::find(report.targets, "jobs-quarter", &TargetRow::id);
  CHECK(jobs->done_text == "二季度470个、三季度未报");
  CHECK(jobs->rate_text == "47.0%");  // the mean of 94 and 0
  const bool lags = std::ranges::any_of(report.lagging.points, [](const Point& point) {
    return point.text.starts_with(
        "每季度提供就业岗位各季度完成：二季度470个、三季度未报（目标不少于500个），完成率47.0%");
  });
  CHECK(lags);
}

TEST_CASE("a year without reports names every promise") {
  const AnnualReport report = year_of(testing::real_plan(), "2024-06-10");
  CHECK(report.due_list);
  CHECK(report.targets.size() == 27);
  const auto funds = std::ranges::find(report.targets, "funds", &TargetRow::id);
  CHECK(funds->places_text == "主要目标、任务10、协议C3");
  CHECK(funds->owners == std::vector<std::string>{"区乡村振兴局", "区财政局", "区住房和城市更新局",
                                                  "区自然资源和城乡建设局", "区城投公司"});
}

}  // namespace
}  // namespace hbjs
