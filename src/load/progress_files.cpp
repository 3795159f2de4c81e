#include "load/progress_files.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "diag/messages.h"
#include "load/plan_folder.h"

namespace fs = std::filesystem;

namespace hbjs::load {
namespace {

constexpr Phrase<Str> did_you_mean{"是不是“{0}”？", "did you mean “{0}”?"};
constexpr Phrase<Str> rename{"改名为“{0}”", "rename it “{0}”"};
constexpr Phrase<> form{"填好的表格用 hbjs import 导入", "filled forms go through hbjs import"};

Finding& stray(const fs::path& folder, const fs::path& path, std::string_view why_zh, std::string_view why_en,
               Loaded& loaded) {
  return loaded.sink.tell(msg::stray_file, unread_file(folder, path, loaded), path.filename().string(), why_zh, why_en);
}

void stray_month(const fs::path& folder, const fs::directory_entry& entry, Loaded& loaded) {
  Finding& finding = stray(folder, entry.path(), "progress/ 下只能是 YYYY-MM 的文件夹",
                           "progress/ holds folders named YYYY-MM", loaded);
  std::error_code ignored;
  if (!entry.is_directory(ignored)) return;
  const auto meant = parse_period(entry.path().filename().string(), Period::Kind::month, loaded.book.plan.year.value);
  if (meant) finding.label = did_you_mean(meant->id());
}

void stray_report(const fs::path& folder, const fs::path& path, Loaded& loaded) {
  Finding& finding = stray(folder, path, "文件名应以 .yaml 结尾", "its name must end in .yaml", loaded);
  const std::string ending = folded(path.extension().string());
  if (ending == ".yml" || ending == ".yaml") finding.label = rename(path.stem().string() + ".yaml");
  if (ending == ".xlsx" || ending == ".csv") finding.label = form();
}

/// Whether a folder may be looked into; a link that leads out of the plan is told.
bool may_enter(const fs::path& folder, const fs::path& path, Links& links, Loaded& loaded) {
  const auto bad = links.bad_one_on(path);
  if (bad) tell_bad_link(*bad, unread_file(folder, path, loaded), loaded.sink);
  return !bad;
}

}  // namespace

std::vector<ProgressFile> progress_files(const fs::path& folder, const std::optional<Period>& within, Links& links,
                                         Loaded& loaded) {
  std::vector<ProgressFile> files;
  if (!may_enter(folder, folder / "progress", links, loaded)) return files;
  const std::vector<fs::directory_entry> months = entries(folder / "progress", loaded);
  tell_twins(folder, months, loaded);
  for (const fs::directory_entry& month_folder : months) {
    const auto month = parse_month(month_folder.path().filename().string());
    std::error_code ignored;
    if (!month || !month_folder.is_directory(ignored)) {
      stray_month(folder, month_folder, loaded);
      continue;
    }
    if (within && !within->contains(*month)) continue;
    if (!may_enter(folder, month_folder.path(), links, loaded)) continue;
    const std::vector<fs::directory_entry> reports = entries(month_folder.path(), loaded);
    tell_twins(folder, reports, loaded);
    for (const fs::directory_entry& entry : reports) {
      if (entry.path().extension() != ".yaml") {
        stray_report(folder, entry.path(), loaded);
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
  const auto month = parse_month(parts[1].string());
  if (!month || is_passed_over(parts[2].filename().string())) return std::nullopt;
  return ProgressFile{folder / below, *month, parts[2].stem().string()};
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

void tell_draft(const Submission& submission, Sink& sink) {
  if (submission.handed_in() || !submission.unit.stated() || !submission.month.stated()) return;
  if (sink.count(Severity::error) > 0) return;  // such as a day that cannot be read
  sink.tell(msg::not_handed_in, submission.unit.at, submission.unit.value, to_string(submission.month.value));
}

}  // namespace hbjs::load
