#pragma once

#include "render/sheets/sheet.h"
#include "report/annual.h"
#include "report/monthly.h"
#include "report/quarterly.h"

namespace hbjs::render {

/// A report as a workbook: the table of the tasks first, then who reported, where the money is, where the targets
/// stand, what the units wrote, and what all of it stands on.
SheetBook sheets_of(const report::MonthlyReport& report);
SheetBook sheets_of(const report::QuarterlyReport& report);
SheetBook sheets_of(const report::AnnualReport& report);

}  // namespace hbjs::render
