#include "base/date.h"

#include <doctest/doctest.h>

using namespace hbjs;

TEST_CASE("a date is YYYY-MM-DD and exists") {
  CHECK(to_string(parse_date("2024-06-05").value()) == "2024-06-05");
  CHECK(parse_date("2024-02-29").has_value());
  CHECK(parse_date("2000-02-29").has_value());
  CHECK(parse_date("0001-01-01").has_value());
  CHECK(parse_date("9999-12-31").has_value());
  for (const char* bad : {"2024-02-30", "2023-02-29", "1900-02-29", "2024-06-31", "2024-13-01", "2024-00-01",
                          "2024-06-00", "2024-06-32", "0000-01-01"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_date(bad));
  }
}

TEST_CASE("no other form is a date") {
  for (const char* bad :
       {"", "2024-6-5", "2024/06/05", "20240605", "2024-06", "2024-06-05 ", " 2024-06-05", "2024-06-05T00", "24-06-05",
        "-024-06-05", "+024-06-05", "2024-0x-05", "2024-06-5a", "２０２４-06-05", "2024年6月5日"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_date(bad));
  }
}

TEST_CASE("official documents write dates without leading zeros") {
  CHECK(chinese(parse_date("2024-06-05").value()) == "2024年6月5日");
  CHECK(chinese(parse_date("2024-12-25").value()) == "2024年12月25日");
}
