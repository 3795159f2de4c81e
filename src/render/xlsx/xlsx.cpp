#include "render/xlsx/xlsx.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "base/file.h"
#include "base/utf8.h"
#include "office/package.h"
#include "render/xlsx/inside.h"

namespace fs = std::filesystem;

namespace hbjs::render {
namespace {

/// A temporary file's name, which is its own: libxlsxwriter can write to files only.
std::string temporary_name() {
  std::string name = (temporary_folder() / "hbjs-XXXXXX").string();
  const int handle = mkstemp(name.data());
  if (handle < 0) throw std::runtime_error("cannot write to " + name);
  close(handle);
  return name;
}

lxw_datetime day_of(Date date) {
  const std::chrono::year_month_day day{date};
  return {static_cast<int>(day.year()),
          static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day())),
          0,
          0,
          0};
}

/// The text as a cell holds it. Excel reads `_x0041_` as a character by its number, so a text that says this says it
/// otherwise; U+FFFE and U+FFFF are no characters of XML.
std::string xml_text(std::string_view text) {
  constexpr std::size_t most = 32'767, escape = 7;
  const auto is_escape = [&](std::size_t at) {
    if (text.size() < at + escape || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') return false;
    const std::string_view digits = text.substr(at + 2, 4);
    return digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
  };
  std::string out;
  std::size_t units = 0;  // of UTF-16, which Excel counts
  for (std::size_t at = 0; at < text.size();) {
    if (is_escape(at)) {
      out += "_x005F";
      units += escape - 1;
    }
    char32_t c = next_code_point(text, at);
    if (c == 0 || c == 0xFFFE || c == 0xFFFF) c = 0xFFFD;
    units += c > 0xFFFF ? 2 : 1;
    if (units > most) break;
    append_utf8(out, c);
  }
  return out;
}

/// The text as the foot of a page shows it: & begins a command there, and there is room for 255 characters in all.
std::string page_text(std::string_view text) {
  constexpr std::size_t most = 150;
  std::string out;
  for (const char c : slice(text, 0, most)) {
    if (c == '\n' || c == '\r') continue;
    out += c;
    if (c == '&') out += '&';
  }
  // A digit would belong to the command for the size before it.
  return out.empty() || out.front() < '0' || out.front() > '9' ? out : " " + out;
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

lxw_row_t row_of(std::size_t row) { return static_cast<lxw_row_t>(row - 1); }
lxw_col_t column_of(std::size_t column) { return static_cast<lxw_col_t>(column - 1); }
lxw_worksheet* sheet_of(void* sheet) { return static_cast<lxw_worksheet*>(sheet); }

XlsxFile::Inside::Inside() : path(temporary_name()) {}

XlsxFile::Inside::~Inside() {
  if (book != nullptr) workbook_close(book);
  std::error_code ignored;
  fs::remove(path, ignored);
}

XlsxFile::XlsxFile(std::string_view title, Date created, double size) : inside_(std::make_unique<Inside>()) {
  inside_->size = size;
  lxw_workbook_options options{};
  inside_->book = workbook_new_opt(inside_->path.c_str(), &options);
  if (inside_->book == nullptr) throw std::runtime_error("cannot write to " + inside_->path);
  lxw_doc_properties properties{};
  std::string title_text = xml_text(title);
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

void XlsxSheet::text(std::size_t row, std::size_t column, std::string_view text, const CellStyle& style) {
  worksheet_write_string(sheet_of(sheet_), row_of(row), column_of(column), xml_text(text).c_str(),
                         file_->format(style));
}

void XlsxSheet::number(std::size_t row, std::size_t column, Decimal number, const CellStyle& style) {
  worksheet_write_number(sheet_of(sheet_), row_of(row), column_of(column), number.as_double(), file_->format(style));
}

void XlsxSheet::share(std::size_t row, std::size_t column, Decimal percent, const CellStyle& style) {
  constexpr double hundred = 100;
  worksheet_write_number(sheet_of(sheet_), row_of(row), column_of(column), percent.as_double() / hundred,
                         file_->format(style));
}

void XlsxSheet::date(std::size_t row, std::size_t column, Date date, const CellStyle& style) {
  lxw_datetime day = day_of(date);
  worksheet_write_datetime(sheet_of(sheet_), row_of(row), column_of(column), &day, file_->format(style));
}

void XlsxSheet::blanks(const CellRange& range, const CellStyle& style) {
  for (std::size_t row = range.row; row <= range.last_row; ++row) {
    for (std::size_t column = range.column; column <= range.last_column; ++column)
      worksheet_write_blank(sheet_of(sheet_), row_of(row), column_of(column), file_->format(style));
  }
}

void XlsxSheet::merged(std::size_t row, std::size_t column, std::size_t last_column, std::string_view text,
                       const CellStyle& style) {
  merged({row, column, row, last_column}, text, style);
}

void XlsxSheet::merged(const CellRange& range, std::string_view text, const CellStyle& style) {
  if (range.row == range.last_row && range.column == range.last_column) {
    this->text(range.row, range.column, text, style);
    return;
  }
  worksheet_merge_range(sheet_of(sheet_), row_of(range.row), column_of(range.column), row_of(range.last_row),
                        column_of(range.last_column), xml_text(text).c_str(), file_->format(style));
}

void XlsxSheet::height(std::size_t row, double points) {
  worksheet_set_row(sheet_of(sheet_), row_of(row), points, nullptr);
}

void XlsxSheet::freeze(std::size_t first, std::size_t row, std::size_t columns) {
  worksheet_freeze_panes(sheet_of(sheet_), row_of(row + 1), column_of(columns + 1));
  repeat(first, row);
}

void XlsxSheet::repeat(std::size_t first, std::size_t last) {
  worksheet_repeat_rows(sheet_of(sheet_), row_of(first), row_of(last));
}

void XlsxSheet::filter(const CellRange& range) {
  worksheet_autofilter(sheet_of(sheet_), row_of(range.row), column_of(range.column), row_of(range.last_row),
                       column_of(range.last_column));
}

void XlsxSheet::print_setup(const PrintSetup& setup) {
  constexpr std::uint8_t a4 = 9;
  constexpr double side = 0.6, top = 0.7;  // inches
  lxw_worksheet* sheet = sheet_of(sheet_);
  if (setup.landscape) worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, a4);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_margins(sheet, side, side, top, top);
  worksheet_center_horizontally(sheet);
  if (!setup.header.empty()) {
    const std::string header = "&C&\"宋体,Bold\"&12&KC00000" + page_text(setup.header);
    worksheet_set_header(sheet, header.c_str());
  }
  const std::string numbers(pick(setup.lang, "第 &P 页，共 &N 页", "Page &P of &N"));
  const std::string footer =
      setup.stands_on.empty() ? "&C" + numbers : "&L&9" + page_text(setup.stands_on) + "&R&9" + numbers;
  worksheet_set_footer(sheet, footer.c_str());
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
