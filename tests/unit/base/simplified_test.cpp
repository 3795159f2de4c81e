#include "base/simplified.h"

#include <doctest/doctest.h>

using hbjs::Simplifier;

TEST_CASE("traditional characters become simplified ones; everything else stays") {
  Simplifier simplified;
  CHECK(simplified("區國資局") == "区国资局");
  CHECK(simplified("建始縣茅田鄉") == "建始县茅田乡");
  CHECK(simplified("区国资局") == "区国资局");
  CHECK(simplified("abc 123 第①所") == "abc 123 第①所");
  CHECK(simplified("").empty());
  CHECK(simplified("😀区") == "😀区");
  const std::string longer = std::string(3000, 'x') + "區";
  CHECK(simplified(longer) == std::string(3000, 'x') + "区");
}
