#include <doctest/doctest.h>

#include "query/owners.h"
#include "support/demo_book.h"
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

/// What was found, in order: `requirement 1.2`.
Strings found(const OwnersAnswer& answer) {
  Strings list;
  for (const query::Match& match : answer.matches) list.push_back(std::string(key_of(match.kind)) + " " + match.id);
  return list;
}

}  // namespace

TEST_CASE("words in any text") {
  CHECK(found(ask("马应龙")) == Strings{"requirement 1.2", "task 1"});
  CHECK(found(ask("康养码")) == Strings{"requirement 1.3", "task 1"});
  CHECK(found(ask("“康养码”")) == Strings{"requirement 1.3", "task 1"});
  CHECK(found(ask("832")) == Strings{"requirement 6.7", "requirement 6.8", "task 2"});
  CHECK(found(ask("N")) == Strings{"requirement 5.1", "task 9"});
  CHECK(found(ask("黄鹤楼村")) == Strings{"requirement 4.5", "task 8"});
  CHECK(found(ask("黄鹤村")) == Strings{"requirement 4.5", "task 8"});
  CHECK(found(ask("1850")) == Strings{"task 10", "clause C3", "goals goals"});
}

TEST_CASE("several words must all occur, in one field or several") {
  CHECK(found(ask("养老 综合体")) == Strings{"requirement 4.5", "task 8"});
  CHECK(found(ask("养老、综合体")) == Strings{"requirement 4.5", "task 8"});
  CHECK(found(ask("民生保障 养老")).front() == "requirement 4.5");
  CHECK(found(ask("养老 康养码")).empty());
}

TEST_CASE("among several words a unit may be one of the owners") {
  CHECK(found(ask("区教育局 区国资局")) == Strings{"requirement 6.2", "task 2"});
  CHECK(found(ask("教育局 校长")) == Strings{"requirement 3.4"});
  CHECK(found(ask("珞南街道 消费")).front() == "requirement 6.5");
  CHECK(found(ask("发改委 企业")).front() == "requirement 1.3");
}

TEST_CASE("titles before texts, names before titles") {
  const OwnersAnswer education = ask("教育协作");
  CHECK(education.matches.at(0).kind == MatchKind::task);
  CHECK(education.matches.at(0).found_in == "title");
  const OwnersAnswer heads = ask("名誉村长");
  CHECK(found(heads) == Strings{"target village-heads", "requirement 5.1", "task 9"});
  CHECK(found(ask("消费帮扶")).front() == "requirement 6.1");
  CHECK(ask("消费帮扶").matches.front().found_in == "category");
  CHECK(found(ask("强化产业合作")) == Strings{"task 1", "task 2"});
  CHECK(found(ask("研究")).front() == "duty study");
}

TEST_CASE("a long text shows where the words stand") {
  const OwnersAnswer answer = ask("马应龙");
  CHECK(answer.matches[0].found_in == "content");
  CHECK_FALSE(answer.matches[0].snippet);  // the title is the whole text, and short
  CHECK(answer.matches[1].found_in == "text");
  REQUIRE(answer.matches[1].snippet);
  CHECK(answer.matches[1].snippet->find("协助招引马应龙药业") != std::string::npos);
}

TEST_CASE("a school, a hospital, a village find their pair and the owners of both sides") {
  const OwnersAnswer answer = ask("第十小学");
  REQUIRE(answer.matches.size() == 1);
  const query::Match& school = answer.matches[0];
  CHECK(school.kind == MatchKind::school);
  CHECK(school.id == "8");
  CHECK(school.title == "洪山区第十小学 — 建始县高坪镇明德小学");
  CHECK(school.task == "6");
  CHECK(school.helper == query::OwnedBy{{"区教育局"}, {"洪山区第十小学"}});
  CHECK(school.recipient == query::OwnedBy{{"县教育局"}, {"建始县高坪镇明德小学"}});
  CHECK(school.pair == query::PairShown{Table::schools, 8, "洪山区第十小学", {}, "建始县高坪镇明德小学"});
  CHECK(school.requirements == Strings{"3.4", "4.1"});
  CHECK(found(ask("洪山区 第十小学")) == Strings{"school 8"});
  CHECK(found(ask("明德小学")) == Strings{"school 8"});

  const query::Match hospital = ask("建始县疾控中心").matches.at(0);
  CHECK(hospital.kind == MatchKind::medical);
  CHECK(hospital.helper == query::OwnedBy{{"区卫健局"}, {"洪山区疾控中心"}});
  CHECK(hospital.recipient.lead == Strings{"县卫健局"});

  const query::Match village = ask("客坊村").matches.at(0);
  CHECK(village.kind == MatchKind::village);
  CHECK(village.title == "珞南街道 — 业州镇客坊村");
  CHECK(village.task == "9");
  CHECK(village.pair->town == "业州镇");
  CHECK(village.helper == query::OwnedBy{{"区乡村振兴局"}, {"珞南街道"}});
  CHECK(village.recipient == query::OwnedBy{{"县乡村振兴局"}, {"业州镇", "客坊村"}});
  CHECK(village.requirements == Strings{"5.1"});
}

