#include "base/utf8.h"

#include <cstdint>
#include <cstring>
#include <utility>

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace hbjs {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_tail(unsigned char byte) { return (byte & 0xC0) == 0x80; }

/// The length of the well-formed sequence that begins at p, which has `left` bytes and is not ASCII; 0 when
/// there is none. The bounds are those of table 3-7 of the Unicode standard.
std::size_t sequence(const unsigned char* p, std::size_t left) {
  const unsigned char lead = p[0];
  if (lead < 0xC2) return 0;  // a tail byte, or an overlong form of ASCII
  if (lead < 0xE0) return left >= 2 && is_tail(p[1]) ? 2 : 0;
  if (lead < 0xF0) {
    if (left < 3 || !is_tail(p[1]) || !is_tail(p[2])) return 0;
    if (lead == 0xE0 && p[1] < 0xA0) return 0;  // overlong
    if (lead == 0xED && p[1] > 0x9F) return 0;  // surrogates
    return 3;
  }
  if (lead > 0xF4 || left < 4 || !is_tail(p[1]) || !is_tail(p[2]) || !is_tail(p[3])) return 0;
  if (lead == 0xF0 && p[1] < 0x90) return 0;  // overlong
  if (lead == 0xF4 && p[1] > 0x8F) return 0;  // above U+10FFFF
  return 4;
}

bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// The ideographs nearly all text is made of; the rest of Han is in is_han.
bool is_common_han(char32_t c) { return within(c, 0x4E00, 0x9FFF); }

bool is_han(char32_t c) {
  return is_common_han(c) || within(c, 0x3400, 0x4DBF) || c == 0x3007 || within(c, 0xF900, 0xFAFF) ||
         within(c, 0x20000, 0x3FFFF);
}

int width_by_icu(char32_t code_point) {
  constexpr char32_t soft_hyphen = 0xAD;
  if (code_point == soft_hyphen) return 1;             // terminals show it
  if (within(code_point, 0x1160, 0x11FF)) return 0;    // jamo that join the syllable before them
  if (within(code_point, 0x1F1E6, 0x1F1FF)) return 1;  // regional indicators: two make one flag of two cells
  const auto c = static_cast<UChar32>(code_point);
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR: return 0;
    default: break;
  }
  const int east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  if (east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH) return 2;
  return u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION) ? 2 : 1;
}

/// White space and what is as invisible: pasted text is full of zero-width spaces and byte order marks.
bool is_blank(char32_t c) {
  return c == 0x200B || c == 0x2060 || c == 0xFEFF || u_isUWhiteSpace(static_cast<UChar32>(c));
}

icu::UnicodeString without_blanks(const icu::UnicodeString& text) {
  icu::UnicodeString out;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    if (!is_blank(static_cast<char32_t>(c))) out.append(c);
  }
  return out;
}

/// Code points above ASCII that NFKC and lower case leave alone wherever they stand: ideographs and the
/// punctuation that stands among them.
bool folds_to_itself(char32_t c) {
  return is_common_han(c) || within(c, 0x3001, 0x3002) || within(c, 0x3008, 0x3011) || within(c, 0x2018, 0x201F) ||
         c == 0x2014 || c == 0xB7;
}

/// The folded text where no code point needs ICU; nullopt where one does.
std::optional<std::string> folded_plainly(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    char32_t c = next_code_point(text, at);
    if (within(c, 0xFF01, 0xFF5E)) c -= 0xFEE0;  // full-width ASCII
    if (c < 0x80) {
      const bool upper = c >= U'A' && c <= U'Z';
      const bool space = c == U' ' || within(c, U'\t', U'\r');
      if (!space) out += static_cast<char>(upper ? c + (U'a' - U'A') : c);
    } else if (folds_to_itself(c)) {
      out.append(text, begin, at - begin);
    } else if (c != 0x3000) {
      return std::nullopt;
    }
  }
  return out;
}

}  // namespace

