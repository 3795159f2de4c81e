#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hbjs {

// What periods and days are read from: both are written with the same words.

/// A date or period as people write it, in an alphabet that is easy to match: digits (Chinese and full-width ones
/// too), `-` for any separator, `y` for 年, `m` for 月, `d` for 日 and 号, `q` for 季度 and Q, `n` for 第, `a` for
/// 全年. Empty when there is anything else.
std::string calendar_letters(std::string_view text);

/// 一 to 九十九 as a number; 0 for anything else.
int chinese_number(std::string_view text);
/// 1 to 99 as people write it: 十, 二十五; empty for any other number.
std::string in_chinese(int number);

/// Moves past a number of at least `least` and at most `most` digits that no further digit follows.
std::optional<int> take_number(std::string_view& text, std::size_t least, std::size_t most);

/// Where `text` goes on with `c`, moves past it.
bool take(std::string_view& text, char c);

}  // namespace hbjs
