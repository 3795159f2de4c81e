#pragma once

#include <cstddef>
#include <cstdint>

/// What a filled form may hold, beside what office/limits.h says of any file.
namespace hbjs::exchange {

inline constexpr std::size_t max_sheets = 200;
inline constexpr std::uint32_t max_rows = 5'000;         ///< that hold something
inline constexpr std::uint32_t max_columns = 256;        ///< likewise
inline constexpr std::size_t max_cell_text = 32'767;     ///< code points; more than spreadsheets take
inline constexpr std::size_t max_text_mib = 32;          ///< of all cells: one shared text may stand in many
inline constexpr std::size_t max_merged_rows = 200'000;  ///< rows of all merged cells of a sheet, added up

}  // namespace hbjs::exchange
