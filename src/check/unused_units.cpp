#include <unordered_set>

#include "check/names_used.h"
#include "check/rules.h"

namespace hbjs::check {

void unused_units(Context& context) {
  std::unordered_set<const Unit*> unused;
  for (const Unit& unit : context.book.units.units) {
    // Of two with one name the second is a duplicate, which is told as one.
    if (unit.name.stated() && context.index.unit(unit.name.value) == &unit) unused.insert(&unit);
  }
  std::unordered_set<const Group*> opened;
  const auto look = [&](const NameUse& use) {
    const Directory::Entry* entry = context.directory.find(use.name.value);
    if (entry == nullptr) entry = context.directory.find(context.directory.resolved(use.name.value, use.side));
    if (entry == nullptr) return;
    if (entry->unit != nullptr) {
      unused.erase(entry->unit);
    } else if (opened.insert(entry->group).second) {
      for (const Name& member : entry->group->members)
        unused.erase(context.index.unit(context.directory.resolved(member.value, use.side)));
    }
  };
  for_each_name(context.book, look, [&] { return unused.empty(); });
  for (const Unit& unit : context.book.units.units) {
    if (unused.contains(&unit))
      context.sink.tell(msg::unused_unit, unit.name.at, unit.name.value).trail = trail({unit.name.value, "name"});
  }
}

}  // namespace hbjs::check
