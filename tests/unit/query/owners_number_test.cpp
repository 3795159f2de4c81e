#include <doctest/doctest.h>

#include "query/owners.h"
#include "support/demo_book.h"
#include "support/keys.h"
#include "support/real_plan.h"

using namespace hbjs;
using namespace hbjs::testing;
using query::MatchKind;
using query::OwnersAnswer;
using Strings = std::vector<std::string>;

namespace {

OwnersAnswer ask(const char* text) {
  const query::Index index(real_plan());
  return query::who_owns(index, text, day("2024-06-30"));
}

}  // namespace

TEST_CASE("the keys that scripts rely on") {
  CHECK(has_keys<OwnersAnswer>({"query", "as_of", "matches", "groups", "nearest"}));
  CHECK(has_keys<query::Match>({"kind", "id", "title", "task", "helper", "recipient", "requirements"}));
  CHECK(keys<query::OwnedBy>() == Strings{"lead", "responsible"});
}

TEST_CASE("a requirement by its number") {
  const OwnersAnswer answer = ask("4.1");
  CHECK(answer.query == "4.1");
  CHECK(to_string(answer.as_of) == "2024-06-30");
  REQUIRE(answer.matches.size() == 1);
  const query::Match& match = answer.matches.front();
  CHECK(match.kind == MatchKind::requirement);
  CHECK(match.id == "4.1");
  CHECK(match.title.starts_with("巩固拓展两地学校结对共建成果"));
  CHECK(match.task == "6");
  CHECK(match.category == "民生保障");
  CHECK(match.helper == query::OwnedBy{{"区教育局"}, {"相关学校"}});
  CHECK(match.recipient == query::OwnedBy{{"县教育局"}, {"相关学校"}});
  CHECK(match.targets == Strings{"school-pairs"});
  CHECK(answer.nearest.empty());
  REQUIRE(answer.groups.size() == 2);
  CHECK(answer.groups[0].side == Side::helper);
  CHECK(answer.groups[0].members.size() == 36);
  CHECK(answer.groups[0].certain);
  CHECK(answer.groups[1].side == Side::recipient);
  CHECK(answer.groups[1].members.front() == "建始县高坪镇中心幼儿园");
}

TEST_CASE("a task by its number: the plan's own list, the leads of its requirements") {
  const OwnersAnswer answer = ask("6");
  REQUIRE(answer.matches.size() == 1);
  const query::Match& match = answer.matches.front();
  CHECK(match.kind == MatchKind::task);
  CHECK(match.id == "6");
  CHECK(match.title == "深化教育协作帮扶");
  CHECK(match.section == "助力民生保障");
  CHECK(match.requirements == Strings{"3.4", "4.1"});
  CHECK(match.helper == query::OwnedBy{{"区教育局"}, {"区教育局", "相关学校"}});
  CHECK(match.recipient == query::OwnedBy{{"县教育局"}, {"相关学校"}});
  CHECK(match.targets == Strings{"school-pairs", "teachers"});
  CHECK_FALSE(match.task);

  const query::Match large = ask("1").matches.front();
  CHECK(large.helper.lead == Strings{"区市场监管局", "区经信和科创局", "区委统战部", "区城管执法局"});
  CHECK(large.helper.responsible.size() == 17);
  CHECK(large.helper.responsible.front() == "区委统战部");
  CHECK(large.clauses == Strings{"C6"});
}

TEST_CASE("a clause by its number: those responsible for the tasks and duties that carry it out") {
  const query::Match funds = ask("C3").matches.at(0);
  CHECK(funds.kind == MatchKind::clause);
  CHECK(funds.title == "洪山区向建始县提供财政援助资金1850万元。");
  CHECK(funds.tasks == Strings{"10"});
  CHECK(funds.helper.responsible.front() == "区乡村振兴局");
  CHECK(funds.targets == Strings{"funds"});

  const OwnersAnswer organized = ask("C1");
  CHECK(organized.matches.at(0).duties == Strings{"study", "visit"});
  CHECK(organized.matches.at(0).helper.responsible == Strings{"区各帮扶单位"});
  REQUIRE(organized.groups.size() == 1);
  CHECK(organized.groups[0].members.size() == 41);
  CHECK(ask("C8").matches.at(0).helper.responsible == Strings{"区结对帮扶工作领导小组办公室"});
}

TEST_CASE("numbers as people write them") {
  const auto found = [](const char* text) {
    const OwnersAnswer answer = ask(text);
    INFO(text);
    REQUIRE(answer.matches.size() == 1);
    return std::string(key_of(answer.matches[0].kind)) + " " + answer.matches[0].id;
  };
  for (const char* text :
       {"6", "６", "6.", "6、", " 6 ", "06", "任务6", "任务 6", "第6项", "第六项任务", "重点任务6", "Task 6"}) {
    CHECK(found(text) == "task 6");
  }
  for (const char* text : {"第十二项", "任务十二", "12"}) CHECK(found(text) == "task 12");
  for (const char* text : {"4.1", "４．１", "4.1.", "事项4.1", "需求清单4.1", "4。1"})
    CHECK(found(text) == "requirement 4.1");
  for (const char* text : {"C3", "c3", "Ｃ３", "条款3", "第三条", "协议第三条", "clause 3"})
    CHECK(found(text) == "clause C3");
}

TEST_CASE("targets and duties by their ids") {
  const query::Match jobs = ask("jobs-year").matches.at(0);
  CHECK(jobs.kind == MatchKind::target);
  CHECK(jobs.title == "全年提供就业岗位");
  CHECK(jobs.text == "≥2000 个");
  CHECK(jobs.requirements == Strings{"2.1"});
  CHECK(jobs.helper.lead == Strings{"区人力资源局"});
  CHECK(ask("visit").matches.at(0).kind == MatchKind::duty);
  // One id in two lists: both are meant.
  CHECK(ask("projects").matches.size() == 2);
}

TEST_CASE("a number that the plan does not have") {
  CHECK(ask("4.9").matches.empty());
  CHECK(ask("C12").matches.empty());
  CHECK(ask("任务99").matches.empty());
  CHECK(ask("第零项").matches.empty());
  using Ranges = std::vector<query::NumberRange>;
  const Ranges fourth{{MatchKind::requirement, "4.1", "4.6"}};
  CHECK(ask("4.9").numbers == fourth);
  CHECK(ask("4。9").numbers == fourth);
  CHECK(ask("10.9").numbers.size() == 3);
  CHECK(ask("C12").numbers == Ranges{{MatchKind::clause, "C1", "C8"}});
  CHECK(ask("任务99").numbers == Ranges{{MatchKind::task, "1", "14"}});
  CHECK(ask("附件9").numbers == Ranges{{MatchKind::annex, "1", "5"}});
  CHECK(ask("要求9").numbers == Ranges{{MatchKind::demand, "1", "4"}});
  // Two words are never read as one number.
  for (const query::Match& match : ask("1 2").matches) CHECK(match.id != "12");
  // 30 is no number of the plan, but it stands in its words: 新增30所, never in 300.
  const OwnersAnswer thirty = ask("30");
  REQUIRE(thirty.matches.size() == 2);
  CHECK(thirty.matches[0].id == "4.1");
  CHECK(thirty.matches[1].id == "6");
}
