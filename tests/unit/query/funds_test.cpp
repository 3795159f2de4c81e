#include "query/funds.h"

#include <doctest/doctest.h>

#include "query/pace.h"
#include "support/made_up.h"

// 演示数据 throughout.
namespace hbjs {
namespace {

using namespace made_up;

Book with_money() {
  Book made = book();
  made.targets.targets.push_back(target("funds", "10", "1850"));
  made.projects.projects = {project("P1", "甲项目", "甲局", "900", "目标funds"),
                            project("P2", "乙项目", "乙局", "300.5")};
  Submission may = submission("丙局", "2024-05", "2024-05-20");
  may.payments = {payment(PaymentKind::committed, "2024-05-02", "400", "P1"),
                  payment(PaymentKind::paid, "2024-05-09", "0.1", "P1")};
  Submission june = submission("丙局", "2024-06", "2024-06-20");
  june.payments = {payment(PaymentKind::paid, "2024-06-09", "0.2", "P1"),
                   payment(PaymentKind::paid, "2024-06-09", "50")};
  made.submissions = {may, june};
  return made;
}

query::FundsAnswer funds_of(const Book& book, const char* of) {
  return query::funds(query::Index(book), Period::of(month(of)), day("2024-12-31"));
}

TEST_CASE("money is exact and adds up since the year began") {
  const query::FundsAnswer june = funds_of(with_money(), "2024-06");
  CHECK(june.goal->amount.str() == "1850");
  CHECK(june.budget.amount.str() == "1200.5");
  CHECK(june.committed.amount.str() == "400");
  CHECK(june.paid.amount.str() == "50.3");
  CHECK(june.paid_now.amount.str() == "50.2");
  CHECK(june.committed_now.amount.str() == "0");
  CHECK(june.balance->amount.str() == "1799.7");
  CHECK(june.payments == 4);
  CHECK(funds_of(with_money(), "2024-05").paid.amount.str() == "0.1");
}

TEST_CASE("money from another source is money, but none of what the plan promises") {
  Book made = with_money();
  made.projects.projects.push_back(project("P3", "丙项目", "丙局", "200", "企业捐赠"));
  made.submissions.back().payments.push_back(payment(PaymentKind::paid, "2024-06-12", "120", "P3"));
  const query::FundsAnswer june = funds_of(made, "2024-06");
  CHECK(june.paid.amount.str() == "170.3");
  CHECK(june.fiscal_paid.amount.str() == "50.3");
  CHECK(june.balance->amount.str() == "1799.7");
  CHECK(june.paid_rate->fixed(2) == "2.72");
  const query::PaceAnswer pace = query::pace(query::Index(made), Period::of(month("2024-06")), day("2024-12-31"));
  CHECK(pace.targets.front().done->str() == "50.3");  // as `funds` says, and as the rules count
}

TEST_CASE("by project, unit and source, with a row for what names no project") {
  const query::FundsAnswer june = funds_of(with_money(), "2024-06");
  REQUIRE(june.by_project.size() == 3);
  CHECK(june.by_project.at(0).paid.amount.str() == "0.3");
  CHECK(june.by_project.at(0).balance.amount.str() == "899.7");
  CHECK(june.by_project.at(1).paid.amount.str() == "0");
  CHECK(june.by_project.at(2).id.empty());
  CHECK(june.by_project.at(2).paid.amount.str() == "50");
  CHECK_FALSE(june.by_project.at(2).paid_rate.has_value());
  REQUIRE(june.by_unit.size() == 3);
  CHECK(june.by_unit.at(0).name == "甲局");
  CHECK(june.by_unit.at(0).paid.amount.str() == "0.3");
  CHECK(june.by_unit.at(2).name == "丙局");
  REQUIRE(june.by_source.size() == 2);
  CHECK(june.by_source.at(0).name == "目标funds");
  CHECK(june.by_source.at(1).budget.amount.str() == "300.5");
}

TEST_CASE("a plan that promises no money has neither goal nor balance") {
  const query::FundsAnswer answer = funds_of(book(), "2024-06");
  CHECK_FALSE(answer.goal.has_value());
  CHECK_FALSE(answer.balance.has_value());
  CHECK_FALSE(answer.paid_rate.has_value());
  CHECK(answer.by_project.empty());
}

TEST_CASE("a managing unit that gave way is named by its successor") {
  Book made = with_money();
  made.units.successions.push_back(succession("甲局", "丁局", "2024-06-15"));
  CHECK(funds_of(made, "2024-05").by_project.front().unit == "甲局");
  CHECK(funds_of(made, "2024-06").by_project.front().unit == "丁局");
}

}  // namespace
}  // namespace hbjs
