#include "report/recurring.h"

#include <doctest/doctest.h>

// 演示数据 throughout.
namespace hbjs::report {
namespace {

query::OtherActivities of_duty(std::string name, std::vector<query::TimesDone> units) {
  query::OtherActivities row;
  row.duty = "d";
  row.name = std::move(name);
  for (const query::TimesDone& one : units) row.done += one.done;
  row.units = std::move(units);
  return row;
}

query::OtherActivities of_item(std::string id, bool is_task = false) {
  query::OtherActivities row = of_duty("甲", {{"甲局", 2}});
  row.duty = {};
  row.item = std::move(id);
  row.is_task = is_task;
  return row;
}

std::string text_of(std::vector<query::OtherActivities> others) {
  query::ActivityAnswer answer;
  answer.others = std::move(others);
  return recurring(answer, false).text;
}

TEST_CASE("activities without a number of times are named one by one while they are few") {
  CHECK(
      text_of({of_duty("宣传推介", {{"甲局", 1}, {"乙局", 2}}), of_item("4.1"), of_item("6", true)}) ==
      "方案没有规定次数的经常性工作。另报不计次数的活动：宣传推介3次（甲局、乙局）、事项4.1“甲”2次（甲局）、任务6“甲”2次（甲局）。");
}

TEST_CASE("many units are counted, many items are summed up") {
  CHECK(
      text_of({of_duty("宣传推介", {{"甲局", 1}, {"乙局", 1}, {"丙局", 1}, {"丁局", 1}}), of_item("1.1"),
               of_item("1.2"), of_item("1.3"), of_item("1.4")}) ==
      "方案没有规定次数的经常性工作。另报不计次数的活动：宣传推介4次（4个单位）、为4个任务、事项开展的活动（培训等）8次。");
  CHECK(text_of({}) == "方案没有规定次数的经常性工作。");
}

}  // namespace
}  // namespace hbjs::report
