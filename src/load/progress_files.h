#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/period.h"
#include "load/links.h"
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
                                         Links& links, Loaded& loaded);

/// The submission at this path below the plan's folder, as its path describes it, whether it is there or not; nullopt
/// when no submission has such a path.
std::optional<ProgressFile> progress_file(const std::filesystem::path& folder, const std::filesystem::path& below);

/// Tells where a submission's unit or month is not what its path says, and where it is the second one of a unit and
/// month. `submissions[i]` was read from `files[i]`.
void check_places(const std::vector<ProgressFile>& files, const std::vector<Submission>& submissions, Sink& sink);

/// Tells that a submission is a draft: it was read without an error and states no day of handing in.
void tell_draft(const Submission& submission, Sink& sink);

}  // namespace hbjs::load
