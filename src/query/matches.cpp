#include "query/matches.h"

#include <algorithm>

#include "query/carried_matches.h"
#include "query/members.h"
#include "query/roles.h"

namespace hbjs::query {
namespace {

void add(OwnedBy& owners, const OwnedBy& more) {
  add_once(owners.lead, more.lead);
  add_once(owners.responsible, more.responsible);
}

Match match(const Index& index, const Requirement& row, Date date) {
  const Book& book = index.book();
  Match out = match_base(MatchKind::requirement, row.id.value, row.content.value);
  out.task = row.task.value;
  out.category = row.category.value;
  out.helper = owned_by(book, row.helper, date);
  out.recipient = owned_by(book, row.recipient, date);
  out.targets = targets_promised_at(book, row.id.value);
  return out;
}

Match match(const Index& index, const Task& task, Date date) {
  const Book& book = index.book();
  Match out = match_base(MatchKind::task, task.id.value, task.title.value);
  out.section = task.section.value;
  out.text = task.text.value;
  BothSides owners = owners_of(index, task, date);
  out.helper = std::move(owners.helper);
  out.recipient = std::move(owners.recipient);
  for (const Requirement* row : index.requirements_of(task.id.value)) out.requirements.push_back(row->id.value);
  out.clauses = clauses_of_task(book, task.id.value);
  out.targets = targets_of_task(book, task.id.value);
  return out;
}

Match match(const Index& index, MatchKind kind, PairShown pair, Date date) {
  PairOwners owners = owners_of(index, pair, date);
  Match out = match_base(kind, std::to_string(pair.no), pair.helper + " — " + pair.town.value_or("") + pair.recipient);
  out.task = task_of(index.book(), pair.table);
  out.helper = std::move(owners.helper);
  out.recipient = std::move(owners.recipient);
  out.requirements = std::move(owners.requirements);
  out.pair = std::move(pair);
  return out;
}

/// A target belongs to those who own the requirements that promise it; where none does, to the units that its task
/// names. The leads of that task's requirements lead those, not what the task promises by itself: of the money nobody
/// is said to.
Match match(const Index& index, const Target& target, Date date) {
  Match out = match_base(MatchKind::target, target.id.value, target.name.value);
  out.task = target.task.value;
  out.text = goal_text(target);
  out.requirements = promised_at_requirements(index, target);
  for (const std::string& id : out.requirements) {
    add(out.helper, owned_by(index.book(), index.requirement(id)->helper, date));
    add(out.recipient, owned_by(index.book(), index.requirement(id)->recipient, date));
  }
  const Task* task = index.task(target.task.value);
  if (out.requirements.empty() && task != nullptr)
    out.helper.responsible = as_of(index.book(), task->responsible, date);
  return out;
}

Match match(const Index& index, const Duty& duty) {
  Match out = match_base(MatchKind::duty, duty.id.value, duty.name.value);
  out.text = duty.quote.value;
  out.helper.responsible.emplace_back(owed_by(index.book(), duty));
  return out;
}

Match match(const Index& index, const Project& project, Date date) {
  Match out = match_base(MatchKind::project, project.id.value, project.name.value);
  out.task = project.task.value;
  if (project.unit.stated()) out.helper.responsible.emplace_back(standing_in(index.book(), project.unit.value, date));
  return out;
}

/// What names a unit (or, with `roles` of its name, a group): requirements on its side, and tasks.
void add_what_names(Match& out, const Book& book, const Roles& roles, bool recipient_too, bool helper_too) {
  const auto certain = [&](const Names& names) { return roles.in(names).part == Part::certain; };
  for (const Requirement& row : book.requirements.requirements) {
    const bool helper = helper_too && (certain(row.helper.lead) || certain(row.helper.responsible));
    const bool recipient = recipient_too && (certain(row.recipient.lead) || certain(row.recipient.responsible));
    if (helper || recipient) out.requirements.push_back(row.id.value);
  }
  for (const Task& task : book.tasks.tasks) {
    if (helper_too && certain(task.responsible)) out.tasks.push_back(task.id.value);
  }
}

Match match(const Index& index, const Unit& unit, Date date) {
  const std::string name(standing_in(index.book(), unit.name.value, date));
  Match out = match_base(MatchKind::unit, name, name);
  const Side side = unit.side.value;
  add_what_names(out, index.book(), Roles(index, name, side, date), side != Side::helper, side != Side::recipient);
  return out;
}

Match match(const Index& index, const Group& group) {
  Match out = match_base(MatchKind::group, group.name.value, group.name.value);
  const Side side = group.side.value;
  add_what_names(out, index.book(), Roles::of_name(group.name.value), side != Side::helper, side != Side::recipient);
  return out;
}

void add_group(std::vector<GroupShown>& groups, const Index& index, const std::string& name, Side side, Date date) {
  const auto same = [&](const GroupShown& group) { return group.name == name && group.side == side; };
  if (std::ranges::any_of(groups, same)) return;
  const Book& book = index.book();
  if (const Group* group = index.group(name)) {
    groups.push_back(shown(book, *group, side, date));
  } else if (name == row_of(Who::units).zh && side == Side::helper) {
    GroupShown all{name, side, GroupKind::closed, true, {}};
    for (const Unit* unit : units_on(book, side, date)) all.members.push_back(unit->name.value);
    groups.push_back(std::move(all));
  }
}

}  // namespace

Match match_of(const Index& index, RecordAt record, Date date, std::string_view word) {
  const Book& book = index.book();
  const auto [kind, at] = record;
  switch (kind) {
    case MatchKind::requirement: return match(index, book.requirements.requirements[at], date);
    case MatchKind::task: return match(index, book.tasks.tasks[at], date);
    case MatchKind::clause: return clause_match(index, book.agreement.clauses[at], date);
    case MatchKind::village: return match(index, kind, shown(book, book.villages.pairs[at], date), date);
    case MatchKind::school: return match(index, kind, shown(book, Table::schools, book.schools.pairs[at], date), date);
    case MatchKind::medical: return match(index, kind, shown(book, Table::medical, book.medical.pairs[at], date), date);
    case MatchKind::target: return match(index, book.targets.targets[at], date);
    case MatchKind::duty: return match(index, book.duties.duties[at]);
    case MatchKind::project: return match(index, book.projects.projects[at], date);
    case MatchKind::unit: return match(index, book.units.units[at], date);
    case MatchKind::group: return match(index, book.units.groups[at]);
    case MatchKind::demand: return demand_match(index, book.duties.demands[at], word);
    case MatchKind::annex: return annex_match(index, at, date);
    case MatchKind::office: return office_match(index);
    case MatchKind::plan: return plan_match(index);
    case MatchKind::goals: return goals_match(index, date, word);
    case MatchKind::preamble: break;
  }
  return preamble_match(index);
}

std::vector<GroupShown> groups_among(const Index& index, const std::vector<Match>& matches, Date date) {
  std::vector<GroupShown> groups;
  for (const Match& found : matches) {
    for (const auto* names : {&found.helper.lead, &found.helper.responsible}) {
      for (const std::string& name : *names) add_group(groups, index, name, Side::helper, date);
    }
    for (const auto* names : {&found.recipient.lead, &found.recipient.responsible}) {
      for (const std::string& name : *names) add_group(groups, index, name, Side::recipient, date);
    }
    if (found.kind == MatchKind::group) {
      const Group* group = index.group(found.id);
      for (const Side side : {Side::helper, Side::recipient}) {
        const bool on_side = group != nullptr && (group->side.value == side || group->side.value == Side::both);
        if (on_side) add_group(groups, index, found.id, side, date);
      }
    }
  }
  return groups;
}

}  // namespace hbjs::query
