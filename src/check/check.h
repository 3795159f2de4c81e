#pragma once

#include <vector>

#include "base/date.h"
#include "diag/finding.h"
#include "query/index.h"

namespace hbjs::check {

/// Tells everything that is wrong or uneven in a plan that was read: all rules, as of a day. `broken` says by file,
/// in the order of load/files.h, whose content is missing because its YAML could not be read to the end (files past
/// the plan's own are submissions). What such a file drags along is counted (Sink::hide), not told: one root cause
/// is told once. In no particular order; Sink::sort puts it in file order.
void check(const query::Index& index, const std::vector<bool>& broken, Date as_of, Sink& sink);

/// Only what would make any answer wrong: names and references. Asked by every command before it answers.
void references(const query::Index& index, const std::vector<bool>& broken, Date as_of, Sink& sink);

/// All that may be wrong in a report: the rules that look at the plan alone are left out. Asked for each report that
/// comes in.
void reports(const query::Index& index, const std::vector<bool>& broken, Date as_of, Sink& sink);

}  // namespace hbjs::check
