#include "render/docx/tables.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/text.h"
#include "base/utf8.h"
#include "render/docx/lines.h"
#include "render/page/column_widths.h"

namespace hbjs::render::docx {
namespace {

constexpr std::size_t cell_width = 105;  ///< twips of half a character of 五号
constexpr std::size_t margins = 2 * 57;  ///< of a table's cell, left and right
constexpr std::size_t line_pitch = 300;  ///< from line to line in a cell
constexpr std::size_t above_below = 56;  ///< of a table's cell

/// What each line of a cell takes.
std::string cell_text(pugi::xml_node cell) {
  std::string text;
  for (const pugi::xml_node paragraph : cell.children("w:p")) {
    if (paragraph != cell.child("w:p")) text += '\n';
    text += text_of(paragraph);
  }
  return text;
}

std::size_t span_of(pugi::xml_node cell) {
  return std::max(1U, cell.child("w:tcPr").child("w:gridSpan").attribute("w:val").as_uint(1));
}

bool is_head(pugi::xml_node row) { return static_cast<bool>(row.child("w:trPr").child("w:tblHeader")); }

/// The texts of a row by grid column, up to its last; a cell over several columns counts for none.
std::vector<std::string> texts_of(pugi::xml_node row, std::size_t columns) {
  std::vector<std::string> texts;
  std::size_t at = 0;
  for (const pugi::xml_node one : row.children("w:tc")) {
    const std::size_t span = span_of(one);
    if (span == 1 && at < columns) {
      texts.resize(at + 1);
      texts[at] = cell_text(one);
    }
    at += span;
  }
  return texts;
}

PageTable table_of(pugi::xml_node table, std::size_t columns) {
  PageTable read;
  read.columns.resize(columns);
  for (const pugi::xml_node row : table.children("w:tr")) {
    std::vector<std::string> texts = texts_of(row, columns);
    if (is_head(row)) {
      for (std::size_t i = 0; i < columns; ++i) read.columns[i].title = cell_of(texts, i);
      continue;
    }
    std::size_t at = 0;
    for (const pugi::xml_node one : row.children("w:tc")) {
      const std::string_view style = one.child("w:p").child("w:pPr").child("w:pStyle").attribute("w:val").value();
      if (at < columns && style == "TableRight") read.columns[at].align = Align::right;
      at += span_of(one);
    }
    read.rows.push_back(std::move(texts));
  }
  return read;
}

/// Lines of a row, by the cells that its columns have.
std::size_t lines_of(const std::vector<std::string>& row, const std::vector<std::size_t>& cells) {
  std::size_t most = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::size_t lines = 0;
    for (const std::string_view text : split_lines(cell_of(row, i))) {
      lines += std::max<std::size_t>(1, (width(text) + cells[i] - 1) / cells[i]);
    }
    most = std::max(most, lines);
  }
  return most;
}

/// Cells of the widest line of a text where DejaVu Sans stands in for the fonts of the standard, as it does for digits
/// and Latin letters where none of them is installed: there a digit is 0.64 em wide, `%` 0.95, a point 0.32.
std::size_t widest_line_stood_in(std::string_view text) {
  constexpr std::size_t digit = 13, percent = 19, point = 7, wide = 20;  // tenths of a cell
  std::size_t most = 0;
  for (const std::string_view line : split_lines(text)) {
    std::size_t tenths = 0;
    for (std::size_t at = 0; at < line.size();) {
      const char32_t c = next_code_point(line, at);
      tenths += width_of(c) == 2 ? wide : c == U'%' ? percent : c == U'.' || c == U',' ? point : digit;
    }
    most = std::max(most, (tenths + 9) / 10);
  }
  return most;
}

/// What each column holds, with the room that another font takes.
std::vector<ColumnContent> contents_stood_in(const PageTable& table) {
  std::vector<ColumnContent> contents = contents_of(table);
  for (std::size_t i = 0; i < contents.size(); ++i) {
    ++contents[i].content;
    ++contents[i].word;
    if (!contents[i].number) continue;
    for (const auto& row : table.rows)
      contents[i].content = std::max(contents[i].content, widest_line_stood_in(cell_of(row, i)));
  }
  return contents;
}

/// The widths that make the table shortest, among those that are more or less generous to each column; a more generous
/// one is preferred when it is hardly longer.
std::vector<std::size_t> best_widths(const PageTable& table, const std::vector<ColumnContent>& contents,
                                     std::size_t cells) {
  constexpr std::array rooms{Room{24, 24, 16}, Room{17, 12, 12}, Room{13, 8, 11},
                             Room{11, 8, 9},   Room{9, 4, 9},    Room{7, 4, 7}};
  constexpr std::size_t hardly = 10;  // percent
  std::vector<std::size_t> best;
  std::size_t least = 0;
  for (const Room& room : rooms) {
    auto widths = widths_of(contents, room, cells);
    if (!widths) continue;
    std::size_t lines = 0;
    for (const auto& row : table.rows) lines += lines_of(row, *widths);
    if (!best.empty() && lines * 100 > least * (100 - hardly)) continue;
    best = std::move(*widths);
    least = lines;
  }
  if (best.empty()) best = widths_of(contents, Room{4, 4, 4}, cells).value_or(std::vector<std::size_t>{});
  if (best.empty()) best.assign(table.columns.size(), std::max<std::size_t>(2, cells / table.columns.size()));
  return best;
}

void set_width(pugi::xml_node node, const char* name, std::size_t twips) {
  pugi::xml_attribute value = node.attribute(name);
  if (!value) value = node.append_attribute(name);
  value.set_value(twips);
}

/// The grid, the cells and the table say the same width: WPS goes by the grid, Word by the cells.
void set_widths(pugi::xml_node table, const std::vector<std::size_t>& widths, std::size_t all) {
  set_width(table.child("w:tblPr").child("w:tblW"), "w:w", all);
  std::size_t i = 0;
  for (const pugi::xml_node column : table.child("w:tblGrid").children("w:gridCol"))
    set_width(column, "w:w", widths[i++]);
  for (const pugi::xml_node row : table.children("w:tr")) {
    std::size_t at = 0;
    for (const pugi::xml_node one : row.children("w:tc")) {
      std::size_t twips = 0;
      for (const std::size_t end = at + span_of(one); at < end && at < widths.size(); ++at) twips += widths[at];
      set_width(one.child("w:tcPr").child("w:tcW"), "w:w", twips);
    }
  }
}

/// How many cells of text stand in a line of each column.
std::vector<std::size_t> cells_of(const std::vector<std::size_t>& widths) {
  std::vector<std::size_t> cells;
  for (const std::size_t each : widths) {
    cells.push_back(std::max<std::size_t>(2, (each - std::min(each, margins)) / cell_width));
  }
  return cells;
}

/// Titles of columns wrap between words.
void break_titles(pugi::xml_node row, const std::vector<std::size_t>& cells) {
  std::size_t at = 0;
  for (const pugi::xml_node one : row.children("w:tc")) {
    const std::size_t span = span_of(one);
    if (span == 1 && at < cells.size()) break_between_words(one.child("w:p"), cells[at]);
    at += span;
  }
}

/// A row that goes on on the next page: its texts begin at the top, or the parts of them would float.
void let_break(pugi::xml_node row) {
  row.child("w:trPr").remove_child("w:cantSplit");
  for (const pugi::xml_node one : row.children("w:tc")) {
    pugi::xml_node properties = one.child("w:tcPr");
    if (!properties.child("w:vAlign")) properties.append_child("w:vAlign").append_attribute("w:val").set_value("top");
  }
}

}  // namespace

