#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hbjs {

/// A stretch of a text in code points, `end` not included.
struct Stretch {
  std::size_t begin = 0, end = 0;

  friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// The letters of a query as syllables are spelled: lower case, tone marks dropped, `ü` as `v`, no spaces, apostrophes
/// or hyphens; digits stay. Empty when anything else is in it.
std::string pinyin_letters(std::string_view query);

/// Pinyin without tones, as ICU's pinyin order has it. Making one costs about a millisecond: only for queries
/// in Latin letters. May be shared by threads.
class Pinyin {
 public:
  Pinyin();
  ~Pinyin();
  Pinyin(const Pinyin&) = delete;
  Pinyin& operator=(const Pinyin&) = delete;

  /// One syllable a Han character, lower case a–z (`ü` is `v`), its most frequent reading; other letters and
  /// digits one by one, lower case; everything else dropped, and Han without a reading.
  /// 区教育局 → {"qu","jiao","yu","ju"}.
  [[nodiscard]] std::vector<std::string> syllables(std::string_view text) const;

  /// Whether `query` (Latin letters and digits; case, tone marks, spaces, hyphens and apostrophes ignored)
  /// reads a stretch of `text`: each character in full or by a beginning of its syllable, starting at a
  /// character and covering at least two characters. `jiaoyuju`, `jyj`, `jiaoyj` all read 区教育局. Commas and
  /// full stops end a stretch. Characters of several readings (长, 重, 行, 覃 …) are read in each; `ü` is `v` or `u`.
  [[nodiscard]] bool reads(std::string_view query, std::string_view text) const;

  /// The stretches of `text` that `query` reads so, none within which a shorter one does, from the front; at most
  /// `most`.
  [[nodiscard]] std::vector<Stretch> stretches(std::string_view query, std::string_view text, std::size_t most) const;

  /// Whether `query` reads the beginning of `name`, be it half a syllable: `j`, `jiao` and `jyj` begin 教育局.
  [[nodiscard]] bool begins(std::string_view query, std::string_view name) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Sorts Chinese by pinyin (ICU collation zh), for indexes and completion: Han before Latin letters; texts that
/// it holds equal by their bytes.
void sort_by_pinyin(std::vector<std::string>& names);

}  // namespace hbjs
