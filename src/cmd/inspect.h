#pragma once

#include "base/date.h"
#include "load/load.h"

namespace hbjs::cmd {

/// Runs the rules on a plan that was read with `progress` (without progress files only those that make any answer
/// wrong) and applies what the plan says about its findings. Whoever judges or shows a plan's findings comes through
/// here, so `validate`, `status` and `report` cannot disagree. The findings are in no particular order.
void inspect(load::Loaded& loaded, const load::Progress& progress, Date as_of);

}  // namespace hbjs::cmd
