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

/// How a program ended, and what it wrote (stdout and stderr together).
struct Ended {
  int exit = 0;  ///< -1 when it was stopped after `seconds` or died of a signal
  bool out_of_time = false;
  std::string output;
  Cost cost;
};

/// Runs a program whose failing is an answer, for at most so many seconds.
Ended watch(const Command& command, int seconds);

/// Runs both commands in turn, `rounds` times, so that a busy machine disturbs both alike. The medians of each.
struct Compared {
  Cost first, second;
};
Compared compare(const Command& first, const Command& second, int rounds);

}  // namespace hbjs::bench
