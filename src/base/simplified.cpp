#include "base/simplified.h"

#include <array>

#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>

namespace hbjs {

struct Simplifier::Impl {
  struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
  };
  std::unique_ptr<UConverter, Close> gb2312;
  std::unique_ptr<icu::Transliterator> to_simplified;
  bool tried = false;

  /// Whether GB 2312 has every character: then there is nothing to simplify.
  [[nodiscard]] bool is_plain(const icu::UnicodeString& text) const {
    if (!gb2312) return false;
    ucnv_reset(gb2312.get());
    const UChar* at = text.getBuffer();
    const UChar* const end = at + text.length();
    UErrorCode status = U_ZERO_ERROR;
    do {
      std::array<char, 256> bytes{};
      char* to = bytes.data();
      status = U_ZERO_ERROR;
      ucnv_fromUnicode(gb2312.get(), &to, bytes.data() + bytes.size(), &at, end, nullptr, true, &status);
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return U_SUCCESS(status);
  }
};

Simplifier::Simplifier() : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  impl_->gb2312.reset(ucnv_open("GB2312", &status));
  if (impl_->gb2312) {
    ucnv_setFromUCallBack(impl_->gb2312.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  }
}

Simplifier::~Simplifier() = default;

std::string Simplifier::operator()(std::string_view text) {
  icu::UnicodeString characters =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  if (impl_->is_plain(characters)) return std::string(text);
  if (!impl_->tried) {
    impl_->tried = true;
    UErrorCode status = U_ZERO_ERROR;
    impl_->to_simplified.reset(icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, status));
  }
  if (!impl_->to_simplified) return std::string(text);
  impl_->to_simplified->transliterate(characters);
  std::string simple;
  characters.toUTF8String(simple);
  return simple;
}

}  // namespace hbjs
