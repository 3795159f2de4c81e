#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hbjs::bench {

/// A program and its arguments.
using Command = std::vector<std::string>;

/// What one run of a program took.
struct Cost {
  double wall_ms = 0, user_ms = 0, system_ms = 0;
  double peak_mb = 0;  ///< largest resident set
};

/// Runs a program to its end with its output thrown away. Throws std::runtime_error when it does not exit with 0.
Cost run(const Command& command);

/// Runs both commands in turn, `rounds` times, so that a busy machine disturbs both alike. The medians of each.
struct Compared {
  Cost first, second;
};
Compared compare(const Command& first, const Command& second, int rounds);

}  // namespace hbjs::bench
