// Files that are made to hurt a reader, put into the plan one at a time: what `hbjs validate` takes to refuse them.
// Prints a Markdown table.
//
//   hostile --programs DIR --plan DIR [--check]
//
// With --check it exits with 1 when one takes over a second or 512 MB, or ends otherwise than by a finding or an error.

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "process.h"

namespace fs = std::filesystem;
using namespace hbjs::bench;

namespace {

constexpr double ms_at_most = 1000, mb_at_most = 512;

void write(const fs::path& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string random_bytes(std::size_t size) {
  std::mt19937 numbers(1);
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(numbers() & 0xFFU);
  return bytes;
}

std::string alias_bomb() {
  std::string bytes = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 30; ++i) {
    const std::string name = "a" + std::to_string(i), inner = "*a" + std::to_string(i - 1);
    bytes += name + ": &" + name + " [" + inner + repeated(", " + inner, 9) + "]\n";
  }
  return bytes;
}

/// Does something bad to a plan's tasks.yaml.
struct Attack {
  std::string name;
  std::function<void(const fs::path& tasks)> place;
};

/// Writes what `bytes` makes, and keeps none of it: the memory of this program would be counted as the child's.
template <class Bytes>
std::function<void(const fs::path&)> put(Bytes bytes) {
  return [bytes](const fs::path& tasks) { write(tasks, bytes()); };
}

constexpr std::size_t mega = 1'000'000;

std::vector<Attack> attacks() {
  return {
      {"a scalar of 100 MB", put([] { return "title: " + std::string(100 * mega, 'a') + "\n"; })},
      {"a scalar of 60 MB", put([] { return "title: " + std::string(60 * mega, 'a') + "\n"; })},
      {"10,000 deep, [", put([] { return "tasks: " + std::string(10'000, '[') + std::string(10'000, ']') + "\n"; })},
      {"1,000,000 deep, [", put([] { return "tasks: " + std::string(mega, '['); })},
      {"10,000 deep, blocks", put([] { return "tasks:\n" + repeated("- ", 10'000) + "x\n"; })},
      {"an alias bomb", put(alias_bomb)},
      {"10,000,000 nodes", put([] { return "tasks: [" + repeated("a,", 10 * mega) + "]\n"; })},
      {"1,000,000 keys", put([] { return repeated("k: 1\n", mega); })},
      {"a quote that nobody closes, 60 MB", put([] { return "title: \"" + repeated("甲乙丙\n", 6 * mega); })},
      {"random bytes, 20 MB", put([] { return random_bytes(20 * mega); })},
      {"zeros, 60 MB", put([] { return std::string(60 * mega, '\0'); })},
      {"full-width punctuation, 20 MB", put([] { return repeated("甲：乙，\n", mega * 3 / 2); })},
      {"a file cut off", [](const fs::path& tasks) { fs::resize_file(tasks, fs::file_size(tasks) * 2 / 3); }},
      {"a folder in its place",
       [](const fs::path& tasks) {
         fs::remove(tasks);
         fs::create_directory(tasks);
       }},
  };
}

}  // namespace

int main(int argc, char** argv) {
  std::map<std::string_view, fs::path> given;
  bool check = false;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--check") {
      check = true;
    } else if (i + 1 < argc) {
      given[argv[i]] = fs::absolute(argv[i + 1]);
      ++i;
    }
  }
  if (!given.contains("--programs") || !given.contains("--plan")) {
    std::fputs("usage: hostile --programs DIR --plan DIR [--check]\n", stderr);
    return 2;
  }
  try {
    bool kept = true;
    const fs::path plan = given["--programs"] / "plans" / "hostile";
    std::puts("\n| instead of tasks.yaml | wall | memory | said | 1 s, 512 MB |\n|---|--:|--:|---|---|");
    for (const Attack& attack : attacks()) {
      fs::remove_all(plan);
      fs::create_directories(plan.parent_path());
      fs::copy(given["--plan"], plan, fs::copy_options::recursive);
      attack.place(plan / "tasks.yaml");
      const Ended ended =
          watch({given["--programs"] / "hbjs", "--lang", "en", "--plan", plan, "validate", "--format", "csv"}, 60);
      const bool good =
          (ended.exit == 1 || ended.exit == 3) && ended.cost.wall_ms <= ms_at_most && ended.cost.peak_mb <= mb_at_most;
      const std::size_t at = ended.output.find("tasks.yaml");
      std::string said = at == std::string::npos ? ended.output : ended.output.substr(at);
      said = said.substr(0, std::min<std::size_t>(said.find('\n'), 70));
      std::printf("| %s | %.0f ms | %.0f MB | %s | %s |\n", attack.name.c_str(), ended.cost.wall_ms, ended.cost.peak_mb,
                  said.c_str(), good ? "kept" : "MISSED");
      std::fflush(stdout);
      kept &= good;
    }
    fs::remove_all(plan);
    return kept || !check ? 0 : 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "hostile: %s\n", error.what());
    return 3;
  }
}
