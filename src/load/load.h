#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "base/period.h"
#include "diag/finding.h"
#include "diag/sources.h"
#include "model/book.h"
#include "model/ignore_comment.h"

namespace hbjs::load {

/// A file that is not there or cannot be read: the run ends with exit code 3.
struct Unreadable {
  std::string path;
  std::error_code error;
  std::string saved_as;  ///< of one that is not there: a file that is perhaps the same under another name
};

/// A plan as read, with everything found while reading.
struct Loaded {
  Book book;
  Sources sources;
  Sink sink;
  std::vector<IgnoreComment> ignored;  ///< what the files' own comments say may stand
  std::vector<Unreadable> unreadable;
  std::vector<bool> broken;  ///< by file: its YAML could not be read to the end, so its content is missing
};

/// Which months of `progress/` a command reads: a command reads only what it needs.
struct Progress {
  bool wanted = false;
  std::optional<Period> within;  ///< only these months; all when not set

  static Progress none() { return {}; }
  static Progress all() { return {true, {}}; }
  static Progress of(Period period) { return {true, period}; }
};

/// Bytes that stand for files of the plan, by their path below its folder (`tasks.yaml`,
/// `progress/2024-06/区教育局.yaml`), whether those are there or not: what an editor holds, what a fix would write.
using Instead = std::map<std::string, std::string, std::less<>>;

/// Whether a plan may have a file of this path below its folder.
bool belongs_to_plan(const std::filesystem::path& below);

/// Reads the plan in `folder`; large plans file by file in parallel. Never throws on anything the files hold.
/// `within` decides, once the plan's own files are read, which months of progress are read too.
Loaded load(const std::filesystem::path& folder, const Progress& progress, const Instead& instead = {});

/// Reads one submission from bytes, as `shown_path`; for tests, fuzzers and imports.
void load_submission(std::string_view bytes, std::uint32_t file, Sink& sink, Submission& out);

/// Reads one of the plan's own files, the `which`-th of load/files.h, from bytes into its part of `out`; for tests
/// and fuzzers.
void load_part(std::size_t which, std::string_view bytes, std::uint32_t file, Sink& sink, Book& out);

/// Reads `plan.yaml` of the folder alone and tells nothing: for the default language and completion.
std::optional<Plan> glance(const std::filesystem::path& folder);

}  // namespace hbjs::load
