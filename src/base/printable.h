#pragma once

#include <string>
#include <string_view>

namespace hbjs {

/// The text without anything that would move the cursor, colour the terminal or turn the direction of writing:
/// such characters become U+FFFD, tabs a space, every kind of line break `\n`.
std::string printable(std::string_view text);

/// The character as it is shown on a line of a file: a tab as a space; what would move the cursor, turn the direction
/// of writing or be invisible as U+FFFD. Always one character for one, so that columns stay.
char32_t visible(char32_t c);

}  // namespace hbjs
