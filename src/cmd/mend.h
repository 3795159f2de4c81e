#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "load/layout.h"
#include "load/load.h"

namespace hbjs::cmd {

/// One file of the plan with everything mended that can be mended safely.
struct MendedFile {
  std::string below;                                ///< its path below the plan's folder
  std::string shown;                                ///< its path as findings show it
  std::string before;                               ///< its bytes as they were read
  load::Laid laid;                                  ///< its text now, and what became of its layout
  std::map<std::string_view, std::size_t> codes{};  ///< how many findings of which code were mended
};

/// The files that would change, in the order of the plan's files.
struct Mending {
  std::vector<MendedFile> files;
  bool unreadable = false;  ///< a file is missing or cannot be read, so nothing was done
  bool gave_up = false;     ///< there was too much to do for one run; what was done is sound
};

/// Mends the plan in memory, round by round, since one syntax error hides the next. Only what keeps every promise is
/// done: a file that could be read brings no finding that was not there before, one that could not be read is read
/// further than before. So a second run has nothing to do. `only`, where it is not empty, is the one file that may
/// change.
Mending mend(const std::filesystem::path& folder, Date as_of, const load::Instead& instead, std::string_view only = {});

}  // namespace hbjs::cmd
