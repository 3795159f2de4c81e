#pragma once

#include <compare>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/lang.h"

/// Workbooks for Excel, WPS and LibreOffice. The only user of libxlsxwriter. Rows and columns count from 1, as people
/// read them (D7). The same calls make the same bytes.
namespace hbjs::render {

/// How a cell looks, and whether it may be changed on a protected sheet.
enum class Look {
  title,        ///< centred, large
  note,         ///< instructions: no borders
  head,         ///< a column's heading
  fixed,        ///< prefilled
  centred,      ///< prefilled and short
  number,       ///< prefilled, to the right
  fill,         ///< to be filled in with text
  fill_number,  ///< … with a number
  fill_date,    ///< … with a day
  subtitle,     ///< the line below a title
};

/// What the colour of a cell says.
enum class Tone { plain, good, warning, bad, muted };

/// How a cell looks in full.
struct CellStyle {
  Look look = Look::fixed;
  Tone tone = Tone::plain;
  std::string format = {};  ///< of numbers and days, as Excel writes it; empty: as the look has it
  bool goes_on = false;     ///< its row goes on in the next one
  bool continues = false;   ///< its row began in the one before

  CellStyle(Look its_look) : look(its_look) {}  // NOLINT(google-explicit-constructor): a look is a style
  friend auto operator<=>(const CellStyle&, const CellStyle&) = default;
};

/// How a sheet is printed: on A4, one page wide.
struct PrintSetup {
  bool landscape = true;
  std::string header = {};     ///< centred and red above every page
  std::string stands_on = {};  ///< to the left below every page, the page's number to the right
  Lang lang = Lang::zh;        ///< `第 x 页，共 y 页` or `Page x of y`
};

/// A native chart: horizontal bars, two for each row; cells of a sheet, see XlsxSheet::chart.
struct BarChart {
  std::string title;
  std::size_t names = 0, shares = 0, marks = 0;  ///< columns; their headings name the bars
  std::size_t head = 0, first = 0, last = 0;     ///< the heading's row and the rows of the bars
  std::vector<Tone> tones;                       ///< of the first bar of each row
  double largest = 1;                            ///< the share at the end of the axis
  double width = 0, height = 0;                  ///< points
};

class XlsxSheet;

/// A workbook being written.
class XlsxFile {
 public:
  /// `created` stands in the file's properties, so that nothing depends on the clock; cells have letters of `size`
  /// points. Workbooks may be drawn on several threads at a time, each on one, when all have the same day:
  /// libxlsxwriter writes it by way of gmtime(), which has one buffer for all threads.
  XlsxFile(std::string_view title, Date created, double size = 11);
  ~XlsxFile();
  XlsxFile(const XlsxFile&) = delete;
  XlsxFile& operator=(const XlsxFile&) = delete;

  /// A new sheet behind the others. The first one is shown when the file is opened.
  XlsxSheet add(std::string_view name);
  /// Finishes the workbook. Throws std::runtime_error when no temporary file can be written.
  std::string bytes() &&;

 private:
  friend class XlsxSheet;
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

/// A rectangle of cells, both ends belong to it.
struct CellRange {
  std::size_t row = 1, column = 1, last_row = 1, last_column = 1;
};

/// One sheet of an XlsxFile, which must outlive it.
class XlsxSheet {
 public:
  /// Widths in characters of the usual font, from column A on.
  void widths(const std::vector<double>& widths);
  /// A text is never a formula. What XML cannot hold becomes U+FFFD; above 32,767 characters, which no cell holds, it
  /// is cut.
  void text(std::size_t row, std::size_t column, std::string_view text, const CellStyle& style);
  void number(std::size_t row, std::size_t column, Decimal number, const CellStyle& style);
  /// The share that so many percent are.
  void share(std::size_t row, std::size_t column, Decimal percent, const CellStyle& style);
  void date(std::size_t row, std::size_t column, Date date, const CellStyle& style);
  /// Empty cells to be filled in.
  void blanks(const CellRange& range, const CellStyle& style);
  /// One text over several cells of a row.
  void merged(std::size_t row, std::size_t column, std::size_t last_column, std::string_view text,
              const CellStyle& style);
  /// One text over several cells; a range of one cell is that cell.
  void merged(const CellRange& range, std::string_view text, const CellStyle& style);
  void height(std::size_t row, double points);

  /// Rows up to `row` stay in sight, those from `first` to it are printed on every page; likewise so many columns.
  void freeze(std::size_t first, std::size_t row, std::size_t columns = 0);
  /// Rows that are printed on every page.
  void repeat(std::size_t first, std::size_t last);
  /// Buttons to filter and sort by; the first row of the range is the heading.
  void filter(const CellRange& range);
  void print_setup(const PrintSetup& setup = {});
  /// Shares from 0 to 1 with a bar behind the number.
  void bars(const CellRange& range);
  /// A chart whose upper left corner is the cell.
  void chart(std::size_t row, std::size_t column, const BarChart& chart);
  /// Only the cells to fill may be changed. No password: it guards against slips, not against people.
  void protect();
  /// Out of sight, not even listed among the hidden sheets.
  void hide();

  /// Only texts of a column of the sheet `source` (from row 1 to `rows`) may be entered; a list is offered.
  void allow_listed(const CellRange& range, std::string_view source, std::size_t column, std::size_t rows,
                    std::string_view hint);
  /// Only numbers from 0 on.
  void allow_numbers(const CellRange& range, std::string_view hint);
  /// Only days from `first` to `last`.
  void allow_days(const CellRange& range, Date first, Date last, std::string_view hint);

 private:
  friend class XlsxFile;
  XlsxSheet(XlsxFile::Inside& file, void* sheet) : file_(&file), sheet_(sheet) {}
  XlsxFile::Inside* file_;
  void* sheet_;  ///< lxw_worksheet
};

}  // namespace hbjs::render
