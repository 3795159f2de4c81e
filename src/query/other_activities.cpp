#include "query/other_activities.h"

#include <utility>

#include "query/activity.h"

namespace hbjs::query {

void OtherTally::add(const Activity& activity, std::size_t unit) {
  if (activity.duty.stated()) {
    ++of_duty_[activity.duty.value][unit];
  } else if (activity.item.stated()) {
    ++of_item_[activity.item.value][unit];
  }
}

void OtherTally::take(TimesOf& from, const Text& id, const Text& name,
                      std::optional<std::string> OtherActivities::*key) {
  const auto times = from.find(id.value);
  if (times == from.end()) return;
  OtherActivities& row = rows_.emplace_back();
  row.*key = id.value;
  row.is_task = key == &OtherActivities::item && index_.task(id.value) != nullptr;
  row.name = name.value;
  for (std::size_t i = 0; i < units_.size(); ++i) {
    const auto own = times->second.find(i);
    if (own == times->second.end()) continue;
    row.units.push_back({units_[i], own->second});
    row.done += own->second;
  }
  from.erase(times);  // of two with the same id the first is meant
}

std::vector<OtherActivities> OtherTally::all() && {
  const Book& book = index_.book();
  for (const Duty& duty : book.duties.duties) {
    if (is_told_by_activities(duty)) take(of_duty_, duty.id, duty.name, &OtherActivities::duty);
  }
  for (const Task& task : book.tasks.tasks) take(of_item_, task.id, task.title, &OtherActivities::item);
  for (const Requirement& row : book.requirements.requirements)
    take(of_item_, row.id, row.category, &OtherActivities::item);
  return std::move(rows_);
}

}  // namespace hbjs::query
