#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/period.h"
#include "load/load.h"

namespace hbjs::load {

/// A file below progress/ and what its path says: progress/2024-06/区教育局.yaml.
struct ProgressFile {
  std::filesystem::path path;
  Month month;
  std::string unit;
};

/// The submissions in `folder`/progress, by month, then name. Everything there that is none is told: a folder
/// that is no month, a file that is no .yaml. Hidden entries (.history) are the tool's own and are passed over.
std::vector<ProgressFile> progress_files(const std::filesystem::path& folder, const std::optional<Period>& within,
                                         Loaded& loaded);

/// The submission at this path below the plan's folder, as its path describes it, whether it is there or not; nullopt
/// when no submission has such a path.
std::optional<ProgressFile> progress_file(const std::filesystem::path& folder, const std::filesystem::path& below);

/// Tells where a submission's unit or month is not what its path says.
void check_place(const ProgressFile& file, const Submission& submission, Sink& sink);

}  // namespace hbjs::load
