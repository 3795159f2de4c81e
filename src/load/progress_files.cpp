#include "load/progress_files.h"

#include <algorithm>

#include "diag/messages.h"

namespace fs = std::filesystem;

namespace hbjs::load {
namespace {

/// Hidden entries and what office programs and editors leave while a file is open (~$…, …~).
bool is_passed_over(std::string_view name) {
  return name.starts_with('.') || name.starts_with("~$") || name.ends_with('~');
}

/// The entries of a folder by name; an unreadable folder is told as such, a missing one is empty.
std::vector<fs::directory_entry> entries(const fs::path& folder, Loaded& loaded) {
  std::vector<fs::directory_entry> found;
  std::error_code error;
  for (auto it = fs::directory_iterator(folder, error); !error && it != fs::directory_iterator(); it.increment(error)) {
    if (!is_passed_over(it->path().filename().string())) found.push_back(*it);
  }
  if (error && error != std::errc::no_such_file_or_directory) loaded.unreadable.push_back({folder.string(), error});
  std::ranges::sort(found, {}, [](const fs::directory_entry& entry) { return entry.path().string(); });
  return found;
}

void stray(const fs::path& folder, const fs::path& path, std::string_view why_zh, std::string_view why_en,
           Loaded& loaded) {
  const std::uint32_t file =
      loaded.sources.add(Source(path.string(), {}, path.lexically_relative(folder).generic_string()));
  loaded.broken.push_back(false);
  loaded.sink.tell(msg::stray_file, Span{file, 1, 1, 1, 1}, path.filename().string(), why_zh, why_en);
}

}  // namespace

std::vector<ProgressFile> progress_files(const fs::path& folder, const std::optional<Period>& within, Loaded& loaded) {
  std::vector<ProgressFile> files;
  for (const fs::directory_entry& month_folder : entries(folder / "progress", loaded)) {
    const auto month = parse_month(month_folder.path().filename().string());
    std::error_code ignored;
    if (!month || !month_folder.is_directory(ignored)) {
      stray(folder, month_folder.path(), "progress/ 下只能是 YYYY-MM 的文件夹", "progress/ holds folders named YYYY-MM",
            loaded);
      continue;
    }
    if (within && !within->contains(*month)) continue;
    for (const fs::directory_entry& entry : entries(month_folder.path(), loaded)) {
      if (entry.path().extension() != ".yaml") {
        stray(folder, entry.path(), "文件名应以 .yaml 结尾", "its name must end in .yaml", loaded);
        continue;
      }
      files.push_back({entry.path(), *month, entry.path().stem().string()});
    }
  }
  return files;
}

std::optional<ProgressFile> progress_file(const fs::path& folder, const fs::path& below) {
  const std::vector<fs::path> parts(below.begin(), below.end());
  if (parts.size() != 3 || parts[0] != "progress" || parts[2].extension() != ".yaml") return std::nullopt;
  const std::string name = parts[2].filename().string();
  const auto month = parse_month(parts[1].string());
  if (!month || is_passed_over(name)) return std::nullopt;
  return ProgressFile{folder / below, *month, parts[2].stem().string()};
}

void check_place(const ProgressFile& file, const Submission& submission, Sink& sink) {
  if (submission.unit.stated() && submission.unit.value != file.unit) {
    sink.tell(msg::path_differs, submission.unit.at, submission.unit.value, file.unit).trail = "unit";
  }
  if (submission.month.stated() && submission.month.value != file.month) {
    sink.tell(msg::path_differs, submission.month.at, to_string(submission.month.value), to_string(file.month)).trail =
        "month";
  }
}

}  // namespace hbjs::load
