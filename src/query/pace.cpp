#include "query/pace.h"

#include <algorithm>
#include <unordered_map>

#include "query/calendar.h"
#include "query/funds.h"
#include "query/members.h"
#include "query/numbers.h"
#include "query/received.h"

namespace hbjs::query {
namespace {

constexpr unsigned months_in_quarter = 3;
const Decimal hundred(100);

/// One figure for a target, of one unit and month.
struct Figure {
  Month month{};
  std::string_view unit;  ///< as of the end of the stretch that is judged
  Decimal value;
};

/// What all units report of one target, by month.
class Figures {
 public:
  explicit Figures(Adds adds) : adds_(adds) {}

  void add(const Figure& figure) {
    // Under two items of one submission: parts of a sum, but the same running total.
    if (adds_ == Adds::latest && !all_.empty() && all_.back().month == figure.month &&
        all_.back().unit == figure.unit) {
      all_.back() = figure;
    } else {
      all_.push_back(figure);
    }
  }

  [[nodiscard]] bool empty() const { return all_.empty(); }

  /// The figure of the months `first` to `last`; left out when there is none. Of a running total: as it stood at
  /// the end of `last`, from whichever month.
  [[nodiscard]] std::optional<Decimal> of(Month first, Month last) const {
    std::optional<Decimal> total;
    std::unordered_map<std::string_view, Decimal> latest;
    for (const Figure& figure : all_) {
      if (figure.month > last || (adds_ == Adds::sum && figure.month < first)) continue;
      if (adds_ == Adds::sum) {
        total = plus(total.value_or(Decimal()), figure.value);
      } else {
        latest[figure.unit] = figure.value;
      }
    }
    for (const auto& [unit, value] : latest) total = plus(total.value_or(Decimal()), value);
    return total;
  }

  /// What the months `first` to `last` added; left out when they hold no figure.
  [[nodiscard]] std::optional<Decimal> added(Month first, Month last) const {
    const auto within = [&](const Figure& figure) { return first <= figure.month && figure.month <= last; };
    if (std::ranges::none_of(all_, within)) return std::nullopt;
    const std::optional<Decimal> now = of(first, last);
    if (adds_ == Adds::sum || !now) return now;
    const std::optional<Decimal> before = of(first, first - std::chrono::months(1));
    return before ? minus(*now, *before) : *now;
  }

 private:
  Adds adds_;
  std::vector<Figure> all_;
};

/// All figures received, by target. The money's figure, where no unit states it, is the fiscal money that was paid: the
/// plan promises 财政性帮扶资金, so money from elsewhere is no part of it.
class AllFigures {
 public:
  AllFigures(const Index& index, Month last, Date as_of) {
    const Book& book = index.book();
    for (const Target& target : book.targets.targets) of_.emplace(target.id.value, Figures(target.adds.value));
    const Date day = day_of(last, 31);
    Figures paid(Adds::sum);
    for (const Submission* submission : received(index, last, as_of)) {
      const std::string_view unit = standing_in(book, submission->unit.value, day);
      const Month month = submission->month.value;
      for (const Entry& entry : submission->entries) {
        for (const Measure& measure : entry.measures) {
          const auto figures = of_.find(measure.target.value);
          if (figures != of_.end()) figures->second.add({month, unit, measure.value.value});
        }
      }
      for (const Payment& payment : submission->payments) {
        if (payment.kind.value == PaymentKind::paid && is_fiscal(index, payment))
          paid.add({month, unit, payment.amount.value});
      }
    }
    const auto money = of_.find(funds_target);
    if (money != of_.end()) money->second = paid;  // a figure beside it is told by a rule (HB528)
  }

  [[nodiscard]] const Figures& of(const Target& target) const {
    const auto others = of_.find(target.figures_of.value);  // an id of nothing is told by a rule
    return others != of_.end() ? others->second : of_.find(target.id.value)->second;
  }

