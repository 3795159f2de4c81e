#pragma once

#include <string>
#include <variant>
#include <vector>

#include "exchange/form_identity.h"
#include "exchange/form_read.h"
#include "query/index.h"

namespace hbjs::exchange {

/// A form whose tables stand one below another on a single sheet, as in CSV, be it hbjs's own or 月报 saved as CSV by
/// Excel, WPS or LibreOffice. It has no hidden sheet: what it is, its heading says, and what was prefilled, the plan.
struct PlainForm {
  Identity identity;
  Workbook tables;                   ///< each table on a sheet of its own, at its own rows
  std::vector<TablePlace> places;    ///< where each stands on the single sheet
  std::vector<std::string> missing;  ///< tables that the file does not have
};

/// Whether the workbook may be such a form: one sheet and no hidden record.
bool may_be_plain(const Workbook& workbook);

/// Finds the tables by their headings. A Refusal: the heading does not say whose form it is.
std::variant<PlainForm, Refusal> plain_form(const Sheet& sheet, const query::Index& index);

}  // namespace hbjs::exchange
