#include "render/page/table_layout.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "base/printable.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/wrapping.h"
#include "render/page/column_widths.h"
#include "render/page/paint.h"

namespace hbjs::render {

namespace {

constexpr std::string_view gap = "  ";
constexpr std::size_t narrowest_page = 16;  ///< twenty, less what stands before a section's lines
constexpr std::size_t tallest_row = 12;
/// Tried in turn: names of units stay whole, then only ids, states and short names do.
constexpr std::array rooms{Room{20, 12, 20}, Room{12, 0, 12}};

using Lines = std::vector<std::string>;

/// The table without what a terminal would obey instead of show.
PageTable printable_table(const PageTable& table) {
  PageTable out;
  for (const PageColumn& column : table.columns) out.columns.push_back({printable(column.title), column.align});
  for (const auto& row : table.rows) {
    auto& cells = out.rows.emplace_back();
    for (const std::string& cell : row) cells.push_back(printable(cell));
  }
  return out;
}

Lines lines_of(const std::string& text, std::size_t cells) {
  if (text.size() <= cells && text.find_first_of("\n\r") == std::string::npos) return {text};
  return wrapped(text, cells);
}

/// The colour of a cell that is a state and nothing else.
Paint state_paint(std::string_view text) {
  using Row = std::pair<std::string_view, Paint>;
  constexpr std::array rows{Row{"红", Paint::red},  Row{"黄", Paint::yellow},     Row{"绿", Paint::green},
                            Row{"red", Paint::red}, Row{"yellow", Paint::yellow}, Row{"green", Paint::green}};
  const std::string_view word = trimmed(text);
  for (const auto& [name, paint] : rows) {
    if (word == name) return paint;
  }
  return Paint::plain;
}

/// One row of cells, each already in lines, put side by side.
class Row {
 public:
  explicit Row(bool color) : color_(color) {}

  void add(Lines lines, std::size_t cells, Align align, Paint paint) {
    height_ = std::max(height_, lines.size());
    cells_.push_back({std::move(lines), cells, align, paint});
  }

  [[nodiscard]] std::size_t height() const { return height_; }

  void write(std::string& out) const {
    for (std::size_t line = 0; line < height_; ++line) {
      std::size_t pending = 0;  // blanks are written only in front of something: no line ends with one
      for (std::size_t i = 0; i < cells_.size(); ++i) {
        if (i > 0) pending += gap.size();
        write_cell(out, cells_[i], line, pending);
      }
      out += '\n';
    }
  }

 private:
  struct Cell {
    Lines lines;
    std::size_t cells;
    Align align;
    Paint paint;
  };

  void write_cell(std::string& out, const Cell& cell, std::size_t line, std::size_t& pending) const {
    const std::string_view text = line < cell.lines.size() ? std::string_view(cell.lines[line]) : std::string_view();
    const std::size_t used = width(text);
    const std::size_t rest = cell.cells > used ? cell.cells - used : 0;
    if (cell.align == Align::right || text.empty()) pending += rest;
    if (text.empty()) return;
    out.append(pending, ' ');
    pending = cell.align == Align::right ? 0 : rest;
    out += painted(text, cell.paint, color_);
  }

  bool color_;
  std::vector<Cell> cells_;
  std::size_t height_ = 0;
};

Row row_of(const std::vector<std::string>& cells, const PageTable& table, const std::vector<std::size_t>& widths,
           bool color) {
  Row row(color);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::string& cell = cell_of(cells, i);
    row.add(lines_of(cell, widths[i]), widths[i], table.columns[i].align, state_paint(cell));
  }
  return row;
}

/// The table in columns; nullopt where more than every fifth row would be a tower.
std::optional<std::string> in_columns(const PageTable& table, const std::vector<std::size_t>& widths, bool color) {
  std::string out;
  Row header(color);
  Row rule(color);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    header.add(lines_of(table.columns[i].title, widths[i]), widths[i], table.columns[i].align, Paint::bold);
    // Plain hyphens: lines from the box-drawing block are two cells wide on some Chinese terminals.
    rule.add({std::string(widths[i], '-')}, widths[i], Align::left, Paint::dim);
  }
  header.write(out);
  rule.write(out);
  std::size_t towers = 0;
  for (const auto& cells : table.rows) {
    const Row row = row_of(cells, table, widths, color);
    towers += row.height() > tallest_row ? 1 : 0;
    if (towers * 5 > table.rows.size()) return std::nullopt;
    row.write(out);
  }
  return out;
}

