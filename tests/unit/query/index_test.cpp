#include "query/index.h"

#include <doctest/doctest.h>

#include "support/demo_book.h"
#include "support/real_plan.h"

using namespace hbjs;
using namespace hbjs::testing;

TEST_CASE("a unit is found by its name, its aliases and however they are typed") {
  const query::Index index(real_plan());
  for (const char* typed : {"区教育局", "教育局", "洪山区教育局", " 区 教育局 ", "区教育局　"}) {
    INFO(typed);
    const Unit* unit = index.unit_called(typed);
    REQUIRE(unit != nullptr);
    CHECK(unit->name.value == "区教育局");
  }
  CHECK(index.unit("教育局") == nullptr);
  CHECK(index.unit_called("县教育局") == index.unit("县教育局"));
  CHECK(index.unit_called("教育") == nullptr);
  CHECK(index.unit_called("") == nullptr);
}

TEST_CASE("a name that two units share means neither") {
  Book book = demo_book();
  book.units.units[1].aliases = names({"演示甲局"});
  const query::Index index(book);
  CHECK(index.unit_called("演示甲局") == nullptr);
  CHECK(index.unit_called("甲局") == &book.units.units[0]);
}

TEST_CASE("records are found by their ids, requirements by their task") {
  const query::Index index(real_plan());
  REQUIRE(index.task("6") != nullptr);
  CHECK(index.task("6")->title.value == "深化教育协作帮扶");
  CHECK(index.requirement("4.1")->task.value == "6");
  CHECK(index.clause("C3") != nullptr);
  CHECK(index.target("jobs-year") != nullptr);
  CHECK(index.duty("visit") != nullptr);
  CHECK(index.group("各街道") != nullptr);
  CHECK(index.task("15") == nullptr);
  CHECK(index.requirement("") == nullptr);
  CHECK(index.project("演示数据") == nullptr);
  const auto& rows = index.requirements_of("6");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0]->id.value == "3.4");
  CHECK(rows[1]->id.value == "4.1");
  CHECK(index.requirements_of("99").empty());
}

TEST_CASE("of an id that stands twice the first is found") {
  Book book = demo_book();
  Task again = book.tasks.tasks.front();
  again.title = stated("演示数据：又一个");
  book.tasks.tasks.push_back(again);
  const query::Index index(book);
  CHECK(index.task("1") == &book.tasks.tasks[0]);
}
