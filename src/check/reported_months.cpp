#include "check/places.h"
#include "check/rules.h"
#include "query/calendar.h"

namespace hbjs::check {
namespace {

void date_within(Context& context, const Placed<Date>& date, Month month, std::string_view list, std::size_t index) {
  const query::ReportedDays days = query::reported_days(context.book.plan, month);
  if (!date.stated() || days.contains(date.value)) return;
  Finding& finding = context.sink.tell(msg::outside_month, date.at, to_string(date.value), to_string(month),
                                       to_string(days.first), to_string(days.last));
  finding.trail = trail({nth(list, index + 1), "date"});
}

}  // namespace

void reported_months(Context& context) {
  const Plan& plan = context.book.plan;
  for (const Submission& submission : context.book.submissions) {
    if (!submission.month.stated()) continue;
    const Month month = submission.month.value;
    if (plan.year.stated() && static_cast<int>(month.year()) != plan.year.value) {
      context.sink.tell(msg::month_outside_year, submission.month.at, to_string(month), plan.year.value).trail =
          "month";
      continue;  // of a wrong month all dates would be wrong
    }
    if (month / 1 > context.as_of) {
      context.sink.tell(msg::month_in_future, submission.month.at, to_string(month), to_string(context.as_of)).trail =
          "month";
      continue;
    }
    for (std::size_t i = 0; i < submission.activities.size(); ++i) {
      date_within(context, submission.activities[i].date, month, "activities", i);
    }
    for (std::size_t i = 0; i < submission.payments.size(); ++i) {
      date_within(context, submission.payments[i].date, month, "payments", i);
    }
  }
}

}  // namespace hbjs::check
