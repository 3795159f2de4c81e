#pragma once

#include <chrono>
#include <string>
#include <system_error>
#include <vector>

namespace hbjs {

/// A program to run: its path and arguments as they are, no shell between.
struct Program {
  std::vector<std::string> arguments;  ///< the first is the program's path
  std::chrono::milliseconds limit;     ///< after which it and all that it started are ended
};

/// How a program ended.
struct ProgramEnd {
  std::error_code error;   ///< set: it could not be started
  bool timed_out = false;  ///< it was ended, being over its limit
  int code = 0;            ///< its exit code; 128 and the signal's number when a signal ended it
  std::string words;       ///< the end of what it wrote, both streams, at most 4,000 bytes
};

/// Runs it to its end, with nothing on its standard input.
ProgramEnd run_program(const Program& program);

/// The first of the names that is a program in one of the folders of `path`, which are set apart by colons; empty when
/// none is.
std::string find_program(const std::string& path, const std::vector<std::string>& names);

}  // namespace hbjs
