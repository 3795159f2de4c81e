#include "query/parts.h"

#include <algorithm>
#include <iterator>

#include "query/members.h"
#include "query/roles.h"

namespace hbjs::query {

OwnedBy owned_by(const Book& book, const Owners& owners, Date date) {
  return {as_of(book, owners.lead, date), as_of(book, owners.responsible, date)};
}

GroupShown shown(const Book& book, const Group& group, Side side, Date date) {
  const Members members = members_of(book, group, side);
  GroupShown out{group.name.value, side, group.kind.value, members.certain, {}};
  for (const std::string& name : members.names) add_once(out.members, standing_in(book, name, date));
  if (group.kind.value == GroupKind::pairing) out.pairing = group.pairing.value;
  return out;
}

PairShown shown(const Book& book, const VillagePair& row, Date date) {
  const auto now = [&](const Name& name) { return std::string(standing_in(book, name.value, date)); };
  return {Table::villages, row.no.value, now(row.helper), now(row.town), now(row.recipient)};
}

PairShown shown(const Book& book, Table table, const Pair& row, Date date) {
  const auto now = [&](const Name& name) { return std::string(standing_in(book, name.value, date)); };
  return {table, row.no.value, now(row.helper), {}, now(row.recipient)};
}

std::vector<PairShown> all_pairs(const Book& book, Date date) {
  std::vector<PairShown> pairs;
  pairs.reserve(book.villages.pairs.size() + book.schools.pairs.size() + book.medical.pairs.size());
  for (const VillagePair& row : book.villages.pairs) pairs.push_back(shown(book, row, date));
  for (const Pair& row : book.schools.pairs) pairs.push_back(shown(book, Table::schools, row, date));
  for (const Pair& row : book.medical.pairs) pairs.push_back(shown(book, Table::medical, row, date));
  return pairs;
}

std::string_view owed_by(const Book& book, const Duty& duty) {
  return duty.who.value == Who::office ? std::string_view(book.plan.office.name.value) : row_of(Who::units).zh;
}

const std::string& task_of(const Book& book, Table table) {
  switch (table) {
    case Table::schools: return book.schools.task.value;
    case Table::medical: return book.medical.task.value;
    case Table::villages: break;
  }
  return book.villages.task.value;
}

std::string goal_text(const Target& target) {
  std::string text;
  switch (target.bound.value) {
    case Bound::at_least: text = "≥"; break;
    case Bound::about: text = "约"; break;
    case Bound::exactly:
    case Bound::between: break;
  }
  text += target.goal.value.str();
  if (target.max.stated()) text += "–" + target.max.value.str();
  text += " " + target.unit.value;
  if (target.every.value == Every::quarter) text += "/季度";
  return text;
}

std::vector<std::string> promised_at_requirements(const Index& index, const Target& target) {
  std::vector<std::string> ids;
  for (const Promise& promise : target.promised) {
    if (index.requirement(promise.place.value) != nullptr) add_once(ids, promise.place.value);
  }
  return ids;
}

std::vector<std::string> targets_promised_at(const Book& book, std::string_view place) {
  std::vector<std::string> ids;
  for (const Target& target : book.targets.targets) {
    for (const Promise& promise : target.promised) {
      if (promise.place.value == place) add_once(ids, target.id.value);
    }
  }
  return ids;
}

std::vector<std::string> targets_of_task(const Book& book, std::string_view task) {
  std::vector<std::string> ids;
  for (const Target& target : book.targets.targets) {
    if (target.task.value == task) add_once(ids, target.id.value);
  }
  return ids;
}

std::vector<std::string> clauses_of_task(const Book& book, std::string_view task) {
  std::vector<std::string> ids;
  for (const Clause& clause : book.agreement.clauses) {
    for (const Text& named : clause.tasks) {
      if (named.value == task) add_once(ids, clause.id.value);
    }
  }
  return ids;
}

std::vector<std::string> values_of(const List<Text>& texts) {
  std::vector<std::string> values;
  values.reserve(texts.size());
  for (const Text& text : texts) values.push_back(text.value);
  return values;
}

void add_once(std::vector<std::string>& names, std::string_view name) {
  if (std::ranges::find(names, name) == names.end()) names.emplace_back(name);
}

void add_once(std::vector<std::string>& names, const std::vector<std::string>& more) {
  for (const std::string& name : more) add_once(names, name);
}

BothSides owners_of(const Index& index, const Task& task, Date date) {
  const Book& book = index.book();
  BothSides owners;
  owners.helper.responsible = as_of(book, task.responsible, date);
  for (const Requirement* row : index.requirements_of(task.id.value)) {
    add_once(owners.helper.lead, as_of(book, row->helper.lead, date));
    add_once(owners.recipient.lead, as_of(book, row->recipient.lead, date));
    add_once(owners.recipient.responsible, as_of(book, row->recipient.responsible, date));
  }
  return owners;
}

PairOwners owners_of(const Index& index, const PairShown& pair, Date date) {
  const Book& book = index.book();
  const auto& rows = index.requirements_of(task_of(book, pair.table));
  const Roles helper(index, pair.helper, Side::helper, date);
  const Roles recipient(index, pair.recipient, Side::recipient, date);
  const Roles town(index, pair.town.value_or(pair.recipient), Side::recipient, date);
  const auto certain = [](const Roles& roles, const Owners& owners) {
    return roles.in(owners.lead).part == Part::certain || roles.in(owners.responsible).part == Part::certain;
  };
  std::vector<const Requirement*> carriers;
  std::ranges::copy_if(rows, std::back_inserter(carriers), [&](const Requirement* row) {
    return certain(helper, row->helper) || certain(recipient, row->recipient) || certain(town, row->recipient);
  });
  if (carriers.empty()) carriers = rows;

  PairOwners owners;
  owners.helper.responsible = {pair.helper};
  if (pair.town) owners.recipient.responsible.push_back(*pair.town);
  owners.recipient.responsible.push_back(pair.recipient);
  for (const Requirement* row : carriers) {
    add_once(owners.helper.lead, as_of(book, row->helper.lead, date));
    add_once(owners.recipient.lead, as_of(book, row->recipient.lead, date));
    owners.requirements.push_back(row->id.value);
  }
  return owners;
}

}  // namespace hbjs::query
