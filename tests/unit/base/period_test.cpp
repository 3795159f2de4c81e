#include "base/period.h"

#include <doctest/doctest.h>

using namespace hbjs;
using Kind = Period::Kind;

namespace {

std::string month(std::string_view text) {
  const auto period = parse_period(text, Kind::month, 2024);
  return period ? period->id() : "none";
}

std::string quarter(std::string_view text) {
  const auto period = parse_period(text, Kind::quarter, 2024);
  return period ? period->id() : "none";
}

std::string year(std::string_view text) {
  const auto period = parse_period(text, Kind::year, 2024);
  return period ? period->id() : "none";
}

}  // namespace

TEST_CASE("months as people write them") {
  for (const char* june : {"2024-06",    "2024-6",      "2024/6",         "2024/06",
                           "2024.6",     "2024.06",     "202406",         "2024年6月",
                           "2024年06月", "6月",         "06月",           "六月",
                           "6",          "06",          "2024 年 6 月",   " 2024-06 ",
                           "2024 06",    "2024 6",      "２０２４年６月", "２０２４－０６",
                           "６月",       "2024年六月",  "二〇二四年六月", "二零二四年六月",
                           "6月份",      "2024年6月份", "　6　月　",      "六",
                           "2024—6"}) {
    CAPTURE(june);
    CHECK(month(june) == "2024-06");
  }
  CHECK(month("十月") == "2024-10");
  CHECK(month("十一月") == "2024-11");
  CHECK(month("十二月") == "2024-12");
  CHECK(month("12") == "2024-12");
  CHECK(month("一月") == "2024-01");
  CHECK(month("元月") == "2024-01");
  CHECK(month("2023-06") == "2023-06");
  CHECK(month("2025年1月") == "2025-01");
}

TEST_CASE("quarters as people write them") {
  for (const char* second : {"2024-Q2",
                             "2024Q2",
                             "2024 Q2",
                             "2024-q2",
                             "Q2",
                             "q2",
                             "Ｑ２",
                             "二季度",
                             "第二季度",
                             "2季度",
                             "第2季度",
                             "第 2 季度",
                             "2024年第二季度",
                             "2024年二季度",
                             "2024年2季度",
                             "2024年Q2",
                             "2",
                             "二",
                             "2024 年 第二 季度",
                             "2024-2季度",
                             "2Q"}) {
    CAPTURE(second);
    CHECK(quarter(second) == "2024-Q2");
  }
  CHECK(quarter("四季度") == "2024-Q4");
  CHECK(quarter("2023Q1") == "2023-Q1");
}

TEST_CASE("years as people write them") {
  for (const char* text : {"2024", "2024年", "2024年度", "2024 年", "２０２４", "二〇二四年", "全年", "2024年全年"}) {
    CAPTURE(text);
    CHECK(year(text) == "2024");
  }
  CHECK(year("2023") == "2023");
}

TEST_CASE("what is no period is none") {
  for (const char* bad : {"",
                          " ",
                          "13",
                          "0",
                          "13月",
                          "0月",
                          "十三月",
                          "2024-13",
                          "2024-00",
                          "202413",
                          "202400",
                          "2024-06-05",
                          "2024年6月5日",
                          "20246",
                          "20240605",
                          "1 2",
                          "2024 1 2",
                          "一二月",
                          "1二月",
                          "十1月",
                          "二2月",
                          "6月7月",
                          "六月份月",
                          "-6",
                          "2024-",
                          "2024--6",
                          "24年6月",
                          "本月",
                          "June",
                          "第6月",
                          "第6",
                          "0000-06",
                          "000006",
                          "006",
                          "2024年6",
                          "月",
                          "十十月",
                          "6月x",
                          "\xFF",
                          "6\xE6",
                          "99999999999999999999"}) {
    CAPTURE(bad);
    CHECK(month(bad) == "none");
  }
  for (const char* bad : {"Q5", "Q0", "5", "五季度", "第五季度", "2024-Q5", "Q", "Q12", "Q22", "第Q2", "Q2季度",
                          "2024Q2Q3", "一二季度", "季度", "第一"}) {
    CAPTURE(bad);
    CHECK(quarter(bad) == "none");
  }
  for (const char* bad : {"24", "24年", "20244", "0", "6", "年", "0000", "度"}) {
    CAPTURE(bad);
    CHECK(year(bad) == "none");
  }
}

TEST_CASE("a period of another kind than wanted is none") {
  CHECK(month("Q2") == "none");
  CHECK(month("二季度") == "none");
  CHECK(month("2024") == "none");
  CHECK(quarter("2024-02") == "none");
  CHECK(quarter("2月") == "none");
  CHECK(quarter("2024") == "none");
  CHECK(year("2024-06") == "none");
  CHECK(year("Q2") == "none");
  CHECK(year("202406") == "none");
}

TEST_CASE("both ends of a period belong to it") {
  const Period second{Kind::quarter, 2024, 2};
  CHECK(to_string(second.first()) == "2024-04");
  CHECK(to_string(second.last()) == "2024-06");
  CHECK(second.months().size() == 3);
  CHECK(second.contains(parse_month("2024-04").value()));
  CHECK(second.contains(parse_month("2024-06").value()));
  CHECK_FALSE(second.contains(parse_month("2024-07").value()));
  CHECK_FALSE(second.contains(parse_month("2024-03").value()));
  CHECK_FALSE(second.contains(parse_month("2023-05").value()));

  const Period all{Kind::year, 2024, 0};
  CHECK(all.months().size() == 12);
  CHECK(to_string(all.months().back()) == "2024-12");

  const Period december = Period::of(parse_month("2024-12").value());
  CHECK(december == Period{Kind::month, 2024, 12});
  CHECK(december.months() == std::vector<Month>{parse_month("2024-12").value()});
}

TEST_CASE("names of periods, the id is read back") {
  const Period june{Kind::month, 2024, 6};
  const Period second{Kind::quarter, 2024, 2};
  const Period all{Kind::year, 2024, 0};
  CHECK(june.chinese() == "2024年6月");
  CHECK(june.english() == "June 2024");
  CHECK(second.chinese() == "2024年第二季度");
  CHECK(second.english() == "the second quarter of 2024");
  CHECK(all.chinese() == "2024年");
  CHECK(all.english() == "2024");
  for (const Period& period : {june, second, all, Period{Kind::month, 987, 1}}) {
    CAPTURE(period.id());
    CHECK(parse_period(period.id(), period.kind, 2000) == period);
    CHECK((period.year < 1000 || parse_period(period.chinese(), period.kind, 2000) == period));
  }
}

TEST_CASE("the period that is due") {
  const Date june = parse_date("2024-06-30").value();
  CHECK(due_period(Kind::month, 2024, june).id() == "2024-06");
  CHECK(due_period(Kind::quarter, 2024, june).id() == "2024-Q2");
  CHECK(due_period(Kind::year, 2024, june).id() == "2024");
  CHECK(due_period(Kind::quarter, 2024, parse_date("2024-07-01").value()).id() == "2024-Q3");
  CHECK(due_period(Kind::month, 2024, parse_date("2025-01-01").value()).id() == "2024-12");
  CHECK(due_period(Kind::quarter, 2024, parse_date("2031-05-01").value()).id() == "2024-Q4");
  CHECK(due_period(Kind::year, 2024, parse_date("2031-05-01").value()).id() == "2024");
  CHECK(due_period(Kind::month, 2024, parse_date("2023-12-31").value()).id() == "2024-01");
  CHECK(due_period(Kind::quarter, 2024, parse_date("2023-12-31").value()).id() == "2024-Q1");
}
