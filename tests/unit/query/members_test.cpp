#include "query/members.h"

#include <doctest/doctest.h>

#include "query/roles.h"
#include "support/demo_book.h"
#include "support/real_plan.h"

using namespace hbjs;
using namespace hbjs::testing;
using query::Part;
using Strings = std::vector<std::string>;

TEST_CASE("members of a closed, an open and a pairing group") {
  const Book& book = real_plan();
  const query::Index index(book);
  const query::Members streets = query::members_of(book, *index.group("各街道"), Side::helper);
  CHECK(streets.certain);
  CHECK(streets.names.size() == 9);
  const query::Members some_streets = query::members_of(book, *index.group("相关街道"), Side::helper);
  CHECK_FALSE(some_streets.certain);
  CHECK(some_streets.names.size() == 9);
  CHECK(query::members_of(book, *index.group("区直相关单位"), Side::helper).names.empty());
  const query::Members ours = query::members_of(book, *index.group("相关学校"), Side::helper);
  const query::Members theirs = query::members_of(book, *index.group("相关学校"), Side::recipient);
  CHECK(ours.certain);
  CHECK(ours.names.size() == 36);
  CHECK(ours.names.front() == "洪山区第一幼儿园");
  CHECK(theirs.names.front() == "建始县高坪镇中心幼儿园");
  CHECK(query::members_of(book, *index.group("相关卫生院"), Side::recipient).names ==
        Strings{"业州镇卫生院", "长梁镇中心卫生院", "三里乡卫生院", "高坪镇中心卫生院"});
}

TEST_CASE("successions are followed from their day on, one after another") {
  const Book book = demo_book();
  CHECK(query::standing_in(book, "甲局", day("2024-06-30")) == "甲局");
  CHECK(query::standing_in(book, "甲局", day("2024-07-01")) == "乙局");
  CHECK(query::standing_in(book, "甲局", day("2024-10-01")) == "丙局");
  CHECK(query::standing_in(book, "演示各局", day("2024-12-31")) == "演示各局");
  CHECK(query::as_of(book, names({"戊局", "甲局", "乙局"}), day("2024-07-01")) == Strings{"戊局", "乙局"});
}

TEST_CASE("a loop of successions ends") {
  Book book = demo_book();
  book.units.successions.push_back({{}, stated("丙局"), stated("甲局"), stated(day("2024-11-01"))});
  const query::Index index(book);
  CHECK_FALSE(query::standing_in(book, "甲局", day("2024-12-01")).empty());
  CHECK(query::units_on(book, Side::helper, day("2024-12-01")).size() <= 4);
}

TEST_CASE("the units of a day") {
  Book book = demo_book();
  book.units.units[3].until = stated(day("2024-08-31"));
  const auto names_on = [&](const char* date) {
    Strings list;
    for (const Unit* unit : query::units_on(book, Side::helper, day(date))) list.push_back(unit->name.value);
    return list;
  };
  CHECK(names_on("2024-06-30") == Strings{"甲局", "乙局", "戊局"});
  CHECK(names_on("2024-08-31") == Strings{"乙局", "戊局"});
  CHECK(names_on("2024-09-30") == Strings{"乙局"});
  CHECK(names_on("2024-10-01") == Strings{"丙局"});
  CHECK(query::units_on(book, Side::recipient, day("2024-06-30")).size() == 1);
}

TEST_CASE("a unit that only a succession brings in begins when it takes over") {
  Book book = demo_book();
  CHECK(query::brought_in(book).at("丙局") == day("2024-10-01"));
  CHECK_FALSE(query::brought_in(book).contains("乙局"));  // a task names it
  book.units.successions.push_back({{}, stated("戊局"), stated("丙局"), stated(day("2024-08-01"))});
  CHECK(query::brought_in(book).at("丙局") == day("2024-08-01"));
  book.units.units[2].from = stated(day("2024-03-01"));
  CHECK(query::brought_in(book).empty());
}

TEST_CASE("how a unit takes part, and through which group") {
  const Book book = demo_book();
  const query::Index index(book);
  const Date before = day("2024-06-30");
  const Date after = day("2024-07-01");
  CHECK(query::part_in(index, names({"甲局"}), Side::helper, "甲局", before) == Part::certain);
  CHECK(query::part_in(index, names({"甲局"}), Side::helper, "乙局", before) == Part::none);
  CHECK(query::part_in(index, names({"甲局"}), Side::helper, "乙局", after) == Part::certain);
  CHECK(query::part_in(index, names({"演示相关局"}), Side::helper, "甲局", before) == Part::possible);
  CHECK(query::part_in(index, names({"演示相关局", "演示各局"}), Side::helper, "甲局", before) == Part::certain);

  const query::Roles now(index, "乙局", Side::helper, after);
  CHECK(now.stands_in_for() == Strings{"甲局"});
  CHECK(now.in(names({"甲局"})).part == Part::certain);
  CHECK(now.in(names({"甲局"})).via.empty());
  CHECK(now.in(names({"演示相关局"})).part == Part::possible);
  CHECK(now.in(names({"演示相关局", "演示各局"})).via == "演示各局");
  CHECK(now.in(names({"演示各局", "演示相关局"})).via == "演示各局");
  CHECK(now.in(names({"演示各局", "乙局"})).via.empty());
  CHECK(now.in(names({"戊局"})).part == Part::none);
  REQUIRE(now.groups().size() == 2);
  CHECK(now.groups()[0].second);
  CHECK_FALSE(now.groups()[1].second);
}
