#include "query/trace.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "query/loads.h"
#include "query/members.h"
#include "query/parts.h"
#include "query/roles.h"

namespace hbjs::query {
namespace {

std::vector<std::string> ids_of(const std::vector<const Requirement*>& rows) {
  std::vector<std::string> ids;
  ids.reserve(rows.size());
  for (const Requirement* row : rows) ids.push_back(row->id.value);
  return ids;
}

void add_chains(TraceAnswer& answer, const Index& index) {
  const Book& book = index.book();
  for (const Clause& clause : book.agreement.clauses) {
    const std::string& id = clause.id.value;
    ClauseTrace row{id, clause.text.value, {}, values_of(clause.duties), {}, targets_promised_at(book, id)};
    add_once(row.tasks, values_of(clause.tasks));
    for (const std::string& task : row.tasks) {
      // A requirement belongs to one task, so none comes twice.
      std::ranges::copy(ids_of(index.requirements_of(task)), std::back_inserter(row.requirements));
    }
    answer.clauses.push_back(std::move(row));
  }
  for (const Task& task : book.tasks.tasks) {
    const std::string& id = task.id.value;
    answer.tasks.push_back({id, task.title.value, clauses_of_task(book, id), ids_of(index.requirements_of(id)),
                            targets_of_task(book, id)});
  }
  for (const Requirement& row : book.requirements.requirements) {
    answer.requirements.push_back(
        {row.id.value, row.content.value, row.task.value, targets_promised_at(book, row.id.value)});
  }
  for (const Target& target : book.targets.targets) {
    TargetTrace row{target.id.value, target.name.value, target.task.value, {}};
    for (const Promise& promise : target.promised) add_once(row.promised_at, promise.place.value);
    if (row.promised_at.size() > 1) answer.promised_in_several.push_back(row);
    answer.targets.push_back(std::move(row));
  }
}

void add_gaps(TraceAnswer& answer) {
  Gaps& gaps = answer.gaps;
  for (const ClauseTrace& clause : answer.clauses) {
    if (clause.hangs()) gaps.clauses_carried_by_nothing.push_back(clause.id);
  }
  for (const TaskTrace& task : answer.tasks) {
    if (task.clauses.empty()) gaps.tasks_without_clause.push_back(task.id);
    if (task.requirements.empty()) gaps.tasks_without_requirement.push_back(task.id);
    if (task.targets.empty()) gaps.tasks_without_target.push_back(task.id);
  }
  for (const RequirementTrace& row : answer.requirements) {
    if (row.targets.empty()) gaps.requirements_without_target.push_back(row.id);
  }
}

/// How much each unit carries, and which carry nothing.
void add_loads(TraceAnswer& answer, const Index& index) {
  for (const Side side : {Side::helper, Side::recipient}) {
    for (UnitLoad& load : loads(index, side, answer.as_of)) {
      if (load.leads + load.shares + load.tasks == 0) answer.unowned.idle.push_back(load.unit);
      if (side == Side::helper) answer.overload.push_back(std::move(load));
    }
  }
  std::ranges::stable_sort(answer.overload, std::ranges::greater{}, [](const UnitLoad& load) {
    return std::tuple(load.total(), load.leads, load.tasks, load.may_share);
  });
}

/// Whether a requirement of the task names `unit`, or perhaps does (through an open group).
bool named(const std::vector<const Requirement*>& rows, const Roles& roles) {
  return std::ranges::any_of(rows, [&](const Requirement* row) {
    return roles.in(row->helper.lead).part != Part::none || roles.in(row->helper.responsible).part != Part::none;
  });
}

/// A group counts as named where it is named itself, or each of its members is.
bool named(const Index& index, const std::vector<const Requirement*>& rows, const Group& group, Date date) {
  if (named(rows, Roles::of_name(group.name.value))) return true;
  const std::vector<std::string> members = shown(index.book(), group, Side::helper, date).members;
  return !members.empty() && std::ranges::all_of(members, [&](const std::string& member) {
    return named(rows, Roles(index, member, Side::helper, date));
  });
}

void add_unnamed(TraceAnswer& answer, const Index& index) {
  for (const Task& task : index.book().tasks.tasks) {
    const auto& rows = index.requirements_of(task.id.value);
    for (const std::string& name : as_of(index.book(), task.responsible, answer.as_of)) {
      const Group* group = index.group(name);
      const bool is_named = group != nullptr ? named(index, rows, *group, answer.as_of)
                                             : named(rows, Roles(index, name, Side::helper, answer.as_of));
      if (!is_named) answer.unowned.named_by_no_requirement.push_back({task.id.value, name});
    }
  }
}

void add_ownerless(TraceAnswer& answer, const Book& book) {
  for (const Requirement& row : book.requirements.requirements) {
    for (const Side side : {Side::helper, Side::recipient}) {
      const Owners& owners = side == Side::helper ? row.helper : row.recipient;
      if (owners.lead.empty()) answer.unowned.without_lead.push_back({row.id.value, side});
      if (owners.responsible.empty()) answer.unowned.without_responsible.push_back({row.id.value, side});
    }
  }
}

}  // namespace

TraceAnswer trace(const Index& index, Date as_of) {
  TraceAnswer answer;
  answer.as_of = as_of;
  add_chains(answer, index);
  add_gaps(answer);
  add_loads(answer, index);
  add_unnamed(answer, index);
  add_ownerless(answer, index.book());
  return answer;
}

}  // namespace hbjs::query
