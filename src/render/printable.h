#pragma once

#include <string>
#include <string_view>

namespace hbjs::render {

/// The text without anything that would move the cursor, colour the terminal or turn the direction of writing:
/// such characters become U+FFFD, tabs a space, every kind of line break `\n`.
std::string printable(std::string_view text);

}  // namespace hbjs::render
