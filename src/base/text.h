#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hbjs {

/// The lines without their breaks: `\n`, `\r\n`, `\r` and the three others that YAML 1.1 (and so libyaml) knows.
/// A break at the very end begins no further line; an empty text has none.
std::vector<std::string_view> split_lines(std::string_view text);
/// The line that begins at `at`, which must lie within the text; moves `at` to where the next one begins.
std::string_view take_line(std::string_view text, std::size_t& at);
std::string_view trimmed(std::string_view text);  ///< without ASCII white space at both ends
std::string join(std::span<const std::string> parts, std::string_view between);

}  // namespace hbjs
