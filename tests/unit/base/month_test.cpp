#include "base/month.h"

#include <climits>

#include <doctest/doctest.h>

using namespace hbjs;

TEST_CASE("a month is YYYY-MM and nothing else") {
  CHECK(to_string(parse_month("2024-06").value()) == "2024-06");
  CHECK(to_string(parse_month("2024-12").value()) == "2024-12");
  for (const char* bad :
       {"", "2024-00", "2024-13", "2024-6", "202406", "2024/06", "2024-06-01", "2024-06 ", "0000-01", "2024-0六"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_month(bad));
  }
}

TEST_CASE("the month of a date") { CHECK(to_string(month_of(parse_date("2024-06-30").value())) == "2024-06"); }

TEST_CASE("the 31st of a short month is its last day") {
  const auto day = [](const char* month, int number) { return to_string(day_of(parse_month(month).value(), number)); };
  CHECK(day("2024-06", 25) == "2024-06-25");
  CHECK(day("2024-06", 31) == "2024-06-30");
  CHECK(day("2024-02", 31) == "2024-02-29");
  CHECK(day("2023-02", 30) == "2023-02-28");
  CHECK(day("2024-12", 31) == "2024-12-31");
  CHECK(day("2024-12", 999) == "2024-12-31");
  CHECK(day("2024-12", INT_MAX) == "2024-12-31");
  CHECK(day("2024-12", 0) == "2024-12-01");
  CHECK(day("2024-12", INT_MIN) == "2024-12-01");
}
