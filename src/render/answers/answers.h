#pragma once

#include <map>
#include <string>

#include "base/lang.h"
#include "model/book.h"
#include "query/assess.h"
#include "query/duties.h"
#include "query/funds.h"
#include "query/lists.h"
#include "query/owners.h"
#include "query/pace.h"
#include "query/status.h"
#include "query/trace.h"
#include "render/page/page.h"

namespace hbjs::render {

/// What the plan calls the things that answers name by id: people read names.
struct PlanNames {
  std::string helper, recipient;                                           ///< 洪山区, 建始县
  std::map<std::string, std::string, std::less<>> tasks, targets, duties;  ///< title or name by id

  static PlanNames of(const Book& book);
};

// Every answer as a page: what was asked comes first, empty answers say so, names and texts of the plan stay Chinese
// in both languages. `Page::sheet` holds the same answer with all its details, one row a match, item or unit.

/// What was found with its owners, then the groups among them. An answer without matches names the nearest.
Page page_of(const query::OwnersAnswer& answer, const PlanNames& names, Lang lang);
/// Which numbers there are, for a number that is none: 方案里的编号：重点任务 1 至 14，….
std::string ranges_text(const std::vector<query::NumberRange>& ranges, Lang lang);
/// A contact person's whole question on a screen or two: numbers and dates first, then each in its table.
Page page_of(const query::DutiesAnswer& answer, const PlanNames& names, Lang lang);
/// That no unit has the name, and which ones are near.
Page page_of(const query::UnknownUnit& answer, Lang lang);
Page page_of(const query::AnyList& answer, const PlanNames& names, Lang lang);
/// What hangs in the air first, then the matrices, then who carries most.
Page page_of(const query::TraceAnswer& answer, const PlanNames& names, Lang lang);
Page page_of(const query::StatusAnswer& answer, Lang lang);
/// Units by months: a quarter's, a year's reporting at a glance.
Page page_of(const query::PeriodStatus& answer, Lang lang);
/// How many targets are in which state, by which rule, then each.
Page page_of(const query::PaceAnswer& answer, Lang lang);
/// Totals, then by project, unit and source.
Page page_of(const query::FundsAnswer& answer, Lang lang);

/// With an assessment.yaml the ranking and how points are given, then the facts: clauses, targets, units.
Page page_of(const query::AssessAnswer& answer, Lang lang);
/// One unit: each of its scores with the facts and the sum, then all its facts.
Page page_of(const query::UnitAssessment& answer, Lang lang);

}  // namespace hbjs::render
