#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/named_values.h"
#include "query/index.h"
#include "query/parts.h"

namespace hbjs::query {

/// What kind of record answers a question. In this order within a rank.
enum class MatchKind {
  requirement,
  task,
  clause,
  village,
  school,
  medical,
  target,
  duty,
  demand,  ///< a paragraph of part three
  project,
  unit,
  group,
  office,  ///< the office that collates
  annex,
  plan,      ///< the title of the document
  goals,     ///< part one
  preamble,  ///< the paragraph before it
};

/// How a unit that was asked for takes part in a match.
enum class Takes { lead, responsible, possible };

/// One way in which a unit that was asked for takes part.
struct TakesPart {
  std::string unit;  ///< who, as of the day
  Side side = Side::helper;
  Takes part = Takes::lead;
  std::optional<std::string> via;  ///< the group through which

  friend bool operator==(const TakesPart&, const TakesPart&) = default;
};

/// A task or duty by which something is carried out that names no unit itself, and whom the plan binds to it on the
/// helping side: the responsible units of the task, those who owe the duty.
struct Carrier {
  MatchKind kind = MatchKind::task;
  std::string id, title;
  std::vector<std::string> responsible;

  friend bool operator==(const Carrier&, const Carrier&) = default;
};

/// The first and the last number of the records of one kind.
struct NumberRange {
  MatchKind kind = MatchKind::task;
  std::string first, last;

  friend bool operator==(const NumberRange&, const NumberRange&) = default;
};

/// One record that the query found, and who owns it.
struct Match {
  MatchKind kind = MatchKind::task;
  std::string id;                   ///< of a pair, its row; of a unit or group, its name; of plan, goals … the kind
  std::string title;                ///< title, name, or the text itself of a requirement and a clause
  std::optional<std::string> task;  ///< the task it belongs to; not for tasks, clauses, units, groups
  std::optional<std::string> category;  ///< of a requirement
  std::optional<std::string> section;   ///< of a task
  std::optional<std::string> text;  ///< of a task its text, of a duty the words that demand it, of a target its goal
  /// Who owns it. What names no unit has no lead; responsible for it are those responsible for what carries it out.
  OwnedBy helper, recipient;
  std::optional<PairShown> pair;
  std::vector<std::string> requirements;  ///< of a task; of a pair, target or unit: those that make it theirs
  std::vector<std::string> tasks;    ///< of a clause, annex, goals: that carry it out; of a unit or group: that name it
  std::vector<std::string> clauses;  ///< of a task: that name it
  std::vector<std::string> duties;   ///< of a clause, demand: that carry it out; of the office: that it owes
  std::vector<std::string> parties;  ///< of a clause, the agreement, the plan: the two sides that it binds
  std::vector<Carrier> carried_by;   ///< `tasks` and `duties` of what names no unit itself
  std::optional<std::string> list;   ///< of an annex: the KIND of `hbjs list` that shows its rows
  std::vector<std::string> targets;  ///< ids, promised there or counted there
  std::vector<TakesPart> as;         ///< how the unit asked for takes part
  std::optional<std::string> found_in;  ///< key of the field the words stand in: title, text, content, helper …
  std::optional<std::string> snippet;   ///< about 40 characters around them, `…` where cut
};

/// From `date` on, `to` stands in for `from`.
struct HandedOver {
  std::string from, to;
  Date date{};

  friend bool operator==(const HandedOver&, const HandedOver&) = default;
};

/// One name that the plan spells in two ways: it is searched for in both.
struct SpeltToo {
  std::string other, other_at;  ///< the other spelling, and the task or requirement that has it
  std::string asked, asked_at;  ///< the one asked for, likewise

