#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/lang.h"

namespace hbjs {

using Str = std::string_view;

/// A format text whose places are checked against `A...` when compiling.
/// (fmt's own format_string gives its text back only at run time in version 9.)
template <class... A>
struct CheckedText {
  std::string_view text;

  template <class Literal>
  requires std::is_convertible_v<const Literal&, std::string_view>
  consteval CheckedText(const Literal& literal) : text(literal) {
#ifndef __clang__  // clang 14 refuses a consteval call inside this consteval constructor; g++ checks every build
    [[maybe_unused]] const fmt::format_string<const A&...> check(literal);
#endif
  }
};

/// A sentence with its arguments, not yet in any language: it is put into words when it is shown.
struct Said {
  std::string_view zh, en;
  std::vector<std::string> args;

  [[nodiscard]] std::string in(Lang lang) const;
};

/// A sentence in both languages. That both have exactly the arguments `A...` is checked when compiling.
template <class... A>
struct Phrase {
  std::string_view zh, en;

  consteval Phrase(CheckedText<A...> zh_text, CheckedText<A...> en_text) : zh(zh_text.text), en(en_text.text) {}

  [[nodiscard]] Said operator()(const A&... args) const { return {zh, en, {fmt::to_string(args)...}}; }
};

}  // namespace hbjs