TEST_CASE("a part of a unit's name finds the unit and what names it") {
  const OwnersAnswer answer = ask("妇联");  // an alias of 区妇联; 县妇联 has it in its name
  CHECK(found(answer) == Strings{"requirement 4.4", "task 8", "unit 县妇联"});
  const query::Match& unit = answer.matches.back();
  CHECK(unit.requirements == Strings{"4.4"});
  CHECK(found(ask("融媒体")) == Strings{"unit 区融媒体中心", "unit 县融媒体中心"});
}

TEST_CASE("Latin letters are pinyin where they stand nowhere") {
  for (const char* letters : {"jiaoyuju", "jyj", "JiaoYuJu", "jiao yu ju"}) {
    INFO(letters);
    const OwnersAnswer answer = ask(letters);
    CHECK(answer.read_as == Strings{"教育局"});
    REQUIRE(answer.matches.size() >= 3);
    CHECK(answer.matches[0].id == "3.4");
    CHECK(answer.matches[1].id == "4.1");
    CHECK(answer.matches[2].id == "6.2");
  }
  CHECK(found(ask("mayinglong")) == found(ask("马应龙")));
  CHECK(ask("mayinglong").read_as == Strings{"马应龙"});
  CHECK(found(ask("huapingzhen")) == found(ask("花坪镇")));
  CHECK(found(ask("kefangcun")) == Strings{"village 1"});
  CHECK(ask("N").read_as.empty());
  for (const char* letters : {"ｊｙｊ", "jiàoyùjú", "ＪＹＪ"}) CHECK(ask(letters).read_as == Strings{"教育局"});
}

TEST_CASE("initials mean whole words, those in quotation marks before all") {
  CHECK(ask("kym").read_as == Strings{"康养码"});  // not 康养民 of 康养民宿
  CHECK(found(ask("kym")) == found(ask("康养码")));
  CHECK(ask("wcld").read_as == Strings{"五层联动"});
  CHECK(ask("myzz").read_as.empty());
}

TEST_CASE("nothing found: the nearest names") {
  const OwnersAnswer answer = ask("区教育居");
  CHECK(answer.matches.empty());
  REQUIRE_FALSE(answer.nearest.empty());
  CHECK(answer.nearest.front() == "区教育局");
  CHECK(answer.nearest.size() <= 5);
  CHECK(ask("jiaoyujv").nearest == Strings{"区教育局"});
  for (const char* far : {"c", "ce", "公安分局", "大气污染防治", "xyzxyz"}) {
    CAPTURE(far);
    CHECK(ask(far).matches.empty());
    CHECK(ask(far).nearest.empty());
  }
  CHECK(ask("15").nearest.empty());
  CHECK(ask("15").numbers == std::vector<query::NumberRange>{{MatchKind::task, "1", "14"},
                                                             {MatchKind::requirement, "1.1", "9.1"},
                                                             {MatchKind::clause, "C1", "C8"}});
  CHECK(ask("87678310").numbers.size() == 3);  // the private telephone is no text of the plan
  CHECK(ask("马应虎").numbers.empty());
  CHECK(ask("").matches.empty());
  CHECK(ask(" ，").matches.empty());
  CHECK(ask(std::string(100'000, 'j').c_str()).matches.empty());
}

TEST_CASE("a name that the plan spells in two ways is found in both, whichever is asked for") {
  for (const char* spelling : {"黄鹤楼村", "黄鹤村", "花坪镇黄鹤楼村"}) {
    CAPTURE(spelling);
    const OwnersAnswer answer = ask(spelling);
    REQUIRE(answer.matches.size() == 2);
    REQUIRE(answer.spelt_too.size() == 1);
    CHECK(answer.spelt_too.front().asked == spelling);
  }
  CHECK(ask("黄鹤楼村").spelt_too.front() == query::SpeltToo{"黄鹤村", "4.5", "黄鹤楼村", "8"});
  CHECK(ask("黄鹤").spelt_too.empty());  // stands in both as it is
  CHECK(ask("楼村").spelt_too.empty());
}

TEST_CASE("a slip in a word is answered with the word of the plan") {
  CHECK(ask("康养玛").nearest == std::vector<std::string>{"康养码"});
  CHECK(ask("马应尤").nearest == std::vector<std::string>{"马应龙"});
  CHECK(ask("500名").nearest == std::vector<std::string>{"500个"});
  CHECK(ask("区自然资源局").nearest == std::vector<std::string>{"区自然资源和城乡建设局"});
  CHECK(ask("第10小学").matches.front().id == ask("第十小学").matches.front().id);
}

TEST_CASE("several numbers are answered together, or not at all") {
  for (const char* numbers : {"4.1 4.2", "4.1、4.2", "4.1,4.2"}) {
    CAPTURE(numbers);
    const OwnersAnswer answer = ask(numbers);
    REQUIRE(answer.matches.size() == 2);
    CHECK(answer.matches.front().id == "4.1");
    CHECK(answer.matches.back().id == "4.2");
  }
  CHECK(ask("4.1 4.9").matches.empty());
  CHECK(ask("4.1 4.9").numbers.front().last == "4.6");
}
