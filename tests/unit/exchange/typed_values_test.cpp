#include "exchange/typed_values.h"

#include <doctest/doctest.h>

namespace hbjs::exchange {
namespace {

Cell typed(std::string text, Cell::Kind kind = Cell::Kind::text) {
  Cell cell;
  cell.kind = kind;
  cell.text = std::move(text);
  return cell;
}

std::string number(std::string_view text, std::string_view measure = "个") {
  const auto read = read_number(typed(std::string(text)), measure);
  return read.value ? read.value->str() : "—";
}

std::string date(std::string_view text, Cell::Kind kind = Cell::Kind::text) {
  const auto read = read_day(typed(std::string(text), kind), *parse_month("2024-06"));
  return read.value ? to_string(*read.value) : "—";
}

TEST_CASE("numbers are read as people type them, and nothing is guessed") {
  CHECK(number("500") == "500");
  CHECK(number("５００") == "500");
  CHECK(number("500个") == "500");
  CHECK(number(" 500 个 ") == "500");
  CHECK(number("1,850") == "1850");
  CHECK(number("12,345,678.5") == "12345678.5");
  CHECK(number("58%", "%") == "58");
  CHECK(number("12.50万元", "万元") == "12.5");
  for (const char* wrong :
       {"约500", "三百", "1,85", ",185", "1,8500", "12/13", "-3", "500人", "1e3", "58%", "—", "无"}) {
    CAPTURE(wrong);
    CHECK(number(wrong) == "—");
  }
}

TEST_CASE("what was not typed plainly is told with what it was read as") {
  CHECK_FALSE(read_number(typed("500"), "个").remark);
  CHECK(read_number(typed("500个"), "个").remark->in(Lang::zh) == "“500个”读作 500");
  CHECK(read_number(typed("约500"), "个").remark->in(Lang::zh).find("不是数") != std::string::npos);
}

TEST_CASE("a percentage cell is a fraction in the file") {
  Cell cell = typed("0.58", Cell::Kind::number);
  cell.percent = true;
  CHECK(read_number(cell, "%").value->str() == "58");
  CHECK_FALSE(read_number(cell, "个").value);
}

TEST_CASE("a formula without a value says what to do") {
  const auto read = read_number(typed("", Cell::Kind::formula_without_value), "个");
  CHECK_FALSE(read.value);
  CHECK(read.remark->in(Lang::zh).find("保存") != std::string::npos);
  CHECK_FALSE(read_day(typed("#REF!", Cell::Kind::error), *parse_month("2024-06")).value);
}

TEST_CASE("days are read in every way of writing them") {
  for (const char* text : {"2024-06-05", "2024/6/5", "2024.6.5", "2024年6月5日", "6月5日", "6月5号", "6.5", "20240605",
                           "２０２４－０６－０５", "2024 年 6 月 5 日"}) {
    CAPTURE(text);
    CHECK(date(text) == "2024-06-05");
  }
  CHECK(date("2024-06-05", Cell::Kind::date) == "2024-06-05");
  CHECK(date("45448", Cell::Kind::number) == "2024-06-05");  // the cell lost its date format
  for (const char* wrong : {"2024-06-31", "6月31日", "45000", "上旬", "5", "2024-06", "5/6/2024"}) {
    CAPTURE(wrong);
    CHECK(date(wrong) == "—");
  }
}

TEST_CASE("yes and no") {
  for (const char* yes : {"是", "√", "Yes", "TRUE", "１"}) CHECK(read_yes_no(typed(yes)).value == true);
  for (const char* no : {"否", "无", "×", "no"}) CHECK(read_yes_no(typed(no)).value == false);
  CHECK_FALSE(read_yes_no(typed("张三")).value);
}

TEST_CASE("texts keep their lines and lose the blanks around") {
  CHECK(read_text(typed("  举办招聘会。 \n\n第二行　\n\n")).value == "举办招聘会。\n\n第二行");
  CHECK(read_text(typed(" \n　")).value == "");
}

}  // namespace
}  // namespace hbjs::exchange
