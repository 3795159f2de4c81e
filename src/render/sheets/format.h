#pragma once

#include <optional>
#include <string>

#include "base/decimal.h"

namespace hbjs::render {

/// How Excel has to show a number so that it reads as words do.
struct NumberFormat {
  std::string format;    ///< `"不少于"0"个"`, `0.0%`
  bool percent = false;  ///< what it shows is a hundredfold of what the cell holds
};

/// The format that shows `number` as `words`: their first number is it, rounded as it stands there, without its sign
/// where the words say it otherwise (慢, 快). Nullopt when it is not, or when the words cannot stand in a format.
std::optional<NumberFormat> format_for(const std::string& words, Decimal number);

}  // namespace hbjs::render
