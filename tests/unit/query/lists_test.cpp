#include "query/lists.h"

#include <doctest/doctest.h>

#include "support/demo_book.h"
#include "support/keys.h"
#include "support/made_up.h"
#include "support/real_plan.h"

using namespace hbjs;
using namespace hbjs::testing;
using query::ListKind;
using Strings = std::vector<std::string>;

namespace {

template <class Row>
std::vector<Row> list(const Book& book, ListKind kind, const char* date = "2024-06-30") {
  const query::Index index(book);
  auto answer = std::get<query::ListAnswer<Row>>(query::list_of(index, kind, day(date)));
  CHECK(answer.kind == kind);
  return std::move(answer.items);
}

}  // namespace

TEST_CASE("the keys that scripts rely on") {
  CHECK(has_keys<query::ListAnswer<query::TaskRow>>({"kind", "items"}));
  CHECK(has_keys<query::RequirementRow>({"id", "category", "content", "task", "helper", "recipient"}));
  CHECK(keys<query::VillageRow>() == Strings{"no", "helper", "town", "recipient"});
  CHECK(keys<query::PairRow>() == Strings{"no", "helper", "recipient"});
  CHECK(
      has_keys<query::TargetRow>({"id", "name", "task", "unit", "goal", "max", "bound", "every", "adds", "promised"}));
  CHECK(has_keys<query::UnitRow>({"name", "side", "kind", "aliases", "from", "until"}));
  CHECK(has_keys<query::SubmissionRow>({"month", "unit", "date", "on_time", "entries"}));
}

TEST_CASE("every kind lists the whole of the real plan") {
  const Book& book = real_plan();
  const query::Index index(book);
  const auto size = [&](ListKind kind) {
    return std::visit([](const auto& answer) { return answer.items.size(); },
                      query::list_of(index, kind, day("2024-06-30")));
  };
  CHECK(size(ListKind::tasks) == 14);
  CHECK(size(ListKind::requirements) == 35);
  CHECK(size(ListKind::units) == book.units.units.size());
  CHECK(size(ListKind::groups) == 9);
  CHECK(size(ListKind::clauses) == 8);
  CHECK(size(ListKind::villages) == 9);
  CHECK(size(ListKind::schools) == 36);
  CHECK(size(ListKind::medical) == 6);
  CHECK(size(ListKind::targets) == book.targets.targets.size());
  CHECK(size(ListKind::projects) == 0);
  CHECK(size(ListKind::duties) == 10);
  CHECK(size(ListKind::submissions) == 0);
}

TEST_CASE("rows of the real plan") {
  const Book& book = real_plan();
  const auto requirements = list<query::RequirementRow>(book, ListKind::requirements);
  CHECK(requirements.front().id == "1.1");
  CHECK(requirements.front().category == "产业发展");
  CHECK(requirements.front().helper == query::OwnedBy{{"区市场监管局"}, {"区乡村振兴局", "区城管执法局", "区商务局"}});
  CHECK(requirements.back().id == "9.1");
  CHECK(requirements.back().task == "10");

  const auto villages = list<query::VillageRow>(book, ListKind::villages);
  CHECK(villages.front().no == 1);
  CHECK(villages.front().helper == "珞南街道");
  CHECK(villages.front().town == "业州镇");
  CHECK(villages.front().recipient == "客坊村");
  CHECK(list<query::PairRow>(book, ListKind::schools)[7].helper == "洪山区第十小学");
  CHECK(list<query::PairRow>(book, ListKind::medical).front().recipient == "建始县疾控中心");

  const auto tasks = list<query::TaskRow>(book, ListKind::tasks);
  CHECK(tasks[5].helper.lead == Strings{"区教育局"});
  CHECK(tasks[5].helper.responsible == Strings{"区教育局", "相关学校"});
  CHECK(tasks[5].requirements == Strings{"3.4", "4.1"});

  const auto groups = list<query::GroupRow>(book, ListKind::groups);
  CHECK(groups.front().name == "各街道");
  CHECK(groups.front().helper.size() == 9);
  CHECK(groups.front().recipient.empty());
  CHECK(groups[3].name == "相关学校");
  CHECK(groups[3].pairing == Table::schools);
  CHECK(groups[3].helper.size() == 36);
  CHECK(groups[3].recipient.size() == 36);

  const auto targets = list<query::TargetRow>(book, ListKind::targets);
  CHECK(targets.front().id == "funds");
  CHECK(targets.front().goal == Decimal(1850));
  CHECK(targets.front().unit == "万元");
  REQUIRE(targets.front().promised.size() == 3);
  CHECK(targets.front().promised[2].at == "C3");
  CHECK_FALSE(targets.front().max);
}

