#pragma once

#include <string>

#include "exchange/form.h"

namespace hbjs::exchange {

/// The form as a file for `plan/progress/` and those who edit YAML: a draft without entries, which is valid as it
/// stands and counts nowhere, and behind it every item, figure and duty as remarks to take the `#` from.
std::string to_yaml_skeleton(const Form& form);

}  // namespace hbjs::exchange
