#include "exchange/form_xlsx.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "base/wrapping.h"
#include "exchange/form_layout.h"
#include "exchange/form_words.h"
#include "model/submission.h"

namespace hbjs::exchange {
namespace {

using layout::Hidden;
using layout::Table;
using render::CellRange;
using render::Look;
using render::XlsxFile;
using render::XlsxSheet;

/// The hidden sheet's columns fill up one cell after another.
class HiddenSheet {
 public:
  HiddenSheet(XlsxSheet sheet, const Form& form, const std::vector<layout::Prefilled>& cells) : sheet_(sheet) {
    const std::string month = to_string(form.month);
    list(Hidden::key, {std::string(layout::kind), "version", "plan", "unit", "month", "checksum"});
    list(Hidden::value, {"", std::string(layout::version), form.plan, form.unit, month,
                         layout::checksum(form.plan, form.unit, month, cells)});
    list(Hidden::duties, words::activity_choices(form));
    list(Hidden::yes_no, {std::string(layout::yes), std::string(layout::no)});
    list(Hidden::kinds, {std::string(row_of(PaymentKind::committed).zh), std::string(row_of(PaymentKind::paid).zh)});
    std::vector<std::string> names;
    for (const FormProject& project : form.projects) names.push_back(project.name);
    list(Hidden::projects, names);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      put(i + 1, Hidden::sheet, cells[i].sheet);
      put(i + 1, Hidden::row, cells[i].row);
      put(i + 1, Hidden::column, cells[i].column);
      put(i + 1, Hidden::text, cells[i].text);
    }
    sheet_.hide();
  }

 private:
  void list(Hidden column, const std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) put(i + 1, column, texts[i]);
  }
  void put(std::size_t row, Hidden column, const std::string& text) {
    sheet_.text(row, layout::column_of(column), text, Look::fixed);
  }

  XlsxSheet sheet_;
};

/// Draws the sheets that people see.
class Drawing {
 public:
  Drawing(XlsxFile& file, const Form& form, const std::vector<layout::Prefilled>& cells)
      : file_(file), form_(form), cells_(cells) {}

  void draw() {
    draw_items();
    draw_figures();
    draw_activities();
    draw_payments();
    draw_stories();
  }

