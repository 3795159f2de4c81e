#pragma once

#include <vector>

#include "base/date.h"
#include "base/month.h"
#include "query/index.h"

namespace hbjs::query {

/// Whether a submission had come in by `as_of`. A draft, which states no day, has not: nothing that counts reports
/// may see one.
bool has_come_in(const Submission& submission, Date as_of);

/// The submissions that had come in by `as_of`, for months of the plan's year up to `through`, in the book's
/// order (by month, then unit). A submission is of the month it names, whenever it was handed in.
std::vector<const Submission*> received(const Index& index, Month through, Date as_of);

/// Whether a submission says anything at all: an entry with words or figures, an activity, a payment, a story.
/// One that does not is 已报空表.
bool says_something(const Submission& submission);
bool says_something(const Entry& entry);

}  // namespace hbjs::query
