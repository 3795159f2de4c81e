#include <sys/ioctl.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>

#include "cmd/world.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

/// Today where the user is: deadlines are days of the office, not of UTC.
hbjs::Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {std::chrono::year(local.tm_year + 1900), std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
          std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

std::size_t terminal_columns() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/// A run is short: memory that it gave back to the system would only be asked for again. Forms of all units take a
/// tenth less time, and the largest plans 6 % more memory.
void keep_memory() {
#ifdef __GLIBC__
  constexpr int ahead = 256 << 10, kept = 64 << 20, largest_kept = 32 << 20;  // bytes
  mallopt(M_TOP_PAD, ahead);
  mallopt(M_TRIM_THRESHOLD, kept);
  mallopt(M_MMAP_THRESHOLD, largest_kept);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  keep_memory();
  std::ios::sync_with_stdio(false);
  hbjs::cmd::World world{
      std::cout,
      std::cerr,
      today(),
      [](const char* name) -> std::optional<std::string> {
        const char* value = std::getenv(name);
        return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
      },
      [](const std::filesystem::path& folder) { return hbjs::revision_of(folder); },
      [](const std::filesystem::path& folder) { return hbjs::work_tree_of(folder); },
      isatty(STDOUT_FILENO) == 1,
      isatty(STDERR_FILENO) == 1,
      isatty(STDOUT_FILENO) == 1 ? terminal_columns() : 0,
      &std::cin,
      hbjs::run_program,
  };
  return hbjs::cmd::run(std::vector<std::string>(argv + 1, argv + argc), world);
}
