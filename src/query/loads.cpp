#include "query/loads.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "query/members.h"

namespace hbjs::query {
namespace {

/// Counts for all units of a side at once.
class Tally {
 public:
  Tally(const Index& index, Side side, Date date) : book_(index.book()), side_(side), date_(date) {
    for (const Unit* unit : units_on(book_, side, date)) {
      at_.emplace(unit->name.value, loads_.size());
      loads_.push_back({unit->name.value, 0, 0, 0, 0});
    }
    lead_.resize(loads_.size());
    share_.resize(loads_.size());
    for (const Unit& unit : book_.units.units) add_taker(unit.name.value, unit.name.value, Part::certain);
    for (const Group& group : book_.units.groups) {
      const Members members = members_of(book_, group, side);
      for (const std::string& name : members.names) {
        add_taker(group.name.value, name, members.certain ? Part::certain : Part::possible);
      }
    }
  }

  std::vector<UnitLoad> counted() {
    for (const Requirement& row : book_.requirements.requirements) {
      const Owners& owners = side_ == Side::helper ? row.helper : row.recipient;
      mark(lead_, owners.lead);
      mark(share_, owners.responsible);
      settle([](UnitLoad& load, Part lead, Part share) {
        if (lead == Part::certain) {
          ++load.leads;
        } else if (share == Part::certain) {
          ++load.shares;
        } else {
          ++load.may_share;
        }
      });
    }
    for (const Task& task : book_.tasks.tasks) {
      if (side_ != Side::helper) break;
      mark(share_, task.responsible);
      settle([](UnitLoad& load, Part, Part share) { load.tasks += share == Part::certain ? 1 : 0; });
    }
    return std::move(loads_);
  }

 private:
  struct Taker {
    std::size_t unit;
    Part part;
  };

  /// Who is listed as `listed` includes `member`, or today whoever stands in for it.
  void add_taker(std::string_view listed, std::string_view member, Part part) {
    const auto unit = at_.find(standing_in(book_, member, date_));
    if (unit != at_.end()) takers_[listed].push_back({unit->second, part});
  }

  void mark(std::vector<Part>& parts, const Names& names) {
    for (const Name& name : names) {
      const auto takers = takers_.find(name.value);
      if (takers == takers_.end()) continue;
      for (const Taker& taker : takers->second) {
        if (lead_[taker.unit] == Part::none && share_[taker.unit] == Part::none) marked_.push_back(taker.unit);
        parts[taker.unit] = std::max(parts[taker.unit], taker.part);
      }
    }
  }

  void settle(const auto& count) {
    for (const std::size_t unit : marked_) {
      count(loads_[unit], lead_[unit], share_[unit]);
      lead_[unit] = share_[unit] = Part::none;
    }
    marked_.clear();
  }

  const Book& book_;
  Side side_;
  Date date_;
  std::vector<UnitLoad> loads_;
  std::unordered_map<std::string_view, std::size_t> at_;
  std::unordered_map<std::string_view, std::vector<Taker>> takers_;  ///< by the name in the lists
  std::vector<Part> lead_, share_;                                   ///< of the record being counted
  std::vector<std::size_t> marked_;                                  ///< units that it names
};

}  // namespace

std::vector<UnitLoad> loads(const Index& index, Side side, Date date) { return Tally(index, side, date).counted(); }

}  // namespace hbjs::query