std::optional<std::size_t> first_bad_utf8(std::string_view bytes) {
  const auto* const begin = reinterpret_cast<const unsigned char*>(bytes.data());
  const std::size_t size = bytes.size();
  std::size_t at = 0;
  while (at < size) {
    if (begin[at] < 0x80) {
      // ASCII comes in runs: eight bytes at a time.
      while (size - at >= sizeof(std::uint64_t)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, begin + at, sizeof eight);
        if ((eight & 0x8080808080808080U) != 0) break;
        at += sizeof eight;
      }
      while (at < size && begin[at] < 0x80) ++at;
      continue;
    }
    const std::size_t length = sequence(begin + at, size - at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto* const p = reinterpret_cast<const unsigned char*>(text.data()) + offset;
  if (p[0] < 0x80) {
    ++offset;
    return p[0];
  }
  const auto tail = [p](std::size_t i) { return static_cast<char32_t>(p[i] & 0x3F); };
  const std::size_t length = sequence(p, text.size() - offset);
  switch (length) {
    case 2: offset += 2; return (static_cast<char32_t>(p[0] & 0x1F) << 6) | tail(1);
    case 3: offset += 3; return (static_cast<char32_t>(p[0] & 0x0F) << 12) | (tail(1) << 6) | tail(2);
    case 4: offset += 4; return (static_cast<char32_t>(p[0] & 0x07) << 18) | (tail(1) << 12) | (tail(2) << 6) | tail(3);
    default: ++offset; return replacement;
  }
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || within(c, 0xD800, 0xDFFF)) c = replacement;
  const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
  return count;
}

std::string_view slice(std::string_view text, std::size_t from, std::size_t to) {
  std::size_t begin = 0;
  std::size_t index = 0;
  for (; index < from && begin < text.size(); ++index) next_code_point(text, begin);
  std::size_t end = begin;
  for (; index < to && end < text.size(); ++index) next_code_point(text, end);
  return text.substr(begin, end - begin);
}

std::u32string to_utf32(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) out += next_code_point(text, at);
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

bool is_ambiguous(char32_t c) {
  if (c < 0xA1 || is_common_han(c)) return false;
  const auto kind = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return kind == U_EA_AMBIGUOUS && width_by_icu(c) == 1;
}

int width_of(char32_t c, Ambiguous ambiguous) {
  if (c < 0x7F) return c < 0x20 ? 0 : 1;
  // Nearly all of the rest: ideographs, the punctuation of Chinese, full-width ASCII. 〪–〯 (U+302A–302F) are
  // marks.
  if (is_common_han(c) || within(c, 0x3000, 0x3029) || within(c, 0xFF01, 0xFF60)) return 2;
  return ambiguous == Ambiguous::wide && is_ambiguous(c) ? 2 : width_by_icu(c);
}

std::size_t width(std::string_view text, Ambiguous ambiguous) {
  std::size_t cells = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    cells += c == U'\t' ? 1 : static_cast<std::size_t>(width_of(c, ambiguous));
  }
  return cells;
}

bool has_han(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_han(next_code_point(text, at))) return true;
  }
  return false;
}

std::string folded(std::string_view text) {
  if (std::optional<std::string> plain = folded_plainly(text)) return *std::move(plain);

  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfkc = icu::Normalizer2::getNFKCInstance(status);
  const auto size = static_cast<std::int32_t>(text.size());
  icu::UnicodeString out = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), size));
  // Twice: what stood apart may join once the space between is gone, and NFKC itself makes spaces (of ¨).
  for (int i = 0; i < 2; ++i) {
    out = without_blanks(out);
    if (U_SUCCESS(status)) out = nfkc->normalize(out, status);
    out.toLower(icu::Locale::getRoot());
  }
  std::string utf8;
  return out.toUTF8String(utf8);
}

std::string without_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const bool space = c == U' ' || within(c, U'\t', U'\r') || c == 0xA0 || c == 0x3000;
    if (!space) out.append(text, begin, at - begin);
  }
  return out;
}

}  // namespace hbjs
