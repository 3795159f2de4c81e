#include "query/members.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace hbjs::query {
namespace {

void add_once(std::vector<std::string>& names, std::string_view name) {
  if (std::ranges::find(names, name) == names.end()) names.emplace_back(name);
}

/// Collects names, each once. A table may be long, so what is there is looked up.
class Collected {
 public:
  explicit Collected(std::vector<std::string>& names) : names_(names) {}
  void add(std::string_view name) {
    if (seen_.insert(name).second) names_.emplace_back(name);
  }

 private:
  std::vector<std::string>& names_;
  std::unordered_set<std::string_view> seen_;
};

template <class Pairs>
void add_column(std::vector<std::string>& names, const Pairs& pairs, Side side, std::string_view containing) {
  Collected collected(names);
  for (const auto& pair : pairs) {
    const std::string& name = side == Side::helper ? pair.helper.value : pair.recipient.value;
    if (name.find(containing) != std::string::npos) collected.add(name);
  }
}

}  // namespace

Members members_of(const Book& book, const Group& group, Side side) {
  Members members{group.kind.value != GroupKind::open, {}};
  if (group.kind.value != GroupKind::pairing) {
    Collected collected(members.names);
    for (const Name& name : group.members) collected.add(name.value);
    return members;
  }
  switch (group.pairing.value) {
    case Table::villages: add_column(members.names, book.villages.pairs, side, group.containing.value); break;
    case Table::schools: add_column(members.names, book.schools.pairs, side, group.containing.value); break;
    case Table::medical: add_column(members.names, book.medical.pairs, side, group.containing.value); break;
  }
  return members;
}

const Succession* handed_over_by(const Book& book, std::string_view unit, Date date) {
  const auto step = std::ranges::find_if(book.units.successions, [&](const Succession& succession) {
    return succession.from.value == unit && succession.date.stated() && succession.date.value <= date;
  });
  return step == book.units.successions.end() ? nullptr : &*step;
}

std::string_view standing_in(const Book& book, std::string_view name, Date date) {
  // At most one step through each succession: a loop (a finding tells of it) ends where it began.
  for (std::size_t steps = 0; steps < book.units.successions.size(); ++steps) {
    const Succession* next = handed_over_by(book, name, date);
    if (next == nullptr || !next->to.stated()) break;
    name = next->to.value;
  }
  return name;
}

std::vector<std::string> as_of(const Book& book, const Names& names, Date date) {
  std::vector<std::string> now;
  for (const Name& name : names) add_once(now, standing_in(book, name.value, date));
  return now;
}

std::unordered_map<std::string_view, Date> brought_in(const Book& book) {
  std::unordered_map<std::string_view, Date> first;
  for (const Succession& succession : book.units.successions) {
    if (!succession.to.stated() || !succession.date.stated()) continue;
    const auto [entry, fresh] = first.emplace(succession.to.value, succession.date.value);
    if (!fresh) entry->second = std::min(entry->second, succession.date.value);
  }
  if (first.empty()) return first;
  const auto strike = [&](const Names& names) {
    for (const Name& name : names) first.erase(name.value);
  };
  for (const Unit& unit : book.units.units) {
    if (unit.from.stated()) first.erase(unit.name.value);
  }
  for (const Group& group : book.units.groups) strike(group.members);
  for (const Task& task : book.tasks.tasks) strike(task.responsible);
  for (const VillagePair& pair : book.villages.pairs) {
    first.erase(pair.helper.value);
    first.erase(pair.town.value);
  }
  for (const Project& project : book.projects.projects) first.erase(project.unit.value);
  for (const Requirement& row : book.requirements.requirements) {
    if (first.empty()) break;
    for (const Owners* owners : {&row.helper, &row.recipient}) {
      strike(owners->lead);
      strike(owners->responsible);
    }
  }
  return first;
}

std::vector<const Unit*> units_on(const Book& book, Side side, Date date) {
  const auto later = brought_in(book);
  std::vector<const Unit*> units;
  for (const Unit& unit : book.units.units) {
    if (unit.side.value != side) continue;
    if (unit.from.stated() && date < unit.from.value) continue;
    if (unit.until.stated() && unit.until.value < date) continue;
    if (const auto first = later.find(unit.name.value); first != later.end() && date < first->second) continue;
    if (standing_in(book, unit.name.value, date) != unit.name.value) continue;
    units.push_back(&unit);
  }
  return units;
}

Part part_in(const Index& index, const Names& names, Side side, std::string_view unit, Date date) {
  const Book& book = index.book();
  const auto is_unit = [&](std::string_view name) { return standing_in(book, name, date) == unit; };
  Part part = Part::none;
  for (const Name& name : names) {
    if (is_unit(name.value)) return Part::certain;
    const Group* group = index.group(name.value);
    if (group == nullptr) continue;
    const Members members = members_of(book, *group, side);
    if (std::ranges::none_of(members.names, is_unit)) continue;
    if (members.certain) return Part::certain;
    part = Part::possible;
  }
  return part;
}

}  // namespace hbjs::query
