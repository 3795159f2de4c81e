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

TEST_CASE("a day is read as people write it") {
  const Date today = parse_date("2024-09-01").value();
  for (const char* written : {"2024-06-30", "2024/6/30", "2024.6.30", "20240630", "2024年6月30日", "2024年06月30日",
                              "2024 年 6 月 30 日", "２０２４年６月３０日", "6月30日", "6月30号", "6月30", "06-30",
                              "6/30", "六月三十日", "二〇二四年六月三十日", "2024-6-30"}) {
    CAPTURE(written);
    CHECK(to_string(parse_day(written, today, 2024).value()) == "2024-06-30");
  }
  for (const char* written : {"今天", "今日", "today", " Today "}) CHECK(parse_day(written, today, 2024) == today);
  CHECK(to_string(parse_day("2023年12月1日", today, 2024).value()) == "2023-12-01");  // a written year stands
  CHECK(parse_day("2024-06-30", today, {}).has_value());
  CHECK_FALSE(parse_day("6月30日", today, {}));
}

TEST_CASE("what is no day, or none that exists, is not read") {
  const Date today = parse_date("2024-09-01").value();
  for (const char* bad : {"",
                          "6",
                          "30",
                          "6月",
                          "2024",
                          "2024年6月",
                          "2024-06",
                          "202406",
                          "6月31日",
                          "2月30日",
                          "2024-13-01",
                          "2024-0-1",
                          "13月1日",
                          "二季度",
                          "2024年6-30",
                          "2024-6月30日",
                          "6月30日上午",
                          "30日",
                          "6-30日",
                          "2024-06-30-1",
                          "昨天",
                          "0000-01-01",
                          "124年6月30日"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_day(bad, today, 2024));
  }
}

TEST_CASE("official documents write dates without leading zeros") {
  CHECK(chinese(parse_date("2024-06-05").value()) == "2024年6月5日");
  CHECK(chinese(parse_date("2024-12-25").value()) == "2024年12月25日");
}
