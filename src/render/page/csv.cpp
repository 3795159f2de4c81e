#include "render/page/escape.h"
#include "render/page/page.h"

namespace hbjs::render {

std::string to_csv(const PageTable& table) {
  std::string out = "\xEF\xBB\xBF";
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) out += ',';
    out += csv_field(table.columns[i].title);
  }
  out += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i > 0) out += ',';
      if (i < row.size()) out += csv_field(row[i]);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace hbjs::render
