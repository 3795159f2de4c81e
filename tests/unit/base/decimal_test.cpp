#include "base/decimal.h"

#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

using namespace hbjs;

namespace {

Decimal dec(std::string_view text) { return Decimal::parse(text).value(); }

}  // namespace

TEST_CASE("plain decimals are read and written in the shortest form") {
  for (const char* text :
       {"0", "1", "12.5", "1850", "-0.01", "-7", "0.000001", "999999999999.999999", "-999999999999.999999"}) {
    CHECK(dec(text).str() == text);
  }
  CHECK(dec("1.10").str() == "1.1");
  CHECK(dec("2.000000").str() == "2");
  CHECK(dec("-0").str() == "0");
  CHECK(dec("-0.0") == Decimal());
  CHECK(dec("12.5").units() == 12'500'000);
}

TEST_CASE("nothing else is a decimal") {
  for (const char* bad : {"",
                          "-",
                          "+1",
                          "1e3",
                          "1_000",
                          "1,000",
                          ".5",
                          "5.",
                          "010",
                          "00",
                          "-01",
                          "00.5",
                          "--1",
                          "1.2.3",
                          "1.2345678",
                          "1 ",
                          " 1",
                          "0x10",
                          "１",
                          "1２",
                          "inf",
                          "nan",
                          "1000000000000",
                          "99999999999999999999999",
                          "- 1",
                          "1.-5",
                          "一"}) {
    CAPTURE(bad);
    CHECK_FALSE(Decimal::parse(bad));
  }
}

TEST_CASE("a fixed number of places, half away from zero") {
  CHECK(dec("12.5").fixed(2) == "12.50");
  CHECK(dec("12.5").fixed(0) == "13");
  CHECK(dec("-12.5").fixed(0) == "-13");
  CHECK(dec("12.4999").fixed(0) == "12");
  CHECK(dec("0.005").fixed(2) == "0.01");
  CHECK(dec("-0.005").fixed(2) == "-0.01");
  CHECK(dec("0.0049").fixed(2) == "0.00");
  CHECK(dec("-0.0049").fixed(2) == "0.00");
  CHECK(dec("9.995").fixed(2) == "10.00");
  CHECK(dec("1.000001").fixed(6) == "1.000001");
  CHECK(dec("1.05").fixed(99) == "1.050000");
  CHECK(dec("1.05").fixed(-1) == "1");
  CHECK(Decimal::from_units(std::numeric_limits<std::int64_t>::min()).str() == "-9223372036854.775808");
  CHECK(Decimal::from_units(std::numeric_limits<std::int64_t>::max()).fixed(0) == "9223372036855");
}

TEST_CASE("money adds up exactly") {
  Decimal sum;
  for (int i = 0; i < 1000; ++i) sum += dec("0.1");
  CHECK(sum == Decimal(100));
  CHECK(dec("0.1") + dec("0.2") == dec("0.3"));
  CHECK(dec("1") - dec("1.000001") == dec("-0.000001"));
  CHECK(dec("-2") < dec("-1.5"));
  CHECK(dec("10") > dec("9.999999"));
  CHECK(dec("-1").negative());
  CHECK_FALSE(Decimal().negative());
  CHECK(Decimal().zero());
}

TEST_CASE("products and quotients round half away from zero") {
  CHECK((dec("2") / dec("3")).str() == "0.666667");
  CHECK((dec("-2") / dec("3")).str() == "-0.666667");
  CHECK((dec("2") / dec("-3")).str() == "-0.666667");
  CHECK((dec("-2") / dec("-3")).str() == "0.666667");
  CHECK((dec("1") / dec("3")).str() == "0.333333");
  CHECK((dec("0.000001") / dec("2")).str() == "0.000001");
  CHECK((dec("-0.000001") / dec("2")).str() == "-0.000001");
  CHECK((dec("0.000001") / dec("3")).str() == "0");
  CHECK((dec("0.001") * dec("0.0005")).str() == "0.000001");
  CHECK((dec("-0.001") * dec("0.0005")).str() == "-0.000001");
  CHECK((dec("0.001") * dec("0.000499")).str() == "0");
  CHECK(dec("1850") * dec("0.5") == dec("925"));
  CHECK(dec("999999999999") / dec("999999999999") == Decimal(1));
}

TEST_CASE("what does not fit is an error, never a wrong sum") {
  const Decimal most = Decimal::from_units(Decimal::max_units);
  const Decimal least = Decimal::from_units(-Decimal::max_units);
  const Decimal step = Decimal::from_units(1);
  CHECK((most - step) + step == most);
  CHECK_THROWS_AS(most + step, std::overflow_error);
  CHECK_THROWS_AS(least - step, std::overflow_error);
  CHECK_THROWS_AS(most + most, std::overflow_error);
  CHECK_THROWS_AS(most * most, std::overflow_error);
  CHECK_THROWS_AS(most * Decimal(2), std::overflow_error);
  CHECK_THROWS_AS(most / step, std::overflow_error);
  CHECK_THROWS_AS(least / step, std::overflow_error);
  CHECK_THROWS_AS(Decimal(1) / Decimal(), std::domain_error);
  CHECK_THROWS_AS(Decimal(9'000'000'000'001), std::overflow_error);
  const std::int64_t smallest = std::numeric_limits<std::int64_t>::min();
  CHECK_THROWS_AS(Decimal{smallest}, std::overflow_error);
  CHECK(Decimal(-9'000'000'000'000) == least);

  Decimal kept = most;
  CHECK_THROWS_AS(kept += step, std::overflow_error);
  CHECK(kept == most);
}

TEST_CASE("a JSON number") {
  CHECK(dec("12.5").as_double() == 12.5);
  CHECK(dec("0.1").as_double() == 0.1);
  CHECK(dec("-1850.37").as_double() == -1850.37);
}
