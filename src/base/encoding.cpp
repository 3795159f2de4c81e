#include "base/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>

#include "base/utf8.h"

namespace hbjs {
namespace {

using Byte = unsigned char;

/// Whether most of the double bytes are GB2312's, whose 6763 characters make up nearly all of any Chinese text. Read as
/// GB18030, UTF-8 and Latin-1 give rare characters from elsewhere.
bool is_mostly_gb2312(std::string_view bytes) {
  std::size_t common = 0, pairs = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto lead = static_cast<Byte>(bytes[i]);
    if (lead < 0x80) continue;
    const Byte trail = i + 1 < bytes.size() ? static_cast<Byte>(bytes[++i]) : Byte{0};
    ++pairs;
    if (lead >= 0xA1 && lead <= 0xF7 && trail >= 0xA1) ++common;
  }
  constexpr std::size_t of_ten = 9;
  return pairs > 0 && common * 10 >= pairs * of_ten;
}

/// Whether three characters of UTF-8 follow one another: then the file is UTF-8 in part, and what is left of it must
/// not be read as anything else.
bool has_utf8_words(std::string_view bytes) {
  constexpr int enough = 3;
  const auto follows = [&](std::size_t i) { return i < bytes.size() && (static_cast<Byte>(bytes[i]) & 0xC0) == 0x80; };
  int run = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const bool is_one = (static_cast<Byte>(bytes[i]) & 0xF0) == 0xE0 && follows(i + 1) && follows(i + 2);
    run = is_one ? run + 1 : 0;
    if (run == enough) return true;
    i += is_one ? 3 : 1;
  }
  return false;
}

bool is_private(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// The bytes in an encoding that ICU knows; nullopt when one of them is no part of it.
std::optional<std::string> converted(std::string_view bytes, const char* encoding) {
  if (bytes.size() > static_cast<std::size_t>(INT32_MAX / 2)) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, Close> converter(ucnv_open(encoding, &status));
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::u16string utf16(bytes.size() + 1, u'\0');
  const std::int32_t length = ucnv_toUChars(converter.get(), utf16.data(), static_cast<std::int32_t>(utf16.size()),
                                            bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string text;
  icu::UnicodeString(false, utf16.data(), length).toUTF8String(text);
  return first_bad_utf8(text) ? std::nullopt : std::optional(std::move(text));
}

}  // namespace

std::optional<std::string> from_gb18030(std::string_view bytes) { return converted(bytes, "gb18030"); }

std::optional<std::string> surely_gb18030(std::string_view bytes) {
  if (!is_mostly_gb2312(bytes) || has_utf8_words(bytes)) return std::nullopt;
  std::optional<std::string> text = from_gb18030(bytes);
  if (!text || !has_han(*text)) return std::nullopt;
  for (std::size_t at = 0; at < text->size();) {
    if (is_private(next_code_point(*text, at))) return std::nullopt;
  }
  return text;
}

bool has_utf16_mark(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

std::optional<std::string> utf16_to_utf8(std::string_view bytes) {
  if (!has_utf16_mark(bytes)) return std::nullopt;
  std::optional<std::string> text = converted(bytes.substr(2), bytes[0] == '\xFF' ? "UTF-16LE" : "UTF-16BE");
  return text && text->find('\0') != std::string::npos ? std::nullopt : text;
}

std::optional<std::string> decoded_text(std::string_view bytes) {
  const auto from = [bytes](std::size_t mark) { return bytes.substr(mark); };
  std::optional<std::string> text;
  if (bytes.starts_with("\xFF\xFE")) {
    text = converted(from(2), "UTF-16LE");
  } else if (bytes.starts_with("\xFE\xFF")) {
    text = converted(from(2), "UTF-16BE");
  } else if (bytes.starts_with("\xEF\xBB\xBF")) {
    if (!first_bad_utf8(from(3))) text = from(3);
  } else {
    if (!first_bad_utf8(bytes)) text = bytes;
    if (!text || !has_han(*text)) {
      if (auto chinese = from_gb18030(bytes); chinese && (!text || has_han(*chinese))) text = std::move(chinese);
    }
  }
  return text && text->find('\0') == std::string::npos ? text : std::nullopt;
}

}  // namespace hbjs
