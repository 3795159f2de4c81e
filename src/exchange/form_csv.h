#pragma once

#include <string>

#include "exchange/form.h"

namespace hbjs::exchange {

/// The form as CSV for those without Excel or WPS: its tables one below another in one file, in UTF-8 with a byte order
/// mark, which Excel needs.
std::string to_csv(const Form& form);

}  // namespace hbjs::exchange
