#include "render/page/page.h"

namespace hbjs::render {

std::size_t columns_under(const PageTable& table, std::size_t column) {
  std::size_t end = column + 1;
  while (end < table.columns.size() && table.columns[end].joined) ++end;
  return end - column;
}

std::vector<std::vector<std::size_t>> row_spans(const PageTable& table) {
  std::vector<std::vector<std::size_t>> spans(table.rows.size(), std::vector<std::size_t>(table.columns.size(), 1));
  for (const Merge& merge : table.merges) {
    for (std::size_t row = merge.first; row <= merge.last; ++row)
      spans[row][merge.column] = row == merge.first ? merge.last - merge.first + 1 : 0;
  }
  return spans;
}

}  // namespace hbjs::render
