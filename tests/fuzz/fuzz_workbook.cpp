// libFuzzer target for the files that units send in: whatever the bytes are, reading ends, and what is said of them and
// read from them is text. The first byte chooses: `c` values separated by commas, `z` a file as it comes. Anything
// else: the rest are parts of an XLSX, each behind a line `@@name`, which take the place of a sound one's: so
// damage reaches past the zip.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/utf8.h"
#include "exchange/limits.h"
#include "exchange/workbook.h"
#include "fuzz/broken.h"
#include "support/xlsx_maker.h"

namespace {

using namespace hbjs;
using namespace hbjs::exchange;
using testing::broken;

void check_text(std::string_view text) {
  if (first_bad_utf8(text)) broken("not UTF-8");
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') broken("a control character");
  }
}

void check_sheet(const Sheet& sheet) {
  check_text(sheet.name);
  if (sheet.rows() > max_rows || sheet.columns() > max_columns) broken("a sheet beyond its limits");
  constexpr std::uint32_t enough = 100;  // a sheet may be far larger than the bytes that make it
  const std::uint32_t rows = std::min(sheet.rows(), enough), columns = std::min(sheet.columns(), enough);
  for (std::uint32_t row = 1; row <= rows; ++row) {
    for (std::uint32_t column = 1; column <= columns; ++column) check_text(sheet.at(row, column).text);
  }
}

void check(const ReadWorkbook& result) {
  if (const auto* workbook = std::get_if<Workbook>(&result)) {
    for (const Sheet& sheet : workbook->sheets) check_sheet(sheet);
    for (const auto& [name, what] : workbook->names) check_text(name + what);
    return;
  }
  const auto& refusal = std::get<Refusal>(result);
  for (const Lang lang : {Lang::zh, Lang::en}) check_text(refusal.why.in(lang) + refusal.help.in(lang));
}

testing::XlsxMaker sound() {
  testing::XlsxMaker maker;
  maker.strings = "<si><t>演示数据</t></si>";
  maker.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
  maker.sheet("月报", R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45448</v></c></row>)");
  return maker;
}

std::string with_parts(std::string_view text) {
  std::vector<testing::Part> parts = sound().parts();
  for (std::size_t at = text.find("@@"); at != std::string_view::npos;) {
    const std::size_t next = text.find("\n@@", at);
    const std::string_view part = text.substr(at + 2, next == std::string_view::npos ? next : next - at - 2);
    const std::size_t line = part.find('\n');
    const std::string name(part.substr(0, line));
    std::erase_if(parts, [&name](const testing::Part& old) { return old.name == name; });
    parts.push_back({name, line == std::string_view::npos ? "" : std::string(part.substr(line + 1))});
    at = next == std::string_view::npos ? next : next + 1;
  }
  return testing::zipped(parts);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] == 'c') {
    check(read_csv(bytes, "月报"));
  } else if (data[0] == 'z') {
    check(read_workbook(bytes, "月报"));
  } else {
    try {
      check(read_xlsx(with_parts(bytes)));
    } catch (const std::runtime_error&) {  // a name that libzip does not write
    }
  }
  return 0;
}
