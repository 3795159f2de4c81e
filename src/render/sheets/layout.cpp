#include "render/sheets/layout.h"

#include <algorithm>
#include <numeric>

#include "base/text.h"
#include "base/utf8.h"
#include "base/wrapping.h"
#include "render/page/column_widths.h"

namespace hbjs::render {
namespace {

constexpr std::size_t portrait_cells = 96, landscape_cells = 158;  ///< that fit across A4 in a legible size
constexpr std::size_t most_lines = 26;  ///< of a row: pages fill well, and Excel's 409 points are not reached
constexpr std::size_t widest_whole = 12, widest_title = 8, least_wrapped = 10;

/// Quotation marks and dashes are as wide as Chinese characters in the fonts of the trade.
std::size_t cells_of(std::string_view text) { return width(text, Ambiguous::wide); }

const std::string& text_of(const SheetCell& cell) {
  static const std::string any_day = "2024-06-30";
  return cell.date ? any_day : cell.text;
}

/// The table, to be measured.
PageTable texts_of(const Sheet& sheet) {
  PageTable table;
  for (const SheetColumn& column : sheet.columns)
    table.columns.push_back({column.title, column.kind == SheetColumn::Kind::number ? Align::right : Align::left});
  for (const auto& row : sheet.rows) {
    std::vector<std::string>& texts = table.rows.emplace_back();
    for (const SheetCell& cell : row) texts.push_back(text_of(cell));
  }
  return table;
}

/// Columns that may get wider do, so that a small table does not stand lost on its page.
void stretch(std::vector<std::size_t>& cells, const Sheet& sheet, std::size_t room) {
  std::size_t total = std::accumulate(cells.begin(), cells.end(), std::size_t{0});
  std::vector<std::size_t> text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (sheet.columns[i].kind != SheetColumn::Kind::number) text.push_back(i);
  }
  for (std::size_t round = 0; round < room && !text.empty(); ++round) {
    for (const std::size_t i : text) {
      if (total >= room) return;
      ++cells[i];
      ++total;
    }
  }
}

/// A text in pieces of at most `most` lines each, broken between its own lines where that is possible.
std::vector<std::string> pieces_of(const std::string& text, std::size_t cells, std::size_t most) {
  if (lines_of(text, cells) <= most) return {text};
  std::vector<std::string> pieces(1);
  std::size_t lines = 0;
  const auto add = [&](std::string_view line, bool begins) {
    if (lines == most) {
      pieces.emplace_back();
      lines = 0;
    } else if (lines > 0 && begins) {
      pieces.back() += '\n';
    }
    pieces.back() += line;
    ++lines;
  };
  for (const std::string_view paragraph : split_lines(text)) {
    const std::vector<std::string> folded = wrapped(paragraph, cells, Ambiguous::wide);
    if (folded.size() <= most && lines + folded.size() > most) lines = most;  // rather whole in the next one
    if (folded.size() == 1) {
      add(paragraph, true);
      continue;
    }
    if (folded.size() <= most) {
      add(paragraph, true);
      lines += folded.size() - 1;
      continue;
    }
    for (std::size_t i = 0; i < folded.size(); ++i) add(folded[i], i == 0);
  }
  return pieces;
}

/// Which cells of a table are part of a merged one.
class Joined {
 public:
  explicit Joined(const Sheet& sheet) : columns_(sheet.columns.size()) {
    if (sheet.merges.empty()) return;
    marks_.resize(sheet.rows.size() * columns_);
    for (const Merge& merge : sheet.merges) {
      for (std::size_t row = merge.first; row <= merge.last; ++row) marks_[row * columns_ + merge.column] = true;
    }
  }
  [[nodiscard]] bool has(std::size_t row, std::size_t column) const {
    return !marks_.empty() && marks_[row * columns_ + column];
  }

 private:
  std::size_t columns_;
  std::vector<bool> marks_;
};

void add_parts(std::vector<SheetPart>& parts, const Sheet& sheet, const Joined& joined, std::size_t index,
               const std::vector<std::size_t>& cells) {
  std::vector<std::vector<std::string>> pieces;
  std::size_t count = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    static const std::string nothing;
    const std::string& text = i < sheet.rows[index].size() ? text_of(sheet.rows[index][i]) : nothing;
    // A merged cell has the height of all its rows.
    if (joined.has(index, i)) {
      pieces.emplace_back();
    } else {
      pieces.push_back(pieces_of(text, cells[i], most_lines));
    }
    count = std::max(count, pieces.back().size());
  }
  for (std::size_t at = 0; at < count; ++at) {
    SheetPart part{index, at == 0, at + 1 == count, 1, {}};
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool again = sheet.columns[i].repeats && pieces[i].size() == 1;
      part.texts.push_back(at < pieces[i].size() ? pieces[i][at] : again ? pieces[i][0] : std::string());
      part.lines = std::max(part.lines, lines_of(part.texts.back(), cells[i]));
    }
    parts.push_back(std::move(part));
  }
}

}  // namespace

std::size_t lines_of(const std::string& text, std::size_t cells) {
  std::size_t lines = 0;
  for (const std::string_view line : split_lines(text)) {
    const std::size_t needs = cells_of(line);
    lines += needs <= cells ? 1 : wrapped(line, cells, Ambiguous::wide).size();
  }
  return std::max<std::size_t>(lines, 1);
}

SheetLayout layout_of(const Sheet& sheet) {
  const std::vector<ColumnContent> contents = contents_of(texts_of(sheet), Ambiguous::wide);
  std::size_t natural = 0;
  for (const ColumnContent& column : contents) natural += std::max(column.content, column.title);
  SheetLayout layout;
  layout.landscape = natural > portrait_cells;
  const std::size_t room = layout.landscape ? landscape_cells : portrait_cells;
  Room generous{widest_whole, widest_title, least_wrapped};
  auto widths = widths_of(contents, generous, room);
  if (!widths) widths = widths_of(contents, {4, 4, 6}, room);
  if (!widths) {  // more columns than a page can hold: the page is shrunk
    widths.emplace();
    for (const ColumnContent& column : contents)
      widths->push_back(std::clamp<std::size_t>(std::max(column.content, column.title_word), 4, 30));
  }
  layout.cells = std::move(*widths);
  stretch(layout.cells, sheet, layout.landscape ? 0 : portrait_cells * 3 / 4);
  layout.total = std::accumulate(layout.cells.begin(), layout.cells.end(), std::size_t{0});
  const Joined joined(sheet);
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) add_parts(layout.parts, sheet, joined, i, layout.cells);
  return layout;
}

}  // namespace hbjs::render
