#include "exchange/workbook.h"

#include <algorithm>
#include <iterator>

namespace hbjs::exchange {

const Cell& Sheet::at(std::uint32_t row, std::uint32_t column) const {
  static const Cell empty;
  const auto cells = cells_.find(row);
  if (cells == cells_.end()) return empty;
  const auto cell = cells->second.find(column);
  return cell == cells->second.end() ? empty : cell->second;
}

std::uint32_t Sheet::rows() const { return cells_.empty() ? 0 : cells_.rbegin()->first; }

std::uint32_t Sheet::columns() const {
  std::uint32_t last = 0;
  for (const auto& [row, cells] : cells_) last = std::max(last, cells.rbegin()->first);
  return last;
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): it is moved, which the check does not see through try_emplace
bool Sheet::put(std::uint32_t row, std::uint32_t column, Cell cell) {
  return cells_[row].try_emplace(column, std::move(cell)).second;
}

void Sheet::merge(const MergedCells& merged) {
  const auto end = cells_.upper_bound(merged.bottom);
  for (auto row = cells_.lower_bound(merged.top); row != end;) {
    auto& cells = row->second;
    const auto first = row->first == merged.top ? cells.upper_bound(merged.left) : cells.lower_bound(merged.left);
    cells.erase(first, cells.upper_bound(merged.right));
    row = cells.empty() ? cells_.erase(row) : std::next(row);
  }
  if (merged.bottom > merged.top && !at(merged.top, merged.left).empty()) merged_rows_.push_back(merged);
}

const Sheet* Workbook::find(std::string_view name) const {
  const auto sheet = std::ranges::find(sheets, name, &Sheet::name);
  return sheet == sheets.end() ? nullptr : &*sheet;
}

std::string cell_name(std::uint32_t row, std::uint32_t column) {
  std::string letters;
  for (std::uint32_t rest = column; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters + std::to_string(row);
}

}  // namespace hbjs::exchange
