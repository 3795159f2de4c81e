#pragma once

namespace hbjs::load {

/// Input is hostile until read (DESIGN §9).
inline constexpr int max_file_mib = 64;
inline constexpr int max_scalar_kib = 64;
inline constexpr int max_depth = 64;
inline constexpr int max_items = 100'000;     ///< of one list
inline constexpr int max_values = 2'000'000;  ///< of one file: single values, lists, mappings and keys
inline constexpr int max_directives = 16;     ///< libyaml's time grows with their square; each is an error anyway

}  // namespace hbjs::load
