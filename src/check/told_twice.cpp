#include <algorithm>

#include "base/text.h"
#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

bool is_same(const Text& one, const Text& other) { return trimmed(one.value) == trimmed(other.value); }

bool is_same(const Activity& one, const Activity& other) {
  return one.duty.value == other.duty.value && one.date.value == other.date.value && is_same(one.what, other.what) &&
         one.principal.value == other.principal.value;
}

bool is_same(const Payment& one, const Payment& other) {
  return one.project.value == other.project.value && one.kind.value == other.kind.value &&
         one.date.value == other.date.value && one.amount.value == other.amount.value && is_same(one.note, other.note);
}

bool is_whole(const Activity& activity) {
  return activity.duty.stated() && activity.date.stated() && activity.what.stated();
}
bool is_whole(const Payment& payment) {
  return payment.kind.stated() && payment.date.stated() && payment.amount.stated();
}

Span place(const Activity& activity) { return activity.what.at; }
Span place(const Payment& payment) { return payment.amount.at; }

/// Each that is the same as one before it. A unit has few in a month: each is compared with each.
template <class Row>
void look_through(Context& context, const List<Row>& rows, const Phrase<>& name, std::string_view list,
                  std::string_view key) {
  constexpr std::size_t too_many = 1000;  // nobody's report: that must not take long
  for (std::size_t i = 1; i < std::min(rows.size(), too_many); ++i) {
    if (!is_whole(rows[i])) continue;
    const auto first =
        std::ranges::find_if(rows, [&](const Row& row) { return is_whole(row) && is_same(row, rows[i]); });
    const auto at = static_cast<std::size_t>(first - rows.begin());
    if (at >= i) continue;
    Finding& finding =
        context.sink.tell(msg::told_twice, place(rows[i]), name().in(Lang::zh), name().in(Lang::en), at + 1);
    finding.trail = trail({nth(list, i + 1), key});
    finding.related.push_back({place(*first), first_here()});
  }
}

}  // namespace

void told_twice(Context& context) {
  static constexpr Phrase<> activity{"活动", "activity"}, payment{"资金", "payment"};
  for (const Submission& submission : context.book.submissions) {
    look_through(context, submission.activities, activity, "activities", "what");
    look_through(context, submission.payments, payment, "payments", "amount");
  }
}

}  // namespace hbjs::check
