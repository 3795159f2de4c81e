#include "exchange/store.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "render/data/json.h"

namespace fs = std::filesystem;

namespace hbjs::exchange {
namespace {

constexpr std::string_view kLockMark = ".locked";
constexpr std::size_t kLargest = std::size_t{64} << 20;  // as the loader's limit

fs::path month_folder(const fs::path& plan, Month month) { return plan / "progress" / to_string(month); }

void must(std::error_code error, const fs::path& path) {
  if (error) throw std::system_error(error, path.string());
}

/// The first free name for what `file` held: .history/区教育局-1.yaml, -2 …
fs::path history_path(const fs::path& file) {
  const fs::path folder = file.parent_path() / ".history";
  std::error_code error;
  fs::create_directories(folder, error);
  must(error, folder);
  for (int number = 1;; ++number) {
    const fs::path path = folder / fmt::format("{}-{}.yaml", file.stem().string(), number);
    if (!fs::exists(path)) return path;
  }
}

/// What is replaced is kept before anything takes its place.
void write(const fs::path& file, const std::string& bytes, const std::optional<std::string>& former) {
  if (former) {
    const fs::path kept = history_path(file);
    must(write_file(kept, *former), kept);
  }
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  must(error, file.parent_path());
  must(write_file(file, bytes), file);
}

}  // namespace

fs::path submission_path(const fs::path& plan, const std::string& unit, Month month) {
  return month_folder(plan, month) / (unit + ".yaml");
}

bool is_progress(const fs::path& plan, const fs::path& folder) {
  std::error_code error;
  return fs::weakly_canonical(fs::absolute(folder, error), error) ==
         fs::weakly_canonical(fs::absolute(plan / "progress", error), error);
}

std::optional<Month> month_holding(const fs::path& plan, const fs::path& file) {
  std::error_code error;
  const fs::path folder = fs::weakly_canonical(fs::absolute(file, error).parent_path(), error);
  const fs::path progress = fs::weakly_canonical(fs::absolute(plan / "progress", error), error);
  return folder.parent_path() == progress ? parse_month(folder.filename().string()) : std::nullopt;
}

std::string to_yaml(const Submission& submission, bool demo) {
  return (demo ? "# 演示数据\n" : "") + render::to_yaml(render::json_of(submission));
}

ProgressGuard::ProgressGuard(const fs::path& plan) {
  const fs::path folder = plan / "progress";
  std::error_code error;
  fs::create_directories(folder, error);
  must(error, folder);
  handle_ = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle_ < 0 || flock(handle_, LOCK_EX) != 0) {
    const std::error_code why(errno, std::generic_category());
    if (handle_ >= 0) close(handle_);
    throw std::system_error(why, folder.string());
  }
}

ProgressGuard::~ProgressGuard() {
  flock(handle_, LOCK_UN);  // also where a child has inherited the handle
  close(handle_);
}

Stored store(const fs::path& file, std::string bytes, bool replace, Background& writing) {
  std::error_code error;
  std::optional<std::string> former;
  const bool exists = fs::exists(file, error);
  must(error, file);
  if (exists) {
    ReadResult old = read_file(file, kLargest);
    must(old.error, file);
    if (old.bytes == bytes) return Stored::same;
    if (!replace) return Stored::another;
    former = std::move(old.bytes);
  }
  writing.begin([file, bytes = std::move(bytes), former = std::move(former)] { write(file, bytes, former); });
  return exists ? Stored::replaced : Stored::added;
}

bool is_locked(const fs::path& plan, Month month) {
  std::error_code ignored;
  return fs::exists(month_folder(plan, month) / kLockMark, ignored);
}

bool lock(const fs::path& plan, Month month) {
  if (is_locked(plan, month)) return false;
  std::error_code error;
  fs::create_directories(month_folder(plan, month), error);
  must(error, month_folder(plan, month));
  const fs::path mark = month_folder(plan, month) / kLockMark;
  must(write_file(mark, "本月已锁定，不再收报送；hbjs unlock 解锁。\n"), mark);
  return true;
}

bool unlock(const fs::path& plan, Month month) {
  if (!is_locked(plan, month)) return false;
  const fs::path mark = month_folder(plan, month) / kLockMark;
  std::error_code error;
  fs::remove(mark, error);
  must(error, mark);
  fs::remove(month_folder(plan, month), error);  // where nothing else is in it; else it stays
  return true;
}

}  // namespace hbjs::exchange
