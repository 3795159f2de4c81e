#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "check/places.h"
#include "check/rules.h"
#include "query/numbers.h"

namespace hbjs::check {
namespace {

template <class P>
std::string_view in_column(const P& pair, Column column) {
  if constexpr (requires { pair.town; }) {
    if (column == Column::town) return pair.town.value;
  }
  return column == Column::helper      ? pair.helper.value
         : column == Column::recipient ? pair.recipient.value
                                       : std::string_view();
}

/// Where a name stands again in a column of which each is counted once: why there are fewer than rows.
template <class P>
void relate_repeated(Finding& finding, const List<P>& pairs, Column column) {
  static constexpr Phrase<Str> again{"“{0}”又列了一次", "“{0}” once more"};
  constexpr std::size_t most = 3;  // more are the rule, not the mistake
  std::unordered_set<std::string_view> seen;
  std::vector<Related> repeated;
  for (const P& pair : pairs) {
    const Name* name = column == Column::helper      ? &pair.helper
                       : column == Column::recipient ? &pair.recipient
                                                     : nullptr;
    if (name == nullptr || !name->stated() || seen.insert(name->value).second) continue;
    repeated.push_back({name->at, again(name->value)});
  }
  if (repeated.size() <= most) std::ranges::move(repeated, std::back_inserter(finding.related));
}

template <class P>
Decimal counted(const List<P>& pairs, Column column) {
  if (column == Column::pairs) return Decimal(static_cast<std::int64_t>(pairs.size()));
  std::unordered_set<std::string_view> distinct;
  for (const P& pair : pairs) {
    if (const auto value = in_column(pair, column); !value.empty()) distinct.insert(value);
  }
  return Decimal(static_cast<std::int64_t>(distinct.size()));
}

/// The numbers a target allows, this year's and what stood before.
struct Allowed {
  Decimal least, most;
  bool has_most = true;
};

std::optional<Allowed> allowed(const Target& target) {
  const Decimal goal = query::plus(target.goal.value, target.before.value);
  switch (target.bound.value) {
    case Bound::exactly: return Allowed{goal, goal};
    case Bound::at_least: return Allowed{goal, {}, false};
    case Bound::between: return Allowed{goal, query::plus(target.max.value, target.before.value)};
    case Bound::about: break;  // no count contradicts "about"
  }
  return std::nullopt;
}

template <class P>
void compare(Context& context, Table table, const List<P>& pairs) {
  for (const Target& target : context.book.targets.targets) {
    if (!target.counted_in.table.stated() || target.counted_in.table.value != table ||
        !target.counted_in.column.stated())
      continue;
    if (!target.goal.stated() || !target.bound.stated()) continue;
    const auto range = allowed(target);
    const Decimal count = counted(pairs, target.counted_in.column.value);
    if (!range || (count >= range->least && (!range->has_most || count <= range->most))) continue;
    std::string wanted = range->least.str();
    if (!range->has_most) wanted.insert(0, "≥");
    if (range->has_most && range->most != range->least) wanted += "–" + range->most.str();
    Finding& finding = context.sink.tell(msg::count_differs, target.goal.at, target.name.value, wanted,
                                         row_of(table).zh, row_of(table).en, count.str());
    finding.trail = trail({target.id.value, "goal"});
    if (target.before.stated()) {
      static constexpr Phrase<Str> with{"加上原有的 {0}", "plus {0} from before"};
      finding.label = with(target.before.value.str());
    }
    static constexpr Phrase<> rows{"结对表从这里开始", "the table begins here"};
    finding.related.push_back({pairs.at, rows()});
    if (count < range->least) relate_repeated(finding, pairs, target.counted_in.column.value);
  }
}

}  // namespace

void village_counts(Context& context) { compare(context, Table::villages, context.book.villages.pairs); }
void school_counts(Context& context) { compare(context, Table::schools, context.book.schools.pairs); }
void medical_counts(Context& context) { compare(context, Table::medical, context.book.medical.pairs); }

}  // namespace hbjs::check
