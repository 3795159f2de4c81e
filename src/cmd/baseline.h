#pragma once

#include "cmd/session.h"

namespace hbjs::cmd {

/// What `--baseline FILE` and `--write-baseline FILE` ask for, done to findings that are sorted and stamped: writes the
/// baseline, drops the findings it holds and counts those that are gone. Errors that keep a file from being read are
/// never part of a baseline: nobody knows what they hide. Throws Stop (3) for a file that cannot be read, understood or
/// written.
void apply_baseline(const Session& session, load::Loaded& loaded);

}  // namespace hbjs::cmd
