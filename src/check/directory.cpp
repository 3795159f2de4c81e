#include "check/directory.h"

#include <algorithm>

#include "query/members.h"

namespace hbjs::check {

Directory::Directory(const query::Index& index) : index_(index) {
  const UnitsFile& file = index.book().units;
  entries_.reserve(file.units.size() + file.groups.size());
  for (const Unit& unit : file.units) {
    if (unit.name.stated()) entries_.emplace(unit.name.value, Entry{&unit, nullptr});
  }
  for (const Group& group : file.groups) {
    if (group.name.stated()) entries_.emplace(group.name.value, Entry{nullptr, &group});
  }
}

bool Directory::is_pair_member(std::string_view name) {
  if (!pair_members_) {
    pair_members_.emplace();
    const Book& book = index_.book();
    for (const VillagePair& pair : book.villages.pairs) pair_members_->insert(pair.recipient.value);
    for (const PairsFile* file : {&book.schools, &book.medical}) {
      for (const Pair& pair : file->pairs) {
        pair_members_->insert(pair.helper.value);
        pair_members_->insert(pair.recipient.value);
      }
    }
  }
  return pair_members_->contains(name);
}

std::optional<std::string> Directory::meant(std::string_view name, Side side) {
  auto& guesses = guesses_[static_cast<std::size_t>(side)];
  if (!guesses) {
    std::vector<std::string> names;
    const auto fits = [side](Side its) { return side == Side::both || its == Side::both || its == side; };
    for (const Unit& unit : index_.book().units.units) {
      if (fits(unit.side.value)) names.push_back(unit.name.value);
    }
    for (const Group& group : index_.book().units.groups) {
      if (fits(group.side.value)) names.push_back(group.name.value);
    }
    guesses.emplace(std::move(names));
  }
  return guesses->meant(name);
}

std::string_view Directory::resolved(std::string_view name, Side side) {
  if (find(name) != nullptr) return name;
  const auto [entry, fresh] = resolved_.try_emplace(std::string(name));
  if (fresh) {
    if (const Unit* called = index_.unit_called(name)) {
      entry->second = called->name.value;
    } else if (auto guess = meant(name, side)) {
      entry->second = *std::move(guess);
    }
  }
  return entry->second;
}

const Directory::Members& Directory::members(const Group& group, Side side) {
  const auto [entry, fresh] = members_.try_emplace({&group, side});
  OfGroup& of_group = entry->second;
  if (fresh) {
    of_group.names = query::members_of(index_.book(), group, side).names;
    of_group.set.insert(of_group.names.begin(), of_group.names.end());
  }
  return of_group.set;
}

bool Directory::includes(const Group& group, Side side, const Entry& other) {
  if (other.unit != nullptr) return members(group, side).contains(other.unit->name.value);
  if (other.group == &group) return true;
  const bool open = group.kind.value == GroupKind::open;
  if (open && other.group->kind.value != GroupKind::open) return false;
  const auto [entry, fresh] = included_.try_emplace({&group, other.group});
  if (fresh) {
    const Members& all = members(group, side);
    const Members& part = members(*other.group, side);
    entry->second =
        !part.empty() && std::ranges::all_of(part, [&](std::string_view name) { return all.contains(name); });
  }
  return entry->second;
}

}  // namespace hbjs::check
