#pragma once

#include "query/duties.h"
#include "query/index.h"

namespace hbjs::query {

/// Adds who sits across from the unit of `answer`, from its pairs, items and tasks, and who leads what it shares.
void add_across(DutiesAnswer& answer, const Index& index);

}  // namespace hbjs::query
