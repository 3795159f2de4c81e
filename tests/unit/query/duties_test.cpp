#include "query/duties.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/demo_book.h"
#include "support/keys.h"
#include "support/real_plan.h"

using namespace hbjs;
using namespace hbjs::testing;
using query::DutiesAnswer;
using query::HolderKind;
using query::Takes;
using query::UnknownUnit;
using Strings = std::vector<std::string>;

namespace {

DutiesAnswer duties(const char* unit, const char* date = "2024-06-30") {
  const query::Index index(real_plan());
  auto answer = query::duties_of(index, unit, day(date));
  REQUIRE(std::holds_alternative<DutiesAnswer>(answer));
  return std::get<DutiesAnswer>(std::move(answer));
}

UnknownUnit unknown(const char* unit) {
  const query::Index index(real_plan());
  auto answer = query::duties_of(index, unit, day("2024-06-30"));
  REQUIRE(std::holds_alternative<UnknownUnit>(answer));
  return std::get<UnknownUnit>(std::move(answer));
}

Strings target_ids(const DutiesAnswer& answer, Takes role) {
  Strings list;
  for (const query::DutyTarget& target : answer.targets) {
    if (target.role == role) list.push_back(target.id);
  }
  return list;
}

}  // namespace

TEST_CASE("the keys that scripts rely on") {
  CHECK(has_keys<DutiesAnswer>({"unit",
                                "as_of",
                                "side",
                                "kind",
                                "leads",
                                "shares",
                                "may_share",
                                "tasks",
                                "may_tasks",
                                "counterparts",
                                "items",
                                "pairs",
                                "targets",
                                "duties",
                                "calendar",
                                "groups",
                                "office",
                                "stands_in_for",
                                "handed_over_to",
                                "year",
                                "year_over",
                                "across",
                                "without_counterpart",
                                "reports",
                                "overdue",
                                "task_items"}));
  CHECK(has_keys<query::DutyTask>({"id", "title", "part", "named", "leads", "shares", "may_share", "activities"}));
  CHECK(has_keys<query::Across>({"name", "pair", "requirements", "tasks"}));
  CHECK(has_keys<query::OwedReport>({"month", "due", "timing", "handed", "date", "days_late"}));
  CHECK(has_keys<query::DutyItem>({"id", "part", "via", "content", "task", "helper", "recipient", "activities"}));
  CHECK(has_keys<query::DutyTarget>(
      {"id", "name", "goal", "task", "role", "done", "rate", "expected_rate", "gap", "state"}));
  CHECK(has_keys<query::OwedDuty>(
      {"id", "name", "every", "at_least", "by_principal", "quote", "next_due", "done", "done_by_principal", "met"}));
  CHECK(keys<query::PairShown>() == Strings{"table", "no", "helper", "town", "recipient"});
}

TEST_CASE("the education bureau's whole question") {
  const DutiesAnswer answer = duties("区教育局");
  CHECK(answer.unit == "区教育局");
  CHECK_FALSE(answer.asked);
  CHECK(answer.side == Side::helper);
  CHECK(answer.kind == HolderKind::body);
  CHECK(answer.leads == Strings{"3.4", "4.1", "6.2"});
  CHECK(answer.shares.empty());
  CHECK(answer.tasks == Strings{"2", "6"});
  CHECK(answer.counterparts == Strings{"县教育局", "县供销社"});
  CHECK(answer.led_by.empty());
  REQUIRE(answer.items.size() == 3);
  CHECK(answer.items[1].id == "4.1");
  CHECK(answer.items[1].part == Takes::lead);
  CHECK(answer.items[1].task == "6");
  CHECK(answer.items[1].recipient == query::OwnedBy{{"县教育局"}, {"相关学校"}});
  CHECK(target_ids(answer, Takes::lead) == Strings{"school-pairs", "teachers"});
  CHECK(target_ids(answer, Takes::responsible).empty());
}

TEST_CASE("what a unit leads is not told again as shared") {
  const DutiesAnswer labour = duties("区人力资源局");
  CHECK(labour.leads == Strings{"2.1", "2.2", "2.3"});
  CHECK(labour.shares == Strings{"3.3"});
  CHECK(labour.tasks == Strings{"5", "13"});
  CHECK(labour.counterparts == Strings{"县人社局", "团县委"});
  CHECK(labour.led_by == Strings{"团区委"});
  // 10 jobs nearby are promised in clause 5 only: they fall to those whom task 5 names.
  CHECK(target_ids(labour, Takes::lead) == Strings{"jobs-quarter", "jobs-year"});
  CHECK(target_ids(labour, Takes::responsible) == Strings{"local-jobs"});
  CHECK(labour.targets.front().goal == "≥500 个/季度");
  CHECK(labour.targets.front().value == Decimal(500));
  CHECK(labour.targets.front().every == Every::quarter);
}

