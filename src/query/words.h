#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hbjs::query {

/// What was asked for, taken apart: words between white space, commas (，、,) and semicolons, each folded (NFKC,
/// lower case, no spaces).
struct Words {
  explicit Words(std::string_view query);

  std::vector<std::string> each;  ///< none is empty
  std::string whole;              ///< the query folded as one, for comparing with whole names
  bool latin = false;  ///< can be pinyin: Latin letters, with digits, apostrophes, hyphens and spaces at most
};

/// 第10小学 as the plan writes it, 第十小学; a text without such a number as it is.
std::string with_chinese_ordinals(std::string_view text);

/// Where `word` stands in `text`, both folded; npos when nowhere. A number is found only whole (`200` does not stand
/// in `2000`, nor `2` in `2.1`), a Latin word only from its beginning.
std::size_t find_word(std::string_view text, std::string_view word);

/// About 40 characters of `text` around the first place where the folded `word` stands, from the beginning of a phrase
/// where one is near, `…` where cut; the whole text when it is no longer than that. Empty when the word is not there.
std::string snippet(std::string_view text, std::string_view word);

}  // namespace hbjs::query
