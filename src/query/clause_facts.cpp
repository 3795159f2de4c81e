#include "query/clause_facts.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "query/pace.h"
#include "query/received.h"

namespace hbjs::query {
namespace {

using Counts = std::unordered_map<std::string_view, std::size_t>;

/// How many reports of the period tell of each task, of itself or of its requirements: progress, or an activity.
Counts told_by_task(const Index& index, const Period& period, Date as_of) {
  Counts told;
  for (const Submission* submission : received(index, through(period, as_of), as_of)) {
    if (!period.contains(submission->month.value)) continue;
    std::unordered_set<std::string_view> tasks;
    const auto add = [&](const Text& item) {
      const Task* task = index.task_of_item(item.value);
      if (task != nullptr && tasks.insert(task->id.value).second) ++told[task->id.value];
    };
    for (const Entry& entry : submission->entries) {
      if (!trimmed(entry.progress.value).empty()) add(entry.item);
    }
    for (const Activity& activity : submission->activities) add(activity.item);
  }
  return told;
}

ClauseDuty of_duty(const Duty& duty, const ActivityAnswer& activity) {
  ClauseDuty facts{duty.id.value, duty.name.value, false, 0, 0, 0};
  const auto counted = std::ranges::find(activity.duties, duty.id.value, &CountedDuty::id);
  if (counted == activity.duties.end()) {
    const auto other = std::ranges::find(activity.others, duty.id.value, &OtherActivities::duty);
    if (other != activity.others.end()) facts.done = other->done;
    return facts;
  }
  facts.counted = true;
  facts.units = activity.units.size();
  facts.units_met = counted->units_met;
  facts.done = counted->done;
  return facts;
}

}  // namespace

std::vector<ClauseFacts> clause_facts(const Index& index, const Period& period, Date as_of,
                                      const ActivityAnswer& activity) {
  const Book& book = index.book();
  Counts told = told_by_task(index, period, as_of);
  std::unordered_map<std::string_view, std::vector<std::string>> promised, counted_under;
  for (const Target& target : book.targets.targets) {
    counted_under[target.task.value].push_back(target.id.value);
    for (const Promise& promise : target.promised) {
      std::vector<std::string>& of_place = promised[promise.place.value];
      if (of_place.empty() || of_place.back() != target.id.value) of_place.push_back(target.id.value);
    }
  }
  std::vector<ClauseFacts> all;
  for (const Clause& clause : book.agreement.clauses) {
    ClauseFacts& facts =
        all.emplace_back(ClauseFacts{clause.id.value, clause.text.value, promised[clause.id.value], {}, {}});
    for (const Text& id : clause.tasks) {
      if (const Task* task = index.task(id.value))
        facts.tasks.push_back({id.value, task->title.value, counted_under[id.value], told[id.value]});
    }
    for (const Text& id : clause.duties) {
      if (const Duty* duty = index.duty(id.value)) facts.duties.push_back(of_duty(*duty, activity));
    }
  }
  return all;
}

}  // namespace hbjs::query
