#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hbjs::check {

/// A number with a measure word in a Chinese text: `500个`, `1-2次`, `1850 万元`, `９名`.
struct PromisedNumber {
  std::string digits;      ///< `500`, `1-2`: half-width, no spaces
  std::size_t begin, end;  ///< bytes of the text, from the first digit to behind the measure word
  std::size_t digits_end;  ///< byte behind the last digit
};

/// The numbers that a text may promise. Not among them: ordinals (第2期), years, days and other stretches of time
/// (1个月), and what has no measure word (832平台, 4+N).
std::vector<PromisedNumber> promised_numbers(std::string_view text);

}  // namespace hbjs::check
