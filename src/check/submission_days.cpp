#include <chrono>

#include "check/places.h"
#include "check/rules.h"
#include "query/calendar.h"

namespace hbjs::check {
namespace {

/// The last day on which a report of the plan's year can be handed in: the year-end assessment (part three, (四)) is
/// over by the end of the next year's first quarter.
Date last_day(Month month) { return (month.year() + std::chrono::years(1)) / 3 / 31; }

/// False when the day itself cannot be right, so that nothing can be measured by it.
bool day_is_possible(Context& context, const Submission& submission) {
  const Date day = submission.date.value;
  const Month month = submission.month.value;
  const auto told = [&](std::string_view zh, std::string_view en) {
    context.sink.tell(msg::submitted_out_of_reach, submission.date.at, to_string(day), to_string(month), zh, en).trail =
        "date";
    return false;
  };
  if (day < Date(month / 1)) return told("那时这个月还没有开始", "the month had not begun");
  if (day > last_day(month)) return told("早已过了年度考核", "long after the year-end assessment");
  if (day > context.as_of) {
    context.sink.tell(msg::submitted_in_future, submission.date.at, to_string(day), to_string(context.as_of)).trail =
        "date";
  }
  return true;
}

void not_after(Context& context, const Placed<Date>& date, const Placed<Date>& handed_in, std::string way) {
  if (!date.stated() || date.value <= handed_in.value) return;
  Finding& finding =
      context.sink.tell(msg::after_submission, date.at, to_string(date.value), to_string(handed_in.value));
  finding.trail = std::move(way);
  static constexpr Phrase<> day{"报送日期", "the day of the report"};
  finding.related.push_back({handed_in.at, day()});
}

}  // namespace

void submission_days(Context& context) {
  const Plan& plan = context.book.plan;
  for (const Submission& submission : context.book.submissions) {
    if (!submission.month.stated() || !submission.date.stated()) continue;
    const Month month = submission.month.value;
    // Of a wrong month (HB503, HB504) every day would be wrong.
    if (plan.year.stated() && static_cast<int>(month.year()) != plan.year.value) continue;
    if (Date(month / 1) > context.as_of || !day_is_possible(context, submission)) continue;
    const query::ReportedDays days = query::reported_days(plan, month);  // others are told as HB511
    const auto within = [&](const Placed<Date>& date) { return date.stated() && days.contains(date.value); };
    for (std::size_t i = 0; i < submission.activities.size(); ++i) {
      const Placed<Date>& date = submission.activities[i].date;
      if (within(date)) not_after(context, date, submission.date, trail({nth("activities", i + 1), "date"}));
    }
    for (std::size_t i = 0; i < submission.payments.size(); ++i) {
      const Placed<Date>& date = submission.payments[i].date;
      if (within(date)) not_after(context, date, submission.date, trail({nth("payments", i + 1), "date"}));
    }
  }
}

}  // namespace hbjs::check
