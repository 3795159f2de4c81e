#include "report/reminder.h"

#include <fmt/format.h>

#include "base/period.h"
#include "query/status.h"

namespace hbjs::report {
namespace {

std::vector<std::string> items_of(const query::Index& index, const OwedByUnit& owed) {
  std::vector<std::string> items;
  const auto add = [&](const std::vector<std::string>& ids, std::string_view part) {
    for (const std::string& id : ids) {
      if (const Requirement* row = index.requirement(id))
        items.push_back(fmt::format("{} {}（{}）：{}", id, row->category.value, part, row->content.value));
    }
  };
  add(owed.leads, "牵头");
  add(owed.shares, "责任");
  if (!items.empty()) return items;
  for (const std::string& id : owed.tasks) {
    if (const Task* task = index.task(id)) items.push_back(fmt::format("任务 {} {}", id, task->title.value));
  }
  return items;
}

/// The duty of every unit that falls due each month.
std::string monthly_demand(const Book& book) {
  for (const Duty& duty : book.duties.duties) {
    if (duty.every.value == Rhythm::month && duty.who.value == Who::units) return duty.quote.value;
  }
  return {};
}

}  // namespace

Reminders reminders(const query::Index& index, Month month, Date as_of) {
  const Plan& plan = index.book().plan;
  const query::StatusAnswer status = query::status(index, month, as_of);
  Reminders answer;
  answer.plan = plan.title.value;
  answer.demo = plan.demo.value;
  answer.month = month;
  answer.month_text = Period::of(month).chinese();
  answer.due = status.due;
  answer.as_of = as_of;
  answer.days_late = static_cast<int>((std::chrono::sys_days(as_of) - std::chrono::sys_days(status.due)).count());
  answer.demand = monthly_demand(index.book());
  answer.office = plan.office.name.value;
  for (const Text& contact : plan.office.contacts) answer.contacts.push_back(contact.value);
  for (OwedByUnit& owed : owed_by(index, status.missing, status.due)) {
    std::vector<std::string> items = items_of(index, owed);
    std::string unit = owed.unit;
    answer.units.push_back({std::move(unit), std::move(owed), std::move(items)});
  }
  return answer;
}

}  // namespace hbjs::report
