#include "query/lists.h"

#include <algorithm>

#include "base/utf8.h"
#include "query/if_stated.h"
#include "query/members.h"

namespace hbjs::query {
namespace {

/// Each record of a book's list as a row.
template <class Row, class Record>
ListAnswer<Row> list(ListKind kind, Date date, const std::vector<Record>& records, const auto& row_of_record) {
  ListAnswer<Row> answer{kind, date, {}};
  answer.items.reserve(records.size());
  for (const Record& record : records) answer.items.push_back(row_of_record(record));
  return answer;
}

TaskRow row(const Index& index, const Task& task, Date date) {
  const Book& book = index.book();
  BothSides owners = owners_of(index, task, date);
  TaskRow out{task.id.value,
              task.section.value,
              task.title.value,
              task.text.value,
              std::move(owners.helper),
              std::move(owners.recipient),
              {},
              targets_of_task(book, task.id.value),
              clauses_of_task(book, task.id.value)};
  for (const Requirement* requirement : index.requirements_of(task.id.value)) {
    out.requirements.push_back(requirement->id.value);
  }
  return out;
}

RequirementRow row(const Book& book, const Requirement& record, Date date) {
  return {record.id.value,
          record.category.value,
          record.content.value,
          record.task.value,
          owned_by(book, record.helper, date),
          owned_by(book, record.recipient, date),
          targets_promised_at(book, record.id.value)};
}

UnitRow row(const Book& book, const Unit& unit, Date date) {
  UnitRow out{unit.name.value,
              unit.side.value,
              unit.kind.value,
              values_of(unit.aliases),
              if_stated(unit.from),
              if_stated(unit.until),
              {}};
  const std::string_view now = standing_in(book, unit.name.value, date);
  if (now != unit.name.value) out.handed_over_to = std::string(now);
  return out;
}

GroupRow row(const Book& book, const Group& group, Date date) {
  const Side side = group.side.value;
  GroupRow out{group.name.value,
               side,
               group.kind.value,
               if_stated(group.pairing),
               if_stated(group.containing),
               group.kind.value != GroupKind::open,
               {},
               {}};
  if (side != Side::recipient) out.helper = shown(book, group, Side::helper, date).members;
  if (side != Side::helper) out.recipient = shown(book, group, Side::recipient, date).members;
  return out;
}

TargetRow row(const Target& target) {
  TargetRow out{target.id.value,
                target.name.value,
                target.task.value,
                target.unit.value,
                target.goal.value,
                if_stated(target.max),
                target.bound.value,
                target.every.value,
                target.adds.value,
                if_stated(target.before),
                {}};
  for (const Promise& promise : target.promised) out.promised.push_back({promise.place.value, promise.quote.value});
  return out;
}

DutyRow row(const Duty& duty) {
  return {duty.id.value,
          duty.name.value,
          duty.demand.value,
          duty.who.value,
          duty.every.value,
          if_stated(duty.at_least),
          if_stated(duty.by_principal),
          duty.quote.value};
}

ProjectRow row(const Book& book, const Project& project, Date date) {
  return {project.id.value,       project.name.value,
          project.task.value,     std::string(standing_in(book, project.unit.value, date)),
          {project.budget.value}, if_stated(project.source)};
}

ListAnswer<VillageRow> villages(const Book& book, Date date) {
  return list<VillageRow>(ListKind::villages, date, book.villages.pairs, [&](const VillagePair& record) {
    PairShown pair = shown(book, record, date);
    return VillageRow{pair.no, std::move(pair.helper), pair.town.value_or(""), std::move(pair.recipient)};
  });
}

ListAnswer<PairRow> pairs(const Book& book, ListKind kind, Table table, const PairsFile& file, Date date) {
  return list<PairRow>(kind, date, file.pairs, [&](const Pair& record) {
    PairShown pair = shown(book, table, record, date);
    return PairRow{pair.no, std::move(pair.helper), std::move(pair.recipient)};
  });
}

}  // namespace

AnyList list_of(const Index& index, ListKind kind, Date as_of) {
  const Book& book = index.book();
  const auto dated = [&](const auto& record) { return row(book, record, as_of); };
  const auto plain = [&](const auto& record) { return row(record); };
  switch (kind) {
    case ListKind::tasks:
      return list<TaskRow>(kind, as_of, book.tasks.tasks, [&](const Task& task) { return row(index, task, as_of); });
    case ListKind::requirements: return list<RequirementRow>(kind, as_of, book.requirements.requirements, dated);
    case ListKind::units: return list<UnitRow>(kind, as_of, book.units.units, dated);
    case ListKind::groups: return list<GroupRow>(kind, as_of, book.units.groups, dated);
    case ListKind::clauses:
      return list<ClauseRow>(kind, as_of, book.agreement.clauses, [](const Clause& clause) {
        return ClauseRow{clause.id.value, clause.text.value, values_of(clause.tasks), values_of(clause.duties)};
      });
    case ListKind::villages: return villages(book, as_of);
    case ListKind::schools: return pairs(book, kind, Table::schools, book.schools, as_of);
    case ListKind::medical: return pairs(book, kind, Table::medical, book.medical, as_of);
    case ListKind::targets: return list<TargetRow>(kind, as_of, book.targets.targets, plain);
    case ListKind::projects: return list<ProjectRow>(kind, as_of, book.projects.projects, dated);
    case ListKind::duties: return list<DutyRow>(kind, as_of, book.duties.duties, plain);
    case ListKind::submissions: return ListAnswer<SubmissionRow>{kind, as_of, submission_rows(book, as_of)};
    case ListKind::activities: return ListAnswer<ActivityRow>{kind, as_of, activity_rows(index, as_of)};
    case ListKind::payments: break;
  }
  return ListAnswer<PaymentRow>{ListKind::payments, as_of, payment_rows(index, as_of)};
}

bool is_reported(ListKind kind) {
  return kind == ListKind::submissions || kind == ListKind::activities || kind == ListKind::payments;
}

std::optional<ListKind> list_kind(std::string_view word) {
  struct Also {
    std::string_view word;
    ListKind kind;
  };
  constexpr std::array also{Also{"task", ListKind::tasks},
                            Also{"requirement", ListKind::requirements},
                            Also{"unit", ListKind::units},
                            Also{"group", ListKind::groups},
                            Also{"clause", ListKind::clauses},
                            Also{"village", ListKind::villages},
                            Also{"school", ListKind::schools},
                            Also{"target", ListKind::targets},
                            Also{"project", ListKind::projects},
                            Also{"duty", ListKind::duties},
                            Also{"submission", ListKind::submissions},
                            Also{"activity", ListKind::activities},
                            Also{"payment", ListKind::payments},
                            Also{"任务", ListKind::tasks},
                            Also{"需求清单", ListKind::requirements},
                            Also{"事项", ListKind::requirements},
                            Also{"条款", ListKind::clauses},
                            Also{"村", ListKind::villages},
                            Also{"村(社区)", ListKind::villages},
                            Also{"学校", ListKind::schools},
                            Also{"医疗机构", ListKind::medical},
                            Also{"项目", ListKind::projects},
                            Also{"村结对", ListKind::villages},
                            Also{"医疗结对", ListKind::medical},
                            Also{"医院", ListKind::medical},
                            Also{"规定动作", ListKind::duties}};
  const std::string plain = folded(word);
  for (const auto& row : NamedValues<ListKind>::rows) {
    if (row.key == plain || folded(row.zh) == plain) return row.value;
  }
  for (const Also& row : also) {
    if (row.word == plain) return row.kind;
  }
  return {};
}

}  // namespace hbjs::query
