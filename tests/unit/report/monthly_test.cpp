#include "report/monthly.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/demo_plan.h"
#include "support/holds.h"

// The real plan, and made-up reports on it (演示数据).
namespace hbjs {
namespace {

using namespace report;
using made_up::day;
using made_up::month;

const Grounds grounds{Revision{"0123456789ab", true}, "hbjs-0.0"};

MonthlyReport of(const Book& book, const char* period, const char* as_of) {
  return monthly(query::Index(book), month(period), day(as_of), grounds);
}

const TaskRow& row(const Report& report, const char* task) {
  return *std::ranges::find(report.rows, task, &TaskRow::task);
}

using testing::holds;

TEST_CASE("without reports it says so in its first lines and is the list of what is due from whom") {
  const MonthlyReport report = of(testing::real_plan(), "2024-06", "2024-06-10");
  CHECK(report.due_list);
  REQUIRE(report.opening.size() == 2);
  CHECK(holds(report.opening.front(), "未收到任何单位的报送"));
  CHECK(holds(report.opening.back(), "6月应报41个单位，均未报送（报送截止日6月25日，未到）"));
  REQUIRE(report.rows.size() == 14);
  CHECK(row(report, "6").lead == std::vector<std::string>{"区教育局"});
  CHECK(row(report, "6").goals_text == "新增学校结对：30对\n校长教师跟岗培训：约100人");
  REQUIRE(report.owed.size() == 41);
  const auto education = std::ranges::find(report.owed, "区教育局", &OwedByUnit::unit);
  REQUIRE(education != report.owed.end());
  CHECK(education->leads == std::vector<std::string>{"3.4", "4.1", "6.2"});
  CHECK(education->tasks == std::vector<std::string>{"2", "6"});
  CHECK(education->figures == std::vector<std::string>{"新增学校结对", "校长教师跟岗培训"});
}

TEST_CASE("nothing reported shows as 未报, and has no state") {
  const MonthlyReport report = of(testing::real_plan(), "2024-06", "2024-06-10");
  const TaskRow& jobs = row(report, "5");
  CHECK(jobs.progress == "未报");
  CHECK(jobs.rate_text == "未报");
  CHECK_FALSE(jobs.state.has_value());
  CHECK(jobs.standing == Standing::silent);
  CHECK(row(report, "1").goals_text == "无量化目标");
  CHECK(report.colours.red == 0);
  CHECK(report.colours.none == 14);
}

TEST_CASE("figures without words are told as figures, and a draft is not told at all") {
  Book book = testing::real_plan();
  book.submissions = {
      made_up::submission("区教育局", "2024-06", "2024-06-20", made_up::entry("4.1", "", {{"school-pairs", "12"}}))};
  CHECK(holds(row(of(book, "2024-06", "2024-06-30"), "6").progress, "区教育局：新增学校结对 12对"));
  book.submissions.front().date = {};
  CHECK(row(of(book, "2024-06", "2024-06-30"), "6").progress == "未报");
}

TEST_CASE("a month that fell due before the plan was issued is not asked for") {
  const MonthlyReport report = of(testing::real_plan(), "2024-03", "2024-06-10");
  CHECK_FALSE(report.owed_at_all);
  CHECK(report.owed.empty());
  CHECK(report.basis.units_missing.empty());
  CHECK(holds(report.opening.back(), "3月不需报送"));
}

TEST_CASE("what it stands on") {
  const MonthlyReport report = of(testing::real_plan(), "2024-06", "2024-06-30");
  CHECK(report.basis.commit == "0123456789ab");
  CHECK(report.basis.dirty);
  CHECK(report.basis.units_missing.size() == 41);
  for (const char* part : {"《2024年洪山区结对帮扶建始县工作方案》", "2024年6月", "数据截至2024年6月30日",
                           "0123456789ab（有未提交的修改）", "hbjs-0.0", "未报41个"}) {
    CHECK_MESSAGE(holds(report.basis.text, part), part);
  }
  const MonthlyReport bare =
      monthly(query::Index(testing::real_plan()), month("2024-06"), day("2024-06-30"), Grounds{{}, "hbjs-0.0"});
  CHECK_FALSE(bare.basis.commit.has_value());
  CHECK(holds(bare.basis.text, "不在git仓库中"));
}

TEST_CASE("progress, figures, state, problems and next steps of a task") {
  const Book book = made_up::demo_plan_book();
  const MonthlyReport report = of(book, "2024-06", "2024-06-30");
  CHECK(report.demo);
  CHECK_FALSE(report.due_list);
  const TaskRow& jobs = row(report, "5");
  CHECK(jobs.progress == "区人力资源局：举办专场招聘会1场，提供岗位210个");
  CHECK(jobs.problems == "区人力资源局：适合脱贫劳动力的岗位偏少");
  CHECK(holds(jobs.done_text, "全年提供就业岗位：470个"));
  CHECK(holds(jobs.done_text, "脱贫人口就地就近就业：未报"));
  CHECK(jobs.state == query::State::yellow);
  CHECK(jobs.state_text == "黄");
  const TaskRow& medical = row(report, "7");
  CHECK(medical.standing == Standing::complete);
  CHECK(medical.bar == "100.0");
  CHECK(medical.tick == "50.0");
  CHECK(row(report, "14").standing == Standing::told);
  CHECK(row(report, "14").state_text == "已报");
}

TEST_CASE("who reported, late, empty and missing") {
  const Book book = made_up::demo_plan_book();
  const MonthlyReport report = of(book, "2024-06", "2024-06-30");
  const ReportingMonth& june = report.reporting.months.front();
  CHECK(june.counts.expected == 41);
  CHECK(june.counts.received + june.counts.missing == 41);
  CHECK(june.counts.on_time + june.counts.late == june.counts.received);
  CHECK(holds(june.late_text, "（6月27日报，迟2天）"));
  CHECK_FALSE(june.empty_text.empty());
  CHECK(report.owed.size() == june.counts.missing);
  CHECK(report.basis.units_missing.size() == june.counts.missing);
  CHECK(holds(report.opening.front(), "已报37个（其中空表2个）"));
}

TEST_CASE("classes cover every task once and every target once") {
  const Book book = made_up::demo_plan_book();
  const MonthlyReport report = of(book, "2024-06", "2024-06-30");
  std::size_t tasks = 0;
  std::size_t targets = 0;
  for (const ClassRow& row : report.classes) {
    tasks += row.tasks;
    targets += row.targets;
  }
  CHECK(tasks == 14);
  CHECK(targets == 27);
  CHECK(report.colours.green + report.colours.yellow + report.colours.red + report.colours.none == 14);
}

TEST_CASE("an empty month later in the year keeps the figures of the months before") {
  const Book book = made_up::demo_plan_book();
  const MonthlyReport report = of(book, "2024-07", "2024-07-31");
  CHECK(report.nothing_reported);
  CHECK_FALSE(report.nothing_at_all);
  CHECK_FALSE(report.due_list);
  CHECK(holds(report.opening.front(), "未收到任何单位2024年7月的报送"));
  CHECK(row(report, "5").progress == "未报");
  CHECK(holds(row(report, "5").done_text, "全年提供就业岗位：470个"));
}

TEST_CASE("a month that has not begun says so and judges nothing") {
  const Book book = made_up::demo_plan_book();
  const MonthlyReport report = of(book, "2024-09", "2024-06-30");
  CHECK_FALSE(report.begun);
  CHECK(report.due_list);
  REQUIRE(report.opening.size() == 2);
  CHECK(report.opening.front().starts_with("2024年9月尚未开始（数据截至2024年6月30日），不作进度判定"));
  CHECK(report.colours.none == 14);
  CHECK(report.classes.empty());
  for (const TaskRow& task : report.rows) {
    CHECK_FALSE(task.state);
    CHECK_FALSE(task.gap);
    CHECK(task.state_text == "未开始");
    for (const TargetRow& target : task.targets) CHECK(target.state_text == "未开始");
  }
  CHECK(holds(row(report, "5").done_text, "全年提供就业岗位：470个"));
  CHECK(of(book, "2024-06", "2024-06-01").begun);
}

TEST_CASE("a report names the units of its own time") {
  Book book = made_up::demo_plan_book();
  book.units.successions.push_back(made_up::succession("区教育局", "区文旅局", "2024-09-01"));
  CHECK(row(of(book, "2024-06", "2024-12-31"), "6").lead_text == "区教育局");
  CHECK(row(of(book, "2024-09", "2024-12-31"), "6").lead_text == "区文旅局");
}

TEST_CASE("the same twice: a report has nothing of its own") {
  const Book book = made_up::demo_plan_book();
  const MonthlyReport first = of(book, "2024-06", "2024-06-30");
  const MonthlyReport second = of(book, "2024-06", "2024-06-30");
  CHECK(first.opening == second.opening);
  CHECK(first.basis.text == second.basis.text);
  CHECK(first.rows.size() == second.rows.size());
}

TEST_CASE("money") {
  const Book book = made_up::demo_plan_book();
  const MoneyPart funds = of(book, "2024-06", "2024-06-30").funds;
  CHECK(funds.paid.amount.str() == "410.5");
  CHECK(holds(funds.text, "累计拨付410.5万元，占22.2%，其中本月拨付230.5万元"));
  CHECK(funds.projects.front().rate_text == "45.6%");
  const MoneyPart none = of(testing::real_plan(), "2024-06", "2024-06-30").funds;
  CHECK(none.text == "财政性帮扶资金1850万元，尚未报送落实和拨付情况。方案尚未登记具体项目。");
}

}  // namespace
}  // namespace hbjs
