#include <string>
#include <unordered_set>
#include <vector>

#include "base/text.h"
#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

/// The kind that a group's name says it is all of (各街道, 各乡镇) or may be any of (相关街道); null when it says
/// neither: 沿江各街道 is some of them.
const NamedValue<UnitKind>* kind_named(const Group& group) {
  for (const auto& row : NamedValues<UnitKind>::rows) {
    const std::string kind(row.zh);
    for (const std::string_view all : {"各", "全部", "所有", "相关"}) {
      if (group.name.value == std::string(all) + kind) return &row;
    }
  }
  return nullptr;
}

void look(Context& context, const Group& group, const NamedValue<UnitKind>& kind) {
  std::unordered_set<std::string_view> members;
  for (const Name& member : group.members) members.insert(context.directory.resolved(member.value, group.side.value));
  std::size_t all = 0;
  std::vector<std::string> missing;
  for (const Unit& unit : context.book.units.units) {
    if (unit.kind.value != kind.value || !unit.kind.stated() || !unit.side.stated()) continue;
    if (group.side.value != Side::both && unit.side.value != group.side.value) continue;
    ++all;
    if (!members.contains(unit.name.value)) missing.push_back(unit.name.value);
  }
  if (missing.empty()) return;
  const std::size_t count = missing.size();
  Finding& finding =
      context.sink.tell(msg::group_incomplete, group.members.at, group.name.value, kind.zh, kind.en, count, all);
  finding.trail = trail({group.name.value, "members"});
  constexpr std::size_t most = 5;
  if (missing.size() > most) {
    missing.resize(most);
    missing.emplace_back("…");
  }
  static constexpr Phrase<Str> without{"缺“{0}”", "“{0}” is missing"};
  finding.label = without(join(missing, "、"));
}

}  // namespace

void whole_groups(Context& context) {
  for (const Group& group : context.book.units.groups) {
    if (group.kind.value == GroupKind::pairing || group.members.empty() || !group.side.stated()) continue;
    if (const auto* kind = kind_named(group)) look(context, group, *kind);
  }
}

}  // namespace hbjs::check
