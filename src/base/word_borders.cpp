#include "base/word_borders.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace hbjs {

std::vector<bool> word_borders(std::string_view text) {
  const icu::UnicodeString words =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::vector<bool> borders(static_cast<std::size_t>(words.countChar32()) + 1, false);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
  if (U_FAILURE(status)) return borders;  // an ICU without dictionaries: no word is known
  iterator->setText(words);
  std::int32_t before = 0;
  std::size_t code_point = 0;
  for (std::int32_t at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next()) {
    code_point += static_cast<std::size_t>(words.countChar32(before, at - before));
    before = at;
    borders[code_point] = true;
  }
  return borders;
}

}  // namespace hbjs
