#pragma once

#include "base/decimal.h"
#include "model/field.h"
#include "model/named_values.h"
#include "model/placed.h"
#include "model/unit.h"

namespace hbjs {

/// How the promised number binds.
enum class Bound { exactly, at_least, about, between };
template <>
struct NamedValues<Bound> {
  static constexpr std::array rows{
      NamedValue{Bound::exactly, "exactly", "", ""}, NamedValue{Bound::at_least, "at_least", "不少于", "at least "},
      NamedValue{Bound::about, "about", "约", "about "}, NamedValue{Bound::between, "between", "", ""}};
};

/// The stretch of time a goal is for.
enum class Every { year, quarter };
template <>
struct NamedValues<Every> {
  static constexpr std::array rows{NamedValue{Every::year, "year", "全年", "year"},
                                   NamedValue{Every::quarter, "quarter", "每季度", "quarter"}};
};

/// How the months' figures make the figure of a period.
enum class Adds { sum, latest };
template <>
struct NamedValues<Adds> {
  static constexpr std::array rows{NamedValue{Adds::sum, "sum", "逐月累加", "sum of the months"},
                                   NamedValue{Adds::latest, "latest", "取最近一次", "latest figure"}};
};

/// Which column of a pairing table a count is taken of.
enum class Column { pairs, helper, town, recipient };
template <>
struct NamedValues<Column> {
  static constexpr std::array rows{NamedValue{Column::pairs, "pairs", "结对数", "pairs"},
                                   NamedValue{Column::helper, "helper", "帮扶方", "helper"},
                                   NamedValue{Column::town, "town", "乡镇", "town"},
                                   NamedValue{Column::recipient, "recipient", "受援方", "recipient"}};
};

/// A number that the source itself lets us count again in a pairing table.
struct CountedIn {
  Span at;
  Placed<Table> table;
  Placed<Column> column;  ///< distinct values of this column; `pairs`: the rows
};

template <>
struct Schema<CountedIn> {
  static constexpr std::string_view name = "counted in";
  static constexpr std::tuple fields{
      Field{"table", &CountedIn::table, required, "结对表", "villages, schools or medical"},
      Field{"column", &CountedIn::column, required, "列", "pairs, helper, town or recipient"}};
};

/// Where a number is promised, in the source's own words.
struct Promise {
  Span at;
  Text place;  ///< a task ("6"), requirement ("4.1"), clause ("C3"), or `goals` for part one
  Text quote;  ///< verbatim; must occur in the text of that place
};

template <>
struct Schema<Promise> {
  static constexpr std::string_view name = "promise";
  static constexpr std::tuple fields{
      Field{"at", &Promise::place, required, "出处", "task, requirement, clause or goals"},
      Field{"quote", &Promise::quote, required, "原文", "the words that promise it"}};
};

/// 目标: a number promised, with where it is promised.
struct Target {
  Span at;
  Text id;  ///< short Latin id; submissions name it in their measures
  Text name;
  Text task;  ///< the task it is counted under
  Text unit;  ///< 个, 名, 万元 …
  Placed<Decimal> goal;
  Placed<Decimal> max;  ///< with `between`: the upper end
  Placed<Bound> bound;
  Placed<Every> every;
  Placed<Adds> adds;
  Placed<Decimal> before;  ///< what stood before this year (6 school pairs); not part of the goal
  /// The target whose figures are this one's, too: the jobs of a year are those of its quarters, so nobody is asked for
  /// them twice.
  Text figures_of;
  CountedIn counted_in;
  List<Promise> promised;
};

template <>
struct Schema<Target> {
  static constexpr std::string_view name = "target";
  static constexpr std::tuple fields{
      Field{"id", &Target::id, required, "目标编号", "short id"},
      Field{"name", &Target::name, required, "目标名称", "what is counted"},
      Field{"task", &Target::task, required, "所属任务", "the task it is counted under"},
      Field{"unit", &Target::unit, required, "计量单位", "unit of measure"},
      Field{"goal", &Target::goal, required, "目标值", "the number promised"},
      Field{"max", &Target::max, optional, "目标上限", "upper end, with between"},
      Field{"bound", &Target::bound, required, "约束", "exactly, at_least, about or between"},
      Field{"every", &Target::every, required, "周期", "year or quarter"},
      Field{"adds", &Target::adds, required, "累计方式", "sum or latest"},
      Field{"before", &Target::before, optional, "原有数", "what stood before this year"},
      Field{"figures_of", &Target::figures_of, optional, "数据同", "the target whose figures are this one's, too"},
      Field{"counted_in", &Target::counted_in, optional, "可在附件中核对", "where the source lets it be counted"},
      Field{"promised", &Target::promised, required, "出处", "where it is promised"}};
};

/// targets.yaml
struct TargetsFile {
  Span at;
  List<Target> targets;
};

template <>
struct Schema<TargetsFile> {
  static constexpr std::string_view name = "targets";
  static constexpr std::tuple fields{
      Field{"targets", &TargetsFile::targets, required, "目标", "every number promised"}};
};

}  // namespace hbjs
