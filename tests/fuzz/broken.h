#pragma once

#include <cstdio>
#include <cstdlib>

namespace hbjs::testing {

/// Ends a fuzz target, as libFuzzer wants a failure: what was promised did not hold.
[[noreturn]] inline void broken(const char* promise) {
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

}  // namespace hbjs::testing
