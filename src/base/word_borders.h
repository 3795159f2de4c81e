#pragma once

#include <string_view>
#include <vector>

namespace hbjs {

/// Where a word begins or ends, by ICU's dictionary of Chinese: for each code point of `text` whether one begins there,
/// and a last one for its end. Takes a few milliseconds the first time.
std::vector<bool> word_borders(std::string_view text);

}  // namespace hbjs
