#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

/// A name that stood in its column before.
struct Again {
  const Name* name;
  const Name* first;
  int no;  ///< of its row
};

/// One side of a table.
template <class P>
std::vector<Again> repeated(const List<P>& pairs, Name P::*side) {
  std::unordered_map<std::string_view, const P*> seen;
  std::vector<Again> again;
  for (const P& pair : pairs) {
    const Name& name = pair.*side;
    if (!name.stated()) continue;
    const auto [entry, fresh] = seen.emplace(name.value, &pair);
    if (fresh) continue;
    const P& first = *entry->second;
    // The same two once more are HB207.
    if (first.helper.value == pair.helper.value && first.recipient.value == pair.recipient.value) continue;
    again.push_back({&name, &(first.*side), pair.no.value});
  }
  return again;
}

/// Where one has several partners as a rule, a name that stands twice is none of these exceptions.
bool are_exceptions(std::size_t repeated, std::size_t rows) {
  constexpr std::size_t one_in = 10;
  return repeated <= std::max<std::size_t>(1, rows / one_in);
}

/// Whether a target counts the names of this column: then a name that stands twice makes the count differ (HB301).
bool is_counted(const Book& book, Table table, Column column) {
  return std::ranges::any_of(book.targets.targets, [&](const Target& target) {
    return target.counted_in.table.stated() && target.counted_in.table.value == table &&
           target.counted_in.column.stated() && target.counted_in.column.value == column;
  });
}

template <class P>
void look_through(Context& context, Table table, const List<P>& pairs) {
  const auto look = [&](Name P::*side, Column column) {
    if (is_counted(context.book, table, column)) return;
    const std::vector<Again> again = repeated(pairs, side);
    if (!are_exceptions(again.size(), pairs.size())) return;
    for (const Again& one : again) {
      const auto& kind = row_of(table);
      const auto& its = row_of(column);
      Finding& finding =
          context.sink.tell(msg::paired_twice, one.name->at, one.name->value, kind.zh, kind.en, its.zh, its.en);
      finding.trail = trail({std::to_string(one.no), its.key});
      finding.related.push_back({one.first->at, first_here()});
    }
  };
  look(&P::helper, Column::helper);
  look(&P::recipient, Column::recipient);
}

}  // namespace

void paired_twice(Context& context) {
  const Book& book = context.book;
  look_through(context, Table::villages, book.villages.pairs);
  look_through(context, Table::schools, book.schools.pairs);
  look_through(context, Table::medical, book.medical.pairs);
}

}  // namespace hbjs::check
