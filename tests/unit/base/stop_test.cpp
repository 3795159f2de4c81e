#include "base/stop.h"

#include <doctest/doctest.h>

using namespace hbjs;

TEST_CASE("a stop carries its sentence and its exit code") {
  try {
    throw Stop(Exit::io, "读不了 plan.yaml");
  } catch (const std::runtime_error& error) {
    CHECK(std::string(error.what()) == "读不了 plan.yaml");
    const auto* const stop = dynamic_cast<const Stop*>(&error);
    REQUIRE(stop != nullptr);
    CHECK(stop->code() == Exit::io);
  }
}

TEST_CASE("exit codes are those of the design") {
  CHECK(static_cast<int>(Exit::fine) == 0);
  CHECK(static_cast<int>(Exit::found) == 1);
  CHECK(static_cast<int>(Exit::usage) == 2);
  CHECK(static_cast<int>(Exit::io) == 3);
}
