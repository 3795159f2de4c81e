#pragma once

#include <filesystem>
#include <system_error>

#include "diag/finding.h"
#include "model/baseline.h"

namespace hbjs::load {

/// A baseline file as read; not to be used when there was an `error` or anything was found wrong with it.
struct BaselineFile {
  Baseline baseline;
  Sink sink;
  std::error_code error;
};

/// Reads the file of `validate --baseline`, as strictly as the plan's own files.
BaselineFile read_baseline(const std::filesystem::path& path);

}  // namespace hbjs::load
