#pragma once

#include <string>
#include <vector>

#include "base/lang.h"
#include "cmd/command.h"

namespace hbjs::cmd {

/// A command line understood.
struct Parsed {
  const Command* command = nullptr;  ///< null: none was named
  Given given;
  bool help = false;
  bool version = false;
};

/// Understands a command line. Throws Stop (exit code 2) with a sentence that names what is wrong and the nearest
/// command or option. What stands behind `--` is a value, never an option.
Parsed parse(std::vector<std::string> args, Lang lang);

}  // namespace hbjs::cmd
