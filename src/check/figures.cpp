#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "check/places.h"
#include "check/rules.h"
#include "query/numbers.h"

namespace hbjs::check {
namespace {

/// What of a target has been reported, month by month.
struct Reported {
  const Measure* last = nullptr;  ///< of one unit
  Month month{};
};

/// The figures of all months, in the book's order (by month, then unit).
class Figures {
 public:
  explicit Figures(Context& context) : context_(context) {}

  void take(const Submission& submission, const Entry& entry, const Measure& measure) {
    const Target* target = context_.index.target(measure.target.value);
    if (target == nullptr || !measure.value.stated()) return;
    const auto way = [&] { return trail({entry.item.value, target->id.value, "value"}); };
    if (measure.value.value.negative()) {
      context_.sink.tell(msg::negative_measure, measure.value.at, target->name.value, measure.value.value.str()).trail =
          way();
      return;
    }
    // What is a draft, stands under another's item (HB506) or in no month is not added up.
    if (!submission.handed_in() || !submission.month.stated() ||
        !is_target_of(context_.index, *target, entry.item.value))
      return;
    const Month month = submission.month.value;
    Reported& before = by_unit_[{target, submission.unit.value}];
    const bool latest = target->adds.value == Adds::latest;
    if (latest && before.last != nullptr && before.month < month && measure.value.value < before.last->value.value) {
      tell_fall(*target, *before.last, measure, way());
    }
    const Decimal replaced = latest && before.last != nullptr && same_stretch(*target, before.month, month)
                                 ? before.last->value.value
                                 : Decimal();
    before = {&measure, month};
    Total& total = totals_[{target, stretch(*target, month)}];
    total.sum = query::plus(total.sum, measure.value.value);
    total.sum -= replaced;
    if (total.told) return;
    if (is_ten_times(*target, total.sum)) {
      total.told = true;
      tell_sum(context_.sink.tell(msg::far_above_goal, measure.value.at, target->name.value, total.sum.str(),
                                  target->goal.value.str()),
               *target, way());
    }
    if (total.told || !is_far_above(*target, total.sum)) return;
    total.told = true;
    const bool between = target->bound.value == Bound::between;
    const std::string limit =
        between ? fmt::format("{}–{}", target->goal.value.str(), target->max.value.str()) : target->goal.value.str();
    tell_sum(context_.sink.tell(msg::above_range, measure.value.at, target->name.value, total.sum.str(), limit),
             *target, way());
  }

 private:
  struct Total {
    Decimal sum;
    bool told = false;
  };

  /// The stretch of time that figures add up over: a year (0), or a quarter (1 to 4).
  static unsigned stretch(const Target& target, Month month) {
    return target.every.value == Every::quarter ? (static_cast<unsigned>(month.month()) + 2) / 3 : 0;
  }
  static bool same_stretch(const Target& target, Month a, Month b) { return stretch(target, a) == stretch(target, b); }

  /// More than planned is good news; a sum beyond an upper end, or beyond twice an exact number, is rather a running
  /// total that was entered where the month's own number belongs.
  static bool is_far_above(const Target& target, Decimal sum) {
    if (!target.goal.stated()) return false;
    if (target.bound.value == Bound::between) return target.max.stated() && sum > target.max.value;
    return target.bound.value == Bound::exactly && sum > query::plus(target.goal.value, target.goal.value);
  }

  /// Of a number that may be exceeded: ten times as much is rather another unit of measure (元 for 万元).
  static bool is_ten_times(const Target& target, Decimal sum) {
    constexpr std::int64_t times = 10;
    const bool open = target.bound.value == Bound::at_least || target.bound.value == Bound::about;
    const bool comparable = target.goal.stated() && target.bound.stated() && target.goal.value > Decimal();
    return open && comparable && sum.units() / times > target.goal.value.units();
  }

  static void tell_sum(Finding& finding, const Target& target, std::string way) {
    finding.trail = std::move(way);
    static constexpr Phrase<> goal{"目标值", "the goal"};
    finding.related.push_back({target.goal.at, goal()});
  }

  void tell_fall(const Target& target, const Measure& before, const Measure& now, std::string way) {
    Finding& finding = context_.sink.tell(msg::cumulative_falls, now.value.at, target.name.value,
                                          before.value.value.str(), now.value.value.str());
    finding.trail = std::move(way);
    static constexpr Phrase<> earlier{"此前报的数", "the earlier figure"};
    finding.related.push_back({before.value.at, earlier()});
  }

  Context& context_;
  std::map<std::pair<const Target*, std::string_view>, Reported> by_unit_;
  std::map<std::pair<const Target*, unsigned>, Total> totals_;
};

}  // namespace

void figures(Context& context) {
  Figures figures(context);
  for (const Submission& submission : context.book.submissions) {
    for (const Entry& entry : submission.entries) {
      for (const Measure& measure : entry.measures) figures.take(submission, entry, measure);
    }
  }
}

}  // namespace hbjs::check
