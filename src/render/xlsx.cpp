#include "render/xlsx.h"

#include <unistd.h>
#include <xlsxwriter.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "base/file.h"
#include "office/package.h"

namespace fs = std::filesystem;

namespace hbjs::render {
namespace {

constexpr std::string_view kFont = "宋体";
constexpr lxw_color_t kToFill = 0xFFF9DB;
constexpr lxw_color_t kHead = 0xE7EEF7;
constexpr lxw_color_t kLine = 0x9AA5B1;

/// A temporary file's name, which is its own: libxlsxwriter can write to files only.
std::string temporary_name() {
  std::error_code ignored;
  std::string name = (fs::temp_directory_path(ignored) / "hbjs-XXXXXX").string();
  const int handle = mkstemp(name.data());
  if (handle < 0) throw std::runtime_error("cannot write to " + name);
  close(handle);
  return name;
}

lxw_row_t row_of(std::size_t row) { return static_cast<lxw_row_t>(row - 1); }
lxw_col_t column_of(std::size_t column) { return static_cast<lxw_col_t>(column - 1); }

lxw_datetime day_of(Date date) {
  const std::chrono::year_month_day day{date};
  return {static_cast<int>(day.year()),
          static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day())),
          0,
          0,
          0};
}

/// libxlsxwriter hides a sheet so that its menu brings it back; the sheets of ours are out of people's sight.
std::string well_hidden(const std::string& bytes) {
  constexpr std::string_view hidden = "state=\"hidden\"", well = "state=\"veryHidden\"";
  office::Part part{"xl/workbook.xml", office::Package(bytes).read("xl/workbook.xml")};
  const std::size_t at = part.bytes.find(hidden);
  if (at == std::string::npos) return bytes;
  part.bytes.replace(at, hidden.size(), well);
  return office::with_part(bytes, part);
}

}  // namespace

struct XlsxFile::Inside {
  std::string path = temporary_name();
  lxw_workbook* book = nullptr;
  bool hides = false;  ///< a sheet
  std::array<lxw_format*, 9> formats{};

  ~Inside() {
    if (book != nullptr) workbook_close(book);
    std::error_code ignored;
    fs::remove(path, ignored);
  }

  lxw_format* format(Look look) {
    lxw_format*& format = formats[static_cast<std::size_t>(look)];
    if (format == nullptr) format = made(look);
    return format;
  }

 private:
  lxw_format* made(Look look) const {
    lxw_format* format = workbook_add_format(book);
    format_set_font_name(format, kFont.data());
    format_set_font_size(format, look == Look::title ? 18 : 11);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (look == Look::title || look == Look::head) format_set_bold(format);
    if (look == Look::title || look == Look::head || look == Look::centred || look == Look::fill_date)
      format_set_align(format, LXW_ALIGN_CENTER);
    if (look == Look::number) format_set_align(format, LXW_ALIGN_RIGHT);
    if (look != Look::title && look != Look::note) {
      format_set_border(format, LXW_BORDER_THIN);
      format_set_border_color(format, kLine);
    }
    if (look == Look::head) format_set_bg_color(format, kHead);
    if (look >= Look::fill) {
      format_set_bg_color(format, kToFill);
      format_set_unlocked(format);
    }
    // Text, so that a typed 1-2 does not become a day.
    if (look == Look::fill) format_set_num_format(format, "@");
    if (look == Look::fill_date) format_set_num_format(format, "yyyy-mm-dd");
    return format;
  }
};

XlsxFile::XlsxFile(std::string_view title, Date created) : inside_(std::make_unique<Inside>()) {
  lxw_workbook_options options{};
  inside_->book = workbook_new_opt(inside_->path.c_str(), &options);
  if (inside_->book == nullptr) throw std::runtime_error("cannot write to " + inside_->path);
  lxw_doc_properties properties{};
  std::string title_text(title);
  properties.title = title_text.data();
  properties.created = std::chrono::sys_seconds(std::chrono::sys_days(created)).time_since_epoch().count();
  workbook_set_properties(inside_->book, &properties);
}

XlsxFile::~XlsxFile() = default;

XlsxSheet XlsxFile::add(std::string_view name) {
  return {*inside_, workbook_add_worksheet(inside_->book, std::string(name).c_str())};
}

std::string XlsxFile::bytes() && {
  const lxw_error error = workbook_close(inside_->book);
  inside_->book = nullptr;
  if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
  constexpr std::size_t limit = std::size_t{1} << 30;
  ReadResult file = read_file(inside_->path, limit);
  if (file.error) throw std::runtime_error(file.error.message());
  return inside_->hides ? well_hidden(file.bytes) : std::move(file.bytes);
}

