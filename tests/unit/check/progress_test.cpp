// The units' reports against the plan: successions, groups, totals. Each single mistake is in explanations_test.

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "support/plan_copy.h"
#include "unit/check/checked.h"

using namespace hbjs;

namespace {

/// A submission of 演示数据.
std::string submission(std::string_view unit, std::string_view month, std::string_view entries,
                       std::string_view more = "") {
  return fmt::format("# 演示数据\nunit: {}\nmonth: {}\ndate: {}-20\nentries:{}\n{}", unit, month, month,
                     entries.empty() ? " []" : entries, more);
}

std::string entry(std::string_view item, std::string_view measures = "") {
  return fmt::format("\n  - item: \"{}\"\n    progress: 演示\n{}", item, measures);
}

std::string measure(std::string_view target, std::string_view value) {
  return fmt::format("    measures:\n      - target: {}\n        value: {}\n", target, value);
}

class Year {
 public:
  void hand_in(std::string_view unit, std::string_view month, std::string_view entries,
               std::string_view more = "") const {
    plan.write(fmt::format("progress/{}/{}.yaml", month, unit), submission(unit, month, entries, more));
  }
  [[nodiscard]] std::string codes() const {
    const test::Checked result = test::checked(plan.folder(), *parse_date("2024-12-31"));
    std::string told;
    for (const Finding& finding : result.findings())
      told += std::string(told.empty() ? "" : " ") + std::string(finding.info->code);
    return told;
  }
  test::PlanCopy plan{test::mini_plan};
};

}  // namespace

TEST_CASE("after a succession the successor reports on the items, and the predecessor no more") {
  Year year;
  year.plan.replace("annexes/2-requirements.yaml", "      lead: [区体育局]\n      responsible: [区教育局]",
                    "      lead: [区体育局]\n      responsible: [区卫健局]");
  year.plan.replace("tasks.yaml", "[区教育局, 区体育局, 相关学校]", "[区教育局, 区体育局, 区卫健局, 相关学校]");
  year.hand_in("区体育局", "2024-08", entry("1.2"));
  year.hand_in("区教育局", "2024-09", entry("1.2"));
  CHECK(year.codes().empty());
  year.hand_in("区教育局", "2024-08", entry("1.2"));
  CHECK(year.codes() == "HB505");
  year.hand_in("区体育局", "2024-09", entry("1.2"));
  CHECK(year.codes() == "HB505 HB211");
}

TEST_CASE("a member of a group reports on the group's items") {
  Year year;
  year.hand_in("东山街道", "2024-07", entry("2.1") + entry("2"));
  CHECK(year.codes().empty());
  year.hand_in("东山街道", "2024-08", entry("1.1"));
  CHECK(year.codes() == "HB505");
}

TEST_CASE("a unit that leads a requirement may report on its task as a whole") {
  Year year;
  year.hand_in("区财政局", "2024-07", entry("2", measure("live-sales", "1")));
  CHECK(year.codes().empty());
}

TEST_CASE("what several units report is added up, and told once where it passes the limit") {
  Year year;
  year.hand_in("东山街道", "2024-07", entry("2.1", measure("live-sales", "1")));
  year.hand_in("西河街道", "2024-07", entry("2.1", measure("live-sales", "1")));
  CHECK(year.codes().empty());
  year.hand_in("东山街道", "2024-08", entry("2.1", measure("live-sales", "1")));
  year.hand_in("西河街道", "2024-08", entry("2.1", measure("live-sales", "1")));
  CHECK(year.codes() == "HB508");
}

TEST_CASE("a running total replaces the earlier one of its unit") {
  Year year;
  for (const char* month : {"2024-07", "2024-08", "2024-09", "2024-10"})
    year.hand_in("区教育局", month, entry("1.1", measure("school-pairs", "3")));
  CHECK(year.codes().empty());
}

TEST_CASE("an item or a target twice in one report is told") {
  Year year;
  year.hand_in("区教育局", "2024-07", entry("1.1", measure("teachers", "1")) + entry("1.1", measure("teachers", "1")));
  CHECK(year.codes() == "HB207 HB207");
}

