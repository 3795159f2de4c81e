#pragma once

#include <vector>

#include "cmd/command.h"
#include "diag/finding.h"
#include "diag/sources.h"

namespace hbjs::cmd {

/// Formats in which findings are shown.
inline const std::vector<std::string_view> finding_formats{"text",  "md",     "csv",    "json",  "yaml",
                                                           "sarif", "github", "gitlab", "junit", "line"};

/// Options that say how many findings are shown and how.
std::vector<Option> finding_options();

/// Delivers what a run found in the format that is wanted. The sink must be sorted and stamped.
/// Throws Stop (2) when an option's value cannot be understood.
void show_findings(const Session& session, const Sink& sink, const Sources& sources);

}  // namespace hbjs::cmd
