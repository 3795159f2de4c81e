#pragma once

#include <string>

#include "load/load.h"

namespace hbjs::cmd {

class Session;

/// A file of the plan whose bytes come from standard input: `validate - --as-file NAME`.
struct StandIn {
  std::string below;  ///< its path below the plan's folder; empty: everything is read from disk
  load::Instead instead;
};

/// Reads standard input where the command line says so. Throws Stop (2) for a `-` without --as-file, for one without
/// the other, and for a name that no file of the plan can have.
StandIn stand_in(const Session& session);

}  // namespace hbjs::cmd
