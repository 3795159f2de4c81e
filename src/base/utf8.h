#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hbjs {

/// The offset of the first byte that is not part of well-formed UTF-8 (no surrogates, no overlong forms,
/// nothing above U+10FFFF); nullopt when all of it is.
std::optional<std::size_t> first_bad_utf8(std::string_view bytes);

/// Reads the code point at `offset` of well-formed UTF-8 and moves `offset`, which must lie within
/// the text, past it. On a malformed byte returns U+FFFD and moves one byte.
char32_t next_code_point(std::string_view text, std::size_t& offset);

/// Appends one code point as UTF-8; U+FFFD for what is none (surrogates, above U+10FFFF).
void append_utf8(std::string& out, char32_t code_point);

/// Number of code points; a malformed byte counts as one, here and in all functions below.
std::size_t code_points(std::string_view text);

/// The code points `from` (0-based) up to but not including `to`; less where the text ends before.
std::string_view slice(std::string_view text, std::size_t from, std::size_t to);

std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

/// How many cells a terminal gives the characters that UAX #11 calls ambiguous (“ ” — … · ①): one with most fonts, two
/// with many Chinese ones. Nothing that a program could ask tells which.
enum class Ambiguous : std::uint8_t { narrow, wide };

bool is_ambiguous(char32_t code_point);

/// Cells of a terminal that one code point fills: 0 for combining marks and controls, 2 for East Asian Wide
/// and Fullwidth (UAX #11) and emoji presentation, else 1.
int width_of(char32_t code_point, Ambiguous ambiguous = Ambiguous::narrow);

/// Cells that the text fills on a terminal. Tabs count as one cell: expand them first. The sum of
/// width_of: what a terminal joins (emoji with U+200D) is counted in its parts.
std::size_t width(std::string_view text, Ambiguous ambiguous = Ambiguous::narrow);

/// Whether the text is CJK ideographs somewhere.
bool has_han(std::string_view text);

/// Folded for comparing what people type: NFKC, lower case, white space and zero-width spaces removed.
std::string folded(std::string_view text);

/// The text without its white space (ASCII, U+00A0, U+3000), nothing else changed.
std::string without_space(std::string_view text);

}  // namespace hbjs
