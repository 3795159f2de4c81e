#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/month.h"
#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

/// For whom each unit stands in on a day.
class StandIns {
 public:
  StandIns(const Book& book, Date day) {
    std::unordered_map<std::string_view, std::string_view> successor;  // the first succession of a unit counts
    for (const Succession& succession : book.units.successions) {
      if (!succession.date.stated() || succession.date.value > day || !succession.to.stated()) continue;
      const auto [entry, fresh] = successor.emplace(succession.from.value, succession.to.value);
      if (fresh) predecessors_[entry->second].push_back(entry->first);
    }
  }

  /// Adds to `names` those for whom the ones in it stand in, through any number of successions.
  void follow(std::vector<std::string_view>& names) const {
    std::unordered_set<std::string_view> known(names.begin(), names.end());
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto found = predecessors_.find(names[i]);
      if (found == predecessors_.end()) continue;
      for (const std::string_view before : found->second) {
        if (known.insert(before).second) names.push_back(before);
      }
    }
  }

 private:
  std::unordered_map<std::string_view, std::vector<std::string_view>> predecessors_;
};

/// Whose items a unit reports on in a month: its own, and those of units that it stands in for by the month's end.
class ActsFor {
 public:
  explicit ActsFor(const Book& book) : book_(book) {}

  std::vector<std::string_view> operator()(const Submission& submission) {
    std::vector<std::string_view> names{submission.unit.value};
    if (!submission.month.stated() || book_.units.successions.empty()) return names;
    const Month month = submission.month.value;
    if (static_cast<int>(month.year()) != book_.plan.year.value) return names;  // told by reported_months
    const auto [entry, fresh] = by_month_.try_emplace(static_cast<unsigned>(month.month()));
    if (fresh) entry->second.emplace(book_, Date(month / std::chrono::last));
    entry->second->follow(names);
    return names;
  }

 private:
  const Book& book_;
  std::unordered_map<unsigned, std::optional<StandIns>> by_month_;
};

/// Everyone whom a task and its requirements name on the helper side, each once; first the task's own.
class Owners {
 public:
  explicit Owners(Context& context) : context_(context) {}

  const std::vector<std::string_view>& of_task(const Task& task) {
    const auto [entry, fresh] = known_.try_emplace(task.id.value);
    std::vector<std::string_view>& owners = entry->second;
    if (!fresh) return owners;
    std::unordered_set<std::string_view> seen;
    const auto add = [&](const Names& names) {
      for (const Name& name : names) {
        if (seen.insert(name.value).second) owners.push_back(name.value);
      }
    };
    add(task.responsible);
    for (const Requirement* row : context_.index.requirements_of(task.id.value)) {
      add(row->helper.lead);
      add(row->helper.responsible);
    }
    return owners;
  }

 private:
  Context& context_;
  std::unordered_map<std::string_view, std::vector<std::string_view>> known_;
};

/// Whether one of `names` is named by `owner`: itself, or a group that has or may have it as a member.
bool is_named(Context& context, std::string_view owner, const std::vector<std::string_view>& names, const Unit& unit) {
  if (std::ranges::find(names, context.directory.resolved(owner, Side::helper)) != names.end()) return true;
  const Group* group = context.index.group(owner);
  if (group == nullptr) return false;
  if (Directory::is_unbounded(*group)) return unit.kind.value == UnitKind::body;
  const auto& members = context.directory.members(*group, Side::helper);
  return std::ranges::any_of(names, [&](std::string_view name) { return members.contains(name); });
}

class Rule {
 public:
  explicit Rule(Context& context) : context_(context), owners_(context), acts_for_(context.book) {}

  void look(const Submission& submission) {
    const Unit* unit = context_.index.unit(submission.unit.value);
    const bool reports = unit != nullptr && unit->side.value == Side::helper;  // else told by unit_names
    const std::vector<std::string_view> names = acts_for_(submission);
    for (const Entry& entry : submission.entries) {
      // Under a wrong item all figures are misplaced; that is told once.
      const auto place = [&] { return trail({entry.item.value, "item"}); };
      if (reports && entry.item.stated() && !look_at_item(entry.item, place, names, *unit)) continue;
      for (const Measure& measure : entry.measures) look_at_target(entry, measure);
    }
    if (!reports) return;
    for (std::size_t i = 0; i < submission.activities.size(); ++i) {
      const Text& item = submission.activities[i].item;
      const auto place = [&] { return trail({nth("activities", i + 1), "item"}); };
      if (item.stated()) look_at_item(item, place, names, *unit);
    }
  }

 private:
  /// False when it was told. `place`: where the item stands in the submission.
  template <class Place>
  bool look_at_item(const Text& item, const Place& place, const std::vector<std::string_view>& names,
                    const Unit& unit) {
    const auto is_owner = [&](std::string_view owner) { return is_named(context_, owner, names, unit); };
    Span listed;
    if (const Task* task = context_.index.task(item.value)) {
      if (std::ranges::any_of(owners_.of_task(*task), is_owner)) return true;
      listed = task->responsible.at;
    } else if (const Requirement* row = context_.index.requirement(item.value)) {
      const auto has_owner = [&](const Names& list) {
        return std::ranges::any_of(list, is_owner, [](const Name& name) -> std::string_view { return name.value; });
      };
      if (has_owner(row->helper.lead) || has_owner(row->helper.responsible)) return true;
      listed = row->helper.at;
    } else {
      return true;  // told by item_references
    }
    Finding& finding = context_.sink.tell(msg::item_not_of_unit, item.at, item.value, unit.name.value);
    finding.trail = place();
    static constexpr Phrase<Str> owners{"事项 {0} 的单位在这里", "the units of item {0}"};
    if (listed.known()) finding.related.push_back({listed, owners(item.value)});
    return false;
  }

  void look_at_target(const Entry& entry, const Measure& measure) {
    const Target* target = context_.index.target(measure.target.value);
    const std::string& item = entry.item.value;
    if (target == nullptr || !measure.target.stated() || !target->task.stated()) return;
    if (is_target_of(context_.index, *target, item)) return;
    if (context_.index.task(item) == nullptr && context_.index.requirement(item) == nullptr)
      return;  // told by item_references
    Finding& finding =
        context_.sink.tell(msg::target_of_other_item, measure.target.at, target->id.value, entry.item.value);
    finding.trail = trail({entry.item.value, target->id.value, "target"});
    static constexpr Phrase<> stated{"目标在此登记", "the target is registered here"};
    finding.related.push_back({target->task.at, stated()});
  }

  Context& context_;
  Owners owners_;
  ActsFor acts_for_;
};

}  // namespace

void reported_items(Context& context) {
  Rule rule(context);
  for (const Submission& submission : context.book.submissions) rule.look(submission);
}

}  // namespace hbjs::check
