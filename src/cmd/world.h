#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/process.h"
#include "base/revision.h"

namespace hbjs::cmd {

/// Everything outside the program that it may look at, so that a test can stand in for all of it.
struct World {
  std::ostream& out;
  std::ostream& err;
  Date today{};
  std::function<std::optional<std::string>(const char*)> env;
  std::function<std::optional<Revision>(const std::filesystem::path&)> revision;
  std::function<std::optional<std::filesystem::path>(const std::filesystem::path&)> work_tree;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t columns = 0;                                     ///< of the terminal; 0 when there is none
  std::istream* in = nullptr;                                  ///< standard input, where a command reads it
  std::function<ProgramEnd(const Program&)> run_program = {};  ///< empty: no other program may be run
};

/// The whole program: does what `args` (without the program's name) ask for and returns the exit code.
/// Never throws.
int run(const std::vector<std::string>& args, World& world);

}  // namespace hbjs::cmd
