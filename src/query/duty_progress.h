#pragma once

#include "query/duties.h"
#include "query/index.h"

namespace hbjs::query {

/// Adds the monthly reports that the unit of `answer` owes this year, those that fell to its predecessors among them
/// (it may still hand them in), which of them are overdue, and which are next.
void add_reports(DutiesAnswer& answer, const Index& index);

/// Adds where the targets of `answer` stand, how often what its duties ask for has been done, and how many activities
/// were told of for its requirements and tasks. While
/// the plan's year runs, targets are judged as the report of the month of the day judges them; past it, as the annual
/// report does.
void add_progress(DutiesAnswer& answer, const Index& index);

}  // namespace hbjs::query