 private:
  std::unordered_map<std::string_view, Figures> of_;
};

unsigned quarter_of(Month month) { return (unsigned{month.month()} - 1) / months_in_quarter + 1; }

Month in_quarter(Month month, unsigned quarter, unsigned which) {
  return month.year() / std::chrono::month{(quarter - 1) * months_in_quarter + which};
}

State state_of(Decimal gap, const Thresholds& thresholds) {
  if (gap < thresholds.yellow.value) return State::green;
  return gap <= thresholds.red.value ? State::yellow : State::red;
}

/// A quarterly goal: each quarter by itself. A report of the year takes the mean of its quarters; one that was over
/// before the plan was issued is none of them, unless a unit gave its figure all the same.
void judge_quarters(TargetPace& pace, const Figures& figures, const Period& period, Month last, const Plan& plan) {
  const unsigned current = quarter_of(last);
  Decimal rates;
  bool reported = false;
  bool all_reached = current == 4;
  for (unsigned quarter = 1; quarter <= current; ++quarter) {
    const Month end = in_quarter(last, quarter, months_in_quarter);
    const auto done = figures.of(in_quarter(last, quarter, 1), std::min(last, end));
    if (!done && quarter < current && !is_owed(plan, Period::of(end))) continue;
    QuarterFigure& figure = pace.quarters.emplace_back();
    figure.quarter = static_cast<int>(quarter);
    figure.done = done;
    if (figure.done) figure.rate = percent(*figure.done, pace.goal);
    reported = reported || figure.done;
    rates = plus(rates, std::min(figure.rate.value_or(Decimal()), hundred));
    all_reached = all_reached && figure.done && *figure.done >= pace.goal;
  }
  pace.complete = all_reached;
  pace.done = pace.quarters.back().done;
  const unsigned gone = (unsigned{last.month()} - 1) % months_in_quarter + 1;
  const Decimal share = percent(std::size_t{gone}, std::size_t{months_in_quarter});
  pace.rate = pace.quarters.back().rate;
  pace.expected_rate = share;
  if (period.kind == Period::Kind::year) {
    const auto count = static_cast<std::int64_t>(pace.quarters.size());
    pace.rate = reported ? std::optional(rates / Decimal(count)) : std::nullopt;
    pace.expected_rate = (Decimal((count - 1) * 100) + share) / Decimal(count);
  }
}

TargetPace judge(const Target& target, const Figures& figures, const Period& period, Month last, const Plan& plan) {
  TargetPace pace;
  pace.id = target.id.value;
  pace.name = target.name.value;
  pace.task = target.task.value;
  pace.unit = target.unit.value;
  pace.goal = target.goal.value;
  if (target.max.stated()) pace.max = target.max.value;
  if (target.before.stated()) pace.before = target.before.value;
  pace.bound = target.bound.value;
  pace.every = target.every.value;
  pace.adds = target.adds.value;
  pace.now = figures.added(period.first(), last);
  if (pace.every == Every::quarter) {
    judge_quarters(pace, figures, period, last, plan);
  } else {
    pace.done = figures.of(last.year() / std::chrono::January, last);
    if (pace.done) pace.rate = percent(*pace.done, pace.goal);
    pace.expected_rate = percent(std::size_t{unsigned{last.month()}}, std::size_t{12});
    pace.complete = pace.done && *pace.done >= pace.goal;
  }
  if (pace.rate) {
    pace.gap = minus(pace.expected_rate, *pace.rate);
    pace.state = state_of(*pace.gap, plan.thresholds);
  }
  return pace;
}

void take_back_judgement(TargetPace& pace) {
  pace.rate = pace.gap = std::nullopt;
  pace.state = std::nullopt;
  for (QuarterFigure& quarter : pace.quarters) quarter.rate = std::nullopt;
}

TaskPace judge(const std::string& task, const std::vector<const TargetPace*>& targets, Decimal expected_rate) {
  TaskPace pace;
  pace.task = task;
  pace.targets = targets.size();
  pace.expected_rate = expected_rate;
  if (targets.empty()) return pace;
  Decimal rates;
  Decimal expected;
  pace.complete = true;
  State worst = State::green;
  for (const TargetPace* target : targets) {
    pace.complete = pace.complete && target->complete;
    if (!target->rate) continue;
    ++pace.reported;
    expected = plus(expected, target->expected_rate);
    rates = plus(rates, std::min(*target->rate, hundred));
    worst = std::max(worst, *target->state);
  }
  if (pace.reported == 0) return pace;
  const Decimal count{static_cast<std::int64_t>(pace.reported)};
  pace.expected_rate = expected / count;
  pace.rate = rates / count;
  pace.gap = minus(pace.expected_rate, *pace.rate);
  if (worst != State::green || pace.reported == pace.targets) pace.state = worst;
  return pace;
}

void count(StateCounts& counts, const std::optional<State>& state, bool has_target) {
  if (!has_target) {
    ++counts.without_target;
  } else if (!state) {
    ++counts.unreported;
  } else {
    ++(*state == State::green ? counts.green : *state == State::yellow ? counts.yellow : counts.red);
  }
}

}  // namespace

Month through(const Period& period, Date as_of) { return std::clamp(month_of(as_of), period.first(), period.last()); }

PaceAnswer pace(const Index& index, const Period& period, Date as_of) {
  const Book& book = index.book();
  PaceAnswer answer;
  answer.period = period.id();
  answer.as_of = as_of;
  answer.begun = month_of(as_of) >= period.first();
  answer.through = through(period, as_of);
  answer.expected_rate = percent(std::size_t{unsigned{answer.through.month()}}, std::size_t{12});
  answer.yellow = book.plan.thresholds.yellow.value;
  answer.red = book.plan.thresholds.red.value;

  const AllFigures figures(index, answer.through, as_of);
  for (const Target& target : book.targets.targets) {
    answer.targets.push_back(judge(target, figures.of(target), period, answer.through, book.plan));
    if (!answer.begun) take_back_judgement(answer.targets.back());
  }
  std::unordered_map<std::string_view, std::vector<const TargetPace*>> of_task;
  for (const TargetPace& target : answer.targets) {
    of_task[target.task].push_back(&target);
    count(answer.target_counts, target.state, true);
  }
  for (const Task& task : book.tasks.tasks) {
    answer.tasks.push_back(judge(task.id.value, of_task[task.id.value], answer.expected_rate));
    count(answer.task_counts, answer.tasks.back().state, answer.tasks.back().targets > 0);
  }
  return answer;
}

}  // namespace hbjs::query
