#include "exchange/demo_scale.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

#include "render/data/json.h"

namespace hbjs::exchange {
namespace {

/// Writes one copy of the plan's records behind those that are there.
class Copy {
 public:
  Copy(const Book& original, std::size_t number)
      : original_(original), mark_(fmt::format("（演示{}）", number)), number_(number) {
    for (const Unit& unit : original.units.units) named_.insert(unit.name.value);
    for (const Group& group : original.units.groups) {
      if (group.kind.value != GroupKind::pairing) named_.insert(group.name.value);
    }
    for (const Requirement& row : original.requirements.requirements)
      categories_ = std::max(categories_, number_before_point(row.id.value));
  }

  void add_to(Book& book) const {
    add_units(book.units);
    add_tasks(book.tasks);
    add_requirements(book.requirements);
    add_targets(book.targets);
    add_projects(book.projects);
  }

 private:
  static std::size_t number_before_point(std::string_view id) {
    return static_cast<std::size_t>(std::stoul(std::string(id.substr(0, id.find('.')))));
  }

  /// Units and groups of the plan have a copy; members of pairing tables and groups drawn from them do not.
  void rename(Name& name) const {
    if (named_.contains(name.value)) name.value += mark_;
  }
  void rename(Names& names) const {
    for (Name& name : names) rename(name);
  }

  [[nodiscard]] std::string task(std::string_view id) const {
    return std::to_string(number_before_point(id) + (number_ - 1) * original_.tasks.tasks.size());
  }
  [[nodiscard]] std::string requirement(std::string_view id) const {
    return std::to_string(number_before_point(id) + (number_ - 1) * categories_) + std::string(id.substr(id.find('.')));
  }

  void add_units(UnitsFile& file) const {
    for (Unit unit : original_.units.units) {
      rename(unit.name);
      unit.aliases = {};
      unit.kind.value = UnitKind::body;  // 各街道 of the plan itself is all of its streets
      file.units.push_back(std::move(unit));
    }
    for (Group group : original_.units.groups) {
      if (group.kind.value == GroupKind::pairing) continue;
      rename(group.name);
      rename(group.members);
      file.groups.push_back(std::move(group));
    }
    for (Succession succession : original_.units.successions) {
      rename(succession.from);
      rename(succession.to);
      file.successions.push_back(std::move(succession));
    }
  }

  void add_tasks(TasksFile& file) const {
    for (Task one : original_.tasks.tasks) {
      one.id.value = task(one.id.value);
      one.section.value += mark_;
      one.title.value += mark_;
      rename(one.responsible);
      file.tasks.push_back(std::move(one));
    }
  }

  void add_requirements(RequirementsFile& file) const {
    for (Requirement row : original_.requirements.requirements) {
      row.id.value = requirement(row.id.value);
      row.category.value += mark_;
      row.task.value = task(row.task.value);
      for (Owners* owners : {&row.helper, &row.recipient}) {
        rename(owners->lead);
        rename(owners->responsible);
      }
      file.requirements.push_back(std::move(row));
    }
  }

  void add_targets(TargetsFile& file) const {
    for (Target target : original_.targets.targets) {
      List<Promise> promised;
      promised.at = target.promised.at;
      for (Promise promise : target.promised) {
        std::string& place = promise.place.value;
        if (place.front() < '0' || place.front() > '9') continue;  // the agreement, the plan's goals
        place = place.find('.') == std::string::npos ? task(place) : requirement(place);
        promised.push_back(std::move(promise));
      }
      if (promised.empty()) continue;
      target.id.value += fmt::format("-{}", number_);
      target.name.value += mark_;
      target.task.value = task(target.task.value);
      target.counted_in = {};
      target.promised = std::move(promised);
      file.targets.push_back(std::move(target));
    }
  }

  void add_projects(ProjectsFile& file) const {
    for (Project project : original_.projects.projects) {
      project.id.value += fmt::format("-{}", number_);
      project.name.value += mark_;
      project.task.value = task(project.task.value);
      rename(project.unit);
      project.source.value = "演示资金" + mark_;
      file.projects.push_back(std::move(project));
    }
  }

  const Book& original_;
  std::string mark_;
  std::size_t number_;
  std::size_t categories_ = 0;
  std::unordered_set<std::string_view> named_;
};

template <class File>
std::string text_of(const File& file, std::size_t times) {
  return fmt::format("# 演示数据：hbjs demo --scale {} 放大的方案，供负载测试。\n", times) +
         render::to_yaml(render::json_of(file));
}

}  // namespace

void multiply(Book& book, std::size_t times, std::map<std::string, std::string>& files) {
  const Book original = book;
  for (std::size_t number = 2; number <= times; ++number) Copy(original, number).add_to(book);
  files.at("units.yaml") = text_of(book.units, times);
  files.at("tasks.yaml") = text_of(book.tasks, times);
  files.at("annexes/2-requirements.yaml") = text_of(book.requirements, times);
  files.at("targets.yaml") = text_of(book.targets, times);
  files.at("projects.yaml") = text_of(book.projects, times);
}

}  // namespace hbjs::exchange