  friend bool operator==(const SpeltToo&, const SpeltToo&) = default;
};

/// Who leads and who is responsible, on both sides, for whatever `query` finds.
struct OwnersAnswer {
  std::string query;
  Date as_of{};
  std::vector<std::string> read_as;     ///< what Latin letters were read as, by pinyin: 区教育局 for jyj
  std::vector<SpeltToo> spelt_too;      ///< other spellings that were searched for, too
  std::vector<HandedOver> handed_over;  ///< successions followed from the unit that was asked for
  std::vector<Match> matches;           ///< best first
  std::vector<GroupShown> groups;       ///< the groups among the owners, each side once, in order of appearance
  std::vector<std::string> nearest;     ///< when nothing matched: names that come near to the query
  std::vector<NumberRange> numbers;     ///< when a number matched nothing: which ones there are
};

/// A number (`6`, `4.1`, `C3`, `任务6`, `第6项`, `条款3`, `附件2`, full-width digits) finds that record alone. Any
/// other words must all occur, width, case and spaces ignored, in one record of the plan: a task, requirement, clause,
/// pair, unit, group, target, duty, demand of part three, project, annex, the office, and last the plan's title, goals
/// and preamble. The exact name of a unit (or alias) finds what it leads, what it is responsible for, its pairs, texts
/// that name it, then what reaches it through closed groups, then through open ones. Latin letters that stand nowhere
/// in the plan are read as pinyin, in full or by initials.
OwnersAnswer who_owns(const Index& index, std::string_view query, Date as_of);

}  // namespace hbjs::query

