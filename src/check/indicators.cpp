#include <algorithm>
#include <vector>

#include "check/places.h"
#include "check/rules.h"
#include "query/activity.h"

namespace hbjs::check {
namespace {

/// What a fact is like: which rules can make points of it.
struct Kind {
  bool is_rate = false;
  bool is_good = true;  ///< more of it is better
  bool of_duty = false;
};

Kind kind_of(Fact fact) {
  switch (fact) {
    case Fact::target_rate:
    case Fact::report_rate:
    case Fact::on_time_rate:
    case Fact::items_reported:
    case Fact::paid_rate: return {true, true, false};
    case Fact::late:
    case Fact::missing:
    case Fact::empty: return {false, false, false};
    case Fact::times:
    case Fact::times_by_principal: return {false, true, true};
    case Fact::stories: break;
  }
  return {};
}

bool fits(const Kind& kind, ScoreRule rule) {
  switch (rule) {
    case ScoreRule::threshold: return true;
    case ScoreRule::proportional: return kind.is_good;
    case ScoreRule::each: return kind.is_good && !kind.is_rate;
    case ScoreRule::deduct: return !kind.is_good;
  }
  return true;
}

/// Looks at one indicator.
class Look {
 public:
  Look(Context& context, const Indicator& one) : context_(context), one_(one), kind_(kind_of(one.measures.value)) {}

  void all() {
    if (one_.measures.stated()) look_at_duty();
    if (!one_.rule.stated() || !one_.measures.stated()) return;
    if (!fits(kind_, one_.rule.value)) {
      const auto& fact = row_of(one_.measures.value);
      const auto& rule = row_of(one_.rule.value);
      context_.sink.tell(msg::rule_unfit, one_.rule.at, name(), fact.zh, fact.en, rule.zh, rule.en).trail = way("rule");
      return;  // its keys would follow another rule
    }
    look_at_keys();
    if (one_.rule.value == ScoreRule::threshold) look_at_steps();
  }

 private:
  [[nodiscard]] const std::string& name() const { return one_.name.value; }
  [[nodiscard]] std::string way(std::string_view key) const { return trail({one_.id.value, key}); }
  [[nodiscard]] bool by(ScoreRule rule) const { return one_.rule.value == rule; }

  void lacks(std::string_view key, const Span& at, std::string_view zh, std::string_view en) {
    context_.sink.tell(msg::indicator_lacks, at, name(), key, zh, en).trail = trail({one_.id.value});
  }
  void unused(std::string_view key, const Span& at, std::string_view zh, std::string_view en) {
    context_.sink.tell(msg::indicator_key_unused, at, name(), key, zh, en).trail = way(key);
  }

  void look_at_duty() {
    if (!kind_.of_duty) {
      if (one_.duty.stated()) unused("duty", one_.duty.at, "所依据的事实不是某项职责", "its fact is none of a duty");
      return;
    }
    if (!one_.duty.stated())
      return lacks("duty", one_.measures.at, "没有写明是哪一项职责的次数", "which duty is counted is not said");
    const Duty* duty = context_.index.duty(one_.duty.value);  // one that is not there has been told as HB202
    if (duty == nullptr || query::is_counted(*duty)) return;
    context_.sink.tell(msg::duty_not_counted, one_.duty.at, name(), duty->name.value).trail = way("duty");
  }

  void look_at_keys() {
    const bool proportional = by(ScoreRule::proportional);
    const bool counts = by(ScoreRule::each) || by(ScoreRule::deduct);
    if (proportional && !one_.full.stated() && !kind_.is_rate && !kind_.of_duty)
      lacks("full", one_.rule.at, "没有写明多少算满分", "how many give all points is not said");
    if (counts && !one_.each.stated())
      lacks("each", one_.rule.at, "没有写明每次几分", "how many points each time counts is not said");
    if (by(ScoreRule::threshold) && one_.steps.empty())
      lacks("steps", one_.rule.at, "没有写明各档", "the steps are not said");
    if (!proportional && one_.full.stated())
      unused("full", one_.full.at, "只有按比例得分才看满分值", "only proportional looks at it");
    if (!proportional && one_.cap.stated())
      unused("cap", one_.cap.at, "只有按比例得分才会超过分值", "only proportional can pass the points");
    if (!counts && one_.each.stated())
      unused("each", one_.each.at, "只有每次加分、每次扣分才看它", "only each and deduct look at it");
    if (!by(ScoreRule::threshold) && !one_.steps.empty())
      unused("steps", one_.steps.at, "只有分档得分才看各档", "only threshold looks at them");
    if (by(ScoreRule::deduct) && one_.bonus.value)
      unused("bonus", one_.bonus.at, "扣分是从分值里扣，不能作加分项", "points are taken off, so it adds none");
    if (proportional && one_.full.stated() && one_.full.value.zero())
      context_.sink.tell(msg::full_is_zero, one_.full.at, name()).trail = way("full");
    if (proportional && one_.cap.stated() && one_.points.stated() && one_.cap.value < one_.points.value) {
      context_.sink.tell(msg::cap_below_points, one_.cap.at, name(), one_.cap.value.str(), one_.points.value.str())
          .trail = way("cap");
    }
  }

  void look_at_steps() {
    std::vector<const Step*> steps;
    for (const Step& step : one_.steps) {
      if (!step.from.stated() || !step.points.stated()) continue;
      steps.push_back(&step);
      if (one_.points.stated() && step.points.value > one_.points.value) {
        context_.sink
            .tell(msg::step_above_points, step.points.at, name(), step.points.value.str(), one_.points.value.str())
            .trail = way("steps");
      }
    }
    std::ranges::stable_sort(steps, {}, [](const Step* step) { return step->from.value; });
    for (std::size_t i = 1; i < steps.size(); ++i) {
      const Step &before = *steps[i - 1], &here = *steps[i];
      if (here.from.value == before.from.value) {
        Finding& finding = context_.sink.tell(msg::same_from, here.from.at, here.from.value.str());
        finding.trail = way("steps");
        finding.related.push_back({before.from.at, first_here()});
      } else if (kind_.is_good ? here.points.value < before.points.value : here.points.value > before.points.value) {
        const auto& fact = row_of(one_.measures.value);
        const Step& worse = kind_.is_good ? before : here;
        context_.sink.tell(msg::steps_backwards, worse.points.at, name(), fact.zh, fact.en).trail = way("steps");
        return;  // the others of a list that is upside down say no more
      }
    }
  }

  Context& context_;
  const Indicator& one_;
  Kind kind_;
};

}  // namespace

void indicators(Context& context) {
  for (const Indicator& one : context.book.assessment.indicators) Look(context, one).all();
}

}  // namespace hbjs::check
