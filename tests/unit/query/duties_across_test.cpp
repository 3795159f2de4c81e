#include <doctest/doctest.h>

#include <algorithm>

#include "query/duties.h"
#include "support/demo_book.h"
#include "support/real_plan.h"

// Pairs, tasks, and who sits across from a unit.
using namespace hbjs;
using namespace hbjs::testing;
using query::DutiesAnswer;
using query::Takes;
using Strings = std::vector<std::string>;

namespace {

DutiesAnswer duties(const char* unit) {
  const query::Index index(real_plan());
  return std::get<DutiesAnswer>(query::duties_of(index, unit, day("2024-06-30")));
}

}  // namespace

TEST_CASE("who leads a pairing sees its pairs, on both sides") {
  CHECK(duties("区教育局").pairs.size() == 36);
  CHECK(duties("县教育局").pairs.size() == 36);
  CHECK(duties("区卫健局").pairs.size() == 6);
  CHECK(duties("县卫健局").pairs.size() == 6);
  CHECK(duties("区乡村振兴局").pairs.size() == 9);
  CHECK(duties("区文旅局").pairs.empty());  // shares the work, leads none of it
  const Strings across = duties("区教育局").counterparts;
  CHECK(std::ranges::find(across, "建始县高坪镇明德小学") == across.end());
}

TEST_CASE("work that stands in a task only has the counterparts of the task") {
  const DutiesAnswer finance = duties("区财政局");
  CHECK(finance.counterparts == Strings{"县供销社", "县自然资源和规划局"});
  REQUIRE(finance.across.size() == 2);
  CHECK(finance.across[0].requirements == Strings{"6.8", "6.7"});
  CHECK(finance.across[1].requirements.empty());
  CHECK(finance.across[1].tasks == Strings{"10"});
  CHECK(finance.without_counterpart.empty());
}

TEST_CASE("each task with its title and what makes it the unit's") {
  const DutiesAnswer finance = duties("区财政局");
  REQUIRE(finance.task_items.size() == 2);
  CHECK(finance.task_items[0].title == "推动开展产销对接");
  CHECK(finance.task_items[0].part == Takes::lead);
  CHECK(finance.task_items[0].leads == Strings{"6.8"});
  CHECK(finance.task_items[0].shares == Strings{"6.7"});
  CHECK(finance.task_items[1].id == "10");
  CHECK(finance.task_items[1].part == Takes::responsible);
  CHECK(finance.task_items[1].named == Takes::responsible);
  CHECK(finance.task_items[1].shares.empty());
  const DutiesAnswer street = duties("珞南街道");
  REQUIRE(street.task_items.size() == 9);
  CHECK(street.task_items[3].id == "8");
  CHECK(street.task_items[3].part == Takes::possible);
  CHECK(street.task_items[3].may_share == Strings{"4.3", "4.4"});
}

TEST_CASE("what the plan names nobody for is said, not filled") {
  Book book = demo_book();
  Task task;
  task.id = stated("2");
  task.title = stated("演示数据：没有事项的任务");
  task.responsible = names({"戊局"});
  book.tasks.tasks.push_back(task);
  const query::Index index(book);
  const auto answer = std::get<DutiesAnswer>(query::duties_of(index, "戊局", day("2024-06-30")));
  CHECK(answer.tasks == Strings{"1", "2"});
  CHECK(answer.counterparts == Strings{"丁县局"});
  CHECK(answer.across.front().tasks == Strings{"1"});
  CHECK(answer.without_counterpart == Strings{"2"});
}
