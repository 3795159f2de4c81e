#include "base/process.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace hbjs;
namespace fs = std::filesystem;

namespace {

ProgramEnd run(std::vector<std::string> arguments, std::chrono::milliseconds limit = std::chrono::minutes(1)) {
  return run_program({std::move(arguments), limit});
}

}  // namespace

TEST_CASE("a program's exit code and words come back") {
  const ProgramEnd end = run({"/bin/sh", "-c", "echo out; echo err >&2; exit 3"});
  CHECK_FALSE(end.error);
  CHECK(end.code == 3);
  CHECK(end.words.find("out") != std::string::npos);
  CHECK(end.words.find("err") != std::string::npos);
}

TEST_CASE("arguments arrive as they are") {
  CHECK(run({"/bin/echo", "$HOME", "a b", "*", "；'\""}).words == "$HOME a b * ；'\"\n");
}

TEST_CASE("a program that is not there cannot be started") { CHECK(run({"/no/such/program"}).error); }

TEST_CASE("what reads its input finds none") { CHECK(run({"/bin/cat"}).code == 0); }

TEST_CASE("of endless words the last stay") {
  const ProgramEnd end =
      run({"/bin/sh", "-c", "i=0; while [ $i -lt 3000 ]; do echo 0123456789; i=$((i+1)); done; echo end"});
  CHECK(end.words.size() <= 4000);
  CHECK(end.words.ends_with("end\n"));
}

TEST_CASE("a program over its limit is ended with all that it started") {
  const ProgramEnd end = run({"/bin/sh", "-c", "sleep 1000 & echo $!; wait"}, std::chrono::milliseconds(300));
  CHECK(end.timed_out);
  CHECK(end.code == 128 + 9);
  const fs::path grandchild = "/proc/" + end.words.substr(0, end.words.find('\n')) + "/stat";
  // Ended, or waiting to be buried by whoever took it over. A signal sent is not yet a signal received.
  const auto ended = [&] {
    std::string id, name, state = "Z";
    std::ifstream(grandchild) >> id >> name >> state;
    return state == "Z" || state == "X";
  };
  for (int i = 0; i < 1000 && !ended(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  CHECK(ended());
}

TEST_CASE("asked to end, a program ends what it runs, and then itself") {
  sigset_t waiting, asked;
  sigemptyset(&asked);
  sigaddset(&asked, SIGTERM);
  {
    const HeldSignals held;
    raise(SIGTERM);
    const ProgramEnd end = run({"/bin/sleep", "1000"}, std::chrono::hours(1));
    CHECK_FALSE(end.timed_out);
    CHECK(end.code == 128 + 9);
    sigpending(&waiting);
    CHECK(sigismember(&waiting, SIGTERM) == 1);  // and would be obeyed now
    int signal = 0;
    sigwait(&asked, &signal);  // were this program not the test
  }
  CHECK(run({"/bin/sh", "-c", "kill -TERM $$"}).code == 128 + 15);
}

TEST_CASE("a signal that is ignored is not held back, and what is run hears of those that are") {
  const auto before = std::signal(SIGHUP, SIG_IGN);
  {
    const HeldSignals held;
    raise(SIGHUP);
    CHECK(run({"/bin/true"}).code == 0);
    CHECK(run({"/bin/sh", "-c", "kill -TERM $$"}).code == 128 + 15);
  }
  std::signal(SIGHUP, before);
}

TEST_CASE("programs are found by their folders, in the order of their names") {
  CHECK(find_program("/no/such:/bin:/usr/bin", {"no-such-program", "sh"}) == "/bin/sh");
  CHECK(find_program("/bin", {"no-such-program"}).empty());
  CHECK(find_program("", {"sh"}).empty());
  CHECK(find_program("/etc", {"passwd"}).empty());  // nothing to run
  const fs::path before = fs::current_path();
  fs::current_path("/bin");
  CHECK(find_program("::/no/such:", {"sh"}).empty());
  fs::current_path(before);
}
