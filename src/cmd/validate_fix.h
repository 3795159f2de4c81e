#pragma once

#include <optional>

#include "base/stop.h"
#include "cmd/stand_in.h"

namespace hbjs::cmd {

class Session;

/// `validate --fix`: mends what can be mended safely and says what was done, file by file, on stderr.
///
/// Each file is written whole or not at all, and only if its bytes are still those that were read. A file that cannot
/// be written is named and the others are written all the same, since no fix needs another one; then Stop (3) is
/// thrown. With --dry-run nothing is written: the diff goes to stdout and the exit code is 1 when anything would
/// change. When standard input stands for a file, its mended text goes to stdout, what is left in the plan to stderr.
/// Returns the exit code where all is said; else the caller still has to show what is left.
std::optional<Exit> fix_plan(const Session& session, const StandIn& given);

}  // namespace hbjs::cmd
