#include "report/owed.h"

#include <algorithm>
#include <unordered_map>

#include "query/answerable.h"
#include "query/members.h"
#include "report/words.h"

namespace hbjs::report {
namespace {

/// Records are gone through one after another, so an item that is there already is the last one.
void add_once(std::vector<std::string>& list, const std::string& item) {
  if (list.empty() || list.back() != item) list.push_back(item);
}

std::string or_none(const std::vector<std::string>& list) { return list.empty() ? "—" : listed(list); }

/// Which of the asked units a name of the plan stands for, on the helping side. Each name is looked up once, so that
/// the work grows with the plan and not with plan times units.
class Reach {
 public:
  struct Units {
    std::vector<OwedByUnit*> rows;
    bool certain = true;
  };

  Reach(const query::Index& index, std::vector<OwedByUnit>& rows, Date date) : index_(index), date_(date) {
    for (OwedByUnit& row : rows) rows_.emplace(row.unit, &row);
  }

  /// The row of an asked unit; null for any other.
  [[nodiscard]] OwedByUnit* row(std::string_view unit) const {
    const auto found = rows_.find(unit);
    return found == rows_.end() ? nullptr : found->second;
  }

  const Units& of(const std::string& name) {
    const auto [entry, fresh] = known_.try_emplace(name);
    if (fresh) entry->second = look_up(name);
    return entry->second;
  }

 private:
  [[nodiscard]] Units look_up(const std::string& name) const {
    const Book& book = index_.book();
    query::Members members{true, {name}};
    if (const Group* group = index_.group(name)) members = query::members_of(book, *group, Side::helper);
    Units units{{}, members.certain};
    for (const std::string& member : members.names) {
      const auto row = rows_.find(query::standing_in(book, member, date_));
      if (row != rows_.end()) units.rows.push_back(row->second);
    }
    return units;
  }

  const query::Index& index_;
  Date date_;
  std::unordered_map<std::string_view, OwedByUnit*> rows_;
  std::unordered_map<std::string_view, Units> known_;
};

void add_requirement(Reach& reach, const Requirement& requirement) {
  const std::string& id = requirement.id.value;
  for (const Name& name : requirement.helper.lead) {
    for (OwedByUnit* row : reach.of(name.value).rows) add_once(row->leads, id);
  }
  for (const Name& name : requirement.helper.responsible) {
    const Reach::Units& units = reach.of(name.value);
    if (!units.certain) continue;
    for (OwedByUnit* row : units.rows) {
      if (row->leads.empty() || row->leads.back() != id) add_once(row->shares, id);
    }
  }
}

void add_task(Reach& reach, const Task& task) {
  for (const Name& name : task.responsible) {
    const Reach::Units& units = reach.of(name.value);
    for (OwedByUnit* row : units.rows) add_once(units.certain ? row->tasks : row->may, task.id.value);
  }
}

void add_figure_of(OwedByUnit& row, const Target& target) {
  if (!row.figure_ids.empty() && row.figure_ids.back() == target.id.value) return;
  row.figure_ids.push_back(target.id.value);
  row.figures.push_back(target.name.value);
}

void put_into_words(OwedByUnit& row) {
  std::erase_if(row.may,
                [&](const std::string& task) { return std::ranges::find(row.tasks, task) != row.tasks.end(); });
  row.leads_text = or_none(row.leads);
  row.shares_text = or_none(row.shares);
  row.tasks_text = or_none(row.tasks);
  if (!row.may.empty()) {
    row.tasks_text = (row.tasks.empty() ? std::string() : row.tasks_text + "；") + "可能涉及" + listed(row.may);
  }
  row.figures_text = or_none(row.figures);
}

}  // namespace

std::vector<OwedByUnit> owed_by(const query::Index& index, const std::vector<std::string>& units, Date date) {
  std::vector<OwedByUnit> rows;
  rows.reserve(units.size());
  for (const std::string& unit : units) rows.emplace_back().unit = unit;
  Reach reach(index, rows, date);
  const Book& book = index.book();
  for (const Requirement& requirement : book.requirements.requirements) add_requirement(reach, requirement);
  for (const Task& task : book.tasks.tasks) add_task(reach, task);
  for (const Target& target : book.targets.targets) {
    if (target.figures_of.stated()) continue;
    for (const std::string& unit : query::answers_for(index, target, date)) {
      if (OwedByUnit* row = reach.row(unit)) add_figure_of(*row, target);
    }
  }
  std::ranges::for_each(rows, put_into_words);
  return rows;
}

std::vector<OwedDuty> owed_by_all(const query::Index& index) {
  std::vector<OwedDuty> duties;
  for (const Duty& duty : index.book().duties.duties) {
    if (duty.who.value != Who::units) continue;
    duties.push_back({duty.name.value, std::string(row_of(duty.every.value).zh), duty.quote.value});
  }
  return duties;
}

}  // namespace hbjs::report
