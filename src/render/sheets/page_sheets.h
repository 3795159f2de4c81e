#pragma once

#include "base/date.h"
#include "base/lang.h"
#include "render/page/annexes.h"
#include "render/page/page.h"
#include "render/sheets/sheet.h"

namespace hbjs::render {

/// An answer as a workbook: its tables, one sheet each, behind its words where these are more than a few lines; an
/// answer with one table or none also has its flat table. Numbers and days are numbers and days.
SheetBook sheets_of(const Page& page, Date created, Lang lang);

/// A list as the plan prints it, in front of its other sheets.
void put_first(SheetBook& book, const Annex& annex);

}  // namespace hbjs::render
