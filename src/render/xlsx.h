#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"

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
};

class XlsxSheet;

/// A workbook being written.
class XlsxFile {
 public:
  /// `created` stands in the file's properties, so that nothing depends on the clock.
  XlsxFile(std::string_view title, Date created);
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
  void text(std::size_t row, std::size_t column, std::string_view text, Look look);
  void number(std::size_t row, std::size_t column, Decimal number, Look look);
  /// Empty cells to be filled in.
  void blanks(const CellRange& range, Look look);
  /// One text over several cells of a row.
  void merged(std::size_t row, std::size_t column, std::size_t last_column, std::string_view text, Look look);
  void height(std::size_t row, double points);

  /// Rows up to `row` stay in sight, those from `first` to it are printed on every page.
  void freeze(std::size_t first, std::size_t row);
  /// A4 landscape, one page wide, `第 x 页，共 y 页` below.
  void print_setup();
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
