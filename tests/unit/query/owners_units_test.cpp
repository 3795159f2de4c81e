#include <doctest/doctest.h>

#include <algorithm>

#include "query/owners.h"
#include "support/demo_book.h"
#include "support/real_plan.h"

using namespace hbjs;
using namespace hbjs::testing;
using query::MatchKind;
using query::OwnersAnswer;
using query::Takes;
using query::TakesPart;
using Strings = std::vector<std::string>;
using Parts = std::vector<TakesPart>;

namespace {

OwnersAnswer ask(const char* text) {
  const query::Index index(real_plan());
  return query::who_owns(index, text, day("2024-06-30"));
}

Strings ids(const OwnersAnswer& answer) {
  Strings list;
  for (const query::Match& match : answer.matches) list.push_back(match.id);
  return list;
}

const query::Match& find(const OwnersAnswer& answer, MatchKind kind, std::string_view id) {
  const auto at = std::ranges::find_if(answer.matches,
                                       [&](const query::Match& match) { return match.kind == kind && match.id == id; });
  REQUIRE(at != answer.matches.end());
  return *at;
}

}  // namespace

TEST_CASE("a unit finds what it leads, then what it is responsible for") {
  const OwnersAnswer answer = ask("区教育局");
  CHECK(ids(answer) == Strings{"3.4", "4.1", "6.2", "2", "6"});
  CHECK(answer.matches[0].as == Parts{{"区教育局", Side::helper, Takes::lead, {}}});
  CHECK(answer.matches[4].kind == MatchKind::task);
  CHECK(answer.matches[4].as == Parts{{"区教育局", Side::helper, Takes::responsible, {}}});
  CHECK(ids(ask("洪山区教育局")) == ids(answer));
  // Leading and responsible at once: 1.4 repeats the lead in the other cell.
  CHECK(find(ask("区城管执法局"), MatchKind::requirement, "1.4").as ==
        Parts{{"区城管执法局", Side::helper, Takes::lead, {}}, {"区城管执法局", Side::helper, Takes::responsible, {}}});
}

TEST_CASE("a unit of the other side") {
  const OwnersAnswer answer = ask("县教育局");
  REQUIRE(answer.matches.size() >= 3);
  CHECK(answer.matches[0].id == "3.4");
  CHECK(answer.matches[1].id == "4.1");
  CHECK(answer.matches[0].as == Parts{{"县教育局", Side::recipient, Takes::lead, {}}});
  CHECK(answer.matches[2].id == "8.2");
  CHECK(answer.matches[2].as == Parts{{"县教育局", Side::recipient, Takes::responsible, {}}});
}

TEST_CASE("a town: what names it before what all towns share") {
  const OwnersAnswer answer = ask("花坪镇");
  const Strings list = ids(answer);
  REQUIRE(list.size() > 6);
  CHECK(Strings(list.begin(), list.begin() + 4) == Strings{"4.5", "1.3", "8", "1.2"});
  CHECK(answer.matches[2].kind == MatchKind::task);
  CHECK(answer.matches[2].found_in == "text");
  CHECK(answer.matches[3].as == Parts{{"花坪镇", Side::recipient, Takes::responsible, "各乡镇"}});
  CHECK(answer.matches.back().as == Parts{{"花坪镇", Side::recipient, Takes::possible, "相关乡镇"}});
}

TEST_CASE("a street: its pair first, closed groups before open ones") {
  const OwnersAnswer answer = ask("珞南街道");
  CHECK(answer.matches[0].kind == MatchKind::village);
  CHECK(answer.matches[0].as == Parts{{"珞南街道", Side::helper, Takes::responsible, {}}});
  CHECK(find(answer, MatchKind::requirement, "5.1").as ==
        Parts{{"珞南街道", Side::helper, Takes::responsible, "各街道"}});
  CHECK(find(answer, MatchKind::requirement, "7.5").as ==
        Parts{{"珞南街道", Side::helper, Takes::possible, "相关街道"}});
  CHECK(answer.matches.back().as.front().part == Takes::possible);
  const OwnersAnswer town = ask("高坪镇");
  CHECK(find(town, MatchKind::village, "6").as == Parts{{"高坪镇", Side::recipient, Takes::responsible, {}}});
}

