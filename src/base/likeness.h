#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a word that is known to nobody was meant to be.
namespace hbjs {

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

}  // namespace hbjs
