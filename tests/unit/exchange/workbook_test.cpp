#include "exchange/workbook.h"

#include <doctest/doctest.h>

using namespace hbjs::exchange;

TEST_CASE("a cell is named as spreadsheets name it") {
  CHECK(cell_name(1, 1) == "A1");
  CHECK(cell_name(7, 4) == "D7");
  CHECK(cell_name(10, 26) == "Z10");
  CHECK(cell_name(10, 27) == "AA10");
  CHECK(cell_name(5000, 256) == "IV5000");
  CHECK(cell_name(1, 702) == "ZZ1");
  CHECK(cell_name(1, 703) == "AAA1");
}

TEST_CASE("a sheet knows its filled cells and takes none twice") {
  Sheet sheet;
  CHECK(sheet.rows() == 0);
  CHECK(sheet.put(7, 4, {Cell::Kind::number, "500"}));
  CHECK(sheet.put(2, 9, {Cell::Kind::text, "演示数据"}));
  CHECK_FALSE(sheet.put(7, 4, {Cell::Kind::number, "999"}));
  CHECK(sheet.at(7, 4).text == "500");
  CHECK(sheet.at(7, 5).empty());
  CHECK(sheet.at(0, 0).empty());
  CHECK(sheet.rows() == 7);
  CHECK(sheet.columns() == 9);
}

TEST_CASE("merged cells keep what stands at their top left only") {
  Sheet sheet;
  for (std::uint32_t row = 1; row <= 4; ++row) {
    for (std::uint32_t column = 1; column <= 4; ++column)
      sheet.put(row, column, {Cell::Kind::text, cell_name(row, column)});
  }
  sheet.merge({2, 2, 3, 3});
  CHECK(sheet.at(2, 2).text == "B2");
  CHECK(sheet.at(2, 3).empty());
  CHECK(sheet.at(3, 2).empty());
  CHECK(sheet.at(3, 3).empty());
  CHECK(sheet.at(2, 4).text == "D2");
  CHECK(sheet.at(3, 1).text == "A3");
  CHECK(sheet.at(4, 3).text == "C4");
  sheet.merge({1, 1, 4, 4});
  CHECK(sheet.rows() == 1);
  CHECK(sheet.columns() == 1);
}
