#include "base/file.h"

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <doctest/doctest.h>

using namespace hbjs;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t no_limit = 1 << 30;

/// A folder for one test case, removed after it.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "hbjs-file-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] fs::path operator/(std::string_view name) const { return path_ / name; }
  [[nodiscard]] std::ptrdiff_t entries() const { return std::distance(fs::directory_iterator(path_), {}); }

 private:
  fs::path path_;
};

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

void put(const fs::path& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

unsigned mode_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

}  // namespace

TEST_CASE("a file is read whole") {
  const Folder folder;
  const std::string bytes("区\0教\r\n", 9);
  put(folder / "区教育局.yaml", bytes);
  const ReadResult result = read_file(folder / "区教育局.yaml", no_limit);
  CHECK_FALSE(result.error);
  CHECK_FALSE(result.too_large);
  CHECK(result.bytes == bytes);

  put(folder / "empty", "");
  CHECK(read_file(folder / "empty", 0).bytes.empty());
  CHECK_FALSE(read_file(folder / "empty", 0).error);
}

TEST_CASE("a file above the limit is not read") {
  const Folder folder;
  put(folder / "ten", "0123456789");
  CHECK(read_file(folder / "ten", 10).bytes == "0123456789");
  const ReadResult result = read_file(folder / "ten", 9);
  CHECK(result.too_large);
  CHECK(result.bytes.empty());
  CHECK_FALSE(result.error);
}

TEST_CASE("a file that says a wrong size is read to its end") {
  // /proc says 0 bytes.
  const ReadResult result = read_file("/proc/self/status", no_limit);
  CHECK_FALSE(result.error);
  CHECK(result.bytes.starts_with("Name:"));
  CHECK(result.bytes.ends_with("\n"));
  CHECK(read_file("/proc/self/status", 20).too_large);
}

TEST_CASE("a file that changes while it is read is read anew, whole") {
  const Folder folder;
  put(folder / "file", "before");
  int looks = 0;
  const ReadResult result = read_file(folder / "file", no_limit, [&] {
    if (++looks == 1) put(folder / "file", "after, and longer");
  });
  CHECK_FALSE(result.error);
  CHECK(result.bytes == "after, and longer");
  CHECK(looks == 2);
}

TEST_CASE("a file that never comes to rest is an error") {
  const Folder folder;
  std::string bytes = "x";
  put(folder / "file", bytes);
  const ReadResult result = read_file(folder / "file", no_limit, [&] { put(folder / "file", bytes += 'x'); });
  CHECK(result.error == std::errc::device_or_resource_busy);
  CHECK(result.bytes.empty());
}

TEST_CASE("what is no regular file is not read") {
  const Folder folder;
  CHECK(read_file(folder / "missing", no_limit).error == std::errc::no_such_file_or_directory);
  fs::create_directory(folder / "dir");
  CHECK(read_file(folder / "dir", no_limit).error == std::errc::is_a_directory);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(read_file(folder / "pipe", no_limit).error == std::errc::invalid_argument);  // and does not hang
  CHECK(read_file("/dev/zero", no_limit).error == std::errc::invalid_argument);
  CHECK(read_file("", no_limit).error == std::errc::no_such_file_or_directory);
  put(folder / "file", "x");
  CHECK(read_file(folder / "file" / "below", no_limit).error == std::errc::not_a_directory);
  fs::create_symlink("loop", folder / "loop");
  CHECK(read_file(folder / "loop", no_limit).error == std::errc::too_many_symbolic_link_levels);
}

TEST_CASE("a new file has the permissions of the umask") {
  const Folder folder;
  const mode_t before = ::umask(027);
  CHECK_FALSE(write_file(folder / "new", "内容"));
  ::umask(before);
  CHECK(content(folder / "new") == "内容");
  CHECK(mode_of(folder / "new") == 0640);
  CHECK(folder.entries() == 1);
}

