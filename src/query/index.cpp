#include "query/index.h"

#include <unordered_map>

#include "base/utf8.h"

namespace hbjs::query {
namespace {

template <class T>
using ByName = std::unordered_map<std::string_view, const T*>;

template <class T>
ByName<T> by(const List<T>& records, Text T::*key) {
  ByName<T> map;
  map.reserve(records.size());
  for (const T& record : records) map.emplace((record.*key).value, &record);
  return map;
}

template <class T>
const T* find(const ByName<T>& map, std::string_view name) {
  const auto found = map.find(name);
  return found == map.end() ? nullptr : found->second;
}

}  // namespace

struct Index::Maps {
  ByName<Unit> units;
  ByName<Group> groups;
  ByName<Task> tasks;
  ByName<Requirement> requirements;
  ByName<Clause> clauses;
  ByName<Target> targets;
  ByName<Duty> duties;
  ByName<Project> projects;
  std::unordered_map<std::string, const Unit*> called;  ///< null: two units share the name
  std::unordered_map<std::string_view, std::vector<const Requirement*>> of_task;
};

Index::Index(const Book& book) : book_(book), maps_(std::make_unique<Maps>()) {
  maps_->units = by(book.units.units, &Unit::name);
  maps_->groups = by(book.units.groups, &Group::name);
  maps_->tasks = by(book.tasks.tasks, &Task::id);
  maps_->requirements = by(book.requirements.requirements, &Requirement::id);
  maps_->clauses = by(book.agreement.clauses, &Clause::id);
  maps_->targets = by(book.targets.targets, &Target::id);
  maps_->duties = by(book.duties.duties, &Duty::id);
  maps_->projects = by(book.projects.projects, &Project::id);
  for (const Requirement& row : book.requirements.requirements) maps_->of_task[row.task.value].push_back(&row);
  for (const Unit& unit : book.units.units) {
    const auto enter = [&](const Name& name) {
      const auto [entry, fresh] = maps_->called.emplace(folded(name.value), &unit);
      if (!fresh && entry->second != &unit) entry->second = nullptr;
    };
    enter(unit.name);
    for (const Name& alias : unit.aliases) enter(alias);
  }
}

Index::~Index() = default;

const Unit* Index::unit(std::string_view name) const { return find(maps_->units, name); }
const Group* Index::group(std::string_view name) const { return find(maps_->groups, name); }
const Task* Index::task(std::string_view id) const { return find(maps_->tasks, id); }
const Task* Index::task_of_item(std::string_view id) const {
  if (const Task* own = task(id)) return own;
  const Requirement* row = requirement(id);
  return row == nullptr ? nullptr : task(row->task.value);
}
const Requirement* Index::requirement(std::string_view id) const { return find(maps_->requirements, id); }
const Clause* Index::clause(std::string_view id) const { return find(maps_->clauses, id); }
const Target* Index::target(std::string_view id) const { return find(maps_->targets, id); }
const Duty* Index::duty(std::string_view id) const { return find(maps_->duties, id); }
const Project* Index::project(std::string_view id) const { return find(maps_->projects, id); }

const Unit* Index::unit_called(std::string_view name) const {
  if (const Unit* exact = unit(name)) return exact;
  const auto found = maps_->called.find(folded(name));
  return found == maps_->called.end() ? nullptr : found->second;
}

const std::vector<const Requirement*>& Index::requirements_of(std::string_view task) const {
  static const std::vector<const Requirement*> none;
  const auto found = maps_->of_task.find(task);
  return found == maps_->of_task.end() ? none : found->second;
}

}  // namespace hbjs::query
