// Files that no spreadsheet program writes, and files that are something else: a clear refusal, in bounded memory.

#include <sys/resource.h>

#include <random>

#include "base/utf8.h"
#include "exchange/limits.h"
#include "office/limits.h"
#include "unit/exchange/reading.h"

using namespace hbjs;
using namespace hbjs::exchange;
using office::max_depth;
using office::max_entries;
using office::max_file_mib;
using office::max_marks;
using office::mib;
using namespace std::literals;

namespace {

const std::string one_cell = R"(<row r="1"><c r="A1" t="inlineStr"><is><t>演示数据</t></is></c></row>)";

XlsxMaker form() { return XlsxMaker().sheet("月报", one_cell); }

ReadWorkbook with(const testing::Part& part) {
  XlsxMaker maker = form();
  maker.more = {part};
  return read_xlsx(maker.bytes());
}

ReadWorkbook with_rows(const std::string& rows) { return read_xlsx(XlsxMaker().sheet("月报", rows).bytes()); }

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::string in_utf16(std::string_view ascii) {
  std::string out;
  for (const char c : ascii) (out += c) += '\0';
  return out;
}

/// A zip64 file without anything that promises as many entries.
std::string promise_of(std::uint64_t entries) {
  const auto number = [](std::uint64_t value, int size) {
    std::string bytes;
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
    return bytes;
  };
  const std::string first = "PK\x03\x04"s + std::string(26, '\0');
  const std::string record = "PK\x06\x06" + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8) +
                             number(entries, 8) + number(entries, 8) + number(0, 8) + number(first.size(), 8);
  const std::string locator = "PK\x06\x07" + number(0, 4) + number(first.size(), 8) + number(1, 4);
  return first + record + locator + "PK\x05\x06" + number(0, 4) + number(0xFFFF, 2) + number(0xFFFF, 2) +
         number(0xFFFFFFFF, 4) + number(0xFFFFFFFF, 4) + number(0, 2);
}

/// Whatever was read may go into a sentence or a file: all of it is text.
void check_is_text(const ReadWorkbook& result) {
  if (const auto* refusal = std::get_if<Refusal>(&result)) {
    CHECK_FALSE(first_bad_utf8(refusal->why.in(Lang::zh)));
    return;
  }
  for (const Sheet& sheet : std::get<Workbook>(result).sheets) {
    CHECK_FALSE(first_bad_utf8(sheet.name));
    for (std::uint32_t row = 1; row <= sheet.rows(); ++row) {
      for (std::uint32_t column = 1; column <= sheet.columns(); ++column)
        CHECK_FALSE(first_bad_utf8(sheet.at(row, column).text));
    }
  }
}

}  // namespace

TEST_CASE("what is no spreadsheet is called by its name") {
  CHECK(refused_as(read_xlsx(""), refused::empty_file));
  CHECK(refused_as(read_xlsx("%PDF-1.7\n"), refused::pdf));
  CHECK(refused_as(read_xlsx("\x89PNG\r\n\x1a\n"), refused::picture));
  CHECK(refused_as(read_xlsx("\xFF\xD8\xFF\xE0"), refused::picture));
  CHECK(refused_as(read_xlsx("BM\x36\0\0\0\0\0\0\0"sv), refused::picture));
  CHECK(refused_as(read_xlsx("Rar!\x1A\x07"), refused::archive));
  CHECK(refused_as(read_xlsx(" \n<!DOCTYPE html><table>"), refused::html));
  CHECK(refused_as(read_xlsx("\xEF\xBB\xBF<HTML xmlns:x=\"urn:x\">"), refused::html));
  CHECK(refused_as(read_xlsx("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"), refused::xml));
  CHECK(refused_as(read_xlsx("BM,单位\n1,演示\n"), refused::text));
  CHECK(refused_as(read_xlsx("\xD1\xA7\xCF\xB0,1\n"), refused::text));  // 学习 in GBK
  CHECK(refused_as(read_xlsx("\0\1\2\3"sv), refused::unknown));
}

