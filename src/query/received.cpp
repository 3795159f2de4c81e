#include "query/received.h"

#include <algorithm>

#include "base/text.h"

namespace hbjs::query {
namespace {

bool says(const Text& text) { return !trimmed(text.value).empty(); }

}  // namespace

bool says_something(const Entry& entry) {
  return says(entry.progress) || says(entry.problems) || says(entry.next) || !entry.measures.empty();
}

bool has_come_in(const Submission& submission, Date as_of) {
  return submission.handed_in() && submission.date.value <= as_of;
}

std::vector<const Submission*> received(const Index& index, Month through, Date as_of) {
  const auto year = std::chrono::year{index.book().plan.year.value};
  std::vector<const Submission*> in;
  for (const Submission& submission : index.book().submissions) {
    const Month month = submission.month.value;
    if (month.year() != year || month > through) continue;
    if (!has_come_in(submission, as_of)) continue;
    in.push_back(&submission);
  }
  std::ranges::stable_sort(in, {}, [](const Submission* submission) { return submission->month.value; });
  return in;
}

bool says_something(const Submission& submission) {
  return std::ranges::any_of(submission.entries, [](const Entry& entry) { return says_something(entry); }) ||
         !submission.activities.empty() || !submission.payments.empty() || !submission.stories.empty();
}

}  // namespace hbjs::query
