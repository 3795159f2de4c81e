#include <doctest/doctest.h>

#include "query/owners.h"
#include "support/demo_book.h"
#include "support/real_plan.h"

using namespace hbjs;
using namespace hbjs::testing;
using query::Carrier;
using query::Match;
using query::MatchKind;
using query::OwnersAnswer;
using Strings = std::vector<std::string>;

namespace {

OwnersAnswer ask(const char* text) {
  const query::Index index(real_plan());
  return query::who_owns(index, text, day("2024-06-30"));
}

/// The only match of `text`.
Match one(const char* text) {
  OwnersAnswer answer = ask(text);
  REQUIRE(answer.matches.size() == 1);
  return std::move(answer.matches.front());
}

}  // namespace

TEST_CASE("words of part one: only targets whose promise has them are carried out by a task") {
  const Match goals = one("五层联动");
  CHECK(goals.kind == MatchKind::goals);
  CHECK(goals.id == "goals");
  CHECK(goals.helper == query::OwnedBy{});
  CHECK(goals.carried_by.empty());
  REQUIRE(goals.snippet);
  CHECK(goals.snippet->find("五层联动") != std::string::npos);

  const Match funds = ask("1850万元").matches.back();
  CHECK(funds.kind == MatchKind::goals);
  CHECK(funds.targets == Strings{"funds"});
  CHECK(funds.tasks == Strings{"10"});
  REQUIRE(funds.carried_by.size() == 1);
  CHECK(funds.helper.lead.empty());
  CHECK(funds.helper.responsible == funds.carried_by[0].responsible);
  CHECK(one("主要目标").targets == Strings{"funds", "projects"});
}

TEST_CASE("words of part three: those whom the sentence binds") {
  const Match pledge = one("真金白银");
  CHECK(pledge.kind == MatchKind::demand);
  CHECK(pledge.id == "2");
  CHECK(pledge.title == "狠抓工作落实");
  CHECK(pledge.helper == query::OwnedBy{{}, {"区各帮扶单位"}});
  CHECK(pledge.duties == Strings{"measures", "monthly", "quarterly"});

  const OwnersAnswer assessment = ask("督办考核");
  CHECK(assessment.matches.at(0).kind == MatchKind::duty);
  CHECK(assessment.matches.at(1).helper.responsible == Strings{"区结对帮扶工作领导小组办公室"});
  CHECK(one("项目管理机制").duties == Strings{"projects"});
  CHECK(one("有关要求2").duties.size() == 5);
}

TEST_CASE("a demand that names no one has no owner, though a duty was made of it") {
  const Match publicity = one("浓厚氛围");
  CHECK(publicity.id == "4");
  CHECK(publicity.helper == query::OwnedBy{});
  CHECK(publicity.carried_by == std::vector<Carrier>{{MatchKind::duty, "publicity", "宣传推介", {"区各帮扶单位"}}});
}

TEST_CASE("annexes by title and number") {
  const Match agreement = one("协议书");
  CHECK(agreement.kind == MatchKind::annex);
  CHECK(agreement.id == "1");
  CHECK(agreement.parties == Strings{"洪山区", "建始县"});
  CHECK(agreement.list == "clauses");
  const Match villages = one("附件3");
  CHECK(villages.title == "洪山区帮扶建始县乡镇及村（社区）结对表");
  CHECK(villages.list == "villages");
  CHECK(villages.tasks == Strings{"9"});
  CHECK(villages.helper.lead.empty());
  CHECK(villages.helper.responsible.front() == "区融媒体中心");
  CHECK(one("附件二").list == "requirements");
  CHECK(ask("附件6").matches.empty());
}

TEST_CASE("the office, the title, the preamble") {
  const Match office = one("邢中海");
  CHECK(office.kind == MatchKind::office);
  CHECK(office.duties == Strings{"dispatch", "assessment"});
  CHECK(one("2024年洪山区结对帮扶建始县工作方案").kind == MatchKind::plan);
  const Match preamble = one("指示批示");
  CHECK(preamble.kind == MatchKind::preamble);
  CHECK(preamble.helper == query::OwnedBy{});
}

TEST_CASE("what names no one comes last") {
  const OwnersAnswer answer = ask("优势互补");  // in clause 7 and in the goals
  REQUIRE(answer.matches.size() == 2);
  CHECK(answer.matches[0].kind == MatchKind::clause);
  CHECK(answer.matches[1].kind == MatchKind::goals);
  CHECK(ask("洪山区").matches.back().kind == MatchKind::plan);
}

TEST_CASE("a clause has no lead: what carries it out has its own") {
  const Match clause = one("C3");
  CHECK(clause.helper.lead.empty());
  CHECK(clause.recipient == query::OwnedBy{});
  CHECK(clause.parties == Strings{"洪山区", "建始县"});
  CHECK(clause.tasks == Strings{"10"});
  REQUIRE(clause.carried_by.size() == 1);
  CHECK(clause.carried_by[0].title == "推进资金项目落实");
  CHECK(clause.carried_by[0].responsible ==
        Strings{"区乡村振兴局", "区财政局", "区住房和城市更新局", "区自然资源和城乡建设局", "区城投公司", "相关街道"});
  CHECK(clause.helper.responsible == clause.carried_by[0].responsible);
  CHECK(clause.targets == Strings{"funds"});
}

TEST_CASE("a project is found by its name, its unit and where its money comes from") {
  Book book = demo_book();
  Project project;
  project.id = stated("p1");
  project.name = stated("演示数据：桥");
  project.task = stated("1");
  project.unit = stated("甲局");
  project.source = stated("演示专项资金");
  book.projects.projects.push_back(project);
  const query::Index index(book);
  const auto found = [&](const char* text) { return query::who_owns(index, text, day("2024-08-01")).matches; };
  REQUIRE(found("演示专项资金").size() == 1);
  CHECK(found("演示专项资金")[0].helper.responsible == Strings{"乙局"});
  CHECK(found("专项 乙局").size() == 1);
}
