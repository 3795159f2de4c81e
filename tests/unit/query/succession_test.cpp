#include "query/succession.h"

#include <doctest/doctest.h>

#include "support/demo_book.h"

using namespace hbjs;
using namespace hbjs::testing;

TEST_CASE("who reports in a unit's place, and since when") {
  const Book book = demo_book();
  CHECK_FALSE(query::handed_over(book, "甲局", day("2024-06-30")));
  const auto first = query::handed_over(book, "甲局", day("2024-07-01"));
  REQUIRE(first);
  CHECK(first->unit == "乙局");
  const auto later = query::handed_over(book, "甲局", day("2024-12-31"));
  REQUIRE(later);
  CHECK(later->unit == "丙局");            // which stands in for 乙局 by then
  CHECK(later->day == day("2024-07-01"));  // the day on which 甲局 itself gave way
  CHECK_FALSE(query::handed_over(book, "演示各局", day("2024-12-31")));
}

TEST_CASE("whom a unit that is to come will take over from") {
  Book book = demo_book();
  Unit& heir = book.units.units.emplace_back();
  heir.name = {"新局", {0, 1, 1, 1, 2}};
  Succession& succession = book.units.successions.emplace_back();
  succession.from = {"戊局", {0, 1, 1, 1, 2}};
  succession.to = heir.name;
  succession.date = {day("2024-09-01"), {0, 1, 1, 1, 2}};
  const auto former = query::not_yet_taken_over(book, "新局", day("2024-08-31"));
  REQUIRE(former);
  CHECK(former->unit == "戊局");
  CHECK(former->day == day("2024-09-01"));
  CHECK_FALSE(query::not_yet_taken_over(book, "新局", day("2024-09-01")));
  CHECK_FALSE(query::not_yet_taken_over(book, "戊局", day("2024-08-31")));  // it was there before
}
