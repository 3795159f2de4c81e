#include "base/file.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <ctime>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace hbjs {

namespace {

namespace fs = std::filesystem;

std::error_code last_error() { return {errno, std::generic_category()}; }

/// An open file, closed at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const { return number_; }
  /// Closes now: some file systems tell only here that they could not write.
  std::error_code close() {
    const int number = number_;
    number_ = -1;
    return ::close(number) == 0 || errno == EINTR ? std::error_code() : last_error();
  }

 private:
  int number_;
};

std::error_code not_regular(const struct stat& status) {
  if (S_ISREG(status.st_mode)) return {};
  return std::make_error_code(S_ISDIR(status.st_mode) ? std::errc::is_a_directory : std::errc::invalid_argument);
}

/// Fills `out` from `begin` on; returns the bytes that were there.
std::size_t read_into(int number, std::string& out, std::size_t begin, std::error_code& error) {
  std::size_t at = begin;
  while (at < out.size()) {
    const ssize_t got = ::read(number, out.data() + at, out.size() - at);
    if (got == 0) break;
    if (got < 0) {
      if (errno == EINTR) continue;
      error = last_error();
      break;
    }
    at += static_cast<std::size_t>(got);
  }
  return at - begin;
}

/// Reads to the end. The size is only a hint: the file may grow or shrink meanwhile, and /proc says 0. The end is where
/// a read gives nothing, so one byte more is asked for than is expected.
ReadResult read_whole(int number, std::size_t size, std::size_t limit) {
  ReadResult result;
  std::string bytes;
  std::size_t have = 0;
  while (size <= limit) {
    bytes.resize(size + 1);
    have += read_into(number, bytes, have, result.error);
    if (result.error) return result;
    if (have <= size) {
      bytes.resize(have);
      result.bytes = std::move(bytes);
      return result;
    }
    if (size == limit) break;
    constexpr std::size_t least = 4096;
    size = std::min(limit, std::max(least, size * 2));
  }
  result.too_large = true;
  return result;
}

/// Whether nobody wrote to a file between the two looks at it.
bool same_state(const struct stat& before, const struct stat& after) {
  return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
         before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
}

std::error_code write_all(int number, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(number, bytes.data(), bytes.size());
    if (put < 0) {
      if (errno == EINTR) continue;
      return last_error();
    }
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return {};
}

/// What the path names when symbolic links are followed; that need not exist.
fs::path followed(fs::path path, std::error_code& error) {
  constexpr int most_links = 40;
  for (int i = 0; i < most_links; ++i) {
    if (!fs::is_symlink(fs::symlink_status(path, error))) {
      error.clear();  // it does not exist, or the write will tell
      return path;
    }
    const fs::path target = fs::read_symlink(path, error);
    if (error) return path;
    path = path.parent_path() / target;
  }
  error = std::make_error_code(std::errc::too_many_symbolic_link_levels);
  return path;
}

/// The permissions that the new file shall have.
struct Permissions {
  bool replaces = false;
  mode_t mode = 0666;  // a new file: less the umask, which the kernel sees to
  uid_t owner = 0;
  gid_t group = 0;
};

std::error_code look_at(const fs::path& path, Permissions& out) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return errno == ENOENT ? std::error_code() : last_error();
  if (const std::error_code error = not_regular(status)) return error;
  // A rename would replace a file that its owner has write-protected.
  if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) return last_error();
  out = {true, status.st_mode & 0777, status.st_uid, status.st_gid};
  return {};
}

/// A new file beside `target`. Not mkostemp: that makes it 0600, and the umask cannot be asked for without
/// changing it for all threads.
int make_beside(const fs::path& target, mode_t mode, fs::path& made) {
  static std::atomic<std::uint32_t> counter{0};
  constexpr int tries = 100;
  for (int i = 0; i < tries; ++i) {
    struct timespec now {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    // Hidden, and with no ending that a loader of the folder would read; short, as a name has 255 bytes at
    // most.
    made = target.parent_path() / fmt::format(".hbjs-{:x}-{:x}-{:x}.tmp", ::getpid(), now.tv_nsec, counter++);
    const int number = ::open(made.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
    if (number >= 0 || errno != EEXIST) return number;
  }
  return -1;
}

std::error_code fill(Descriptor& file, std::string_view bytes, const Permissions& permissions) {
  if (permissions.replaces) {
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return last_error();
    const bool own = status.st_uid == permissions.owner && status.st_gid == permissions.group;
    // Only root may give a file away; anyone else keeps what it could not give.
    if (!own && ::fchown(file.number(), permissions.owner, permissions.group) != 0) errno = 0;
    if (::fchmod(file.number(), permissions.mode) != 0) return last_error();
  }
  if (const std::error_code error = write_all(file.number(), bytes)) return error;
  if (::fsync(file.number()) != 0) return last_error();
  return file.close();
}

}  // namespace

ReadResult read_file(const fs::path& path, std::size_t limit, const std::function<void()>& meanwhile) {
  constexpr int tries = 3;
  ReadResult result;
  for (int i = 0; i < tries; ++i) {
    // O_NONBLOCK: to open a pipe that no one writes to must not hang.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    struct stat before {};
    struct stat after {};
    if (file.number() < 0 || ::fstat(file.number(), &before) != 0) return {{}, last_error(), false};
    if (const std::error_code error = not_regular(before)) return {{}, error, false};
    result = read_whole(file.number(), static_cast<std::size_t>(before.st_size), limit);
    if (meanwhile) meanwhile();
    if (result.error || (::fstat(file.number(), &after) == 0 && same_state(before, after))) return result;
  }
  return {{}, std::make_error_code(std::errc::device_or_resource_busy), false};
}

fs::path temporary_folder() {
  std::error_code error;
  fs::path folder = fs::temp_directory_path(error);
  return error ? "/tmp" : folder;
}

std::error_code write_file(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  const fs::path target = followed(path, error);
  if (error) return error;
  Permissions permissions;
  error = look_at(target, permissions);
  if (error) return error;

  fs::path made;
  Descriptor file(make_beside(target, permissions.mode, made));
  if (file.number() < 0) return last_error();
  error = fill(file, bytes, permissions);
  if (!error && ::rename(made.c_str(), target.c_str()) != 0) error = last_error();
  if (error) {
    ::unlink(made.c_str());
    return error;
  }

  // The file is in place: that its folder could not be flushed (some file systems refuse) is no failure.
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  const Descriptor parent(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (parent.number() >= 0) ::fsync(parent.number());
  return {};
}

}  // namespace hbjs
