#pragma once

#include <cstddef>
#include <cstdint>

/// Forms come by mail from anywhere: they are hostile until read (DESIGN §9). What is counted is what comes out of
/// inflating, never what the file says of itself.
namespace hbjs::exchange {

inline constexpr std::size_t mib = std::size_t{1} << 20U;
inline constexpr std::size_t max_file_mib = 20;
inline constexpr std::size_t max_part_mib = 64;          ///< one part of an XLSX
inline constexpr std::size_t max_inflated_mib = 128;     ///< all parts that are read
inline constexpr std::size_t max_entries = 200;          ///< parts, and sheets
inline constexpr std::size_t max_marks = 2'000'000;      ///< `<` and `=` in one part: what its tree in memory costs
inline constexpr int max_depth = 64;                     ///< elements within elements
inline constexpr std::uint32_t max_rows = 5'000;         ///< that hold something
inline constexpr std::uint32_t max_columns = 256;        ///< likewise
inline constexpr std::size_t max_cell_text = 32'767;     ///< code points; more than spreadsheets take
inline constexpr std::size_t max_text_mib = 32;          ///< of all cells: one shared text may stand in many
inline constexpr std::size_t max_merged_rows = 200'000;  ///< rows of all merged cells of a sheet, added up

}  // namespace hbjs::exchange
