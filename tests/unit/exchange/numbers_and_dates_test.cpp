// Numbers and dates as a sheet stores them, and as who filled the form saw them.

#include <array>

#include "exchange/formats.h"
#include "unit/exchange/reading.h"

using namespace hbjs;
using namespace hbjs::exchange;

namespace {

/// The cell of a stored number with a format's number, or with a format's own code.
Cell cell_with(const std::string& stored, int format, const std::string& code = "", bool from_1904 = false) {
  XlsxMaker maker;
  if (from_1904) maker.properties = R"(<workbookPr date1904="1"/>)";
  const std::string id = std::to_string(format);
  if (!code.empty()) maker.styles = "<numFmts><numFmt numFmtId=\"" + id + "\" formatCode=\"" + code + "\"/></numFmts>";
  maker.styles += "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"" + id + "\"/></cellXfs>";
  return sheet_of(maker.sheet("月报", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + stored + "</v></c></row>")).at(1, 1);
}

}  // namespace

TEST_CASE("numbers are the digits that were typed, not the nearest double") {
  constexpr std::array rows{
      std::pair{"500", "500"},
      std::pair{"0.57999999999999996", "0.58"},
      std::pair{"0.30000000000000004", "0.3"},
      std::pair{"1850.0", "1850"},
      std::pair{"-0.01", "-0.01"},
      std::pair{"1.5E-2", "0.015"},
      std::pair{"1E+5", "100000"},
      std::pair{"1.2345678900000001E9", "1234567890"},
      std::pair{"123456789012.345", "123456789012.345"},
      std::pair{"-0", "0"},
      std::pair{"0", "0"},
      std::pair{" 7 ", "7"},
      std::pair{"1e300", "1E+300"},
      std::pair{"2.5e-300", "2.5E-300"},
      std::pair{"999999999999999000000", "999999999999999000000"},
  };
  for (const auto& row : rows) {
    const auto& [stored, seen] = row;
    CAPTURE(row.first);
    const Cell cell = cell_with(stored, 0);
    CHECK(cell.kind == Kind::number);
    CHECK(cell.text == seen);
  }
}

TEST_CASE("what is no number stays what it is, and is text") {
  for (const char* stored : {"NaN", "inf", "1,850", "0x10", "５００", "--1"}) {
    CAPTURE(stored);
    CHECK(cell_with(stored, 0).kind == Kind::text);
    CHECK(cell_with(stored, 0).text == stored);
  }
}

TEST_CASE("a percentage is known by its format") {
  CHECK(cell_with("0.57999999999999996", 9).percent);
  CHECK(cell_with("0.57999999999999996", 9).text == "0.58");
  CHECK(cell_with("0.5", 10).percent);
  CHECK(cell_with("0.5", 176, "0.0%;-0.0%").percent);
  CHECK_FALSE(cell_with("0.5", 176, "0.0&quot;%&quot;").percent);
  CHECK_FALSE(cell_with("0.5", 2).percent);
}

TEST_CASE("a date is known by its format, built in or written by hand") {
  for (const int format : {14, 15, 16, 17, 22, 27, 28, 31, 36, 50, 52, 57, 58}) {
    CAPTURE(format);
    const Cell cell = cell_with("45448", format);
    CHECK(cell.kind == Kind::date);
    CHECK(cell.text == "2024-06-05");
  }
  for (const char* code :
       {"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "yyyy\\-mm\\-dd;@", "[$-804]aaaa;@", "m/d/yy h:mm",
        "[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;", "YYYY.MM", "mmm", "[Red]d/m;General"}) {
    CAPTURE(code);
    CHECK(cell_with("45448.75", 176, code).kind == Kind::date);
    CHECK(cell_with("45448.75", 176, code).text == "2024-06-05");
  }
}

TEST_CASE("letters that a format only prints make no date") {
  for (const char* code : {"General", "0.00", "#,##0&quot;day&quot;", "0\\d", "[Red]0", "0_d", "*y0", "0.00E+00",
                           "&quot;第&quot;0&quot;名 my&quot;", "0;yyyy", "_(* #,##0_)", "G/通用格式"}) {
    CAPTURE(code);
    CHECK(cell_with("45448", 176, code).kind == Kind::number);
    CHECK(cell_with("45448", 176, code).text == "45448");
  }
}

TEST_CASE("a code in the file goes before the number's own meaning") {
  CHECK(cell_with("45448", 14, "0.00").kind == Kind::number);
  CHECK(cell_with("45448", 50, "yyyy").kind == Kind::date);
}

TEST_CASE("days are counted as Excel does, its day that never was included") {
  CHECK(cell_with("1", 14).text == "1900-01-01");
  CHECK(cell_with("59", 14).text == "1900-02-28");
  CHECK(cell_with("60", 14).kind == Kind::text);
  CHECK(cell_with("60", 14).text == "1900-02-29");
  CHECK(cell_with("61", 14).text == "1900-03-01");
  CHECK(cell_with("45292", 14).text == "2024-01-01");
  CHECK(cell_with("45351", 14).text == "2024-02-29");
  CHECK(cell_with("2958465", 14).text == "9999-12-31");
  CHECK(cell_with("2958466", 14).kind == Kind::number);
  CHECK(cell_with("-1", 14).kind == Kind::number);
}

TEST_CASE("files of old Macs count their days from 1904") {
  CHECK(cell_with("0", 14, "", true).text == "1904-01-01");
  CHECK(cell_with("43986", 14, "", true).text == "2024-06-05");
  CHECK(cell_with("45448", 14, "", false).text == "2024-06-05");
}

TEST_CASE("a time of day is no number of anything") {
  CHECK(cell_with("0.14583333333333334", 20).kind == Kind::text);
  CHECK(cell_with("0.14583333333333334", 20).text == "3:30");
  CHECK(cell_with("0.14584490740740741", 176, "[h]:mm:ss").text == "3:30:01");
  CHECK(cell_with("0.999999999", 21).text == "0:00");
  CHECK(cell_with("3.5", 46).kind == Kind::number);
}
