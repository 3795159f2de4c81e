#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace hbjs {

/// The text with its ASCII letters in lower case, everything else as it is: what file formats compare by.
inline std::string in_lower_case(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

}  // namespace hbjs
