#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "load/links.h"
#include "load/load.h"

namespace hbjs::load {

/// Hidden names and what office programs and editors leave while a file is open (~$…, …~).
bool is_passed_over(std::string_view name);

/// The entries of a folder in the order of their names, but for those passed over. An unreadable folder is told as
/// such; one that is not there is empty.
std::vector<std::filesystem::directory_entry> entries(const std::filesystem::path& folder, Loaded& loaded);

/// A file of the plan in `folder` that findings can point at although nothing is read from it.
Span unread_file(const std::filesystem::path& folder, const std::filesystem::path& path, Loaded& loaded);

/// Tells names in one folder that differ only in letter case, width or spaces: on Windows and macOS they are one file.
void tell_twins(const std::filesystem::path& folder, const std::vector<std::filesystem::directory_entry>& entries,
                Loaded& loaded);

/// Tells what lies in the plan's folder and its annexes/ and is never read although it looks as if it should be: a YAML
/// file of another name, a folder whose name is nearly one that the plan has.
void tell_unread(const std::filesystem::path& folder, Links& links, Loaded& loaded);

/// The file that `path`, which is not there, was perhaps saved as (units.yml); empty when there is none.
std::string saved_as(const std::filesystem::path& path);

}  // namespace hbjs::load
