#include <algorithm>

#include "query/finder.h"
#include "query/members.h"
#include "query/parts.h"

// What a unit or group that was asked for by its name takes part in.
namespace hbjs::query {

void Finder::add_part(RecordAt record, const TakesPart& part, Rank rank) {
  Found& found = at(record, rank);
  if (std::ranges::find(found.as, part) == found.as.end()) found.as.push_back(part);
}

void Finder::add_role(RecordAt record, std::string_view unit, Side side, Takes takes, Role role) {
  if (role.part == Part::none) return;
  TakesPart part{std::string(unit), side, role.part == Part::possible ? Takes::possible : takes, {}};
  if (!role.via.empty()) part.via = std::string(role.via);
  Rank rank = takes == Takes::lead ? Rank::lead : Rank::responsible;
  if (part.via) rank = Rank::through_group;
  if (part.part == Takes::possible) rank = Rank::possible;
  add_part(record, part, rank);
}

void Finder::add_owner(RecordAt record, std::string_view unit, Side side, const Roles& roles, const Owners& owners) {
  add_role(record, unit, side, Takes::lead, roles.in(owners.lead));
  add_role(record, unit, side, Takes::responsible, roles.in(owners.responsible));
}

bool Finder::search_unit(const Unit& unit) {
  const Book& book = index_.book();
  const std::size_t before = found_.size();
  const std::string_view now = standing_in(book, unit.name.value, date_);
  const Side side = unit.side.value == Side::recipient ? Side::recipient : Side::helper;
  const Roles roles(index_, now, side, date_);
  bool any = false;
  for (std::size_t i = 0; i < book.requirements.requirements.size(); ++i) {
    const Requirement& row = book.requirements.requirements[i];
    const Owners& owners = side == Side::helper ? row.helper : row.recipient;
    add_owner({MatchKind::requirement, i}, now, side, roles, owners);
    any = any || roles.in(owners.lead).part != Part::none || roles.in(owners.responsible).part != Part::none;
  }
  for (std::size_t i = 0; side == Side::helper && i < book.tasks.tasks.size(); ++i) {
    const Role role = roles.in(book.tasks.tasks[i].responsible);
    add_role({MatchKind::task, i}, now, side, Takes::responsible, role);
    any = any || role.part != Part::none;
  }
  add_pairs_of(now);
  return any || found_.size() > before;
}

void Finder::add_pairs_of(std::string_view unit) {
  const Book& book = index_.book();
  const auto add = [&](MatchKind kind, std::size_t at, const PairShown& pair) {
    const bool helper = pair.helper == unit;
    if (!helper && pair.recipient != unit && pair.town != unit) return;
    const Side side = helper ? Side::helper : Side::recipient;
    add_part({kind, at}, {std::string(unit), side, Takes::responsible, {}}, Rank::pair);
  };
  for (std::size_t i = 0; i < book.villages.pairs.size(); ++i) {
    add(MatchKind::village, i, shown(book, book.villages.pairs[i], date_));
  }
  for (std::size_t i = 0; i < book.schools.pairs.size(); ++i) {
    add(MatchKind::school, i, shown(book, Table::schools, book.schools.pairs[i], date_));
  }
  for (std::size_t i = 0; i < book.medical.pairs.size(); ++i) {
    add(MatchKind::medical, i, shown(book, Table::medical, book.medical.pairs[i], date_));
  }
}

bool Finder::search_group(const Group& group) {
  const Book& book = index_.book();
  const std::string& name = group.name.value;
  const Roles roles = Roles::of_name(name);
  bool any = false;
  const auto note = [&](RecordAt record, Side side, Takes takes, const Names& names) {
    const Role role = roles.in(names);
    add_role(record, name, side, takes, role);
    any = any || role.part != Part::none;
  };
  for (std::size_t i = 0; i < book.requirements.requirements.size(); ++i) {
    const Requirement& row = book.requirements.requirements[i];
    const RecordAt record{MatchKind::requirement, i};
    note(record, Side::helper, Takes::lead, row.helper.lead);
    note(record, Side::helper, Takes::responsible, row.helper.responsible);
    note(record, Side::recipient, Takes::lead, row.recipient.lead);
    note(record, Side::recipient, Takes::responsible, row.recipient.responsible);
  }
  for (std::size_t i = 0; i < book.tasks.tasks.size(); ++i) {
    note({MatchKind::task, i}, Side::helper, Takes::responsible, book.tasks.tasks[i].responsible);
  }
  return any;
}

}  // namespace hbjs::query
