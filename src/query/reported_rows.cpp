#include "query/reported_rows.h"

#include "query/calendar.h"
#include "query/if_stated.h"
#include "query/received.h"

namespace hbjs::query {
namespace {

std::string name_of(const Index& index, const Activity& activity) {
  if (const Duty* duty = index.duty(activity.duty.value)) return duty->name.value;
  if (const Requirement* row = index.requirement(activity.item.value)) return row->category.value;
  if (const Task* task = index.task(activity.item.value)) return task->title.value;
  return {};
}

}  // namespace

std::vector<SubmissionRow> submission_rows(const Book& book, Date as_of) {
  std::vector<SubmissionRow> rows;
  const auto count = [](const auto& list) { return static_cast<int>(list.size()); };
  for (const Submission& submission : book.submissions) {
    if (!has_come_in(submission, as_of)) continue;
    const Date due = due_date(book.plan, Period::of(submission.month.value));
    rows.push_back({submission.month.value, submission.unit.value, submission.date.value, submission.date.value <= due,
                    count(submission.entries), count(submission.activities), count(submission.payments),
                    count(submission.stories)});
  }
  return rows;
}

std::vector<ActivityRow> activity_rows(const Index& index, Date as_of) {
  std::vector<ActivityRow> rows;
  for (const Submission& submission : index.book().submissions) {
    if (!has_come_in(submission, as_of)) continue;
    for (const Activity& activity : submission.activities) {
      rows.push_back({submission.month.value, submission.unit.value, if_stated(activity.duty), if_stated(activity.item),
                      name_of(index, activity), activity.date.value, activity.what.value, activity.principal.value});
    }
  }
  return rows;
}

std::vector<PaymentRow> payment_rows(const Index& index, Date as_of) {
  std::vector<PaymentRow> rows;
  for (const Submission& submission : index.book().submissions) {
    if (!has_come_in(submission, as_of)) continue;
    for (const Payment& payment : submission.payments) {
      const Project* project = index.project(payment.project.value);
      rows.push_back({submission.month.value,
                      submission.unit.value,
                      if_stated(payment.project),
                      project != nullptr ? project->name.value : std::string(),
                      payment.kind.value,
                      payment.date.value,
                      {payment.amount.value},
                      payment.note.value});
    }
  }
  return rows;
}

}  // namespace hbjs::query