TEST_CASE("units keep who has handed over, owners show who stands in") {
  Book book = demo_book();
  book.units.units[0].until = stated(day("2024-06-30"));
  const auto units = list<query::UnitRow>(book, ListKind::units, "2024-07-01");
  REQUIRE(units.size() == 5);
  CHECK(units[0].aliases == Strings{"演示甲局"});
  CHECK(units[0].until == day("2024-06-30"));
  CHECK(units[0].handed_over_to == "乙局");
  CHECK_FALSE(units[3].handed_over_to);
  CHECK(list<query::RequirementRow>(book, ListKind::requirements, "2024-07-01").front().helper.lead == Strings{"乙局"});
}

TEST_CASE("projects and submissions") {
  Book book = demo_book();
  Project project;
  project.id = stated("demo");
  project.name = stated("演示数据项目");
  project.task = stated("1");
  project.unit = stated("甲局");
  project.budget = stated(Decimal::parse("120.5").value());
  book.projects.projects.push_back(project);
  Submission submission;
  submission.unit = stated("甲局");
  submission.month = stated(parse_month("2024-06").value());
  submission.date = stated(day("2024-06-25"));
  submission.entries.emplace_back();
  book.submissions.push_back(submission);
  submission.date = stated(day("2024-06-26"));
  submission.entries.clear();
  book.submissions.push_back(submission);

  const auto projects = list<query::ProjectRow>(book, ListKind::projects);
  REQUIRE(projects.size() == 1);
  CHECK(projects[0].budget.amount.str() == "120.5");
  CHECK(projects[0].unit == "甲局");
  CHECK_FALSE(projects[0].source);
  const auto submissions = list<query::SubmissionRow>(book, ListKind::submissions);
  REQUIRE(submissions.size() == 2);
  CHECK(submissions[0].on_time);
  CHECK(submissions[0].entries == 1);
  CHECK_FALSE(submissions[1].on_time);
  CHECK(submissions[1].entries == 0);
}

TEST_CASE("what was done and what was paid, report by report; drafts are left out") {
  Book book = testing::real_plan();
  Submission june = made_up::submission("区教育局", "2024-06", "2024-06-24");
  june.activities = {made_up::activity("visit", "2024-06-12", true), made_up::activity("", "2024-06-17")};
  june.activities[1].duty = {};
  june.activities[1].item = made_up::text("3.4");
  june.payments = {made_up::payment(PaymentKind::paid, "2024-06-18", "12.05")};
  Submission draft = june;
  draft.month = stated(parse_month("2024-07").value());
  draft.date = {};
  book.submissions = {june, draft};
  const auto done = list<query::ActivityRow>(book, ListKind::activities);
  REQUIRE(done.size() == 2);
  CHECK(done[0].duty == "visit");
  CHECK(done[0].name == "赴建始县开展帮扶协作工作");
  CHECK(done[0].principal);
  CHECK(done[1].item == "3.4");
  CHECK(done[1].name == "人才培育");
  const auto paid = list<query::PaymentRow>(book, ListKind::payments);
  REQUIRE(paid.size() == 1);
  CHECK(paid[0].amount.amount.str() == "12.05");
  CHECK_FALSE(paid[0].project);
}

TEST_CASE("a kind by its key or its Chinese name") {
  CHECK(query::list_kind("tasks") == ListKind::tasks);
  CHECK(query::list_kind("Task") == ListKind::tasks);
  CHECK(query::list_kind("任务") == ListKind::tasks);
  CHECK(query::list_kind("需求清单") == ListKind::requirements);
  CHECK(query::list_kind("单位组") == ListKind::groups);
  CHECK(query::list_kind("村（社区）结对") == ListKind::villages);
  CHECK(query::list_kind("medical") == ListKind::medical);
  CHECK(query::list_kind("duty") == ListKind::duties);
  CHECK(query::list_kind("activity") == ListKind::activities);
  CHECK(query::list_kind("资金") == ListKind::payments);
  CHECK_FALSE(query::list_kind("taks"));
  CHECK_FALSE(query::list_kind(""));
}