TEST_CASE("a group finds what names it, and who belongs") {
  const OwnersAnswer answer = ask("相关学校");
  CHECK(ids(answer) == Strings{"3.4", "4.1", "6"});
  REQUIRE(answer.groups.size() == 2);
  CHECK(answer.groups[0].members.size() == 36);
  const OwnersAnswer open = ask("相关街道");
  REQUIRE_FALSE(open.groups.empty());
  CHECK(open.groups[0].name == "相关街道");
  CHECK_FALSE(open.groups[0].certain);
  const OwnersAnswer part = ask("医疗机构");
  CHECK(find(part, MatchKind::group, "相关医疗机构").tasks == Strings{"7"});
}

TEST_CASE("owners follow successions") {
  const Book book = demo_book();
  const query::Index index(book);
  const auto lead_on = [&](const char* date) { return query::who_owns(index, "1.1", day(date)).matches.at(0).helper; };
  CHECK(lead_on("2024-06-30") == query::OwnedBy{{"甲局"}, {"乙局"}});
  CHECK(lead_on("2024-07-01") == query::OwnedBy{{"乙局"}, {"乙局"}});
  CHECK(lead_on("2024-10-01") == query::OwnedBy{{"丙局"}, {"丙局"}});
  const query::Match task = query::who_owns(index, "1", day("2024-07-01")).matches.at(0);
  CHECK(task.helper == query::OwnedBy{{"乙局"}, {"乙局", "戊局"}});
  const OwnersAnswer group = query::who_owns(index, "1.2", day("2024-07-01"));
  CHECK(group.groups.at(0).members == Strings{"乙局"});
}

TEST_CASE("a unit that has handed over is answered with who stands in") {
  const Book book = demo_book();
  const query::Index index(book);
  const OwnersAnswer before = query::who_owns(index, "演示甲局", day("2024-06-30"));
  CHECK(before.handed_over.empty());
  CHECK(before.matches.at(0).id == "1.1");
  CHECK(before.matches.at(0).as.at(0) == TakesPart{"甲局", Side::helper, Takes::lead, {}});

  const OwnersAnswer after = query::who_owns(index, "甲局", day("2024-10-01"));
  CHECK(after.handed_over ==
        std::vector<query::HandedOver>{{"甲局", "乙局", day("2024-07-01")}, {"乙局", "丙局", day("2024-10-01")}});
  CHECK(ids(after) == Strings{"1.1", "1.2", "1"});
  CHECK(after.matches[0].as.front() == TakesPart{"丙局", Side::helper, Takes::lead, {}});
  CHECK(after.matches[1].as.back() == TakesPart{"丙局", Side::helper, Takes::responsible, "演示各局"});
}

TEST_CASE("a unit that nothing names is found all the same") {
  const Book book = demo_book();
  const query::Index index(book);
  const OwnersAnswer answer = query::who_owns(index, "丙局", day("2024-06-30"));
  REQUIRE(answer.matches.size() == 1);
  CHECK(answer.matches[0].kind == MatchKind::unit);
  CHECK(answer.matches[0].id == "丙局");
}

TEST_CASE("every unit, group and pair member of the real plan is found by its name") {
  const Book& book = real_plan();
  const query::Index index(book);
  const auto ask_for = [&](const Name& name) {
    INFO(name.value);
    OwnersAnswer answer = query::who_owns(index, name.value, day("2024-06-30"));
    REQUIRE_FALSE(answer.matches.empty());
    return answer;
  };
  const auto first = [&](const Name& name) { return ask_for(name).matches.front(); };
  for (const Unit& unit : book.units.units) {
    const OwnersAnswer answer = ask_for(unit.name);
    CHECK(std::ranges::any_of(answer.matches, [&](const query::Match& match) {
      return !match.as.empty() && match.as.front().unit == unit.name.value;
    }));
  }
  for (const Group& group : book.units.groups) CHECK(first(group.name).as.front().unit == group.name.value);
  for (const VillagePair& pair : book.villages.pairs) {
    CHECK(first(pair.recipient).pair->recipient == pair.recipient.value);
  }
  for (const PairsFile* file : {&book.schools, &book.medical}) {
    for (const Pair& pair : file->pairs) {
      CHECK(first(pair.helper).pair->helper == pair.helper.value);
      CHECK(first(pair.recipient).pair->recipient == pair.recipient.value);
    }
  }
}

TEST_CASE("an empty plan finds nothing and does not break") {
  const Book book;
  const query::Index index(book);
  for (const char* text : {"6", "区教育局", "jyj", "任务6", "", "\xFF\xFE", "第"}) {
    INFO(text);
    const OwnersAnswer answer = query::who_owns(index, text, day("2024-06-30"));
    CHECK(answer.matches.empty());
    CHECK(answer.nearest.empty());
  }
}