TEST_CASE("payments and budgets of any size are added up without harm") {
  Year year;
  year.plan.replace("projects.yaml", "    budget: 40", "    budget: 999999999999");
  std::string payments = "payments:\n";
  for (int i = 0; i < 20; ++i) {
    payments +=
        fmt::format("  - {{project: playground, kind: paid, date: 2024-07-{:02}, amount: 999999999999}}\n", i + 1);
  }
  year.hand_in("区教育局", "2024-07", "", payments);
  CHECK(year.codes() == "HB510 HB509");
}

TEST_CASE("a wrong month is told once, not again for each of its dates") {
  Year year;
  year.hand_in("区教育局", "2025-01", "", "activities:\n  - {duty: study, date: 2024-07-01, what: 演示}\n");
  CHECK(year.codes() == "HB503");
}

TEST_CASE("references of a report that lead nowhere are told") {
  Year year;
  year.hand_in("区教育局", "2024-07", entry("9.9") + entry("1.1", measure("teacher", "1")),
               "activities:\n  - {duty: studies, date: 2024-07-01, what: 演示}\npayments:\n"
               "  - {project: play, kind: paid, date: 2024-07-01, amount: 1}\n");
  year.hand_in("区教育居", "2024-08", "");
  CHECK(year.codes() == "HB202 HB202 HB202 HB202 HB203");
}

TEST_CASE("who only a succession brings in reports from then on, and is asked to say since when it exists") {
  Year year;
  year.plan.replace("units.yaml", "groups:\n", "  - {name: 区文体局, side: helper, kind: body}\ngroups:\n");
  year.plan.replace("units.yaml", "    to: 区教育局\n    date: 2024-09-01", "    to: 区文体局\n    date: 2024-09-01");
  year.hand_in("区文体局", "2024-09", entry("1.2"));
  CHECK(year.codes() == "HB214");
  year.hand_in("区文体局", "2024-08", "");
  CHECK(year.codes() == "HB214 HB211");
  year.plan.replace("units.yaml", "{name: 区文体局,", "{name: 区文体局, from: 2024-08-01,");
  CHECK(year.codes().empty());
}

TEST_CASE("a gap between a unit's end and its successor's beginning is told, a seamless change is not") {
  Year year;
  year.plan.replace("units.yaml", "    until: 2024-12-31", "    until: 2024-08-31");
  CHECK(year.codes().empty());
  year.plan.replace("units.yaml", "    until: 2024-08-31", "    until: 2024-08-30");
  CHECK(year.codes() == "HB215");
}

TEST_CASE("fiscal money is counted once, and no more is told of it when its budgets are above the funds") {
  Year year;
  const std::string_view payment = "payments:\n  - {{kind: paid, date: {}-03, amount: {}}}\n";
  year.hand_in("区财政局", "2024-07", "", fmt::format(fmt::runtime(payment), "2024-07", "57.5"));
  CHECK(year.codes().empty());  // 30 + 12.5 + 57.5 = 100
  year.hand_in("区财政局", "2024-08", "", fmt::format(fmt::runtime(payment), "2024-08", "0.01"));
  CHECK(year.codes() == "HB520");
  year.plan.replace("projects.yaml", "    budget: 50.5", "    budget: 500.5");
  CHECK(year.codes() == "HB510");
}

TEST_CASE("a report tells of what happened after the day on which the one before was due") {
  Year year;
  const auto done_on = [&](std::string_view month, std::string_view day) {
    year.hand_in("区教育局", month, "",
                 fmt::format("activities:\n  - {{duty: study, date: {0}, what: 演示}}\n"
                             "payments:\n  - {{kind: paid, date: {0}, amount: 1}}\n",
                             day));
    const std::string codes = year.codes();
    year.hand_in("区教育局", month, "");
    return codes;
  };
  CHECK(done_on("2024-07", "2024-06-25") == "HB511 HB511");
  CHECK(done_on("2024-07", "2024-06-26").empty());
  CHECK(done_on("2024-08", "2024-09-01") == "HB511 HB511");
}

