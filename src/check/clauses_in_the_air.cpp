#include <unordered_set>

#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {

void clauses_in_the_air(Context& context) {
  std::unordered_set<std::string_view> promised;
  for (const Target& target : context.book.targets.targets) {
    for (const Promise& promise : target.promised) promised.insert(promise.place.value);
  }
  for (const Clause& clause : context.book.agreement.clauses) {
    const std::string& id = clause.id.value;
    if (!clause.id.stated() || !clause.tasks.empty() || !clause.duties.empty() || promised.contains(id)) continue;
    context.sink.tell(msg::clause_in_the_air, clause.id.at, id).trail = trail({id, "id"});
  }
}

}  // namespace hbjs::check
