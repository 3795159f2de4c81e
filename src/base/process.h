#pragma once

#include <signal.h>

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

/// Runs it to its end, with nothing on its standard input. It and all that it started are ended, too, when one of the
/// signals comes that HeldSignals holds back.
ProgramEnd run_program(const Program& program);

/// While one is there, a signal that asks this program to end (Ctrl-C, kill, a terminal that is closed) waits. It is
/// obeyed when this goes, and what was made after it has been put away by then. What is ignored stays so.
class HeldSignals {
 public:
  HeldSignals();
  ~HeldSignals();
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

 private:
  sigset_t before_{};
};

/// The first of the names that is a program in one of the folders of `path`, which are set apart by colons; empty when
/// none is.
std::string find_program(const std::string& path, const std::vector<std::string>& names);

}  // namespace hbjs
