#include "render/page/column_widths.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"

namespace hbjs::render {

namespace {

constexpr std::size_t longest_whole = 24;  ///< a Latin word up to this length is not broken for want of space

/// Cells of the longest stretch that looks broken when it is broken: a Latin word, or two Chinese characters.
std::size_t longest_word(std::string_view text, Ambiguous ambiguous) {
  std::size_t most = 0;
  std::size_t word = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const auto cells = static_cast<std::size_t>(width_of(c, ambiguous));
    if (cells == 2) most = std::max<std::size_t>(most, 4);
    word = cells == 2 || c <= U' ' ? 0 : word + cells;
    most = std::max(most, word);
  }
  return std::min({most, longest_whole, width(text, ambiguous)});
}

ColumnContent content_of(const PageTable& table, std::size_t index, Ambiguous ambiguous) {
  const PageColumn& its = table.columns[index];
  ColumnContent column{0, width(its.title, ambiguous), 0, longest_word(its.title, ambiguous), its.align == Align::right,
                       0};
  for (const auto& row : table.rows) {
    const std::string& cell = cell_of(row, index);
    column.content = std::max(column.content, widest_line(cell, ambiguous));
    column.word = std::max(column.word, longest_word(cell, ambiguous));
    const auto cells = static_cast<double>(width(cell, ambiguous));
    column.weight += cells * cells;
  }
  return column;
}

struct Needs {
  std::size_t least = 0;  ///< narrower than this is not readable
  std::size_t most = 0;   ///< wider than this is of no use
  double weight = 0;
};

Needs needs_of(const ColumnContent& column, Room room) {
  const bool whole = column.number || column.content <= room.whole;
  const std::size_t least = whole ? column.content : std::max(room.least_wrapped, column.word);
  const std::size_t title = column.title <= room.whole_title ? column.title : column.title_word;
  return {std::max(least, title), std::max(column.content, column.title), column.weight};
}

/// Gives `spare` cells, two at a time, to the column where they save most: that makes the sum of the squared
/// numbers of lines as small as it can be.
void share_out(std::vector<std::size_t>& widths, const std::vector<Needs>& needs, std::size_t spare) {
  while (spare > 0) {
    std::size_t best = needs.size();
    double most_saved = -1;
    for (std::size_t i = 0; i < needs.size(); ++i) {
      if (widths[i] >= needs[i].most) continue;
      const auto now = static_cast<double>(widths[i]);
      const double saved = needs[i].weight * (1 / (now * now) - 1 / ((now + 2) * (now + 2)));
      if (saved <= most_saved) continue;
      most_saved = saved;
      best = i;
    }
    if (best == needs.size()) return;
    const std::size_t more = std::min({std::size_t{2}, spare, needs[best].most - widths[best]});
    widths[best] += more;
    spare -= more;
  }
}

}  // namespace

const std::string& cell_of(const std::vector<std::string>& row, std::size_t column) {
  static const std::string nothing;
  return column < row.size() ? row[column] : nothing;
}

std::size_t widest_line(std::string_view text, Ambiguous ambiguous) {
  std::size_t most = 0;
  for (const std::string_view line : split_lines(text)) most = std::max(most, width(line, ambiguous));
  return most;
}

std::vector<ColumnContent> contents_of(const PageTable& table, Ambiguous ambiguous) {
  std::vector<ColumnContent> columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i) columns.push_back(content_of(table, i, ambiguous));
  return columns;
}

std::optional<std::vector<std::size_t>> widths_of(const std::vector<ColumnContent>& columns, Room room,
                                                  std::size_t cells) {
  std::vector<Needs> needs;
  std::vector<std::size_t> widths;
  std::size_t used = 0;
  for (const ColumnContent& column : columns) {
    needs.push_back(needs_of(column, room));
    widths.push_back(needs.back().least);
    used += widths.back();
  }
  if (used > cells) return std::nullopt;
  share_out(widths, needs, cells - used);
  return widths;
}

}  // namespace hbjs::render
