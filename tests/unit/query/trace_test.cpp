#include "query/trace.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "query/duties.h"
#include "support/demo_book.h"
#include "support/real_plan.h"

using namespace hbjs;
using namespace hbjs::testing;
using query::TraceAnswer;
using Strings = std::vector<std::string>;

namespace {

TraceAnswer trace_real() {
  const query::Index index(real_plan());
  return query::trace(index, day("2024-06-30"));
}

}  // namespace

TEST_CASE("clause to task to requirement to target") {
  const TraceAnswer answer = trace_real();
  REQUIRE(answer.clauses.size() == 8);
  CHECK(answer.clauses[0].duties == Strings{"study", "visit"});
  CHECK(answer.clauses[2].tasks == Strings{"10"});
  CHECK(answer.clauses[2].requirements == Strings{"9.1"});
  CHECK(answer.clauses[2].targets == Strings{"funds"});
  CHECK(answer.clauses[5].requirements == Strings{"8.1", "8.2", "1.1", "1.2", "1.3", "1.4"});
  REQUIRE(answer.tasks.size() == 14);
  CHECK(answer.tasks[5].requirements == Strings{"3.4", "4.1"});
  CHECK(answer.tasks[5].targets == Strings{"school-pairs", "teachers"});
  CHECK(answer.tasks[8].clauses == Strings{"C7"});
  REQUIRE(answer.requirements.size() == 35);
  CHECK(answer.requirements[4].targets == Strings{"jobs-quarter", "jobs-year"});
  CHECK(answer.targets.size() == real_plan().targets.targets.size());
}

TEST_CASE("what hangs in the air on the real plan") {
  const TraceAnswer answer = trace_real();
  CHECK(answer.gaps.clauses_carried_by_nothing.empty());
  CHECK(answer.gaps.tasks_without_requirement.empty());
  CHECK(answer.gaps.tasks_without_target == Strings{"1", "4", "8", "13", "14"});
  CHECK(answer.gaps.tasks_without_clause == Strings{"2", "3", "4", "6", "7", "8", "12", "13"});
  const Strings& bare = answer.gaps.requirements_without_target;
  CHECK(std::ranges::find(bare, "1.2") != bare.end());
  CHECK(std::ranges::find(bare, "4.1") == bare.end());
  const auto several = std::ranges::find(answer.promised_in_several, "funds", &query::TargetTrace::id);
  REQUIRE(several != answer.promised_in_several.end());
  CHECK(several->promised_at == Strings{"goals", "10", "C3"});
}

TEST_CASE("who carries most, and what nobody owns") {
  const TraceAnswer answer = trace_real();
  REQUIRE(answer.overload.size() == 41);
  CHECK(answer.overload[0].unit == "关山街道");
  CHECK(answer.overload[0].shares == 9);
  // Of those with eight, the one that leads some of them comes first.
  CHECK(answer.overload[5].unit == "区经信和科创局");
  CHECK(answer.overload[5].leads == 2);
  CHECK(std::ranges::is_sorted(answer.overload, std::ranges::greater{},
                               [](const query::UnitLoad& load) { return std::pair(load.total(), load.leads); }));
  CHECK(answer.unowned.without_lead.empty());
  CHECK(answer.unowned.without_responsible.empty());
  CHECK(answer.unowned.idle.empty());
  CHECK(answer.unowned.named_by_no_requirement ==
        std::vector<query::Unnamed>{{"10", "区乡村振兴局"}, {"10", "区财政局"}, {"10", "相关街道"}});
}

TEST_CASE("what trace counts for a unit is what duties tells it") {
  const query::Index index(real_plan());
  for (const query::UnitLoad& load : query::trace(index, day("2024-06-30")).overload) {
    INFO(load.unit);
    const auto answer = std::get<query::DutiesAnswer>(query::duties_of(index, load.unit, day("2024-06-30")));
    CHECK(load.leads == static_cast<int>(answer.leads.size()));
    CHECK(load.shares == static_cast<int>(answer.shares.size()));
    CHECK(load.may_share == static_cast<int>(answer.may_share.size()));
    CHECK(load.tasks == static_cast<int>(answer.tasks.size()));
  }
}

TEST_CASE("gaps and idle units of a made-up plan") {
  Book book = demo_book();
  Task task;
  task.id = stated("2");
  task.title = stated("演示数据：又一项");
  task.responsible = names({"戊局", "演示各局"});
  book.tasks.tasks.push_back(task);
  Clause clause;
  clause.id = stated("C1");
  clause.text = stated("演示数据条款");
  book.agreement.clauses.push_back(clause);
  book.units.units.push_back(demo_unit("己局", Side::helper));
  const query::Index index(book);
  const TraceAnswer answer = query::trace(index, day("2024-06-30"));
  CHECK(answer.gaps.clauses_carried_by_nothing == Strings{"C1"});
  CHECK(answer.gaps.tasks_without_requirement == Strings{"2"});
  CHECK(answer.unowned.without_responsible == std::vector<query::Ownerless>{{"1.2", Side::recipient}});
  CHECK(answer.unowned.idle == Strings{"己局"});
  CHECK(answer.unowned.named_by_no_requirement ==
        std::vector<query::Unnamed>{{"1", "戊局"}, {"2", "戊局"}, {"2", "演示各局"}});
  CHECK(answer.overload.front().unit == "甲局");

  // From October on 丙局 stands in for both.
  const TraceAnswer later = query::trace(index, day("2024-10-01"));
  CHECK(later.unowned.idle == Strings{"己局"});
  CHECK(later.overload.front().unit == "丙局");
  CHECK(later.overload.front().leads == 2);
  CHECK(later.overload.size() == 3);
}
