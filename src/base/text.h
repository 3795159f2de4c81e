#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace hbjs {

/// The lines without their breaks: `\n`, `\r\n`, `\r` and the three others that YAML 1.1 (and so libyaml) knows.
/// A break at the very end begins no further line; an empty text has none.
std::vector<std::string_view> split_lines(std::string_view text);
/// The line that begins at `at`, which must lie within the text; moves `at` to where the next one begins.
std::string_view take_line(std::string_view text, std::size_t& at);
std::string_view trimmed(std::string_view text);  ///< without ASCII white space at both ends
std::string join(std::span<const std::string> parts, std::string_view between);

/// Edits (insert, delete, replace, swap of neighbours) between two texts in code points; gives up and
/// returns `limit + 1` when there are more than `limit`.
std::size_t edits(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate that was surely meant by `word`: at most one edit away for words of up to five code points,
/// at most two for longer ones, after folding width and case, and nearer than every other. Nullopt when
/// none is near or two are equally near: a wrong guess is worse than none. So a single character is never
/// guessed, nor a text whose digits (0–9, 一…百) differ: 第二小学 is not a slip for 第三小学.
std::optional<std::string> surely_meant(std::string_view word, std::span<const std::string> candidates);

/// Up to `count` candidates that resemble `word`, best first: those that contain it or are contained in it,
/// share its characters, or are few edits away. Rare characters weigh more than 局 or 区. For
/// "not found, the nearest are …".
std::vector<std::string> nearest(std::string_view word, std::span<const std::string> candidates, std::size_t count);

/// As `nearest`, but only those that come near enough to be meant, and nearly as near as the best: most often one or
/// two. None for a single character or digits alone.
std::vector<std::string> near_ones(std::string_view word, std::span<const std::string> candidates, std::size_t count);

/// Wraps text to lines of at most `cells` terminal cells (at least 2). Chinese breaks between any two
/// characters but never so that a line begins with closing punctuation （，。、；：！？）》” or ends with opening
/// punctuation （《“; Latin words and numbers stay whole where they fit. Existing line breaks and indents are
/// kept; blanks at a new break or an end are dropped. At least one line, which may be empty.
std::vector<std::string> wrapped(std::string_view text, std::size_t cells, Ambiguous ambiguous = Ambiguous::narrow);

/// Pads with spaces on the right to `cells` terminal cells; longer text is returned as it is.
std::string padded(std::string_view text, std::size_t cells);

}  // namespace hbjs
