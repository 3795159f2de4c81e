// kill -9 at random moments: whatever a program was writing, the plan and the file that it wrote are whole. The
// moments are spread over the time that one undisturbed run takes, so that they fall within it on every machine. And
// a signal that leaves time to put things away, while another program works.

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <random>
#include <thread>
#include <vector>

#include "check/check.h"
#include "load/load.h"
#include "query/index.h"
#include "support/plan_copy.h"

// 演示数据 throughout.
namespace hbjs {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// The program, started with its words thrown away.
pid_t started(std::vector<std::string> words) {
  words.insert(words.begin(), {HBJS_PROGRAM, "--as-of", "2024-06-21"});
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  return child;
}

/// Its exit code; nothing when a signal ended it.
std::optional<int> ended(pid_t child) {
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? std::optional(WEXITSTATUS(status)) : std::nullopt;
}

/// Runs it `times` times, each time killed at another moment; `look` is called after each. How often it was still at
/// it.
template <class Prepare, class Look>
int killed(int times, const std::vector<std::string>& words, const Prepare& prepare, const Look& look) {
  prepare();
  const auto begin = Clock::now();
  REQUIRE(ended(started(words)) == 0);
  const auto whole = Clock::now() - begin;
  std::mt19937 random(2024);  // the same each time
  int hits = 0;
  for (int round = 0; round < times; ++round) {
    prepare();
    const pid_t child = started(words);
    std::this_thread::sleep_for(whole * (random() % 1000) / 1000);
    kill(child, SIGKILL);
    if (!ended(child)) ++hits;
    CAPTURE(round);
    look();
  }
  return hits;
}

const std::vector<std::string> units{"区教育局", "区卫健局", "区文旅局", "区发改局", "区民政局", "区商务局"};

std::string report(const std::string& unit, const std::string& day) {
  return "unit: " + unit + "\nmonth: \"2024-06\"\ndate: \"" + day +
         "\"\nentries: []\nstories:\n  - title: 演示数据\n    text: " + std::string(30'000, 'x') + "\n";
}

std::string file_of(const std::string& unit) { return "progress/2024-06/" + unit + ".yaml"; }

void check_sound(const fs::path& plan) {
  load::Loaded loaded = load::load(plan, load::Progress::all());
  check::check(query::Index(loaded.book), loaded.broken, *parse_date("2024-06-21"), loaded.sink);
  CHECK(loaded.sink.count(Severity::error) == 0);
  CHECK(loaded.sink.count(Severity::warning) == 0);
  CHECK(loaded.unreadable.empty());
}

TEST_CASE("import killed at any moment: each report is the old one or the new one, and what was replaced is kept") {
  const test::PlanCopy plan(HBJS_SOURCE_DIR "/plan");
  const std::string folder = plan.folder().string();
  std::vector<std::string> import{"--plan", folder, "import", "--replace"};
  for (const std::string& unit : units) {
    plan.write("incoming/" + unit + ".yaml", report(unit, "2024-06-20"));
    import.push_back(folder + "/incoming/" + unit + ".yaml");
  }
  const auto prepare = [&] {
    fs::remove_all(plan.folder() / "progress");
    for (std::size_t i = 0; i < units.size(); i += 2) plan.write(file_of(units[i]), report(units[i], "2024-06-19"));
  };
  const auto look = [&] {
    for (std::size_t i = 0; i < units.size(); ++i) {
      CAPTURE(units[i]);
      const std::string old = report(units[i], "2024-06-19"), held = plan.read(file_of(units[i]));
      const bool replaced = held == report(units[i], "2024-06-20");
      if (i % 2 == 0) {
        const bool whole = replaced || held == old;
        CHECK(whole);
        const bool kept = !replaced || plan.read("progress/2024-06/.history/" + units[i] + "-1.yaml") == old;
        CHECK(kept);
      } else {
        CHECK((replaced || !fs::exists(plan.folder() / file_of(units[i]))));
      }
    }
    check_sound(plan.folder());
  };
  CHECK(killed(30, import, prepare, look) > 0);
  // A killed run holds no lock and leaves nothing that the next one stumbles over.
  CHECK(ended(started(import)) == 0);
  for (const std::string& unit : units) {
    const bool there = plan.read(file_of(unit)) == report(unit, "2024-06-20");  // too long to be printed
    CHECK(there);
  }
}

TEST_CASE("report -o killed at any moment: the file is the old one or the new one") {
  const test::PlanCopy plan(HBJS_SOURCE_DIR "/plan");
  const std::vector<std::string> words{
      "--plan", plan.folder().string(), "report", "--month", "2024-06", "-o", (plan.folder() / "out.html").string()};
  REQUIRE(ended(started(words)) == 0);
  const std::string whole = plan.read("out.html");
  const std::string old = "演示数据：原来的文件\n";
  const auto look = [&] {
    const std::string held = plan.read("out.html");
    const bool is_whole = held == old || held == whole;
    CHECK(is_whole);
  };
  CHECK(killed(
            40, words, [&] { plan.write("out.html", old); }, look) > 0);
}

/// A variable of the environment as long as this is there.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    setenv(name, value.c_str(), 1);
  }
  ~Variable() { before_ ? setenv(name_, before_->c_str(), 1) : unsetenv(name_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> before_;
};

TEST_CASE("report -o x.pdf ended while LibreOffice works: no temporary folder stays, and no file is written") {
  const test::PlanCopy plan(HBJS_SOURCE_DIR "/plan");
  const fs::path begun = plan.folder() / "begun", temporary = plan.folder() / "temporary";
  fs::create_directory(temporary);
  plan.write("bin/soffice", "#!/bin/sh\n/usr/bin/touch '" + begun.string() + "'\n/bin/sleep 1000\n");
  fs::permissions(plan.folder() / "bin/soffice", fs::perms::owner_all);
  const Variable path("PATH", (plan.folder() / "bin").string()), folder("TMPDIR", temporary.string());
  const fs::path out = plan.folder() / "out.pdf";
  const pid_t child = started({"--plan", plan.folder().string(), "report", "--month", "2024-06", "-o", out.string()});
  int status = 0;
  while (!fs::exists(begun) && waitpid(child, &status, WNOHANG) == 0)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  REQUIRE(fs::exists(begun));
  CHECK_FALSE(fs::is_empty(temporary));
  kill(child, SIGTERM);
  CHECK_FALSE(ended(child));  // by the signal, as who sent it expects
  CHECK(fs::is_empty(temporary));
  CHECK_FALSE(fs::exists(out));
}

}  // namespace
}  // namespace hbjs