TEST_CASE("old workbooks and locked ones are told apart") {
  const std::string start = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(512, '\0');
  CHECK(refused_as(read_xlsx(start + in_utf16("Workbook")), refused::old_workbook));
  CHECK(refused_as(read_xlsx(start + in_utf16("WordDocument")), refused::old_document));
  CHECK(refused_as(read_xlsx(start + in_utf16("EncryptionInfo")), refused::has_password));
  CHECK(refused_as(read_workbook(start, "月报"), refused::old_workbook));
  CHECK(refused_as(with({"xl/media/a.bin", "演示数据", true}), refused::has_password));
}

TEST_CASE("other documents in zip files are called by their names") {
  CHECK(refused_as(read_xlsx(testing::zipped({{"演示.txt", "演示数据"}})), refused::archive));
  CHECK(refused_as(read_xlsx(testing::zipped({{"mimetype", "application/x"}, {"content.xml", "<x/>"}})),
                   refused::open_workbook));
  CHECK(refused_as(
      read_xlsx(testing::zipped({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}})),
      refused::open_document));
  XlsxMaker binary;
  binary.workbook_target = "xl/workbook.bin";
  CHECK(refused_as(read_xlsx(binary.bytes()), refused::binary_workbook));
  XlsxMaker document;
  document.workbook_target = "word/document.xml";
  document.more = {{"word/document.xml", "<w:document/>"}};
  CHECK(refused_as(read_xlsx(document.bytes()), refused::word));
  document.more = {{"word/document.xml", "<p:presentation/>"}};
  CHECK(refused_as(read_xlsx(document.bytes()), refused::slides));
  CHECK(refused_as(read_xlsx(XlsxMaker().bytes()), refused::no_sheet));
}

TEST_CASE("a part that is there twice, in whatever case, is refused: programs differ in which they read") {
  XlsxMaker maker = form();
  maker.more = {{"xl/worksheets/sheetX.xml", "<worksheet/>"}};
  CHECK(refused_as(read_xlsx(testing::renamed(maker.bytes(), "sheetX.xml", "sheet1.xml")), refused::entry_twice));
  CHECK(refused_as(read_xlsx(testing::renamed(maker.bytes(), "sheetX.xml", "SHEET1.xml")), refused::entry_twice));
}

TEST_CASE("names that lead out of the file are refused") {
  for (const char* name : {"../evil.xml", "/etc/passwd", "xl/../../evil", "xl\\evil.xml", "C:/evil", "xl/.."}) {
    CAPTURE(name);
    CHECK(refused_as(with({name, "x"}), refused::outside_path));
  }
  CHECK(why(with({"xl/..a/b..", "x"})).empty());
  XlsxMaker maker;
  maker.folder = "../../worksheets/";
  CHECK(refused_as(read_xlsx(maker.sheet("月报", one_cell).bytes()), refused::outside_path));
}

TEST_CASE("macros and DOCTYPE are refused, also in UTF-16") {
  CHECK(refused_as(with({"xl/vbaProject.bin", "x"}), refused::macros));
  for (const bool wide : {false, true}) {
    std::vector<testing::Part> parts = form().parts();
    for (testing::Part& part : parts) {
      if (part.name != "xl/workbook.xml") continue;
      const std::string xml = R"(<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook><sheets/></workbook>)";
      part.bytes = wide ? "\xFF\xFE" + in_utf16(xml) : xml;
    }
    CHECK(refused_as(read_xlsx(testing::zipped(parts)), refused::doctype));
  }
}

// AddressSanitizer keeps freed memory for a while. GCC and clang say in different ways that it is at work.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HBJS_KEEPS_FREED_MEMORY 1
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define HBJS_KEEPS_FREED_MEMORY 1
#endif
#ifndef HBJS_KEEPS_FREED_MEMORY
#define HBJS_KEEPS_FREED_MEMORY 0
#endif
constexpr bool keeps_freed_memory = HBJS_KEEPS_FREED_MEMORY != 0;

