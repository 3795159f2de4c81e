#pragma once

namespace hbjs::load {

/// Input is hostile until read (DESIGN §9).
inline constexpr int max_file_mib = 64;
inline constexpr int max_scalar_kib = 64;
inline constexpr int max_depth = 64;

}  // namespace hbjs::load
