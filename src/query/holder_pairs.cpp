#include "query/holder_pairs.h"

#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_set>

#include "query/members.h"

namespace hbjs::query {
namespace {

/// Everyone whom some requirements name for certain. A group that many of them name is opened once.
class Named {
 public:
  Named(const Index& index, Date date) : index_(index), date_(date) {}

  void add(const Requirement& row) {
    for (const Names* list : {&row.helper.lead, &row.helper.responsible}) add(helper_, *list, Side::helper);
    for (const Names* list : {&row.recipient.lead, &row.recipient.responsible}) add(recipient_, *list, Side::recipient);
  }

  [[nodiscard]] bool has(const PairShown& pair) const {
    return helper_.names.contains(pair.helper) || recipient_.names.contains(pair.recipient) ||
           (pair.town && recipient_.names.contains(*pair.town));
  }

 private:
  struct OneSide {
    std::unordered_set<std::string_view> listed;
    std::unordered_set<std::string> names;
  };

  void add(OneSide& side, const Names& list, Side which) {
    const Book& book = index_.book();
    for (const Name& name : list) {
      if (!side.listed.insert(name.value).second) continue;
      const Group* group = index_.group(name.value);
      if (group == nullptr) {
        side.names.emplace(standing_in(book, name.value, date_));
        continue;
      }
      const Members members = members_of(book, *group, which);
      if (!members.certain) continue;
      for (const std::string& member : members.names) side.names.emplace(standing_in(book, member, date_));
    }
  }

  const Index& index_;
  Date date_;
  OneSide helper_, recipient_;
};

/// Which pairs of one table a unit leads.
class Leading {
 public:
  Leading(const Index& index, const Roles& roles, Side side, const std::string& task, Date date)
      : by_it_(index, date), by_any_(index, date) {
    for (const Requirement* row : index.requirements_of(task)) {
      const Owners& own = side == Side::helper ? row->helper : row->recipient;
      by_any_.add(*row);
      if (roles.in(own.lead).part != Part::certain) continue;
      leads_ = true;
      by_it_.add(*row);
    }
  }

  /// A pair that no requirement of the table's task carries is carried by all of them.
  [[nodiscard]] bool of(const PairShown& pair) const { return leads_ && (by_it_.has(pair) || !by_any_.has(pair)); }

 private:
  bool leads_ = false;
  Named by_it_, by_any_;
};

}  // namespace

bool stands_in(const PairShown& pair, std::string_view unit, Side side) {
  return side == Side::helper ? pair.helper == unit : pair.recipient == unit || pair.town == unit;
}

std::vector<PairShown> pairs_of(const Index& index, const Roles& roles, std::string_view unit, Side side, Date date) {
  std::array<std::optional<Leading>, NamedValues<Table>::rows.size()> leading;
  std::vector<PairShown> own;
  std::vector<PairShown> led;
  for (PairShown& pair : all_pairs(index.book(), date)) {
    if (stands_in(pair, unit, side)) {
      own.push_back(std::move(pair));
      continue;
    }
    std::optional<Leading>& table = leading.at(static_cast<std::size_t>(pair.table));
    if (!table) table.emplace(index, roles, side, task_of(index.book(), pair.table), date);
    if (table->of(pair)) led.push_back(std::move(pair));
  }
  std::ranges::move(led, std::back_inserter(own));
  return own;
}

}  // namespace hbjs::query