std::vector<std::size_t> table_widths(const PageTable& table, std::size_t twips) {
  const std::size_t count = table.columns.size();
  if (count == 0) return {};
  const std::size_t taken = std::min(count * margins, twips / 2);
  const std::size_t cells = (twips - taken) / cell_width;
  std::vector<std::size_t> widths = best_widths(table, contents_stood_in(table), cells);
  std::size_t used = 0;
  for (std::size_t& each : widths) {
    each = each * cell_width + taken / count;
    used += each;
  }
  // What is left over goes to all by their widths, so that the table fills the page.
  std::size_t given = 0;
  for (std::size_t& each : widths) {
    each = twips > used ? each + (twips - used) * each / used : each * twips / used;
    given += each;
  }
  widths.back() += twips - given;
  return widths;
}

bool is_wide(const PageTable& table) {
  constexpr std::size_t upright = 8844, many = 7, tall = 5;
  if (table.columns.size() >= many) return true;
  const std::vector<std::size_t> cells = cells_of(table_widths(table, upright));
  std::size_t lines = 0;
  for (const auto& row : table.rows) lines += lines_of(row, cells);
  return lines > tall * table.rows.size();
}

void lay_out_table(pugi::xml_node table, std::size_t page_width, std::size_t page_height) {
  constexpr std::size_t most_columns = 63;  // as many as Word lets a table have
  std::size_t columns = 0;
  for ([[maybe_unused]] const pugi::xml_node column : table.child("w:tblGrid").children("w:gridCol")) ++columns;
  if (columns == 0 || columns > most_columns) return;
  const PageTable read = table_of(table, columns);
  const std::vector<std::size_t> widths = table_widths(read, page_width);
  set_widths(table, widths, page_width);
  const std::vector<std::size_t> cells = cells_of(widths);
  for (const pugi::xml_node row : table.children("w:tr")) {
    if (is_head(row)) {
      break_titles(row, cells);
    } else if (lines_of(texts_of(row, columns), cells) * line_pitch + above_below > page_height / 2) {
      // Kept whole, such a row would leave half a page empty before it.
      let_break(row);
    }
  }
}

}  // namespace hbjs::render::docx