namespace hbjs {

template <>
struct NamedValues<query::MatchKind> {
  using enum query::MatchKind;
  static constexpr std::array rows{NamedValue{requirement, "requirement", "需求清单事项", "requirement"},
                                   NamedValue{task, "task", "重点任务", "task"},
                                   NamedValue{clause, "clause", "协议条款", "clause"},
                                   NamedValue{village, "village", "村（社区）结对", "village pair"},
                                   NamedValue{school, "school", "学校结对", "school pair"},
                                   NamedValue{medical, "medical", "医疗机构结对", "medical pair"},
                                   NamedValue{target, "target", "目标", "target"},
                                   NamedValue{duty, "duty", "职责", "duty"},
                                   NamedValue{demand, "demand", "有关要求", "demand"},
                                   NamedValue{project, "project", "帮扶项目", "project"},
                                   NamedValue{unit, "unit", "单位", "unit"},
                                   NamedValue{group, "group", "单位组", "group"},
                                   NamedValue{office, "office", "办公室", "office"},
                                   NamedValue{annex, "annex", "附件", "annex"},
                                   NamedValue{plan, "plan", "方案", "plan"},
                                   NamedValue{goals, "goals", "主要目标", "main goals"},
                                   NamedValue{preamble, "preamble", "引言", "preamble"}};
};

template <>
struct NamedValues<query::Takes> {
  using enum query::Takes;
  static constexpr std::array rows{NamedValue{lead, "lead", "牵头", "leads"},
                                   NamedValue{responsible, "responsible", "责任", "is responsible"},
                                   NamedValue{possible, "possible", "可能", "may take part"}};
};

template <>
struct Schema<query::TakesPart> {
  static constexpr std::string_view name = "takes part";
  static constexpr std::tuple fields{
      Field{"unit", &query::TakesPart::unit, required, "单位", "unit"},
      Field{"side", &query::TakesPart::side, required, "帮扶方或受援方", "side"},
      Field{"part", &query::TakesPart::part, required, "以何身份", "lead, responsible or possible"},
      Field{"via", &query::TakesPart::via, optional, "所在单位组", "through which group"}};
};

template <>
struct Schema<query::Carrier> {
  static constexpr std::string_view name = "carrier";
  static constexpr std::tuple fields{
      Field{"kind", &query::Carrier::kind, required, "类别", "task or duty"},
      Field{"id", &query::Carrier::id, required, "编号", "id"},
      Field{"title", &query::Carrier::title, required, "名称", "title"},
      Field{"responsible", &query::Carrier::responsible, required, "责任单位", "responsible units and groups"}};
};

template <>
struct Schema<query::NumberRange> {
  static constexpr std::string_view name = "number range";
  static constexpr std::tuple fields{Field{"kind", &query::NumberRange::kind, required, "类别", "kind"},
                                     Field{"first", &query::NumberRange::first, required, "首号", "first"},
                                     Field{"last", &query::NumberRange::last, required, "末号", "last"}};
};

template <>
struct Schema<query::Match> {
  using Match = query::Match;
  static constexpr std::string_view name = "match";
  static constexpr std::tuple fields{
      Field{"kind", &Match::kind, required, "类别", "kind"},
      Field{"id", &Match::id, required, "编号", "id"},
      Field{"title", &Match::title, required, "名称", "title"},
      Field{"task", &Match::task, optional, "所属任务", "task"},
      Field{"category", &Match::category, optional, "工作事项", "category"},
      Field{"section", &Match::section, optional, "所属部分", "section"},
      Field{"text", &Match::text, optional, "内容", "text"},
      Field{"helper", &Match::helper, required, "帮扶方", "helping side"},
      Field{"recipient", &Match::recipient, required, "受援方", "receiving side"},
      Field{"pair", &Match::pair, optional, "结对", "pair"},
      Field{"requirements", &Match::requirements, optional, "需求清单事项", "requirements"},
      Field{"tasks", &Match::tasks, optional, "任务", "tasks"},
      Field{"clauses", &Match::clauses, optional, "协议条款", "clauses"},
      Field{"duties", &Match::duties, optional, "职责", "duties"},
      Field{"targets", &Match::targets, optional, "目标", "targets"},
      Field{"parties", &Match::parties, optional, "约束的双方", "the two sides that it binds"},
      Field{"carried_by", &Match::carried_by, optional, "由何落实", "what carries it out"},
      Field{"list", &Match::list, optional, "逐条所在清单", "the list that shows its rows"},
      Field{"as", &Match::as, optional, "以何身份", "how the unit takes part"},
      Field{"found_in", &Match::found_in, optional, "见于", "found in"},
      Field{"snippet", &Match::snippet, optional, "原文片段", "fragment"}};
};

template <>
struct Schema<query::HandedOver> {
  static constexpr std::string_view name = "handed over";
  static constexpr std::tuple fields{
      Field{"from", &query::HandedOver::from, required, "划出职能的单位", "the unit that handed over"},
      Field{"to", &query::HandedOver::to, required, "接替的单位", "the unit that took over"},
      Field{"date", &query::HandedOver::date, required, "接替之日", "first day of the new unit"}};
};

template <>
struct Schema<query::SpeltToo> {
  static constexpr std::string_view name = "spelt too";
  static constexpr std::tuple fields{
      Field{"other", &query::SpeltToo::other, required, "另一种写法", "the other spelling"},
      Field{"other_at", &query::SpeltToo::other_at, required, "另一种写法所在", "where it stands"},
      Field{"asked", &query::SpeltToo::asked, required, "所查的写法", "the spelling asked for"},
      Field{"asked_at", &query::SpeltToo::asked_at, required, "所查的写法所在", "where that stands"}};
};

template <>
struct Schema<query::OwnersAnswer> {
  using OwnersAnswer = query::OwnersAnswer;
  static constexpr std::string_view name = "owners";
  static constexpr std::tuple fields{
      Field{"query", &OwnersAnswer::query, required, "查询", "query"},
      Field{"as_of", &OwnersAnswer::as_of, required, "截至日期", "as of"},
      Field{"read_as", &OwnersAnswer::read_as, optional, "按拼音读作", "read by pinyin as"},
      Field{"spelt_too", &OwnersAnswer::spelt_too, optional, "另一种写法", "other spellings"},
      Field{"handed_over", &OwnersAnswer::handed_over, optional, "职能划转", "successions"},
      Field{"matches", &OwnersAnswer::matches, required, "结果", "matches"},
      Field{"groups", &OwnersAnswer::groups, required, "单位组", "groups"},
      Field{"nearest", &OwnersAnswer::nearest, required, "相近的名称", "nearest names"},
      Field{"numbers", &OwnersAnswer::numbers, optional, "现有编号", "numbers that there are"}};
};

}  // namespace hbjs
