#include <algorithm>
#include <cmath>

#include "base/printable.h"
#include "base/utf8.h"
#include "render/sheets/format.h"
#include "render/sheets/layout.h"
#include "render/sheets/sheet.h"

namespace hbjs::render {
namespace {

constexpr double letters = 10;        ///< points
constexpr double line_height = 14.5;  ///< points; fonts that stand in for 宋体 need more than it does
constexpr double title_height = 34;
constexpr double half_width = letters / 2 * 96 / 72;  ///< pixels of a half-width character

/// Excel's measure of a column that holds so many half-width characters between its margins.
double width_of_column(std::size_t cells) {
  constexpr double margins = 16, unit = 7;  // pixels; other fonts may be a little wider
  return (static_cast<double>(cells) * half_width + margins) / unit;
}

double points_of_columns(const SheetLayout& layout) {
  double points = 0;
  for (const std::size_t cells : layout.cells) points += (width_of_column(cells) * 7 + 5) * 72 / 96;
  return points;
}

Look look_of(SheetColumn::Kind kind) {
  switch (kind) {
    case SheetColumn::Kind::centred: return Look::centred;
    case SheetColumn::Kind::number: return Look::number;
    case SheetColumn::Kind::text: break;
  }
  return Look::fixed;
}

/// Draws one sheet from above to below; `row_` is the next row that is free.
class SheetDrawing {
 public:
  SheetDrawing(XlsxSheet drawn, const Sheet& sheet, const SheetBook& book)
      : drawn_(drawn), sheet_(sheet), book_(book), layout_(layout_of(sheet)) {}

  void draw() {
    std::vector<double> widths;
    for (const std::size_t cells : layout_.cells) widths.push_back(width_of_column(cells));
    drawn_.widths(widths);
    draw_above();
    const std::size_t chart_row = row_;
    if (sheet_.chart) row_ += chart_rows() + 1;
    head_ = row_++;
    draw_head();
    for (const SheetPart& part : layout_.parts) draw_part(part);
    draw_merges();
    set_heights();
    for (const std::string& text : sheet_.below) note(text, Look::note);
    if (sheet_.chart) draw_chart(chart_row);
    set_up();
  }

 private:
  void note(const std::string& text, Look look) {
    drawn_.merged({row_, 1, row_, columns()}, printable(text), look);
    drawn_.height(row_, line_height * static_cast<double>(lines_of(text, layout_.total)) + 3);
    ++row_;
  }

  void draw_above() {
    if (!sheet_.mark.empty()) note(sheet_.mark, Look::note);
    if (!sheet_.title.empty()) {
      const std::string title = (book_.demo ? "【演示数据】" : "") + sheet_.title;
      drawn_.merged({row_, 1, row_, columns()}, printable(title), Look::title);
      const std::size_t large = layout_.total * 10 / 17;  // its letters are so much larger
      drawn_.height(row_, title_height * static_cast<double>(lines_of(title, std::max<std::size_t>(large, 2))));
      ++row_;
    }
    for (std::size_t i = 0; i < sheet_.above.size(); ++i) note(sheet_.above[i], i == 0 ? Look::subtitle : Look::note);
  }

  void draw_head() {
    std::size_t lines = 1;
    for (std::size_t i = 0; i < columns();) {
      std::size_t end = i + 1, cells = layout_.cells[i];
      for (; end < columns() && sheet_.columns[end].joined; ++end) cells += layout_.cells[end];
      drawn_.merged({head_, i + 1, head_, end}, printable(sheet_.columns[i].title), Look::head);
      lines = std::max(lines, lines_of(sheet_.columns[i].title, cells));
      i = end;
    }
    constexpr double button = 14, margin = 6;  // of the filter, below the words
    drawn_.height(head_, line_height * static_cast<double>(lines) + (sheet_.filter ? button : margin));
  }

  void draw_part(const SheetPart& part) {
    const std::vector<SheetCell>& cells = sheet_.rows[part.row];
    for (std::size_t i = 0; i < columns(); ++i) {
      CellStyle style(look_of(sheet_.columns[i].kind));
      style.goes_on = !part.last;
      style.continues = !part.first;
      const bool whole = i < cells.size() && (cells[i].date || part.texts[i] == cells[i].text);
      if (i < cells.size() && (whole || sheet_.columns[i].repeats)) style.tone = cells[i].tone;
      if (whole && (part.first || sheet_.columns[i].repeats)) {
        draw_cell(row_, i, cells[i], style);
      } else {
        drawn_.text(row_, i + 1, printable(part.texts[i]), style);
      }
    }
    if (part.first) first_.push_back(row_);
    if (part.last) last_.push_back(row_);
    heights_.push_back(row_height(part.lines));
    ++row_;
  }

  static double row_height(std::size_t lines) {
    constexpr double margins = 3;
    return line_height * static_cast<double>(lines) + margins;
  }

