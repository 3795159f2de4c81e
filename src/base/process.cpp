#include "base/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>

extern char** environ;

namespace hbjs {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::array ending_signals{SIGHUP, SIGINT, SIGTERM};

bool is_asked_to_end() {
  sigset_t waiting;
  sigpending(&waiting);
  return std::ranges::any_of(ending_signals, [&](int signal) { return sigismember(&waiting, signal) == 1; });
}

/// Both ends of a pipe, closed at the end.
class Pipe {
 public:
  Pipe() { made_ = pipe2(ends_.data(), O_CLOEXEC) == 0; }
  ~Pipe() {
    if (!made_) return;
    close(ends_[0]);
    close_writer();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  [[nodiscard]] bool made() const { return made_; }
  [[nodiscard]] int reader() const { return ends_[0]; }
  [[nodiscard]] int writer() const { return ends_[1]; }
  void close_writer() {
    if (ends_[1] >= 0) close(ends_[1]);
    ends_[1] = -1;
  }

 private:
  std::array<int, 2> ends_{-1, -1};
  bool made_ = false;
};

/// Starts the program at the head of a process group of its own, so that all of it can be ended.
std::error_code start(const Program& program, int output, pid_t& child) {
  std::vector<char*> arguments;
  for (const std::string& argument : program.arguments) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&files, output, STDERR_FILENO);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
  posix_spawnattr_setpgroup(&attributes, 0);
  sigset_t none;
  sigemptyset(&none);  // what is held back here is not held back there
  posix_spawnattr_setsigmask(&attributes, &none);
  const int failed = posix_spawn(&child, arguments[0], &files, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return {failed, std::generic_category()};
}

enum class Taken { some, nothing_yet, end };

/// Takes what there is to read, waiting a moment for it.
Taken take_words(int reader, std::string& words) {
  constexpr int moment_ms = 20;
  constexpr std::size_t most = 4000;
  pollfd ready{reader, POLLIN, 0};
  if (poll(&ready, 1, moment_ms) <= 0) return Taken::nothing_yet;
  std::array<char, 1024> buffer{};
  const ssize_t count = read(reader, buffer.data(), buffer.size());
  if (count <= 0) return Taken::end;
  words.append(buffer.data(), static_cast<std::size_t>(count));
  if (words.size() > most) words.erase(0, words.size() - most);
  return Taken::some;
}

int exit_code(int status) {
  constexpr int by_signal = 128;
  return WIFEXITED(status) ? WEXITSTATUS(status) : by_signal + WTERMSIG(status);
}

}  // namespace

ProgramEnd run_program(const Program& program) {
  ProgramEnd end;
  Pipe output;
  if (!output.made()) {
    end.error = {errno, std::generic_category()};
    return end;
  }
  pid_t child = 0;
  end.error = start(program, output.writer(), child);
  if (end.error) return end;
  output.close_writer();
  const Clock::time_point deadline = Clock::now() + program.limit;
  int status = 0;
  bool open = true;
  while (waitpid(child, &status, WNOHANG) == 0) {
    end.timed_out = Clock::now() >= deadline;
    if (end.timed_out || is_asked_to_end()) {
      kill(-child, SIGKILL);
      waitpid(child, &status, 0);
      break;
    }
    if (open) {
      open = take_words(output.reader(), end.words) != Taken::end;
    } else {
      poll(nullptr, 0, 5);
    }
  }
  // What it had written just before its end; what it left running may write on and is not waited for.
  constexpr int as_much_as_a_pipe_holds = 1024;
  for (int i = 0; open && i < as_much_as_a_pipe_holds; ++i)
    open = take_words(output.reader(), end.words) == Taken::some;
  end.code = exit_code(status);
  return end;
}

HeldSignals::HeldSignals() {
  sigset_t held;
  sigemptyset(&held);
  for (const int signal : ending_signals) {
    struct sigaction now {};
    sigaction(signal, nullptr, &now);
    if (now.sa_handler != SIG_IGN) sigaddset(&held, signal);
  }
  pthread_sigmask(SIG_BLOCK, &held, &before_);
}

HeldSignals::~HeldSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

std::string find_program(const std::string& path, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    for (std::size_t begin = 0; begin <= path.size();) {
      const std::size_t colon = std::min(path.find(':', begin), path.size());
      const std::filesystem::path file = std::filesystem::path(path.substr(begin, colon - begin)) / name;
      std::error_code ignored;
      // An empty entry would be the folder where one happens to stand: no program of ours is looked for there.
      if (colon > begin && std::filesystem::is_regular_file(file, ignored) && access(file.c_str(), X_OK) == 0)
        return file.string();
      begin = colon + 1;
    }
  }
  return {};
}

}  // namespace hbjs
