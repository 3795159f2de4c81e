#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/text.h"
#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

/// Who is named: units and groups by name, wrong names as who was surely meant.
class Roll {
 public:
  explicit Roll(Directory& directory) : directory_(directory) {}

  void add(const Names& names) {
    for (const Name& name : names) {
      const std::string_view value = directory_.resolved(name.value, Side::helper);
      const Directory::Entry* entry = directory_.find(value);
      if (entry == nullptr || !names_.insert(value).second) continue;
      if (entry->group != nullptr) groups_.push_back(entry->group);
    }
  }
  void add(const Owners& owners) {
    add(owners.lead);
    add(owners.responsible);
  }

  [[nodiscard]] bool has(std::string_view name) const { return names_.contains(name); }

  /// Whether `name` is among those named: itself, through a group, or, where it is a group, through its members: all
  /// of them, or one where it is open who they are (相关街道). `generous`: a group of which nothing is known
  /// (区直相关单位) may include any body.
  bool covers(std::string_view name, const Directory::Entry& entry, bool generous) const {
    if (names_.contains(name)) return true;
    const bool is_body = entry.unit != nullptr && entry.unit->kind.value == UnitKind::body;
    for (const Group* group : groups_) {
      if (directory_.includes(*group, Side::helper, entry)) return true;
      if (generous && is_body && Directory::is_unbounded(*group)) return true;
    }
    if (entry.group == nullptr) return false;
    const auto& members = directory_.members(*entry.group, Side::helper);
    const auto named = [&](std::string_view member) { return names_.contains(member); };
    if (entry.group->kind.value == GroupKind::open) return std::ranges::any_of(members, named);
    return !members.empty() && std::ranges::all_of(members, named);
  }

 private:
  Directory& directory_;
  std::unordered_set<std::string_view> names_;
  std::vector<const Group*> groups_;
};

/// 1.1、1.2、1.3 and, where there are many, how many.
Named list_of(const std::vector<const Requirement*>& rows) {
  constexpr std::size_t most = 6;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < std::min(rows.size(), most); ++i) ids.push_back(rows[i]->id.value);
  Named list{join(ids, "、"), join(ids, ", ")};
  if (rows.size() > most) {
    list.zh += fmt::format("等 {} 项", rows.size());
    list.en += fmt::format(" … {} in all", rows.size());
  }
  return list;
}

/// The names of a task that none of its rows repeats letter by letter: those that need a closer look.
std::vector<const Name*> not_repeated(const Task& task, const std::vector<const Requirement*>& rows) {
  std::unordered_set<std::string_view> left;
  for (const Name& name : task.responsible) left.insert(name.value);
  const auto strike = [&](const Names& names) {
    for (const Name& name : names) left.erase(name.value);
  };
  for (const Requirement* row : rows) {
    if (left.empty()) break;
    strike(row->helper.lead);
    strike(row->helper.responsible);
  }
  std::vector<const Name*> names;
  for (const Name& name : task.responsible) {
    if (name.stated() && left.contains(name.value)) names.push_back(&name);
  }
  return names;
}

void tell_uncovered_units(Context& context, const Task& task, const std::vector<const Requirement*>& rows,
                          const Roll& strays, Span first_stray) {
  const std::vector<const Name*> left = not_repeated(task, rows);
  if (left.empty()) return;
  Roll roll(context.directory);
  for (const Requirement* row : rows) roll.add(row->helper);
  // A list that could not be read (told by the loader) may have named the unit.
  const auto unread = std::ranges::find_if_not(
      rows, [](const Requirement* row) { return row->helper.lead.at.known() && row->helper.responsible.at.known(); });
  for (const Name* name : left) {
    const Directory::Entry* entry = context.directory.find(name->value);
    if (entry == nullptr || roll.covers(name->value, *entry, false)) continue;
    const Named ids = list_of(rows);
    const bool follows = unread != rows.end() || strays.covers(name->value, *entry, false);
    const Span cause = unread != rows.end() ? (*unread)->id.at : first_stray;
    Finding& finding = follows ? context.sink.hide(cause, msg::unit_without_requirement, name->at, task.id.value,
                                                   name->value, ids.zh, ids.en)
                               : context.sink.tell(msg::unit_without_requirement, name->at, task.id.value, name->value,
                                                   ids.zh, ids.en);
    finding.trail = trail({task.id.value, "responsible"});
  }
}

void tell_unlisted_units(Context& context, const Requirement& row, const Task& task, const Roll& roll) {
  std::unordered_set<std::string_view> told;
  const auto look = [&](const Names& names, std::string_view key) {
    for (const Name& name : names) {
      if (roll.has(name.value) || !name.stated()) continue;
      const Directory::Entry* entry = context.directory.find(name.value);
      if (entry == nullptr || roll.covers(name.value, *entry, true)) continue;
      if (!told.insert(name.value).second) continue;  // once a row: a lead that is also responsible is not told again
      Finding& finding = context.sink.tell(msg::unit_without_task, name.at, row.id.value, name.value, task.id.value);
      finding.trail = trail({row.id.value, "helper", key});
      static constexpr Phrase<Str> listed{"任务 {0} 的责任单位", "the responsible units of task {0}"};
      finding.related.push_back({task.responsible.at, listed(task.id.value)});
    }
  };
  look(row.helper.lead, "lead");
  look(row.helper.responsible, "responsible");
}

}  // namespace

void task_coverage(Context& context) {
  const auto& all_rows = context.book.requirements.requirements;
  std::vector<const Task*> task_of(all_rows.size());
  // Rows whose task does not exist (told as HB202): what they name may be what a task misses.
  Roll strays(context.directory);
  Span first_stray;
  for (std::size_t i = 0; i < all_rows.size(); ++i) {
    task_of[i] = context.index.task(all_rows[i].task.value);
    if (task_of[i] != nullptr) continue;
    strays.add(all_rows[i].helper);
    if (!first_stray.known()) first_stray = all_rows[i].task.at.known() ? all_rows[i].task.at : all_rows[i].at;
  }
  std::unordered_map<const Task*, Roll> rolls;
  for (const Task& task : context.book.tasks.tasks) {
    if (!task.id.stated() || context.index.task(task.id.value) != &task) continue;
    if (!task.responsible.at.known()) continue;
    rolls.emplace(&task, context.directory).first->second.add(task.responsible);
    const auto& rows = context.index.requirements_of(task.id.value);
    if (!rows.empty()) {
      tell_uncovered_units(context, task, rows, strays, first_stray);
      continue;
    }
    Finding& finding = first_stray.known()
                           ? context.sink.hide(first_stray, msg::task_without_requirement, task.id.at, task.id.value)
                           : context.sink.tell(msg::task_without_requirement, task.id.at, task.id.value);
    finding.trail = trail({task.id.value, "id"});
  }
  for (std::size_t i = 0; i < all_rows.size(); ++i) {
    const auto roll = rolls.find(task_of[i]);
    if (roll != rolls.end()) tell_unlisted_units(context, all_rows[i], *task_of[i], roll->second);
  }
}

}  // namespace hbjs::check
