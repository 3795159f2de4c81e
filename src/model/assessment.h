#pragma once

#include "base/decimal.h"
#include "model/field.h"
#include "model/named_values.h"
#include "model/placed.h"

namespace hbjs {

/// What an indicator measures: the facts about a unit that can be counted from its reports.
enum class Fact {
  target_rate,
  report_rate,
  on_time_rate,
  items_reported,
  paid_rate,
  late,
  missing,
  empty,
  times,
  times_by_principal,
  stories
};
template <>
struct NamedValues<Fact> {
  using enum Fact;
  static constexpr std::array rows{
      NamedValue{target_rate, "target_rate", "目标完成率", "targets, percent done"},
      NamedValue{report_rate, "report_rate", "报送率", "reports received, percent"},
      NamedValue{on_time_rate, "on_time_rate", "报送按时率", "reports on time, percent"},
      NamedValue{items_reported, "items_reported", "牵头事项报告率", "items it leads with progress told, percent"},
      NamedValue{paid_rate, "paid_rate", "项目资金拨付率", "budget of its projects paid, percent"},
      NamedValue{late, "late", "迟报次数", "late reports"},
      NamedValue{missing, "missing", "未报次数", "missing reports"},
      NamedValue{empty, "empty", "空表次数", "empty reports"},
      NamedValue{times, "times", "职责完成次数", "times a duty was done"},
      NamedValue{times_by_principal, "times_by_principal", "主要负责同志带队次数", "times the principal led"},
      NamedValue{stories, "stories", "典型经验条数", "stories"}};
};

/// How a fact becomes points.
enum class ScoreRule { proportional, threshold, each, deduct };
template <>
struct NamedValues<ScoreRule> {
  using enum ScoreRule;
  static constexpr std::array rows{NamedValue{proportional, "proportional", "按比例得分", "in proportion"},
                                   NamedValue{threshold, "threshold", "分档得分", "by steps"},
                                   NamedValue{each, "each", "每次加分", "so many for each"},
                                   NamedValue{deduct, "deduct", "每次扣分", "so many less for each"}};
};

/// What a unit gets for an indicator that does not touch it (no target, no project of its own).
enum class NotApplicable { rescale, full, zero };
template <>
struct NamedValues<NotApplicable> {
  using enum NotApplicable;
  static constexpr std::array rows{
      NamedValue{rescale, "rescale", "按其余指标的得分率折算", "the other indicators are scaled up"},
      NamedValue{full, "full", "计满分", "all of its points"}, NamedValue{zero, "zero", "不得分", "nothing"}};
};

/// A step of `threshold`: from this value of the fact up to the next step, these points.
struct Step {
  Span at;
  Placed<Decimal> from, points;
};

template <>
struct Schema<Step> {
  static constexpr std::string_view name = "step";
  static constexpr std::tuple fields{Field{"from", &Step::from, required, "达到多少", "from this value on"},
                                     Field{"points", &Step::points, required, "得多少分", "so many points"}};
};

/// 考核指标: what is measured and how many points it gives.
struct Indicator {
  Span at;
  Text id, name;
  Placed<Fact> measures;
  Text duty;               ///< with times and times_by_principal: which duty
  Placed<Decimal> points;  ///< 分值; of a bonus, the most it can add
  Placed<ScoreRule> rule;
  Placed<Decimal> full;  ///< proportional: the fact that gives all points; else 100 %, or what the duty demands
  Placed<Decimal> each;  ///< each, deduct: points for each time
  Placed<Decimal> cap;   ///< proportional: the most that more than `full` can give; else `points`
  List<Step> steps;      ///< threshold
  Placed<bool> bonus;    ///< 加分项: on top of the total
};

template <>
struct Schema<Indicator> {
  static constexpr std::string_view name = "indicator";
  static constexpr std::tuple fields{
      Field{"id", &Indicator::id, required, "指标编号", "short id"},
      Field{"name", &Indicator::name, required, "指标名称", "what it is called"},
      Field{"measures", &Indicator::measures, required, "依据的事实", "the fact it stands on"},
      Field{"duty", &Indicator::duty, optional, "职责编号（与 times、times_by_principal 同用）",
            "id of the duty, with times and times_by_principal"},
      Field{"points", &Indicator::points, required, "分值（加分项为最多加几分）", "its points; of a bonus, at most"},
      Field{"rule", &Indicator::rule, required, "计分办法", "how the fact becomes points"},
      Field{"full", &Indicator::full, optional, "满分值（与 proportional 同用；缺省为 100%，或职责要求的次数）",
            "the value that gives all points, with proportional; 100 % or what the duty demands where left out"},
      Field{"each", &Indicator::each, optional, "每次几分（与 each、deduct 同用）",
            "points for each time, with each and deduct"},
      Field{"cap", &Indicator::cap, optional, "封顶分（与 proportional 同用；超额可得，缺省为分值）",
            "the most that more than full can give, with proportional; else its points"},
      Field{"steps", &Indicator::steps, optional, "各档（与 threshold 同用）", "the steps, with threshold"},
      Field{"bonus", &Indicator::bonus, optional, "加分项", "on top of the total"}};
};

/// 等次.
struct Grade {
  Span at;
  Text name;
  Placed<Decimal> from;  ///< the least total that has it
};

template <>
struct Schema<Grade> {
  static constexpr std::string_view name = "grade";
  static constexpr std::tuple fields{Field{"name", &Grade::name, required, "等次", "what it is called"},
                                     Field{"from", &Grade::from, required, "最低分", "the least total for it"}};
};

/// assessment.yaml: how the year-end assessment (part three, (二): 组织开展年度结对帮扶工作考核) gives points. A plan
/// need not have it: the source names no indicators and no weights.
struct AssessmentFile {
  Span at;
  Text title;
  Placed<Decimal> total;                 ///< 满分: the points of all indicators but bonuses add up to it
  Placed<Decimal> bonus_cap;             ///< the most that all bonuses together can add
  Placed<NotApplicable> not_applicable;  ///< where left out, `rescale`
  List<Indicator> indicators;
  List<Grade> grades;

  /// Whether the plan has one that could be read.
  [[nodiscard]] bool there() const { return at.known(); }
};

template <>
struct Schema<AssessmentFile> {
  static constexpr std::string_view name = "assessment";
  static constexpr std::tuple fields{
      Field{"title", &AssessmentFile::title, optional, "办法名称", "what the scheme is called"},
      Field{"total", &AssessmentFile::total, required, "满分", "all points but bonuses"},
      Field{"bonus_cap", &AssessmentFile::bonus_cap, optional, "加分合计最多几分", "the most that bonuses can add"},
      Field{"not_applicable", &AssessmentFile::not_applicable, optional, "不涉及的指标如何计分（缺省为折算）",
            "what an indicator gives that does not touch a unit; scaled up where left out"},
      Field{"indicators", &AssessmentFile::indicators, required, "考核指标", "the indicators"},
      Field{"grades", &AssessmentFile::grades, optional, "等次", "grades by the least total"}};
};

}  // namespace hbjs
