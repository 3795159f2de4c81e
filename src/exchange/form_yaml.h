#pragma once

#include <string>

#include "exchange/form.h"

namespace hbjs::exchange {

/// The form as a file for `plan/progress/` and those who edit YAML: an empty report dated `today`, which is valid as it
/// stands, and behind it every item, figure and duty as remarks to take the `#` from.
std::string to_yaml_skeleton(const Form& form, Date today);

}  // namespace hbjs::exchange
