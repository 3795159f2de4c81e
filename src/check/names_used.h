#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/places.h"
#include "model/book.h"

namespace hbjs::check {

/// As what a name stands somewhere: the word for it, whether a group may stand there, and which kind of unit must.
struct Role {
  std::string_view zh, en;
  bool group_allowed = false;
  std::optional<UnitKind> kind = std::nullopt;
};
namespace role {
inline constexpr Role lead{"牵头单位", "lead unit", true};
inline constexpr Role responsible{"责任单位", "responsible unit", true};
inline constexpr Role from{"划出职能的单位", "unit that hands over"};
inline constexpr Role to{"接替的单位", "successor"};
inline constexpr Role street{"帮扶街道", "street", false, UnitKind::street};
inline constexpr Role town{"乡镇", "town", false, UnitKind::town};
inline constexpr Role manager{"管理单位", "managing unit"};
inline constexpr Role reporter{"报送单位", "reporting unit"};
}  // namespace role

/// One place where the plan names a unit or a group.
struct NameUse {
  const Name& name;
  const Role& role;
  Side side;                    ///< whose name must stand there; both: either side's
  std::string_view id;          ///< of the record
  int number;                   ///< of the record, where it has no id
  std::string_view way;         ///< the keys within the record
  const Names* list = nullptr;  ///< the list that it is an item of

  [[nodiscard]] std::string trail() const {
    return check::trail({number != 0 ? std::to_string(number) : std::string(id), way});
  }
};

/// Calls `visit(NameUse)` for every name in the plan and its submissions that must be a unit or a group, in the
/// files' order; values that are not stated are passed over. Members of groups are not among them: they may also be
/// members of a pairing table. Ends before a record when `enough()` says so.
template <class Visit, class Enough>
void for_each_name(const Book& book, Visit&& visit, Enough&& enough) {
  const auto one = [&](const Name& name, const Role& its, Side side, std::string_view id, std::string_view way,
                       int number = 0, const Names* list = nullptr) {
    if (name.stated()) visit(NameUse{name, its, side, id, number, way, list});
  };
  const auto all = [&](const Names& names, const Role& its, Side side, std::string_view id, std::string_view way) {
    for (const Name& name : names) one(name, its, side, id, way, 0, &names);
  };
  for (const Succession& succession : book.units.successions) {
    one(succession.from, role::from, Side::both, "successions", "from");
    one(succession.to, role::to, Side::both, "successions", "to");
  }
  for (const Task& task : book.tasks.tasks)
    all(task.responsible, role::responsible, Side::helper, task.id.value, "responsible");
  for (const Requirement& row : book.requirements.requirements) {
    if (enough()) return;
    const std::string_view id = row.id.value;
    all(row.helper.lead, role::lead, Side::helper, id, "helper › lead");
    all(row.helper.responsible, role::responsible, Side::helper, id, "helper › responsible");
    all(row.recipient.lead, role::lead, Side::recipient, id, "recipient › lead");
    all(row.recipient.responsible, role::responsible, Side::recipient, id, "recipient › responsible");
  }
  for (const VillagePair& pair : book.villages.pairs) {
    one(pair.helper, role::street, Side::helper, {}, "helper", pair.no.value);
    one(pair.town, role::town, Side::recipient, {}, "town", pair.no.value);
  }
  for (const Project& project : book.projects.projects)
    one(project.unit, role::manager, Side::helper, project.id.value, "unit");
  for (const Submission& submission : book.submissions) one(submission.unit, role::reporter, Side::helper, {}, "unit");
}

template <class Visit>
void for_each_name(const Book& book, Visit&& visit) {
  for_each_name(book, visit, [] { return false; });
}

}  // namespace hbjs::check