TEST_CASE("a report without its day is a draft: a note, no error; one whose day cannot be read is wrong") {
  Year year;
  year.hand_in("区教育局", "2024-07", "");
  year.plan.replace("progress/2024-07/区教育局.yaml", "date: 2024-07-20", "#date: 2024-07-25");
  CHECK(year.codes() == "HB522");
  year.plan.replace("progress/2024-07/区教育局.yaml", "#date: 2024-07-25", "date: 2024-07-32");
  CHECK(year.codes().find("HB522") == std::string::npos);
}

TEST_CASE("what a unit told of and its successor tells of again counts twice for the successor, and is told") {
  Year year;
  const std::string paid = "payments:\n  - {kind: paid, date: 2024-08-28, amount: 1}\n";
  year.hand_in("区体育局", "2024-08", "", paid);
  year.plan.replace("progress/2024-08/区体育局.yaml", "date: 2024-08-20", "date: 2024-08-29");
  year.hand_in("区教育局", "2024-09", "", paid);
  CHECK(year.codes() == "HB523");
  year.hand_in("区教育局", "2024-08", "", paid);  // of the same month: both may have paid
  year.hand_in("区教育局", "2024-09", "");
  CHECK(year.codes().find("HB523") == std::string::npos);
}

TEST_CASE("a figure of the funds is told: what is done is what was paid") {
  Year year;
  year.hand_in("区财政局", "2024-07", entry("2", measure("funds", "30")));
  CHECK(year.codes() == "HB528");
}

TEST_CASE("what was told of last month and again this month is told, unless one of the two is a draft") {
  Year year;
  const std::string study = "activities:\n  - {duty: study, date: 2024-07-28, what: 演示}\n";
  year.hand_in("区教育局", "2024-07", "", study);
  year.plan.replace("progress/2024-07/区教育局.yaml", "date: 2024-07-20", "date: 2024-07-29");
  year.hand_in("区教育局", "2024-08", "", study);
  year.hand_in("区卫健局", "2024-08", "", study);  // another unit's own
  const test::Checked result = test::checked(year.plan.folder(), *parse_date("2024-12-31"));
  INFO(result.told());
  REQUIRE(result.findings().size() == 1);
  CHECK(result.findings()[0].message().in(Lang::zh) == "这一条活动与 2024-07 报送的第 1 条一模一样，会算两次");
  year.plan.replace("progress/2024-08/区教育局.yaml", "date: 2024-08-20\n", "");
  CHECK(year.codes() == "HB522");
}

TEST_CASE("an activity or a payment twice in one report is told at the second") {
  Year year;
  const std::string study = "  - {duty: study, date: 2024-07-01, what: 演示}\n";
  const std::string paid = "  - {kind: paid, date: 2024-07-01, amount: 1}\n";
  year.hand_in("区教育局", "2024-07", "", "activities:\n" + study + study + "payments:\n" + paid + paid);
  const test::Checked result = test::checked(year.plan.folder(), *parse_date("2024-12-31"));
  INFO(result.told());
  REQUIRE(result.findings().size() == 2);
  for (const Finding& finding : result.findings()) CHECK(finding.info->code == "HB523");
  CHECK(result.findings()[0].at.line == 8);
  CHECK(result.findings()[1].at.line == 11);
  year.hand_in("区教育局", "2024-07", "",
               "activities:\n" + study + "  - {duty: study, date: 2024-07-01, what: 另一次}\npayments:\n" + paid +
                   "  - {kind: paid, date: 2024-07-01, amount: 1, note: 第二笔}\n");
  CHECK(year.codes().empty());
}

TEST_CASE("while no project is named, what a unit paid is compared with what it committed") {
  Year year;
  year.hand_in("区卫健局", "2024-07", "", "payments:\n  - {kind: committed, date: 2024-07-01, amount: 10}\n");
  year.hand_in("区卫健局", "2024-08", "", "payments:\n  - {kind: paid, date: 2024-08-01, amount: 10}\n");
  CHECK(year.codes().empty());
  year.hand_in("区卫健局", "2024-09", "", "payments:\n  - {kind: paid, date: 2024-09-01, amount: 0.5}\n");
  CHECK(year.codes() == "HB524");
  year.hand_in("区卫健局", "2024-07", "");  // nothing committed: nobody knows
  CHECK(year.codes().empty());
}

