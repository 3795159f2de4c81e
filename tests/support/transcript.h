#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/process.h"

namespace hbjs::test {

/// What a command line of a golden case or a README did.
struct Outcome {
  std::string out, err;
  int code = 0;
};

/// The outside world of such a run: fixed, so that an expectation never ages.
struct Stage {
  std::filesystem::path folder;                                ///< where it runs
  std::map<std::string, std::string> env = {};                 ///< all there is of an environment
  std::function<ProgramEnd(const Program&)> run_program = {};  ///< stands for every other program
  bool terminal = false;                                       ///< stdout is one
};

/// Runs `[NAME=value …] hbjs ARGS… [< FILE]` in process. Words may be quoted with ' or ". Today is 2024-06-30, the plan
/// is at git commit 0123456789ab in a work tree that begins where the run is.
Outcome perform(std::string_view line, Stage stage);

/// The text as a transcript shows it: stdout, then each line of stderr behind `! `, then `[exit N]` unless it is 0.
std::string transcript(const Outcome& outcome);

/// Whether `got` is what `want` shows; a line of `want` that is `…` stands for any lines, also none.
bool matches(std::string_view want, std::string_view got);

}  // namespace hbjs::test
