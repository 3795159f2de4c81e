#include "base/lang.h"

#include <doctest/doctest.h>

using namespace hbjs;

TEST_CASE("the text of a language is picked") {
  CHECK(pick(Lang::zh, "错误", "error") == "错误");
  CHECK(pick(Lang::en, "错误", "error") == "error");
}
