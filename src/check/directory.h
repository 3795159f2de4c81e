#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "check/guesses.h"
#include "query/index.h"

namespace hbjs::check {

/// Whoever the plan knows by name: units, groups with their members, members of the pairing tables.
class Directory {
 public:
  /// A unit or a group; at most one of them.
  struct Entry {
    const Unit* unit = nullptr;
    const Group* group = nullptr;

    [[nodiscard]] Side side() const { return group != nullptr ? group->side.value : unit->side.value; }
  };
  using Members = std::unordered_set<std::string_view>;

  explicit Directory(const query::Index& index);

  /// By canonical name; null when nobody has it.
  [[nodiscard]] const Entry* find(std::string_view name) const {
    const auto found = entries_.find(name);
    return found == entries_.end() ? nullptr : &found->second;
  }
  /// Whether a school, a medical institution or a village of the pairing tables has this name.
  [[nodiscard]] bool is_pair_member(std::string_view name);

  /// The canonical name that was surely meant on `side`, for a name that is not in the directory.
  std::optional<std::string> meant(std::string_view name, Side side);
  /// The name itself when it is in the directory; else whose alias it is or who was surely meant, so that one
  /// wrong name is told once and not in every rule. Empty when nobody was.
  std::string_view resolved(std::string_view name, Side side);

  /// The members of a group on `side`; of an open group, those who may belong.
  const Members& members(const Group& group, Side side);
  /// Whether the files leave it open who belongs: any body of its side may (区直相关单位).
  static bool is_unbounded(const Group& group) { return group.kind.value == GroupKind::open && group.members.empty(); }
  /// Whether who is named by `group` includes, or where it is open may include, what `other` names: a unit that is
  /// a member, a group all of whose members are. An open group never includes a closed one (相关街道 is not 各街道).
  bool includes(const Group& group, Side side, const Entry& other);

 private:
  const query::Index& index_;
  std::unordered_map<std::string_view, Entry> entries_;
  std::optional<std::unordered_set<std::string_view>> pair_members_;
  std::array<std::optional<Guesses>, 3> guesses_;  // by Side
  struct OfGroup {
    std::vector<std::string> names;
    Members set;
  };
  std::map<std::pair<const Group*, Side>, OfGroup> members_;
  std::map<std::pair<const Group*, const Group*>, bool> included_;
  std::unordered_map<std::string, std::string> resolved_;
};

}  // namespace hbjs::check
