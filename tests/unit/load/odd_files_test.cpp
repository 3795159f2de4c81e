// Whatever stands in a file's place is told, at once: reading never hangs and never fills the memory.

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "load/load.h"
#include "support/plan_copy.h"

using namespace hbjs;
namespace fs = std::filesystem;

namespace {

const fs::path real_plan = fs::path(HBJS_SOURCE_DIR) / "plan";

/// The plan with something else in the place of tasks.yaml, as it is read.
template <class Put>
load::Loaded with(const Put& put) {
  const test::PlanCopy copy(real_plan);
  fs::remove(copy.folder() / "tasks.yaml");
  put(copy.folder() / "tasks.yaml");
  return load::load(copy.folder(), load::Progress::all());
}

void check_unreadable(const load::Loaded& loaded, std::errc error) {
  REQUIRE(loaded.unreadable.size() == 1);
  CHECK(loaded.unreadable[0].path.ends_with("tasks.yaml"));
  CHECK(loaded.unreadable[0].error == error);
  CHECK(loaded.sink.findings().empty());
  CHECK(loaded.book.units.units.size() > 40);  // the others are read
}

}  // namespace

TEST_CASE("a folder, a pipe, a device or a loop in a file's place is an error of reading") {
  check_unreadable(with([](const fs::path& path) { fs::create_directory(path); }), std::errc::is_a_directory);
  check_unreadable(with([](const fs::path& path) { REQUIRE(::mkfifo(path.c_str(), 0600) == 0); }),
                   std::errc::invalid_argument);
  const load::Loaded device = with([](const fs::path& path) { fs::create_symlink("/dev/zero", path); });
  REQUIRE(device.sink.findings().size() == 1);
  CHECK(device.sink.findings()[0].info->code == "HB530");  // an absolute link is told and never followed
  check_unreadable(with([](const fs::path& path) { fs::create_symlink("tasks.yaml", path); }),
                   std::errc::too_many_symbolic_link_levels);
  check_unreadable(with([](const fs::path& path) { fs::create_symlink("nowhere", path); }),
                   std::errc::no_such_file_or_directory);
}

TEST_CASE("a file without permission to read is an error of reading") {
  if (::geteuid() == 0) return;  // root may read everything
  check_unreadable(with([](const fs::path& path) {
                     fs::copy_file(real_plan / "tasks.yaml", path);
                     fs::permissions(path, fs::perms::none);
                   }),
                   std::errc::permission_denied);
}

TEST_CASE("a file above the limit is told and not read") {
  const load::Loaded loaded = with([](const fs::path& path) {
    fs::copy_file(real_plan / "tasks.yaml", path);
    fs::resize_file(path, (64U << 20) + 1);
  });
  REQUIRE(loaded.sink.findings().size() == 1);
  CHECK(loaded.sink.findings()[0].info->code == "HB005");
}

TEST_CASE("a file in the place of progress/, and pipes in it, are told") {
  const test::PlanCopy copy(real_plan);
  fs::remove_all(copy.folder() / "progress");
  copy.write("progress", "演示数据");
  CHECK(load::load(copy.folder(), load::Progress::all()).unreadable.size() == 1);

  fs::remove(copy.folder() / "progress");
  fs::create_directories(copy.folder() / "progress/2024-06");
  REQUIRE(::mkfifo((copy.folder() / "progress/2024-06/区教育局.yaml").c_str(), 0600) == 0);
  const load::Loaded loaded = load::load(copy.folder(), load::Progress::all());
  REQUIRE(loaded.unreadable.size() == 1);
  CHECK(loaded.unreadable[0].error == std::errc::invalid_argument);
}
