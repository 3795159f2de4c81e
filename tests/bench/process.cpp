#include "process.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

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

}  // namespace

Cost run(const Command& command) {
  std::vector<char*> arguments;
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);

  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) {
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - begin;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    std::string line;
    for (const std::string& argument : command) line += argument + ' ';
    throw std::runtime_error("failed: " + line);
  }
  return {wall.count(), milliseconds(used.ru_utime), milliseconds(used.ru_stime),
          static_cast<double>(used.ru_maxrss) / 1024};
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
