#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "check/places.h"
#include "check/rules.h"

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
    std::vector<Told>& before = by_unit_[submission.unit.value];
    const List<Row>& rows = submission.*rows_;
    for (std::size_t i = 0; i < rows.size() && before.size() < too_many; ++i) {
      if (!is_whole(rows[i])) continue;
      const auto first = std::ranges::find_if(before, [&](const Told& told) {
        const bool is_other_of_month =  // two reports on one month: that is told as HB521
            told.submission != &submission && told.submission->month.value == submission.month.value;
        return !is_other_of_month && is_same(*told.row, rows[i]);
      });
      if (first != before.end()) {
        tell(submission, i, *first);
      } else {
        before.push_back({&submission, &rows[i], i + 1});
      }
    }
  }

 private:
  struct Told {
    const Submission* submission;
    const Row* row;
    std::size_t number;
  };

  void tell(const Submission& submission, std::size_t at, const Told& first) {
    static constexpr Phrase<std::size_t> here{"第 {0} 条", "number {0}"};
    static constexpr Phrase<Str, std::size_t> earlier{" {0} 报送的第 {1} 条", "number {1} of the report on {0}"};
    const Said where = first.submission == &submission
                           ? here(first.number)
                           : earlier(to_string(first.submission->month.value), first.number);
    const Row& row = (submission.*rows_)[at];
    Finding& finding = context_.sink.tell(msg::told_twice, place(row), listed_.row().in(Lang::zh),
                                          listed_.row().in(Lang::en), where.in(Lang::zh), where.in(Lang::en));
    finding.trail = trail({nth(listed_.list, at + 1), listed_.key});
    finding.related.push_back({place(*first.row), first_here()});
  }

  Context& context_;
  List<Row> Submission::*rows_;
  Listed listed_;
  std::unordered_map<std::string_view, std::vector<Told>> by_unit_;
};

}  // namespace

void told_twice(Context& context) {
  Repeats<Activity> activities(context, &Submission::activities, {{"活动", "activity"}, "activities", "what"});
  Repeats<Payment> payments(context, &Submission::payments, {{"资金", "payment"}, "payments", "amount"});
  for (const Submission& submission : context.book.submissions) {  // by month
    if (!submission.handed_in()) continue;                         // a draft counts nowhere
    activities.look_through(submission);
    payments.look_through(submission);
  }
}

}  // namespace hbjs::check
