#pragma once

#include "diag/span.h"
#include "model/submission.h"

namespace hbjs::exchange {

/// Where the value that stands at `at` in one submission stands in another one with the same records: a finding in a
/// file is so told at the cell of the form which the file was written from. Unknown when nothing stands there.
Span same_value(const Submission& written, const Submission& form, Span at);

}  // namespace hbjs::exchange
