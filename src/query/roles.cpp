#include "query/roles.h"

#include <algorithm>

namespace hbjs::query {

Roles::Roles(const Index& index, std::string_view unit, Side side, Date date) : own_{std::string(unit)} {
  const Book& book = index.book();
  for (const Succession& succession : book.units.successions) {
    const std::string& before = succession.from.value;
    if (standing_in(book, before, date) == unit && std::ranges::find(own_, before) == own_.end()) {
      own_.push_back(before);
    }
  }
  for (const Group& group : book.units.groups) {
    if (group.side.value != side && group.side.value != Side::both) continue;
    const Members members = members_of(book, group, side);
    const bool belongs = std::ranges::any_of(
        members.names, [&](const std::string& name) { return standing_in(book, name, date) == unit; });
    if (belongs) groups_.emplace_back(&group, members.certain);
  }
}

Roles Roles::of_name(std::string_view name) {
  Roles roles;
  roles.own_.emplace_back(name);
  return roles;
}

Role Roles::in(const Names& names) const {
  Role best;
  for (const Name& name : names) {
    if (std::ranges::find(own_, name.value) != own_.end()) return {Part::certain, {}};
    for (const auto& [group, certain] : groups_) {
      if (group->name.value != name.value || best.part == Part::certain) continue;
      if (certain || best.part == Part::none) best = {certain ? Part::certain : Part::possible, group->name.value};
    }
  }
  return best;
}

std::vector<std::string> Roles::stands_in_for() const {
  return own_.size() < 2 ? std::vector<std::string>{} : std::vector<std::string>(own_.begin() + 1, own_.end());
}

}  // namespace hbjs::query