  void draw_cell(std::size_t row, std::size_t column, const SheetCell& cell, CellStyle style) {
    if (cell.date) {
      style.format = "yyyy-mm-dd";
      return drawn_.date(row, column + 1, *cell.date, style);
    }
    const auto number = cell.number ? format_for(cell.text, *cell.number) : std::nullopt;
    if (!number) return drawn_.text(row, column + 1, printable(cell.text), style);
    style.format = number->format;
    if (number->percent) return drawn_.share(row, column + 1, *cell.number, style);
    drawn_.number(row, column + 1, *cell.number, style);
  }

  void draw_merges() {
    const std::size_t top = head_ + 1;
    for (const Merge& merge : sheet_.merges) {
      const SheetCell& cell = sheet_.rows[merge.first][merge.column];
      const std::size_t first = first_[merge.first], last = last_[merge.last];
      CellStyle style(look_of(sheet_.columns[merge.column].kind));
      style.tone = cell.tone;
      drawn_.merged({first, merge.column + 1, last, merge.column + 1}, printable(cell.text), style);
      draw_cell(first, merge.column, cell, style);
      const double needs = row_height(lines_of(cell.text, layout_.cells[merge.column]));
      double has = 0;
      for (std::size_t row = first; row <= last; ++row) has += heights_[row - top];
      for (std::size_t row = first; row <= last && has < needs; ++row)
        heights_[row - top] += (needs - has) / static_cast<double>(last - first + 1);
    }
  }

  /// Excel fits rows to their cells by itself; LibreOffice does not where it takes the file for one of Excel's, and no
  /// program does for merged cells.
  void set_heights() {
    constexpr double most = 409;
    for (std::size_t i = 0; i < heights_.size(); ++i) drawn_.height(head_ + 1 + i, std::min(heights_[i], most));
  }

  [[nodiscard]] std::size_t chart_rows() const {
    constexpr double bar = 17, around = 100, most = 470;
    const double points = std::min(around + bar * static_cast<double>(sheet_.rows.size()), most);
    return static_cast<std::size_t>(std::ceil(points / line_height));
  }

  void draw_chart(std::size_t at) {
    BarChart chart{
        sheet_.chart->title, sheet_.chart->names + 1,        sheet_.chart->shares + 1, sheet_.chart->marks + 1, head_,
        head_ + 1,           row_ - 1 - sheet_.below.size(), sheet_.chart->tones};
    Decimal largest(100);
    for (const auto& row : sheet_.rows) largest = std::max(largest, row[sheet_.chart->shares].number.value_or(largest));
    chart.largest = std::ceil(largest.as_double() / 20) / 5;
    chart.width = points_of_columns(layout_);
    chart.height = static_cast<double>(chart_rows()) * line_height;
    drawn_.chart(at, 1, chart);
  }

  void set_up() {
    const std::size_t last = std::max(head_ + 1, row_ - 1 - sheet_.below.size());
    if (sheet_.filter) drawn_.filter({head_, 1, last, columns()});
    for (std::size_t i = 0; i < columns(); ++i) {
      if (sheet_.columns[i].bars) drawn_.bars({head_ + 1, i + 1, last, i + 1});
    }
    if (sheet_.chart) {
      drawn_.repeat(head_, head_);
    } else {
      drawn_.freeze(head_, head_, sheet_.freeze_columns);
    }
    drawn_.print_setup({layout_.landscape, book_.demo ? "演示数据" : "", book_.stands_on, book_.lang});
  }

  [[nodiscard]] std::size_t columns() const { return sheet_.columns.size(); }

  XlsxSheet drawn_;
  const Sheet& sheet_;
  const SheetBook& book_;
  SheetLayout layout_;
  std::size_t row_ = 1, head_ = 1;
  std::vector<std::size_t> first_, last_;  ///< rows of Excel that each row of the table begins and ends in
  std::vector<double> heights_;            ///< of the rows of Excel below the heading, in points
};

}  // namespace

std::string sheet_name(const std::string& wanted, const std::vector<std::string>& taken) {
  constexpr std::size_t most = 31;
  constexpr std::u32string_view forbidden = U"[]:*?/\\'\n";
  std::string name;
  const std::string shown = printable(wanted);
  for (std::size_t at = 0; at < shown.size();) {
    const char32_t c = next_code_point(shown, at);
    append_utf8(name, c > 0xFFFF || forbidden.find(c) != std::u32string_view::npos ? U' ' : c);
  }
  name = std::string(slice(name, 0, most));
  if (name.find_first_not_of(' ') == std::string::npos) name = "表";
  const auto is_taken = [&](const std::string& candidate) {  // letters' case does not count
    return std::ranges::any_of(taken, [&](const std::string& other) { return folded(other) == folded(candidate); });
  };
  std::string found = name;
  for (int no = 2; is_taken(found); ++no) {
    const std::string number = " " + std::to_string(no);
    found = std::string(slice(name, 0, most - number.size())) + number;
  }
  return found;
}

std::string to_xlsx(const SheetBook& book) {
  XlsxFile file(printable(book.title), book.created, letters);
  std::vector<std::string> names;
  for (const Sheet& sheet : book.sheets) {
    names.push_back(sheet_name(sheet.name, names));
    SheetDrawing(file.add(names.back()), sheet, book).draw();
  }
  return std::move(file).bytes();
}

}  // namespace hbjs::render
