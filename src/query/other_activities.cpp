#include "query/other_activities.h"

#include <algorithm>

namespace hbjs::query {

void OtherTally::add(const Activity& activity, std::size_t unit) {
  if (activity.duty.stated()) {
    ++of_duty_[activity.duty.value][unit];
  } else if (activity.item.stated()) {
    ++of_item_[activity.item.value][unit];
  }
}

std::vector<OtherActivities> OtherTally::all(const std::vector<std::string>& units) const {
  std::vector<OtherActivities> all;
  // The first of two with the same id is meant by it.
  const auto take = [&](const std::unordered_map<std::string_view, Times>& from, std::string_view id,
                        OtherActivities&& row) {
    const auto times = from.find(id);
    const auto is_same = [&](const OtherActivities& other) { return other.duty == row.duty && other.item == row.item; };
    if (times == from.end() || std::ranges::any_of(all, is_same)) return;
    for (std::size_t i = 0; i < units.size(); ++i) {
      const auto own = times->second.find(i);
      if (own == times->second.end()) continue;
      row.units.push_back({units[i], own->second});
      row.done += own->second;
    }
    all.push_back(std::move(row));
  };
  const Book& book = index_.book();
  for (const Duty& duty : book.duties.duties)
    take(of_duty_, duty.id.value, {duty.id.value, {}, duty.name.value, 0, {}});
  for (const Task& task : book.tasks.tasks) take(of_item_, task.id.value, {{}, task.id.value, task.title.value, 0, {}});
  for (const Requirement& row : book.requirements.requirements)
    take(of_item_, row.id.value, {{}, row.id.value, row.category.value, 0, {}});
  return all;
}

}  // namespace hbjs::query