namespace {
lxw_worksheet* sheet_of(void* sheet) { return static_cast<lxw_worksheet*>(sheet); }

void allow(lxw_worksheet* sheet, const CellRange& range, lxw_data_validation& rule, std::string_view hint) {
  std::string title = "请检查", message(hint);
  rule.error_title = title.data();
  rule.error_message = message.data();
  rule.ignore_blank = LXW_VALIDATION_ON;
  worksheet_data_validation_range(sheet, row_of(range.row), column_of(range.column), row_of(range.last_row),
                                  column_of(range.last_column), &rule);
}
}  // namespace

void XlsxSheet::widths(const std::vector<double>& widths) {
  for (std::size_t i = 0; i < widths.size(); ++i)
    worksheet_set_column(sheet_of(sheet_), column_of(i + 1), column_of(i + 1), widths[i], nullptr);
}

void XlsxSheet::text(std::size_t row, std::size_t column, std::string_view text, Look look) {
  worksheet_write_string(sheet_of(sheet_), row_of(row), column_of(column), std::string(text).c_str(),
                         file_->format(look));
}

void XlsxSheet::number(std::size_t row, std::size_t column, Decimal number, Look look) {
  worksheet_write_number(sheet_of(sheet_), row_of(row), column_of(column), number.as_double(), file_->format(look));
}

void XlsxSheet::blanks(const CellRange& range, Look look) {
  for (std::size_t row = range.row; row <= range.last_row; ++row) {
    for (std::size_t column = range.column; column <= range.last_column; ++column)
      worksheet_write_blank(sheet_of(sheet_), row_of(row), column_of(column), file_->format(look));
  }
}

void XlsxSheet::merged(std::size_t row, std::size_t column, std::size_t last_column, std::string_view text, Look look) {
  worksheet_merge_range(sheet_of(sheet_), row_of(row), column_of(column), row_of(row), column_of(last_column),
                        std::string(text).c_str(), file_->format(look));
}

void XlsxSheet::height(std::size_t row, double points) {
  worksheet_set_row(sheet_of(sheet_), row_of(row), points, nullptr);
}

void XlsxSheet::freeze(std::size_t first, std::size_t row) {
  worksheet_freeze_panes(sheet_of(sheet_), row_of(row + 1), 0);
  worksheet_repeat_rows(sheet_of(sheet_), row_of(first), row_of(row));
}

void XlsxSheet::print_setup() {
  constexpr std::uint8_t a4 = 9;
  constexpr double side = 0.6, top = 0.7;  // inches
  worksheet_set_landscape(sheet_of(sheet_));
  worksheet_set_paper(sheet_of(sheet_), a4);
  worksheet_fit_to_pages(sheet_of(sheet_), 1, 0);
  worksheet_set_margins(sheet_of(sheet_), side, side, top, top);
  worksheet_center_horizontally(sheet_of(sheet_));
  worksheet_set_footer(sheet_of(sheet_), "&C第 &P 页，共 &N 页");
}

void XlsxSheet::protect() {
  lxw_protection allowed{};
  allowed.format_columns = allowed.format_rows = LXW_TRUE;  // to see what does not fit
  worksheet_protect(sheet_of(sheet_), nullptr, &allowed);
}

void XlsxSheet::hide() {
  worksheet_hide(sheet_of(sheet_));
  file_->hides = true;
}

void XlsxSheet::allow_listed(const CellRange& range, std::string_view source, std::size_t column, std::size_t rows,
                             std::string_view hint) {
  const char letter = static_cast<char>('A' + column - 1);
  std::string formula = "='" + std::string(source) + "'!$" + letter + "$1:$" + letter + "$" + std::to_string(rows);
  lxw_data_validation rule{};
  rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  rule.value_formula = formula.data();
  allow(sheet_of(sheet_), range, rule, hint);
}

void XlsxSheet::allow_numbers(const CellRange& range, std::string_view hint) {
  lxw_data_validation rule{};
  rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
  rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
  rule.value_number = 0;
  allow(sheet_of(sheet_), range, rule, hint);
}

void XlsxSheet::allow_days(const CellRange& range, Date first, Date last, std::string_view hint) {
  lxw_data_validation rule{};
  rule.validate = LXW_VALIDATION_TYPE_DATE;
  rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  rule.minimum_datetime = day_of(first);
  rule.maximum_datetime = day_of(last);
  allow(sheet_of(sheet_), range, rule, hint);
}

}  // namespace hbjs::render
