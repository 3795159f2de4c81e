#include "base/word_borders.h"

#include <doctest/doctest.h>

using namespace hbjs;

TEST_CASE("words of a Chinese sentence begin and end where the dictionary says") {
  const std::vector<bool> borders = word_borders("民宿旅游，5G");
  REQUIRE(borders.size() == 8);
  CHECK(borders[0]);
  CHECK_FALSE(borders[1]);  // 民|宿 is one word
  CHECK(borders[2]);
  CHECK(borders[4]);
  CHECK(borders.back());
}

TEST_CASE("any bytes have borders") {
  CHECK(word_borders("") == std::vector<bool>{true});
  CHECK(word_borders("𠀀𠀀").size() == 3);
  CHECK(word_borders("\xFF").size() == 2);
}
