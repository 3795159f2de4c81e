#include "process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <future>
#include <stdexcept>
#include <thread>

namespace hbjs::bench {
namespace {

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

double median(const std::vector<Cost>& costs, double Cost::*part) {
  std::vector<double> values;
  for (const Cost& cost : costs) values.push_back(cost.*part);
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

Cost medians(const std::vector<Cost>& costs) {
  return {median(costs, &Cost::wall_ms), median(costs, &Cost::user_ms), median(costs, &Cost::system_ms),
          median(costs, &Cost::peak_mb)};
}

using Clock = std::chrono::steady_clock;

/// Starts a program in a process group of its own.
pid_t start(const Command& command, int out, int err) {
  std::vector<char*> arguments;
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) {
    setpgid(0, 0);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  setpgid(child, child);
  return child;
}

Cost wait_for(pid_t child, Clock::time_point begin, int& status) {
  rusage used{};
  wait4(child, &status, 0, &used);
  const std::chrono::duration<double, std::milli> wall = Clock::now() - begin;
  return {wall.count(), milliseconds(used.ru_utime), milliseconds(used.ru_stime),
          static_cast<double>(used.ru_maxrss) / 1024};
}

}  // namespace

Cost run(const Command& command) {
  const auto begin = Clock::now();
  static const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  const pid_t child = start(command, nowhere, STDERR_FILENO);
  int status = 0;
  const Cost cost = wait_for(child, begin, status);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    std::string line;
    for (const std::string& argument : command) line += argument + ' ';
    throw std::runtime_error("failed: " + line);
  }
  return cost;
}

Ended watch(const Command& command, int seconds) {
  char name[] = "/tmp/hbjs-bench-XXXXXX";
  const int written = mkostemp(name, O_CLOEXEC);
  if (written < 0) throw std::runtime_error("cannot make a temporary file");
  unlink(name);
  Ended ended;
  const auto begin = Clock::now();
  const pid_t child = start(command, written, written);
  // The child leads a group of its own, so that what it started ends with it.
  std::thread watcher;
  std::promise<void> done;
  watcher = std::thread([&, over = done.get_future()] {
    if (over.wait_for(std::chrono::seconds(seconds)) == std::future_status::ready) return;
    ended.out_of_time = true;
    kill(-child, SIGKILL);
  });
  int status = 0;
  ended.cost = wait_for(child, begin, status);
  done.set_value();
  watcher.join();
  ended.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  char part[1 << 16];
  lseek(written, 0, SEEK_SET);
  for (ssize_t got; (got = read(written, part, sizeof part)) > 0;)
    ended.output.append(part, static_cast<std::size_t>(got));
  close(written);
  return ended;
}

Compared compare(const Command& first, const Command& second, int rounds) {
  std::vector<Cost> firsts, seconds;
  run(first);  // the first runs bring the files into memory
  run(second);
  for (int i = 0; i < rounds; ++i) {
    firsts.push_back(run(first));
    seconds.push_back(run(second));
  }
  return {medians(firsts), medians(seconds)};
}

}  // namespace hbjs::bench
