#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace hbjs {

/// What git says of a folder.
struct Revision {
  std::string commit;  ///< abbreviated to 12 digits; empty in a repository without commits
  bool dirty = false;  ///< something below the folder differs from the commit
};

/// Asks the installed git, with hooks, pagers and file-system monitors switched off. Nullopt when the folder is
/// not in a repository or git is not installed. An empty path is the current folder.
std::optional<Revision> revision_of(const std::filesystem::path& folder);

/// The folder of the git work tree that holds `folder`, absolute: the nearest one upward with a `.git` in it. Looks at
/// names only, so git need not be installed. Nullopt outside of any.
std::optional<std::filesystem::path> work_tree_of(const std::filesystem::path& folder);

}  // namespace hbjs
