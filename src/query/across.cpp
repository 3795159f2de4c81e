#include "query/across.h"

#include <unordered_map>
#include <unordered_set>

#include "query/holder_pairs.h"

namespace hbjs::query {
namespace {

bool stands_only_in_pairs(HolderKind kind) {
  return kind == HolderKind::village || kind == HolderKind::school || kind == HolderKind::medical;
}

class People {
 public:
  People(DutiesAnswer& answer, const Index& index)
      : answer_(answer), index_(index), helper_(answer.side != Side::recipient) {}

  void add_all() {
    for (const PairShown& pair : answer_.pairs) {
      if (stands_in(pair, answer_.unit, answer_.side)) add_partner(pair);
    }
    for (const DutyItem& item : answer_.items) {
      if (item.part != Takes::possible) add_item(item);
    }
    for (const DutyTask& task : answer_.task_items) {
      if (task.named == Takes::responsible && task.leads.empty() && task.shares.empty()) add_task(task);
    }
    if (answer_.items.empty() && stands_only_in_pairs(answer_.kind)) add_owners_of_pairs();
    for (const Across& one : answer_.across) answer_.counterparts.push_back(one.name);
  }

 private:
  [[nodiscard]] const OwnedBy& theirs(const OwnedBy& helper, const OwnedBy& recipient) const {
    return helper_ ? recipient : helper;
  }

  Across& across(const std::string& name) {
    const auto [at, fresh] = at_.try_emplace(name, answer_.across.size());
    if (fresh) answer_.across.push_back({name, false, {}, {}});
    return answer_.across[at->second];
  }

  void add_led_by(const std::string& name) {
    if (led_by_.insert(name).second) answer_.led_by.push_back(name);
  }

  void add_partner(const PairShown& pair) {
    if (!helper_) {
      across(pair.helper).pair = true;
      return;
    }
    if (pair.town) across(*pair.town).pair = true;
    across(pair.recipient).pair = true;
  }

  void add_item(const DutyItem& item) {
    const OwnedBy& there = theirs(item.helper, item.recipient);
    for (const std::string& lead : there.lead) across(lead).requirements.push_back(item.id);
    if (there.lead.empty()) answer_.without_counterpart.push_back(item.id);
    if (item.part != Takes::responsible) return;
    for (const std::string& lead : (helper_ ? item.helper : item.recipient).lead) add_led_by(lead);
  }

  /// Work that stands in a task only: across sit those who lead the task's requirements on the other side.
  void add_task(const DutyTask& task) {
    const BothSides owners = owners_of(index_, *index_.task(task.id), answer_.as_of);
    const OwnedBy& there = theirs(owners.helper, owners.recipient);
    for (const std::string& lead : there.lead) add_once(across(lead).tasks, task.id);
    if (there.lead.empty()) answer_.without_counterpart.push_back(task.id);
  }

  /// A village is named by no requirement: its pair's carriers tell.
  void add_owners_of_pairs() {
    for (const PairShown& pair : answer_.pairs) {
      const PairOwners owners = owners_of(index_, pair, answer_.as_of);
      for (const std::string& id : owners.requirements) {
        const Requirement& row = *index_.requirement(id);
        const OwnedBy helper = owned_by(index_.book(), row.helper, answer_.as_of);
        const OwnedBy recipient = owned_by(index_.book(), row.recipient, answer_.as_of);
        for (const std::string& lead : theirs(helper, recipient).lead) add_once(across(lead).requirements, id);
        for (const std::string& lead : theirs(recipient, helper).lead) add_led_by(lead);
      }
    }
  }

  DutiesAnswer& answer_;
  const Index& index_;
  bool helper_;
  std::unordered_map<std::string, std::size_t> at_;
  std::unordered_set<std::string> led_by_;
};

}  // namespace

void add_across(DutiesAnswer& answer, const Index& index) { People(answer, index).add_all(); }

}  // namespace hbjs::query
