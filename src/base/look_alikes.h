#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hbjs {

/// Why a character is not what it looks like.
enum class Disguise {
  blank,       ///< white space of any kind
  invisible,   ///< nothing is seen of it: zero-width spaces, soft hyphens, marks of direction
  full_width,  ///< Ａ for A
  look_alike,  ///< a radical or a compatibility ideograph for the ideograph: ⼈ (U+2F08) for 人, as text from PDFs has
               ///< it
  apart,  ///< an accent that stands as a character of its own (NFD)
};

/// A character of a text that is not what it looks like.
struct Disguised {
  Disguise why;
  char32_t character;
  std::string plain;  ///< what it looks like: 人; empty where nothing is seen or two characters belong together
};

/// What is wrong with one character; nullopt when it is what it looks like. A plain space is a blank.
std::optional<Disguised> disguise_of(char32_t character);

/// Why a text is not `plain`, which it looks like: the first character that differs. Nullopt when it differs otherwise.
std::optional<Disguised> disguise_of(std::string_view text, std::string_view plain);

/// A character's number as it is written in words: U+2F08.
std::string number_of(char32_t character);

}  // namespace hbjs
