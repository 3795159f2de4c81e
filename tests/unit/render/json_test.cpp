#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "render/data/json.h"

using hbjs::Decimal;
using hbjs::Money;
using namespace hbjs::render;

namespace {

std::string text_of(std::string_view decimal) { return to_text(json_of(*Decimal::parse(decimal))); }

struct Demo {
  std::string name;
  std::optional<int> times;
  std::vector<std::string> units;
};

}  // namespace

template <>
struct hbjs::Schema<Demo> {
  [[maybe_unused]] static constexpr std::string_view name = "demo";
  static constexpr std::tuple fields{Field{"name", &Demo::name, required, "名称", "name"},
                                     Field{"times", &Demo::times, optional, "次数", "times"},
                                     Field{"units", &Demo::units, required, "单位", "units"}};
};

TEST_CASE("a decimal is a number as short as it is exact") {
  CHECK(text_of("1850") == "1850\n");
  CHECK(text_of("2.5") == "2.5\n");
  CHECK(text_of("-0.01") == "-0.01\n");
  CHECK(text_of("0") == "0\n");
  CHECK(text_of("0.000649") == "0.000649\n");
  CHECK(text_of("0.000001") == "0.000001\n");
  CHECK(text_of("999999999.999999") == "999999999.999999\n");
}

TEST_CASE("no decimal shows the noise of floating point") {
  for (std::int64_t units = 1; units < 9'000'000'000'000; units = units * 3 / 2 + 7) {
    const Decimal value = Decimal::from_units(units);
    CHECK(number_text(json_of(value)) == value.str());
  }
}

TEST_CASE("money is a decimal string") {
  CHECK(to_text(json_of(Money{*Decimal::parse("12.50")})) == "\"12.5\"\n");
  CHECK(to_text(json_of(Money{Decimal(1850)})) == "\"1850\"\n");
}

TEST_CASE("Chinese stands as it is, two blanks a level, a line break at the end") {
  const Json json{{"unit", "区教育局"}, {"leads", {"3.4", "4.1"}}, {"shares", Json::array()}, {"none", Json::object()}};
  CHECK(to_text(json) ==
        "{\n  \"unit\": \"区教育局\",\n  \"leads\": [\n    \"3.4\",\n    \"4.1\"\n  ],\n  \"shares\": [],\n"
        "  \"none\": {}\n}\n");
  CHECK(to_text(json) == json.dump(2) + "\n");
}

TEST_CASE("what JSON must escape is escaped, and broken UTF-8 cannot break the output") {
  CHECK(to_text(Json("a\"\\\n\x01")) == "\"a\\\"\\\\\\n\\u0001\"\n");
  CHECK(to_text(Json("\xFF")) == "\"\uFFFD\"\n");
}

TEST_CASE("a record follows its field table; optional keys without a value are left out") {
  CHECK(json_of(Demo{"演示数据", std::nullopt, {}}) == Json{{"name", "演示数据"}, {"units", Json::array()}});
  CHECK(json_of(Demo{"演示数据", 2, {"甲"}}) == Json{{"name", "演示数据"}, {"times", 2}, {"units", {"甲"}}});
}

TEST_CASE("a literal is text") { CHECK(json_of("text") == Json("text")); }