 private:
  XlsxSheet sheet(const Table& table, std::string_view title, std::string_view note, double note_height) {
    XlsxSheet sheet = file_.add(table.sheet);
    std::vector<double> widths;
    for (const layout::Column& column : table.columns) widths.push_back(column.width);
    sheet.widths(widths);
    sheet.merged(1, 1, table.columns.size(), title, Look::title);
    sheet.height(1, 32);
    sheet.merged(2, 1, table.columns.size(), note, Look::note);
    sheet.height(2, note_height);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      sheet.text(table.head, i + 1, table.columns[i].heading, Look::head);
    sheet.freeze(table.head, table.head);
    sheet.print_setup();
    sheet.protect();
    for (std::uint32_t i = 0; i < table.blank_rows; ++i) {
      sheet.height(table.first() + i, least_height);
      for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const CellRange cell{table.first() + i, column + 1, table.first() + i, column + 1};
        sheet.blanks(cell, table.columns[column].look);
      }
    }
    return sheet;
  }

  static CellRange filled(const Table& table, std::string_view heading, std::size_t rows) {
    const std::size_t column = table.column(heading);
    return {table.first(), column, table.first() + std::max<std::size_t>(rows, 1) - 1, column};
  }

  void allow_days(XlsxSheet& sheet, const CellRange& range) const {
    sheet.allow_days(range, form_.days.first, form_.days.last, words::days(form_));
  }

  void draw_items() {
    const Table& table = layout::items();
    XlsxSheet sheet = this->sheet(table, words::title(form_), words::addressed(form_), 20);
    const std::string how_to =
        "只填黄色单元格：本月进展、存在问题、下步打算；没有进展的事项留空，整表没有进展也请报送。数字填在“数据”表"
        "（只有数字的事项，“本月进展”可以不写），研究、赴建始、培训、宣传等活动填在“活动”表，资金落实和拨付填在“资金”表，"
        "值得推广的做法填在“经验”表。" +
        std::string(words::date_note);
    sheet.merged(3, 1, table.columns.size(), how_to, Look::note);
    sheet.height(3, height_of(how_to, width_of(table)));
    sheet.merged(layout::date_row, 1, layout::date_column - 1, layout::date_label, Look::centred);
    sheet.blanks({layout::date_row, layout::date_column, layout::date_row, layout::date_column}, Look::fill_date);
    sheet.height(layout::date_row, 20);
    std::size_t row = table.first();
    for (const FormItem& item : form_.items) sheet.text(row++, 1, item.id, table.columns[0].look);
    draw_prefilled(sheet, table);
    for (std::size_t column = table.column("本月进展"); column <= table.columns.size(); ++column)
      sheet.blanks({table.first(), column, row - 1, column}, Look::fill);
  }

  void draw_figures() {
    const Table& table = layout::figures();
    XlsxSheet sheet = this->sheet(table, table.sheet, fmt::format("只填黄色单元格，{}", words::figures_note), 20);
    std::size_t row = table.first();
    for (const FormFigure& figure : form_.figures) sheet.text(row++, 1, figure.target, table.columns[0].look);
    draw_prefilled(sheet, table);
    if (form_.figures.empty()) {
      sheet.merged(table.first(), 1, table.columns.size(), words::no_figures, Look::note);
      return;
    }
    const CellRange range = filled(table, "本月数", form_.figures.size());
    sheet.blanks(range, Look::fill_number);
    sheet.allow_numbers(range, "只填数字，不带单位，不小于 0");
  }

  void draw_prefilled(XlsxSheet& sheet, const Table& table) const {
    std::string at;
    std::size_t row = table.first() - 1;
    double height = 0;
    for (const layout::Prefilled& cell : cells_) {
      if (cell.sheet != table.sheet) continue;
      if (cell.row != at || row < table.first()) {
        ++row;
        height = least_height;
      }
      at = cell.row;
      const std::size_t column = table.column(cell.column);
      sheet.text(row, column, cell.text, table.columns[column - 1].look);
      // Not every program fits a row to its wrapped text by itself.
      height = std::max(height, height_of(cell.text, table.columns[column - 1].width));
      sheet.height(row, height);
    }
  }

  static double width_of(const Table& table) {
    double width = 0;
    for (const layout::Column& column : table.columns) width += column.width;
    return width;
  }

  /// Points that a text needs in a column so wide.
  static double height_of(const std::string& text, double width) {
    constexpr std::size_t margin = 1;
    const std::size_t cells = static_cast<std::size_t>(width) - margin;
    return line_height * static_cast<double>(wrapped(text, cells).size());
  }

  void draw_activities() {
    const Table& table = layout::activities();
    const std::vector<std::string> owed = words::duties(form_);
    const std::string note = join(owed, "\n") + (owed.empty() ? "" : "\n") + words::days(form_) + "。";
    XlsxSheet sheet = this->sheet(table, table.sheet, note, std::max(least_note, height_of(note, width_of(table))));
    sheet.allow_listed(filled(table, "职责", table.blank_rows), layout::hidden_sheet, layout::column_of(Hidden::duties),
                       std::max<std::size_t>(words::activity_choices(form_).size(), 1), "请从列表中选择");
    sheet.allow_listed(filled(table, "主要负责同志带队", table.blank_rows), layout::hidden_sheet,
                       layout::column_of(Hidden::yes_no), 2, "请填“是”或“否”");
    allow_days(sheet, filled(table, "日期", table.blank_rows));
  }

  void draw_payments() {
    const Table& table = layout::payments();
    const std::string note =
        fmt::format("{}{}。", form_.projects.empty() ? words::no_projects : "“项目”从列表中选择；金额以万元计。",
                    words::days(form_));
    XlsxSheet sheet = this->sheet(table, table.sheet, note, std::max(least_note, height_of(note, width_of(table))));
    if (!form_.projects.empty()) {
      sheet.allow_listed(filled(table, "项目", table.blank_rows), layout::hidden_sheet,
                         layout::column_of(Hidden::projects), form_.projects.size(), "请从列表中选择");
    }
    sheet.allow_listed(filled(table, "落实或拨付", table.blank_rows), layout::hidden_sheet,
                       layout::column_of(Hidden::kinds), 2, "请填“落实”或“拨付”");
    allow_days(sheet, filled(table, "日期", table.blank_rows));
    sheet.allow_numbers(filled(table, "金额（万元）", table.blank_rows), "只填数字，以万元计，不小于 0");
  }

  void draw_stories() { sheet(layout::stories(), layout::stories().sheet, words::stories_note, 20); }

  static constexpr double line_height = 15.5, least_height = 34, least_note = 20;  ///< points; room to write in
  XlsxFile& file_;
  const Form& form_;
  const std::vector<layout::Prefilled>& cells_;
};

}  // namespace

std::string to_xlsx(const Form& form) {
  XlsxFile file(form.plan + " " + form.unit + " " + to_string(form.month), form.month / 1);
  const std::vector<layout::Prefilled> cells = layout::prefilled(form);
  Drawing(file, form, cells).draw();
  HiddenSheet(file.add(layout::hidden_sheet), form, cells);
  return std::move(file).bytes();
}

}  // namespace hbjs::exchange
