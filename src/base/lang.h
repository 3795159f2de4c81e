#pragma once

#include <string_view>

namespace hbjs {

/// The language of words to people. Codes and JSON keys are never translated.
enum class Lang { zh, en };

/// The text of `lang`.
constexpr std::string_view pick(Lang lang, std::string_view zh, std::string_view en) {
  return lang == Lang::zh ? zh : en;
}

}  // namespace hbjs
