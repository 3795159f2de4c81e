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

TEST_CASE("万 is read where it can mean one number only") {
  CHECK(number("12.5万", "万元") == "12.5");
  CHECK(number("1.2万", "人次") == "12000");
  CHECK(number("1.2万人次", "人次") == "12000");
  for (const char* wrong : {"1.2万人", "3千", "1.2亿", "十万"}) {
    CAPTURE(wrong);
    CHECK(number(wrong, "人次") == "—");
  }
  CHECK(number("12.5万", "%") == "—");
  CHECK(read_number(typed("12.5万"), "万元").remark->in(Lang::zh) == "“12.5万”读作 12.5");
}

TEST_CASE("why a number is none says what this cell counts") {
  const auto why = [](const Cell& cell) { return read_number(cell, "对").remark->in(Lang::zh); };
  CHECK(why(typed("10所")).find("“10所”在数字后面写了“所”，这里以“对”计") == 0);
  CHECK(why(typed("约10")).find("这里以“对”计") != std::string::npos);
  for (const Cell& cell : {typed("0.123456789", Cell::Kind::number), typed("1000000000000000", Cell::Kind::number),
                           typed("0.1234567"), typed("1,000,000,000,000")}) {
    CAPTURE(cell.text);
    if (cell.text.find(',') == std::string::npos) CHECK(why(cell).find("位数太多") != std::string::npos);
    CHECK_FALSE(read_number(cell, "对").value);
  }
}

TEST_CASE("words and dashes stand for nothing, a zero is a number") {
  for (const char* nothing : {"无", " 无 ", "/", "-", "—", "——", "－", "没有"}) CHECK(says_nothing(typed(nothing)));
  for (const char* something : {"0", "", "无人机", "-3"}) CHECK_FALSE(says_nothing(typed(something)));
  CHECK(number("0") == "0");
}

TEST_CASE("there is no half of what is counted one by one") {
  for (const char* measure : {"个", "对", "人次"}) CHECK(counts_whole_things(measure));
  for (const char* measure : {"万元", "%", "公里", "吨"}) CHECK_FALSE(counts_whole_things(measure));
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
  cell.text = "999999999999";
  CHECK_FALSE(read_number(cell, "%").value);
}

TEST_CASE("a formula without a value says what to do") {
  const auto read = read_number(typed("", Cell::Kind::formula_without_value), "个");
  CHECK_FALSE(read.value);
  CHECK(read.remark->in(Lang::zh).find("保存") != std::string::npos);
  CHECK_FALSE(read_day(typed("#REF!", Cell::Kind::error), *parse_month("2024-06")).value);
}

TEST_CASE("days are read in every way of writing them") {
  for (const char* text : {"2024-06-05", "2024/6/5", "2024.6.5", "2024年6月5日", "6月5日", "6月5号", "6.5", "6-5",
                           "20240605", "２０２４－０６－０５", "2024 年 6 月 5 日"}) {
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

TEST_CASE("a time of day behind a day is dropped, a weekday must be the right one") {
  for (const char* text : {"2024-06-05 09:30", "2024/06/05 00:00:00", "2024-06-05T09:30:00", "2024-06-05（星期三）",
                           "2024年6月5日 周三", "6月5日(星期三) 9:30"}) {
    CAPTURE(text);
    CHECK(date(text) == "2024-06-05");
  }
  for (const char* wrong : {"2024-06-05 25:00", "2024-06-05（星期四）", "2024-06-05（星期三", "2024-06-05 上午"}) {
    CAPTURE(wrong);
    CHECK(date(wrong) == "—");
  }
  const auto why = [](const char* text) { return read_day(typed(text), *parse_month("2024-06")).remark->in(Lang::zh); };
  CHECK(why("2024-06-05（星期四）").find("2024-06-05 是星期三") != std::string::npos);
  CHECK(why("24.6.5").find("若是 2024-06-05，请就这样写") != std::string::npos);
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

TEST_CASE("what the sender cannot see is put right and told once a cell") {
  const auto read = read_text(typed("结\u200b对\u00ad10所，\u200b⼈⼈"));
  CHECK(read.value == "结对10所，人人");
  CHECK(read.remark->in(Lang::zh) == "去掉了看不见的字符（U+200B、U+00AD），部首或兼容字改成了通常的字（⼈→人）");
  CHECK_FALSE(read_text(typed("结对10所，〇")).remark);
  CHECK(number("1\u200b2") == "12");
  CHECK(date("2024-06-05\u200e") == "2024-06-05");
}

TEST_CASE("a text that no file could hold is told with the number of its characters") {
  std::string text;
  for (int i = 0; i < 30'000; ++i) text += "长";
  const auto read = read_text(typed(text));
  CHECK_FALSE(read.value);
  CHECK(read.remark->in(Lang::zh) == "这一格有 30000 字，太长，最多约 21845 字：请精简，细节另附材料");
}

}  // namespace
}  // namespace hbjs::exchange
