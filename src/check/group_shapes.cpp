#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

void tell(Context& context, const Group& group, Span at, std::string_view zh, std::string_view en,
          std::string_view key) {
  context.sink.tell(msg::group_shape, at, group.name.value, zh, en).trail = trail({group.name.value, key});
}

}  // namespace

void group_shapes(Context& context) {
  for (const Group& group : context.book.units.groups) {
    if (!group.kind.stated()) continue;
    const GroupKind kind = group.kind.value;
    if (kind == GroupKind::closed && group.members.empty()) {
      tell(context, group, group.kind.at, "是 closed（固定），却没有列出成员", "is closed but lists no members",
           "kind");
    }
    if (kind != GroupKind::pairing) {
      const Span extra = group.pairing.stated() ? group.pairing.at : group.containing.at;
      if (extra.known()) {
        tell(context, group, extra, "的成员不据结对表确定，不能写 pairing 或 containing",
             "is not drawn from a pairing table: no pairing, no containing",
             group.pairing.stated() ? "pairing" : "containing");
      }
      continue;
    }
    if (!group.pairing.stated()) {
      tell(context, group, group.kind.at, "据结对表确定成员，却没有写明哪张表（pairing）",
           "is drawn from a pairing table but names none", "kind");
    }
    if (!group.members.empty()) {
      tell(context, group, group.members.front().at, "的成员据结对表确定，不能再列 members",
           "is drawn from a pairing table: no members of its own", "members");
    }
  }
}

void empty_pairing_groups(Context& context) {
  for (const Group& group : context.book.units.groups) {
    if (group.kind.value != GroupKind::pairing || !group.pairing.stated()) continue;
    for (const Side side : {Side::helper, Side::recipient}) {
      if (group.side.value != side && group.side.value != Side::both) continue;
      if (!context.directory.members(group, side).empty()) continue;
      const bool filtered = group.containing.stated();
      tell(context, group, filtered ? group.containing.at : group.pairing.at, "在结对表中一个成员也没有",
           "has no member in the pairing table", filtered ? "containing" : "pairing");
      break;
    }
  }
}

}  // namespace hbjs::check