void write_facts(std::string& out, const Facts& facts, std::size_t name_cells, const TextStyle& style) {
  const std::size_t value_cells = style.width - name_cells - gap.size();
  for (const auto& [name, value] : facts.rows) {
    Row row(style.color);
    row.add(lines_of(name, name_cells), name_cells, Align::left, Paint::bold);
    row.add(lines_of(value, value_cells), value_cells, Align::left, state_paint(value));
    row.write(out);
  }
}

/// How wide the names of facts stand: as they are, but never more than a third of the page.
std::size_t name_column(std::size_t widest, std::size_t page) { return std::min(widest, page / 3); }

/// Whether a cell holds a number of the plan and nothing else: 4.1, C3.
bool is_number(std::string_view cell) {
  constexpr std::string_view digits = "0123456789";
  return cell.find_first_of(digits) != std::string_view::npos &&
         cell.find_first_not_of("0123456789.-ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

/// `-- 4.1  民生保障 ------------`: the rule above a record. A number alone says little, so the column after it stands
/// there too. Tells how many columns it carries.
std::size_t write_record_rule(std::string& out, const std::vector<std::string>& row, std::size_t columns,
                              const TextStyle& style) {
  constexpr std::string_view before = "-- ";
  constexpr std::size_t around = 6;  // `-- ` and ` --`
  std::string title;
  std::size_t carried = 0;
  const std::size_t most = is_number(cell_of(row, 0)) ? 2 : 1;
  for (; carried < std::min(columns, most); ++carried) {
    const std::string& cell = cell_of(row, carried);
    const std::size_t with = width(title) + (title.empty() ? 0 : gap.size()) + width(cell);
    if (with + around > style.width || cell.find_first_of("\n\r") != std::string::npos) break;
    if (cell.empty()) continue;
    if (!title.empty()) title += gap;
    title += cell;
  }
  if (title.empty()) {
    out += painted(std::string(style.width, '-'), Paint::dim, style.color) + '\n';
    return carried;
  }
  out += painted(before, Paint::dim, style.color) + painted(title, Paint::bold, style.color) + ' ';
  const std::string rest(style.width - before.size() - width(title) - 1, '-');
  out += painted(rest, Paint::dim, style.color) + '\n';
  return carried;
}

std::string as_records(const PageTable& table, const TextStyle& style) {
  std::size_t widest = 0;
  for (const PageColumn& column : table.columns) widest = std::max(widest, width(column.title));
  const std::size_t name_cells = name_column(widest, style.width);
  std::string out;
  for (const auto& row : table.rows) {
    const std::size_t carried = write_record_rule(out, row, table.columns.size(), style);
    Facts facts;
    for (std::size_t i = carried; i < table.columns.size(); ++i) {
      if (!cell_of(row, i).empty()) facts.rows.emplace_back(table.columns[i].title, row[i]);
    }
    write_facts(out, facts, name_cells, style);
  }
  return out;
}

TextStyle sane(TextStyle style) {
  style.width = std::max(style.width, narrowest_page);
  return style;
}

}  // namespace

std::string layout(const PageTable& raw, const TextStyle& style) {
  if (raw.columns.empty()) return {};
  const PageTable table = printable_table(raw);
  const TextStyle page = sane(style);
  const auto columns = contents_of(table);
  const std::size_t gaps = gap.size() * (columns.size() - 1);
  for (const Room room : rooms) {
    if (gaps >= page.width) break;
    const auto widths = widths_of(columns, room, page.width - gaps);
    if (!widths) continue;
    if (auto text = in_columns(table, *widths, page.color)) return *std::move(text);
  }
  if (!raw.narrow.empty()) return layout(raw.narrow.front(), style);
  return as_records(table, page);
}

std::string layout(const Facts& raw, const TextStyle& style) {
  const TextStyle page = sane(style);
  Facts facts;
  std::size_t widest = 0;
  for (const auto& [name, value] : raw.rows) {
    facts.rows.emplace_back(printable(name), printable(value));
    widest = std::max(widest, widest_line(facts.rows.back().first));
  }
  std::string out;
  write_facts(out, facts, name_column(widest, page.width), page);
  return out;
}

}  // namespace hbjs::render
