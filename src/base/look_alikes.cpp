#include "base/look_alikes.h"

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

namespace hbjs {

namespace {

bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Zero-width joiners and variation selectors belong to emoji and to rare ideographs; they are let be.
bool is_invisible(char32_t c) {
  if (within(c, 0x200C, 0x200D) || within(c, 0xFE00, 0xFE0F) || within(c, 0xE0100, 0xE01EF)) return false;
  const auto code = static_cast<UChar32>(c);
  return c == 0x3164 || u_charType(code) == U_FORMAT_CHAR ||
         u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

/// What NFKC makes of the character; empty when that is the character itself.
std::string compatible(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return {};
  const icu::UnicodeString self(static_cast<UChar32>(c));
  const icu::UnicodeString other = nfkc->normalize(self, status);
  std::string out;
  if (U_SUCCESS(status) && other != self) other.toUTF8String(out);
  return out;
}

}  // namespace

std::optional<Disguised> disguise_of(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  if (c < 0x80) return c == ' ' || c == '\t' ? std::optional(Disguised{Disguise::blank, c, {}}) : std::nullopt;
  if (within(c, 0x4E00, 0x9FFF)) return std::nullopt;
  if (is_invisible(c)) return Disguised{Disguise::invisible, c, {}};
  if (u_isUWhiteSpace(code) != 0) return Disguised{Disguise::blank, c, {}};
  const bool selects = within(c, 0xFE00, 0xFE0F) || within(c, 0xE0100, 0xE01EF);
  if (!selects && u_charType(code) == U_NON_SPACING_MARK) return Disguised{Disguise::apart, c, {}};
  std::string plain = compatible(c);
  if (plain.empty()) return std::nullopt;
  const bool full_width = within(c, 0xFF01, 0xFF60) || within(c, 0xFFE0, 0xFFE6);
  return Disguised{full_width ? Disguise::full_width : Disguise::look_alike, c, std::move(plain)};
}

std::optional<Disguised> disguise_of(std::string_view text, std::string_view plain) {
  const std::u32string self = to_utf32(text), other = to_utf32(plain);
  const auto at = static_cast<std::size_t>(std::ranges::mismatch(self, other).in1 - self.begin());
  if (at == self.size()) return std::nullopt;
  if (at + 1 < self.size()) {  // the letter differs because its accent stands behind it
    auto next = disguise_of(self[at + 1]);
    if (next && next->why == Disguise::apart) return next;
  }
  return disguise_of(self[at]);
}

std::string number_of(char32_t character) { return fmt::format("U+{:04X}", static_cast<std::uint32_t>(character)); }

}  // namespace hbjs
