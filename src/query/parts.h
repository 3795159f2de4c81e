#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/unit.h"
#include "query/index.h"

namespace hbjs::query {

/// Who leads and who is responsible on one side, as of a day: units that have handed over stand no more.
struct OwnedBy {
  std::vector<std::string> lead, responsible;

  friend bool operator==(const OwnedBy&, const OwnedBy&) = default;
};

/// The owners that the files state, as of `date`.
OwnedBy owned_by(const Book& book, const Owners& owners, Date date);

/// Who owns a task on both sides.
struct BothSides {
  OwnedBy helper, recipient;
};

/// The plan's own list stands as the helper's responsible, in its own order; all else is collected from the task's
/// requirements, each name once, in the order of the list.
BothSides owners_of(const Index& index, const Task& task, Date date);

/// A group that an answer names, with its members on the side in question.
struct GroupShown {
  std::string name;
  Side side = Side::helper;  ///< helper or recipient: whose members these are
  GroupKind kind = GroupKind::closed;
  bool certain = true;  ///< false: the source does not say who belongs; `members` are those who may
  std::vector<std::string> members;
  std::optional<Table> pairing = std::nullopt;  ///< of a group drawn from a pairing table

  friend bool operator==(const GroupShown&, const GroupShown&) = default;
};

/// `group` with its members on `side` as of `date`.
GroupShown shown(const Book& book, const Group& group, Side side, Date date);

/// A row of a pairing table (annexes 3, 4 and 5).
struct PairShown {
  Table table = Table::villages;
  int no = 0;
  std::string helper;
  std::optional<std::string> town;  ///< of a village pair
  std::string recipient;

  friend bool operator==(const PairShown&, const PairShown&) = default;
};

/// A row; streets, towns and institutions as of `date`.
PairShown shown(const Book& book, const VillagePair& row, Date date);
PairShown shown(const Book& book, Table table, const Pair& row, Date date);
/// All rows of the three tables, in the annexes' order.
std::vector<PairShown> all_pairs(const Book& book, Date date);

/// Who owns a pair: the pair itself is responsible (of a village pair, also the town); the leads are those of its
/// carriers.
struct PairOwners {
  OwnedBy helper, recipient;
  std::vector<std::string> requirements;  ///< the carriers
};

/// The carriers of a pair are the requirements of its table's task that one of the two takes part in for certain (by
/// name, through a closed or a pairing group); where none does, all requirements of that task.
PairOwners owners_of(const Index& index, const PairShown& pair, Date date);

/// The task whose work the pairs of `table` are.
const std::string& task_of(const Book& book, Table table);

/// Who owes a duty of part three, in the words of the plan: 区各帮扶单位, or the office by its name.
std::string_view owed_by(const Book& book, const Duty& duty);

/// A target's promise as one reads it: `≥500 个/季度`, `1–2 次`, `约100 人`, `1850 万元`.
std::string goal_text(const Target& target);

/// Ids of the requirements at which `target` is promised, in the target's order.
std::vector<std::string> promised_at_requirements(const Index& index, const Target& target);

/// Ids of the targets promised at `place` (a task, requirement, clause, or `goals`); of those counted under a task; of
/// the clauses that name a task as carrying them out. In the order of their files.
std::vector<std::string> targets_promised_at(const Book& book, std::string_view place);
std::vector<std::string> targets_of_task(const Book& book, std::string_view task);
std::vector<std::string> clauses_of_task(const Book& book, std::string_view task);

std::vector<std::string> values_of(const List<Text>& texts);

/// Adds what is not there yet, at the end.
void add_once(std::vector<std::string>& names, std::string_view name);
void add_once(std::vector<std::string>& names, const std::vector<std::string>& more);

}  // namespace hbjs::query

namespace hbjs {

template <>
struct Schema<query::OwnedBy> {
  static constexpr std::string_view name = "owned by";
  static constexpr std::tuple fields{
      Field{"lead", &query::OwnedBy::lead, required, "牵头单位", "lead units"},
      Field{"responsible", &query::OwnedBy::responsible, required, "责任单位", "responsible units and groups"}};
};

template <>
struct Schema<query::GroupShown> {
  static constexpr std::string_view name = "group";
  static constexpr std::tuple fields{
      Field{"name", &query::GroupShown::name, required, "单位组", "group"},
      Field{"side", &query::GroupShown::side, required, "帮扶方或受援方", "side"},
      Field{"kind", &query::GroupShown::kind, required, "成员如何确定", "how its members are known"},
      Field{"certain", &query::GroupShown::certain, required, "成员确定", "whether the members are certain"},
      Field{"members", &query::GroupShown::members, required, "成员", "members"},
      Field{"pairing", &query::GroupShown::pairing, optional, "结对表", "pairing table"}};
};

template <>
struct Schema<query::PairShown> {
  static constexpr std::string_view name = "pair";
  static constexpr std::tuple fields{
      Field{"table", &query::PairShown::table, required, "结对表", "pairing table"},
      Field{"no", &query::PairShown::no, required, "序号", "row"},
      Field{"helper", &query::PairShown::helper, required, "帮扶方", "helping side"},
      Field{"town", &query::PairShown::town, optional, "乡镇", "town"},
      Field{"recipient", &query::PairShown::recipient, required, "受援方", "receiving side"}};
};

}  // namespace hbjs
