#include "query/answerable.h"

#include <string_view>
#include <unordered_set>

#include "query/members.h"

namespace hbjs::query {
namespace {

/// Units, each once.
class Units {
 public:
  Units(const Index& index, Date date) : index_(index), date_(date) {}

  void add(const Names& names) {
    for (const Name& name : names) {
      const Group* group = index_.group(name.value);
      if (group == nullptr) {
        add(name.value);
        continue;
      }
      const Members members = members_of(index_.book(), *group, Side::helper);
      if (!members.certain) continue;
      for (const std::string& member : members.names) add(member);
    }
  }

  std::vector<std::string> take() { return std::move(units_); }

 private:
  void add(std::string_view name) {
    const Unit* unit = index_.unit(standing_in(index_.book(), name, date_));
    if (unit == nullptr || unit->side.value != Side::helper) return;
    if (seen_.insert(unit->name.value).second) units_.push_back(unit->name.value);
  }

  const Index& index_;
  Date date_;
  std::vector<std::string> units_;
  std::unordered_set<std::string_view> seen_;
};

}  // namespace

std::vector<std::string> units_meant(const Index& index, const Names& names, Date date) {
  Units units(index, date);
  units.add(names);
  return units.take();
}

std::vector<std::string> answers_for(const Index& index, const Target& target, Date date) {
  Units units(index, date);
  bool led = false;
  for (const Promise& promise : target.promised) {
    const Requirement* requirement = index.requirement(promise.place.value);
    if (requirement == nullptr) continue;
    led = true;
    units.add(requirement->helper.lead);
  }
  if (const Task* task = led ? nullptr : index.task(target.task.value)) units.add(task->responsible);
  return units.take();
}

}  // namespace hbjs::query
