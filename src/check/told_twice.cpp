#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "check/places.h"
#include "check/rules.h"
#include "query/calendar.h"
#include "query/members.h"

namespace hbjs::check {
namespace {

bool is_same(const Text& one, const Text& other) { return trimmed(one.value) == trimmed(other.value); }

bool is_same(const Activity& one, const Activity& other) {
  return one.duty.value == other.duty.value && one.item.value == other.item.value &&
         one.date.value == other.date.value && is_same(one.what, other.what) &&
         one.principal.value == other.principal.value;
}

bool is_same(const Payment& one, const Payment& other) {
  return one.project.value == other.project.value && one.kind.value == other.kind.value &&
         one.date.value == other.date.value && one.amount.value == other.amount.value && is_same(one.note, other.note);
}

bool is_whole(const Activity& activity) {
  return activity.duty.stated() != activity.item.stated() && activity.date.stated() && activity.what.stated();
}
bool is_whole(const Payment& payment) {
  return payment.kind.stated() && payment.date.stated() && payment.amount.stated();
}

Span place(const Activity& activity) { return activity.what.at; }
Span place(const Payment& payment) { return payment.amount.at; }

/// What a list of submissions is called, and the key at which a repeated row is told.
struct Listed {
  Phrase<> row;
  std::string_view list, key;
};

/// Each row that is the same as one before it, in the same report or in an earlier one of the unit.
template <class Row>
class Repeats {
 public:
  Repeats(Context& context, List<Row> Submission::*rows, Listed listed)
      : context_(context), rows_(rows), listed_(listed) {}

  void look_through(const Submission& submission) {
    // A unit has few in a year: each is compared with each. So many are nobody's report: that must not take long.
    constexpr std::size_t too_many = 1000;
    const query::ReportedDays days = query::reported_days(context_.book.plan, submission.month.value);
    Unit& unit = by_unit_[query::standing_in(context_.book, submission.unit.value, year_end_)];
    const List<Row>& rows = submission.*rows_;
    for (std::size_t i = 0; i < rows.size() && unit.looked_at++ < too_many; ++i) {
      // Days of another month are told by reported_months.
      if (!is_whole(rows[i]) || !days.contains(rows[i].date.value)) continue;
      const auto first = std::ranges::find_if(unit.before, [&](const Told& told) {
        const bool is_other_of_month =  // two reports on one month are told by existence, or were two units' then
            told.submission != &submission && told.submission->month.value == submission.month.value;
        return !is_other_of_month && is_same(*told.row, rows[i]);
      });
      if (first != unit.before.end()) {
        tell(submission, i, *first);
      } else {
        unit.before.push_back({&submission, &rows[i], i + 1});
      }
    }
  }

 private:
  struct Told {
    const Submission* submission;
    const Row* row;
    std::size_t number;
  };
  /// A unit, with those whose duties it took over in the year: what they did counts for it.
  struct Unit {
    std::vector<Told> before;
    std::size_t looked_at = 0;
  };

  void tell(const Submission& submission, std::size_t at, const Told& first) {
    static constexpr Phrase<std::size_t> here{"第 {0} 条", "number {0}"};
    static constexpr Phrase<Str, std::size_t> earlier{" {0} 报送的第 {1} 条", "number {1} of the report on {0}"};
    static constexpr Phrase<Str, Str, std::size_t> of_other{"“{0}”{1} 报送的第 {2} 条",
                                                            "number {2} of the report of “{0}” on {1}"};
    const Submission& before = *first.submission;
    const std::string month = to_string(before.month.value);
    const Said where = &before == &submission                       ? here(first.number)
                       : before.unit.value == submission.unit.value ? earlier(month, first.number)
                                                                    : of_other(before.unit.value, month, first.number);
    const Row& row = (submission.*rows_)[at];
    Finding& finding = context_.sink.tell(msg::told_twice, place(row), listed_.row().in(Lang::zh),
                                          listed_.row().in(Lang::en), where.in(Lang::zh), where.in(Lang::en));
    finding.trail = trail({nth(listed_.list, at + 1), listed_.key});
    finding.related.push_back({place(*first.row), first_here()});
  }

  Context& context_;
  List<Row> Submission::*rows_;
  Listed listed_;
  Date year_end_ = day_of(query::plan_year(context_.book.plan).last(), 31);
  std::unordered_map<std::string_view, Unit> by_unit_;
};

}  // namespace

void told_twice(Context& context) {
  Repeats<Activity> activities(context, &Submission::activities, {{"活动", "activity"}, "activities", "what"});
  Repeats<Payment> payments(context, &Submission::payments, {{"资金", "payment"}, "payments", "amount"});
  for (const Submission& submission : context.book.submissions) {         // by month
    if (!submission.handed_in() || !submission.month.stated()) continue;  // a draft counts nowhere
    activities.look_through(submission);
    payments.look_through(submission);
  }
}

}  // namespace hbjs::check
