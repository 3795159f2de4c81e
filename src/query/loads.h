#pragma once

#include <vector>

#include "base/date.h"
#include "query/index.h"
#include "query/trace.h"

namespace hbjs::query {

/// How much each unit of `side` that exists on `date` carries, in the order of units.yaml. Work grows with the names
/// in the list, not with units times requirements.
std::vector<UnitLoad> loads(const Index& index, Side side, Date date);

}  // namespace hbjs::query