TEST_CASE("goals as one reads them") {
  CHECK(duties("区教育局").targets.back().goal == "约100 人");
  const DutiesAnswer village = duties("区乡村振兴局");
  const auto goal = [&](std::string_view id) {
    const auto at = std::ranges::find(village.targets, id, &query::DutyTarget::id);
    REQUIRE(at != village.targets.end());
    return at->goal;
  };
  CHECK(goal("live-sales") == "1–2 次");
  CHECK(goal("funds") == "1850 万元");
  CHECK(goal("projects") == "≥5 个");
}

TEST_CASE("a street: its pair, what all streets share, what some may share") {
  const DutiesAnswer street = duties("珞南街道");
  CHECK(street.kind == HolderKind::street);
  CHECK(street.leads.empty());
  CHECK(street.shares == Strings{"5.1", "6.5", "7.1", "7.2", "7.3", "7.4", "8.1", "8.2"});
  CHECK(street.may_share == Strings{"3.1", "3.2", "4.3", "4.4", "5.2", "7.5"});
  CHECK(street.tasks == Strings{"2", "3", "4", "9", "14"});
  CHECK(street.may_tasks == Strings{"8", "10", "11", "12"});
  CHECK(street.items.front().via == "各街道");
  CHECK(street.items.back().part == Takes::possible);
  CHECK(street.items.back().via == "相关街道");
  CHECK(street.pairs == std::vector<query::PairShown>{{Table::villages, 1, "珞南街道", "业州镇", "客坊村"}});
  CHECK(Strings(street.counterparts.begin(), street.counterparts.begin() + 3) ==
        Strings{"业州镇", "客坊村", "县乡村振兴局"});
  REQUIRE(street.groups.size() == 2);
  CHECK(street.groups[0].certain);
  CHECK_FALSE(street.groups[1].certain);
  CHECK(target_ids(street, Takes::responsible) ==
        Strings{"streets", "villages", "towns", "village-heads", "live-sales"});
  CHECK(target_ids(street, Takes::possible).front() == "funds");
}

TEST_CASE("part three, with the next dates") {
  const DutiesAnswer answer = duties("区教育局", "2024-06-26");
  const auto owed = [&](std::string_view id) {
    const auto at = std::ranges::find(answer.duties, id, &query::OwedDuty::id);
    REQUIRE(at != answer.duties.end());
    return *at;
  };
  CHECK(owed("study").at_least == 2);
  CHECK(owed("visit").by_principal == 1);
  CHECK(owed("visit").next_due == day("2024-12-31"));
  CHECK(owed("monthly").next_due == day("2024-07-25"));
  CHECK(owed("quarterly").next_due == day("2024-09-25"));
  CHECK_FALSE(owed("publicity").next_due);
  CHECK(owed("monthly").quote.starts_with("每月25号前"));
  CHECK(std::ranges::find(answer.duties, "assessment", &query::OwedDuty::id) == answer.duties.end());
  CHECK(answer.calendar.month == query::Due{"2024-07", day("2024-07-25")});
  CHECK(duties("区教育局", "2025-01-01").calendar == query::Upcoming{});
  CHECK(answer.office.name == "区结对帮扶工作领导小组办公室");
  CHECK(answer.office.contacts == Strings{"邢中海", "余晶"});
}

TEST_CASE("a school: its pair, what related schools share, the leads above it") {
  const DutiesAnswer school = duties("洪山区第十小学");
  CHECK(school.kind == HolderKind::school);
  CHECK(school.shares == Strings{"3.4", "4.1"});
  CHECK(school.tasks == Strings{"6"});
  CHECK(school.counterparts == Strings{"建始县高坪镇明德小学", "县教育局"});
  CHECK(school.led_by == Strings{"区教育局"});
  CHECK(school.duties.empty());
  CHECK(school.calendar == query::Upcoming{});
  const DutiesAnswer across = duties("建始县高坪镇明德小学");
  CHECK(across.side == Side::recipient);
  CHECK(across.counterparts == Strings{"洪山区第十小学", "区教育局"});
  CHECK(across.led_by == Strings{"县教育局"});
  CHECK(across.tasks == Strings{"6"});
  const DutiesAnswer hospital = duties("业州镇卫生院");
  CHECK(hospital.kind == HolderKind::medical);
  CHECK(hospital.shares == Strings{"4.2"});
  const DutiesAnswer village = duties("客坊村");
  CHECK(village.kind == HolderKind::village);
  CHECK(village.counterparts == Strings{"珞南街道", "区乡村振兴局"});
}