TEST_CASE("a bomb is refused while it is inflated, in bounded memory") {
  XlsxMaker maker = form();
  maker.strings = "<si><t>x</t></si>";
  std::vector<testing::Part> parts = maker.parts();
  for (testing::Part& part : parts) {
    if (part.name == "xl/sharedStrings.xml") part.spaces = std::size_t{200} << 20U;
  }
  const std::string bytes = testing::zipped(parts);
  CHECK(bytes.size() < mib);
  rusage before{}, after{};
  getrusage(RUSAGE_SELF, &before);
  CHECK(refused_as(read_xlsx(bytes), refused::large_inside));
  getrusage(RUSAGE_SELF, &after);
  if (!keeps_freed_memory) CHECK(after.ru_maxrss - before.ru_maxrss < 200 * 1024);
}

TEST_CASE("parts that are small each may be too large together") {
  XlsxMaker maker;
  for (int i = 0; i < 3; ++i) maker.sheet("月报" + std::to_string(i), one_cell);
  std::vector<testing::Part> parts = maker.parts();
  for (testing::Part& part : parts) {
    if (part.name.starts_with("xl/worksheets/")) part.spaces = 50 * mib;
  }
  const auto result = read_xlsx(testing::zipped(parts));
  CHECK(refused_as(result, refused::large_inside));
  CHECK(why(result).find("128") != std::string::npos);
}

TEST_CASE("counts are limited") {
  CHECK(refused_as(read_xlsx("PK\x03\x04" + std::string(max_file_mib * mib, ' ')), refused::large_file));
  CHECK(refused_as(read_csv(std::string(max_file_mib * mib + 1, ' '), "月报"), refused::large_file));
  CHECK(refused_as(read_xlsx(promise_of(std::uint64_t{1} << 40U)), refused::many_entries));
  CHECK(refused_as(read_xlsx(promise_of(3)), refused::broken_zip));
  XlsxMaker maker = form();
  for (std::size_t i = 0; i < max_entries; ++i) maker.more.push_back({"a/" + std::to_string(i), ""});
  CHECK(refused_as(read_xlsx(maker.bytes()), refused::many_entries));
  CHECK(refused_as(with_rows("<row>" + repeated("<c/>", max_marks) + "</row>"), refused::large_part));
}

