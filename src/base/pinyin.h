#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hbjs {

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

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Sorts Chinese by pinyin (ICU collation zh), for indexes and completion: Han before Latin letters; texts that
/// it holds equal by their bytes.
void sort_by_pinyin(std::vector<std::string>& names);

}  // namespace hbjs