TEST_CASE("figures alone are an entry, an item alone is none") {
  Year year;
  year.hand_in("区财政局", "2024-07", "\n  - item: \"2\"\n" + measure("projects", "1"));
  CHECK(year.codes().empty());
  year.hand_in("区财政局", "2024-07", "\n  - item: \"2\"\n");
  CHECK(year.codes() == "HB525");
}

TEST_CASE("ten times as much as was promised is asked about, nine times is good news") {
  Year year;
  year.hand_in("区财政局", "2024-07", entry("2", measure("projects", "18")));
  CHECK(year.codes().empty());
  year.hand_in("区财政局", "2024-08", entry("2", measure("projects", "21")));
  CHECK(year.codes() == "HB517");
}

TEST_CASE("an activity is of a duty or of an item of its unit") {
  Year year;
  const auto told = [&](std::string_view of) {
    year.hand_in("区教育局", "2024-07", "", fmt::format("activities:\n  - {{{} date: 2024-07-11, what: 演示}}\n", of));
    return year.codes();
  };
  CHECK(told("duty: study,").empty());
  CHECK(told("item: \"1.1\",").empty());
  CHECK(told("") == "HB526");
  CHECK(told("dutty: study,") == "HB101");  // the slip, and not what it leads to
  CHECK(told("duty: ,") == "HB105");
  CHECK(told("duty: study, item: \"1.1\",") == "HB527");
  CHECK(told("duty: monthly,") == "HB527");  // seen from the reports themselves
  CHECK(told("item: \"2.1\",") == "HB505");
  CHECK(told("item: \"9.9\",") == "HB202");
}

TEST_CASE("money and figures of a draft are in no sum") {
  Year year;
  const std::string_view payment = "payments:\n  - {kind: paid, date: 2024-07-01, amount: 2000}\n";
  year.hand_in("区财政局", "2024-07", entry("2", measure("projects", "100")), payment);
  CHECK(year.codes() == "HB517 HB520");
  year.plan.replace("progress/2024-07/区财政局.yaml", "date: 2024-07-20\n", "");
  CHECK(year.codes() == "HB522");
}

TEST_CASE("the day of a report") {
  Year year;
  const auto handed_in = [&](std::string_view date, std::string_view more = "") {
    year.plan.write("progress/2024-07/区教育局.yaml",
                    fmt::format("unit: 区教育局\nmonth: 2024-07\ndate: {}\nentries: []\n{}", date, more));
    return year.codes();
  };
  CHECK(handed_in("2024-07-01").empty());
  CHECK(handed_in("2024-06-30") == "HB515");
  CHECK(handed_in("2042-07-25") == "HB515");
  CHECK(handed_in("2025-01-10") == "HB514");
  CHECK(handed_in("2024-07-10", "activities:\n  - {duty: study, date: 2024-07-11, what: 演示}\n") == "HB516");
  CHECK(handed_in("2024-07-11", "activities:\n  - {duty: study, date: 2024-07-11, what: 演示}\n").empty());
}

TEST_CASE("of two reports of one unit and month the misplaced one is told, whichever is read first") {
  Year year;
  year.hand_in("区教育局", "2024-07", "");
  year.plan.write("progress/2024-07/副本.yaml", submission("区教育局", "2024-07", ""));
  year.plan.write("progress/2024-08/区教育局.yaml", submission("区教育局", "2024-07", ""));
  const test::Checked result = test::checked(year.plan.folder(), *parse_date("2024-12-31"));
  INFO(result.told());
  REQUIRE(result.findings().size() == 2);
  CHECK(result.marked(result.findings()[0]) == "区教育局");
  CHECK(result.findings()[0].info->code == "HB521");
  CHECK(result.marked(result.findings()[1]) == "2024-07");
  CHECK(result.findings()[1].info->code == "HB521");
}