TEST_CASE("depth is limited") {
  const auto nested = [](std::size_t times) {
    return with_rows("<row><c>" + repeated("<x>", times) + repeated("</x>", times) + "</c></row>");
  };
  CHECK(refused_as(nested(max_depth - 3), refused::deep_part));
  CHECK(why(nested(max_depth - 4)).empty());
  CHECK(refused_as(with_rows(repeated("<x>", 500'000)), refused::broken_part));
  CHECK(refused_as(nested(500'000), refused::deep_part));
}

TEST_CASE("rows, columns and text are limited at what is filled") {
  const auto at = [](const std::string& name) { return with_rows("<row><c r=\"" + name + "\"><v>1</v></c></row>"); };
  CHECK(why(at("IV5000")).empty());
  CHECK(why(at("IV5001")) == "sheet “月报” has content at IV5001, beyond 5000 rows and 256 columns");
  CHECK(refused_as(at("IW1"), refused::large_sheet));
  CHECK(refused_as(at("A1048577"), refused::broken_cell));
  CHECK(refused_as(at("XFE1"), refused::broken_cell));
  CHECK(refused_as(at("4D"), refused::broken_cell));
  CHECK(refused_as(at("A0"), refused::broken_cell));
  const auto text = [](std::size_t size) {
    return with_rows("<row><c t=\"str\"><v>" + repeated("字", size) + "</v></c></row>");
  };
  CHECK(why(text(max_cell_text)).empty());
  CHECK(refused_as(text(max_cell_text + 1), refused::long_text));
}

TEST_CASE("one long text in very many cells does not fill the memory") {
  XlsxMaker maker;
  maker.strings = "<si><t>" + std::string(30'000, 'x') + "</t></si>";
  maker.sheet("月报", repeated("<row>" + repeated("<c t=\"s\"><v>0</v></c>", 100) + "</row>", 20));
  CHECK(refused_as(read_xlsx(maker.bytes()), refused::much_text));
}

TEST_CASE("merged cells cost no more than they cover") {
  const std::string merges =
      "<mergeCells>" + repeated(R"(<mergeCell ref="B1:XFD1048576"/>)", 200'000) + "</mergeCells>";
  const std::string rows = repeated("<row><c><v>1</v></c></row>", 5'000);
  CHECK(refused_as(read_xlsx(XlsxMaker().sheet("月报", rows, "", merges).bytes()), refused::large_part));
  const std::string odd = R"(<mergeCells><mergeCell/><mergeCell ref="B9:A1"/><mergeCell ref="A1:"/></mergeCells>)";
  CHECK(why(read_xlsx(XlsxMaker().sheet("月报", one_cell, "", odd).bytes())).empty());
}

TEST_CASE("what could be read in two ways is refused") {
  CHECK(refused_as(with_rows(R"(<row r="1"><c r="A1"><v>500</v></c><c r="A1"><v>999</v></c></row>)"),
                   refused::cell_twice));
  CHECK(refused_as(with_rows(R"(<row r="1"><c r="A2"><v>500</v></c></row>)"), refused::broken_cell));
  CHECK(refused_as(with_rows(R"(<row r="x"><c><v>500</v></c></row>)"), refused::broken_cell));
  CHECK(refused_as(with_rows(R"(<row><c t="x"><v>500</v></c></row>)"), refused::broken_cell));
  CHECK(refused_as(read_xlsx(XlsxMaker().sheet("月报", one_cell).sheet("月报", "").bytes()), refused::sheet_twice));
}

TEST_CASE("text that is not UTF-8 is damage") {
  CHECK(refused_as(with_rows("<row><c t=\"str\"><v>\xFF</v></c></row>"), refused::broken_cell));
  CHECK(refused_as(with_rows("<row><c t=\"str\"><v>&#xD800;</v></c></row>"), refused::broken_cell));
  CHECK(why(with_rows("<row><c t=\"str\"><v>_xD800_</v></c></row>")).empty());
}

TEST_CASE("a file cut short anywhere is refused") {
  const std::string bytes = form().bytes();
  for (std::size_t i = 1; i < 20; ++i) {
    CAPTURE(i);
    CHECK(refused_as(read_xlsx(std::string_view(bytes).substr(0, bytes.size() * i / 20)), refused::broken_zip));
  }
}

TEST_CASE("a missing or broken part is named") {
  for (const char* name : {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "_rels/.rels"}) {
    CAPTURE(name);
    std::vector<testing::Part> parts = form().parts();
    std::erase_if(parts, [name](const testing::Part& part) { return part.name == name; });
    const auto missing = read_xlsx(testing::zipped(parts));
    CHECK(refused_as(missing, refused::missing_part));
    CHECK(why(missing).find(name) != std::string::npos);
    parts.push_back({name, "<worksheet><sheetData></worksheet>"});
    CHECK(refused_as(read_xlsx(testing::zipped(parts)), refused::broken_part));
  }
}

TEST_CASE("random bytes and random damage are read or refused, and whatever is said is text") {
  std::mt19937 random(2024);  // the same each time
  const std::string sound = form().bytes();
  for (int round = 0; round < 2'000; ++round) {
    std::string bytes = sound;
    for (unsigned i = 0; i <= random() % 8; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
    check_is_text(read_xlsx(bytes));
    check_is_text(read_workbook(bytes, "月报"));
  }
  for (int round = 0; round < 500; ++round) {
    std::string bytes = round % 2 == 0 ? "PK\x03\x04" : "";
    for (auto i = random() % 300; i > 0; --i) bytes += static_cast<char>(random());
    check_is_text(read_xlsx(bytes));
    check_is_text(read_csv(bytes, "月报"));
  }
}
