#include "base/background.h"

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <stdexcept>

using namespace hbjs;

TEST_CASE("all work that was begun is done, each piece once, when finish() returns") {
  std::array<std::atomic<int>, 100> done{};
  Background work;
  for (auto& one : done) work.begin([&one] { ++one; });
  work.finish();
  for (const auto& one : done) CHECK(one == 1);
  work.begin([&done] { ++done[0]; });  // it can be used again
  work.finish();
  CHECK(done[0] == 2);
}

TEST_CASE("what the first piece that failed threw is thrown, and what was begun beside it is done") {
  std::atomic<int> done = 0;
  Background work;
  work.begin([&done] { ++done; });
  work.begin([] { throw std::runtime_error("first"); });
  work.begin([] { throw std::runtime_error("second"); });
  work.begin([&done] { ++done; });
  CHECK_THROWS_WITH(work.finish(), "first");
  CHECK_THROWS_WITH(work.finish(), "second");
  work.finish();
  CHECK(done == 2);
}

TEST_CASE("a failure stops whoever begins ever more work") {
  std::atomic<int> begun = 0;
  Background work;
  const auto begin_many = [&] {
    for (int i = 0; i < 1000; ++i) {
      work.begin([&begun] {
        ++begun;
        throw std::runtime_error("full");
      });
    }
  };
  CHECK_THROWS_WITH(begin_many(), "full");
  CHECK(begun < 100);
}

TEST_CASE("going out of scope it waits for what was begun") {
  std::atomic<int> done = 0;
  {
    Background work;
    for (int i = 0; i < 5; ++i) work.begin([&done] { ++done; });
  }
  CHECK(done == 5);
}
