#include "load/progress_files.h"

#include <algorithm>
#include <map>
#include <utility>

#include "diag/messages.h"

namespace fs = std::filesystem;

namespace hbjs::load {
namespace {

/// The entries of a folder by name; an unreadable folder is told as such, a missing one is empty.
std::vector<fs::directory_entry> entries(const fs::path& folder, Loaded& loaded) {
  std::vector<fs::directory_entry> found;
  std::error_code error;
  for (auto it = fs::directory_iterator(folder, error); !error && it != fs::directory_iterator(); it.increment(error)) {
    const std::string name = it->path().filename().string();
    // Hidden entries and what office programs and editors leave while a file is open (~$…, …~).
    if (!name.starts_with('.') && !name.starts_with("~$") && !name.ends_with('~')) found.push_back(*it);
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

void check_places(const std::vector<ProgressFile>& files, const std::vector<Submission>& submissions, Sink& sink) {
  using Slot = std::pair<Month, std::string_view>;  // what a submission says of itself
  const auto stated = [](const Submission& submission) {
    return submission.unit.stated() && submission.month.stated();
  };
  const auto in_place = [](const ProgressFile& file, const Submission& submission) {
    return submission.unit.value == file.unit && submission.month.value == file.month;
  };
  std::map<Slot, const Submission*> taken;
  // Those in their place first: of two it is the misplaced one that is told.
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Submission& submission = submissions[i];
    if (stated(submission) && in_place(files[i], submission))
      taken.emplace(Slot{submission.month.value, submission.unit.value}, &submission);
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Submission& submission = submissions[i];
    const Name& unit = submission.unit;
    const Placed<Month>& month = submission.month;
    if (stated(submission) && !in_place(files[i], submission)) {
      const auto [other, fresh] = taken.emplace(Slot{month.value, unit.value}, &submission);
      if (!fresh) {
        const bool unit_is_right = unit.value == files[i].unit;
        Finding& finding =
            sink.tell(msg::two_submissions, unit_is_right ? month.at : unit.at, unit.value, to_string(month.value));
        finding.trail = unit_is_right ? "month" : "unit";
        static constexpr Phrase<> first{"另一份在这里", "the other one"};
        finding.related.push_back({other->second->unit.at, first()});
        continue;
      }
    }
    if (unit.stated() && unit.value != files[i].unit)
      sink.tell(msg::path_differs, unit.at, unit.value, files[i].unit).trail = "unit";
    if (month.stated() && month.value != files[i].month)
      sink.tell(msg::path_differs, month.at, to_string(month.value), to_string(files[i].month)).trail = "month";
  }
}

}  // namespace hbjs::load
