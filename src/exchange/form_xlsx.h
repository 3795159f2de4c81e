#pragma once

#include <string>

#include "exchange/form.h"

namespace hbjs::exchange {

/// The form as a workbook for Excel, WPS and LibreOffice: the cells to fill are yellow and open, all others are
/// prefilled and guarded. The same form makes the same bytes.
std::string to_xlsx(const Form& form);

}  // namespace hbjs::exchange
