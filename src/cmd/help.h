#pragma once

#include <cstddef>
#include <string>

#include "cmd/command.h"
#include "cmd/world.h"

namespace hbjs::cmd {

/// Cells of a line of help: the terminal's width, but long lines are hard to read.
std::size_t help_width(const World& world);

/// What `hbjs --help` says: what it is, the commands, the first steps. Lines fit `width` cells.
std::string overview(Lang lang, std::size_t width);

/// What `hbjs COMMAND --help` says: usage, what it answers, options, examples.
std::string help_of(const Command& command, Lang lang, std::size_t width);

/// `hbjs report [--month [M]] …`: the command line in short.
std::string usage_of(const Command& command);

/// `-f, --format FORMAT`, `--month [M]`: as help and the man page show an option.
std::string shown(const Option& option);

/// What --format offers here, as a help line.
std::string format_words(const Command& command, Lang lang);

}  // namespace hbjs::cmd
