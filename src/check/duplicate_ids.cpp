#include <unordered_map>

#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

/// `first` finds the record that has an id first in its file's order, as the index does.
template <class T, class First>
void tell_repeated(Context& context, const List<T>& records, Text T::*key, std::string_view key_name, const Named& kind,
                   const First& first) {
  for (const T& record : records) {
    const Text& id = record.*key;
    if (!id.stated()) continue;
    const T* before = first(id.value);
    if (before == nullptr || before == &record) continue;
    Finding& finding = context.sink.tell(msg::duplicate_id, id.at, kind.zh, kind.en, id.value);
    finding.trail = trail({id.value, key_name});
    finding.related.push_back({(before->*key).at, first_here()});
  }
}

}  // namespace

void duplicate_ids(Context& context) {
  const query::Index& index = context.index;
  const Book& book = context.book;
  tell_repeated(context, book.units.units, &Unit::name, "name", {"单位", "unit"},
                [&](std::string_view id) { return index.unit(id); });
  tell_repeated(context, book.units.groups, &Group::name, "name", {"单位组", "group"},
                [&](std::string_view id) { return index.group(id); });
  tell_repeated(context, book.tasks.tasks, &Task::id, "id", {"任务", "task"},
                [&](std::string_view id) { return index.task(id); });
  tell_repeated(context, book.targets.targets, &Target::id, "id", {"目标", "target"},
                [&](std::string_view id) { return index.target(id); });
  tell_repeated(context, book.duties.duties, &Duty::id, "id", {"职责", "duty"},
                [&](std::string_view id) { return index.duty(id); });
  tell_repeated(context, book.agreement.clauses, &Clause::id, "id", {"条款", "clause"},
                [&](std::string_view id) { return index.clause(id); });
  tell_repeated(context, book.requirements.requirements, &Requirement::id, "id", {"事项", "requirement"},
                [&](std::string_view id) { return index.requirement(id); });
  tell_repeated(context, book.projects.projects, &Project::id, "id", {"项目", "project"},
                [&](std::string_view id) { return index.project(id); });
  std::unordered_map<std::string_view, const Demand*> demands;
  for (const Demand& demand : book.duties.demands) demands.emplace(demand.id.value, &demand);
  tell_repeated(context, book.duties.demands, &Demand::id, "id", {"有关要求", "paragraph of part three"},
                [&](std::string_view id) { return demands.at(id); });
  std::unordered_map<std::string_view, const Indicator*> indicators;
  for (const Indicator& one : book.assessment.indicators) indicators.emplace(one.id.value, &one);
  tell_repeated(context, book.assessment.indicators, &Indicator::id, "id", {"指标", "indicator"},
                [&](std::string_view id) { return indicators.at(id); });
}

}  // namespace hbjs::check
