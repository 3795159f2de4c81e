#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

void not_negative(Context& context, const Placed<Decimal>& number, std::string_view zh, std::string_view en,
                  std::string way) {
  if (!number.stated() || !number.value.negative()) return;
  context.sink.tell(msg::negative_amount, number.at, zh, en, number.value.str()).trail = std::move(way);
}

void targets(Context& context) {
  for (const Target& target : context.book.targets.targets) {
    const std::string& id = target.id.value;
    not_negative(context, target.goal, "目标值", "goal", trail({id, "goal"}));
    not_negative(context, target.max, "目标上限", "max", trail({id, "max"}));
    not_negative(context, target.before, "原有数", "before", trail({id, "before"}));
    if (!target.bound.stated() || !target.goal.stated()) continue;
    const bool between = target.bound.value == Bound::between;
    const bool wrong = between ? !target.max.stated() || target.max.value <= target.goal.value : target.max.stated();
    if (!wrong) continue;
    const bool at_max = target.max.stated();
    context.sink.tell(msg::range_upside_down, at_max ? target.max.at : target.bound.at, target.name.value).trail =
        trail({id, at_max ? "max" : "bound"});
  }
}

void calendar(Context& context) {
  const Plan& plan = context.book.plan;
  const auto is_day = [](const Placed<int>& day) { return !day.stated() || (day.value >= 1 && day.value <= 31); };
  if (const auto& day = plan.reporting.month_day; !is_day(day)) {
    context.sink.tell(msg::day_out_of_range, day.at, day.value).trail = trail({"reporting", "month_day"});
  }
  if (const auto& day = plan.reporting.quarter_day; !is_day(day)) {
    context.sink.tell(msg::day_out_of_range, day.at, day.value).trail = trail({"reporting", "quarter_day"});
  }
  not_negative(context, plan.thresholds.yellow, "黄灯界限", "yellow limit", trail({"thresholds", "yellow"}));
  not_negative(context, plan.thresholds.red, "红灯界限", "red limit", trail({"thresholds", "red"}));
  const auto& [at, yellow, red] = plan.thresholds;
  if (yellow.stated() && red.stated() && yellow.value >= red.value) {
    context.sink.tell(msg::thresholds_swapped, yellow.at, yellow.value.str(), red.value.str()).trail =
        trail({"thresholds", "yellow"});
  }
  if (plan.language.stated() && plan.language.value != "zh" && plan.language.value != "en") {
    context.sink.tell(msg::unknown_word, plan.language.at, plan.language.value, "zh, en").trail = "language";
  }
}

void assessment(Context& context) {
  const AssessmentFile& scheme = context.book.assessment;
  not_negative(context, scheme.total, "满分", "total", "total");
  not_negative(context, scheme.bonus_cap, "加分上限", "bonus_cap", "bonus_cap");
  for (const Indicator& one : scheme.indicators) {
    const std::string& id = one.id.value;
    not_negative(context, one.points, "分值", "points", trail({id, "points"}));
    not_negative(context, one.full, "满分值", "full", trail({id, "full"}));
    not_negative(context, one.each, "每次分数", "each", trail({id, "each"}));
    for (const Step& step : one.steps) {
      not_negative(context, step.from, "档次起点", "from", trail({id, "steps", "from"}));
      not_negative(context, step.points, "档次得分", "points", trail({id, "steps", "points"}));
    }
  }
  for (const Grade& grade : scheme.grades)
    not_negative(context, grade.from, "最低分", "from", trail({grade.name.value, "from"}));
}

}  // namespace

void ranges(Context& context) {
  calendar(context);
  targets(context);
  assessment(context);
  for (const Project& project : context.book.projects.projects) {
    not_negative(context, project.budget, "预算", "budget", trail({project.id.value, "budget"}));
  }
  for (const Submission& submission : context.book.submissions) {
    for (std::size_t i = 0; i < submission.payments.size(); ++i) {
      not_negative(context, submission.payments[i].amount, "金额", "amount", trail({nth("payments", i + 1), "amount"}));
    }
  }
}

}  // namespace hbjs::check
