#include "base/revision.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hbjs {

namespace {

/// The environment without what ties git to another repository than the folder's: hbjs may itself be run by a
/// hook of git, which sets these.
std::vector<char*> environment() {
  constexpr std::array<std::string_view, 16> dropped{
      "GIT_DIR",        "GIT_WORK_TREE",         "GIT_INDEX_FILE",        "GIT_PREFIX",
      "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",  "GIT_NAMESPACE",         "GIT_ALTERNATE_OBJECT_DIRECTORIES",
      "GIT_CONFIG",     "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT",      "GIT_IMPLICIT_WORK_TREE",
      "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE",      "GIT_LITERAL_PATHSPECS", "GIT_REPLACE_REF_BASE"};
  std::vector<char*> out;
  for (char** at = environ; at != nullptr && *at != nullptr; ++at) {
    const std::string_view entry(*at);
    const std::string_view name = entry.substr(0, entry.find('='));
    if (std::find(dropped.begin(), dropped.end(), name) == dropped.end()) out.push_back(*at);
  }
  out.push_back(nullptr);
  return out;
}

/// Runs a program without a shell and gives its output whole; nullopt when it could not be run or failed.
std::optional<std::string> output_of(std::vector<std::string> words) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  const auto [read_end, write_end] = ends;

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  // The pipe first: if the standard streams were closed, it has one of their numbers.
  posix_spawn_file_actions_adddup2(&actions, write_end, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int failed = ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environment().data());
  posix_spawn_file_actions_destroy(&actions);
  ::close(write_end);

  std::string out;
  std::array<char, 4096> buffer{};
  while (failed == 0) {
    const ssize_t got = ::read(read_end, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    out.append(buffer.data(), static_cast<std::size_t>(got));
  }
  ::close(read_end);
  if (failed != 0) return std::nullopt;

  int status = 0;
  pid_t ended = 0;
  do {
    ended = ::waitpid(child, &status, 0);
  } while (ended < 0 && errno == EINTR);
  // Where the parent ignores SIGCHLD nobody knows the status; the output then speaks for itself.
  if (ended == child && !(WIFEXITED(status) && WEXITSTATUS(status) == 0)) return std::nullopt;
  return out;
}

}  // namespace

std::optional<Revision> revision_of(const std::filesystem::path& folder) {
  const std::optional<std::string> out =
      output_of({"git", "--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c",
                 "core.hooksPath=/dev/null", "-C", folder.empty() ? "." : folder.string(), "status", "--porcelain=v2",
                 "--branch", "--no-ahead-behind", "--no-renames", "--untracked-files=normal", "--", "."});
  if (!out) return std::nullopt;

  constexpr std::string_view commit_line = "# branch.oid ";
  constexpr std::size_t abbreviated = 12;
  Revision revision;
  bool answered = false;
  std::string_view rest = *out;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.starts_with(commit_line)) {
      answered = true;
      const std::string_view commit = line.substr(commit_line.size());
      if (commit != "(initial)") revision.commit = commit.substr(0, abbreviated);
    } else if (!line.starts_with('#')) {
      revision.dirty = true;
    }
  }
  if (!answered) return std::nullopt;
  return revision;
}

std::optional<std::filesystem::path> work_tree_of(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::path at = std::filesystem::absolute(folder, error).lexically_normal();
  if (error) return std::nullopt;
  for (;; at = at.parent_path()) {
    if (std::filesystem::exists(at / ".git", error)) return at;
    if (at == at.parent_path()) return std::nullopt;
  }
}

}  // namespace hbjs