TEST_CASE("a file that is replaced keeps its permissions") {
  const Folder folder;
  put(folder / "old", "before, and longer");
  REQUIRE(::chmod((folder / "old").c_str(), 0604) == 0);
  CHECK_FALSE(write_file(folder / "old", "after"));
  CHECK(content(folder / "old") == "after");
  CHECK(mode_of(folder / "old") == 0604);
  CHECK_FALSE(write_file(folder / "old", ""));
  CHECK(content(folder / "old").empty());
  CHECK(folder.entries() == 1);
}

TEST_CASE("a symbolic link is followed, not replaced") {
  const Folder folder;
  fs::create_directory(folder / "elsewhere");
  put(folder / "elsewhere/file", "before");
  fs::create_symlink("elsewhere/file", folder / "link");
  fs::create_symlink("link", folder / "link-to-link");
  CHECK_FALSE(write_file(folder / "link-to-link", "after"));
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(fs::is_symlink(folder / "link-to-link"));
  CHECK(content(folder / "elsewhere/file") == "after");

  fs::create_symlink(folder / "elsewhere/new", folder / "dangling");
  CHECK_FALSE(write_file(folder / "dangling", "made"));
  CHECK(fs::is_symlink(folder / "dangling"));
  CHECK(content(folder / "elsewhere/new") == "made");

  fs::create_symlink("loop", folder / "loop");
  CHECK(write_file(folder / "loop", "x") == std::errc::too_many_symbolic_link_levels);
}

TEST_CASE("what is no regular file is not written over") {
  const Folder folder;
  fs::create_directory(folder / "dir");
  CHECK(write_file(folder / "dir", "x") == std::errc::is_a_directory);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(write_file(folder / "pipe", "x") == std::errc::invalid_argument);
  CHECK(folder.entries() == 2);
  CHECK(write_file(folder / "missing/file", "x") == std::errc::no_such_file_or_directory);
  CHECK(write_file("", "x"));
}

TEST_CASE("a failing write changes nothing and leaves nothing") {
  const Folder folder;
  put(folder / "file", "before");

  // A file may grow no further than this: the write fails half-way.
  struct rlimit before {};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  struct rlimit small = before;
  small.rlim_cur = 1000;
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  const std::error_code over = write_file(folder / "file", std::string(5000, 'x'));
  const std::error_code fresh = write_file(folder / "fresh", std::string(5000, 'x'));
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  std::signal(SIGXFSZ, handler);

  CHECK(over == std::errc::file_too_large);
  CHECK(fresh == std::errc::file_too_large);
  CHECK(content(folder / "file") == "before");
  CHECK(folder.entries() == 1);

  CHECK(write_file(folder / std::string(300, 'x'), "x") == std::errc::filename_too_long);
  CHECK(folder.entries() == 1);
}

TEST_CASE("the longest name a file can have is written") {
  const Folder folder;
  std::string name;
  for (int i = 0; i < 85; ++i) name += "区";  // 255 bytes
  CHECK_FALSE(write_file(folder / name, "x"));
  CHECK(content(folder / name) == "x");
}

TEST_CASE("a write-protected file is not replaced") {
  if (::geteuid() == 0) return;  // root may write everything
  const Folder folder;
  put(folder / "file", "before");
  REQUIRE(::chmod((folder / "file").c_str(), 0444) == 0);
  CHECK(write_file(folder / "file", "after") == std::errc::permission_denied);
  CHECK(content(folder / "file") == "before");
}

TEST_CASE("a name without a folder is written in the current one") {
  const Folder folder;
  const fs::path before = fs::current_path();
  fs::current_path(folder / ".");
  const std::error_code error = write_file("bare", "x");
  fs::current_path(before);
  CHECK_FALSE(error);
  CHECK(content(folder / "bare") == "x");
}

TEST_CASE("temporary files have a folder, even where TMPDIR names none") {
  const char* const given = std::getenv("TMPDIR");
  const std::string before = given != nullptr ? given : "";
  const Folder folder;
  ::setenv("TMPDIR", (folder / ".").c_str(), 1);
  CHECK(temporary_folder() == folder / ".");
  ::setenv("TMPDIR", (folder / "no-such").c_str(), 1);
  CHECK(temporary_folder() == "/tmp");
  given != nullptr ? ::setenv("TMPDIR", before.c_str(), 1) : ::unsetenv("TMPDIR");
}
