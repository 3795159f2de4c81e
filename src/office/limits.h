#pragma once

#include <cstddef>

/// Office files come by mail from anywhere: they are hostile until read (DESIGN §9). What is counted is what comes out
/// of inflating, never what the file says of itself.
namespace hbjs::office {

inline constexpr std::size_t mib = std::size_t{1} << 20U;
inline constexpr std::size_t max_file_mib = 20;
inline constexpr std::size_t max_part_mib = 64;       ///< one part of a package
inline constexpr std::size_t max_inflated_mib = 128;  ///< all parts that are read
inline constexpr std::size_t max_entries = 200;       ///< parts
inline constexpr std::size_t max_marks = 2'000'000;   ///< `<` and `=` in one part: what its tree in memory costs
inline constexpr int max_depth = 64;                  ///< elements within elements

}  // namespace hbjs::office