TEST_CASE("the other side: leads across are the helper's") {
  const DutiesAnswer bureau = duties("县教育局");
  CHECK(bureau.leads == Strings{"3.4", "4.1"});
  CHECK(bureau.shares == Strings{"8.2"});
  CHECK(bureau.counterparts == Strings{"区教育局", "区委统战部"});
  CHECK(bureau.tasks == Strings{"6", "14"});
  CHECK(bureau.duties.empty());
  const DutiesAnswer town = duties("高坪");
  CHECK(town.unit == "高坪镇");
  CHECK(town.kind == HolderKind::town);
  CHECK(town.pairs.size() == 2);
}

TEST_CASE("a group: where the plan names it, and who belongs") {
  const DutiesAnswer streets = duties("各街道");
  CHECK(streets.kind == HolderKind::group);
  CHECK(streets.shares == Strings{"5.1", "6.5", "7.1", "7.2", "7.3", "7.4", "8.1", "8.2"});
  CHECK(streets.tasks == Strings{"2", "3", "4", "9", "14"});
  REQUIRE(streets.groups.size() == 1);
  CHECK(streets.groups[0].members.size() == 9);
  CHECK(streets.duties.empty());
  CHECK(streets.reports.empty());
  CHECK(duties("相关卫生院").side == Side::recipient);
  CHECK(duties("相关学校").counterparts == Strings{"县教育局"});
}

TEST_CASE("the office has duties of its own") {
  const DutiesAnswer office = duties("区结对帮扶工作领导小组办公室");
  CHECK(office.kind == HolderKind::office);
  REQUIRE(office.duties.size() == 2);
  CHECK(office.duties[1].id == "assessment");
}

TEST_CASE("a unit however it is typed") {
  for (const char* typed : {"教育局", "洪山区教育局", "jyj", "jiaoyuju", "qujiaoyuju"}) {
    INFO(typed);
    const DutiesAnswer answer = duties(typed);
    CHECK(answer.unit == "区教育局");
    CHECK(answer.asked == typed);
  }
  CHECK(duties("第十小学").unit == "洪山区第十小学");
  CHECK(duties("xianjiaoyuju").unit == "县教育局");
}

TEST_CASE("no unit, or several") {
  const UnknownUnit slip = unknown("区教育居");
  CHECK_FALSE(slip.ambiguous);
  REQUIRE_FALSE(slip.nearest.empty());
  CHECK(slip.nearest.front() == "区教育局");
  const UnknownUnit several = unknown("教育");
  CHECK(several.ambiguous);
  CHECK(several.nearest == Strings{"区教育局", "县教育局"});
  CHECK(unknown("小学").nearest.size() == 5);
  CHECK(unknown("").nearest.empty());
  CHECK_FALSE(unknown("局").ambiguous);
}

TEST_CASE("succession: who takes over has the duties, who hands over says so") {
  const Book book = demo_book();
  const query::Index index(book);
  const auto ask = [&](const char* unit, const char* date) {
    return std::get<DutiesAnswer>(query::duties_of(index, unit, day(date)));
  };
  const DutiesAnswer before = ask("乙局", "2024-06-30");
  CHECK(before.leads == Strings{"1.2"});
  CHECK(before.shares == Strings{"1.1"});
  CHECK(before.stands_in_for.empty());
  const DutiesAnswer after = ask("乙局", "2024-07-01");
  CHECK(after.leads == Strings{"1.1", "1.2"});
  CHECK(after.shares.empty());
  CHECK(after.stands_in_for == Strings{"甲局"});
  const DutiesAnswer gone = ask("甲局", "2024-10-01");
  CHECK(gone.handed_over_to == "丙局");
  CHECK(gone.handed_over_on == day("2024-07-01"));
  CHECK(gone.leads.empty());
  CHECK(gone.duties.empty());
  CHECK(ask("丙局", "2024-10-01").stands_in_for == Strings{"甲局", "乙局"});
  CHECK(ask("丙局", "2024-10-01").tasks == Strings{"1"});
}
