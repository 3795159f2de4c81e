#include "base/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>

#include "base/utf8.h"

namespace hbjs {
namespace {

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
