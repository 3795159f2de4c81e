// What else checks YAML, beside hbjs, on the same data and in one run: time and memory on the generated plan, and who
// names the line of a mistake that was planted in annex 2. Prints two Markdown tables; `make rivals`.
//
//   rivals --programs DIR --plan DIR --schemas DIR --modules DIR
//
// DIR of --modules holds what npm installed. A tool that is not installed gets a row that says so.

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "process.h"

namespace fs = std::filesystem;
using namespace hbjs::bench;

namespace {

constexpr int seconds_at_most = 120;
constexpr int rounds = 3;
const fs::path annex = fs::path("annexes") / "2-requirements.yaml";

struct Folders {
  fs::path programs, plan, schemas, modules;
};

/// A checker: how it is called for the annex of a plan.
struct Tool {
  std::string name, looks_at;
  fs::path program;
  std::vector<std::string> before, after;  ///< what stands before and after the path on its command line
  bool whole_plan = false;

  [[nodiscard]] Command over(const fs::path& plan) const {
    Command command{program};
    command.insert(command.end(), before.begin(), before.end());
    command.push_back(whole_plan ? plan : plan / annex);
    command.insert(command.end(), after.begin(), after.end());
    return command;
  }
};

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write(const fs::path& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// Spectral takes rules, not a schema: one rule that holds the file against the schema.
fs::path spectral_rules(const Folders& folders, const fs::path& schema) {
  std::string rules =
      "rules:\n  schema:\n    given: $\n    severity: error\n    then:\n      function: schema\n"
      "      functionOptions:\n        allErrors: true\n        schema:\n          ";
  for (const char c : read(schema)) {
    rules += c;
    if (c == '\n') rules += "          ";
  }
  const fs::path path = folders.programs / "plans" / "spectral.yaml";
  write(path, rules + '\n');
  return path;
}

std::vector<Tool> tools(const Folders& folders) {
  const fs::path schema = folders.schemas / "requirements.schema.json";
  const fs::path bin = folders.modules / "node_modules" / ".bin";
  return {
      {"`hbjs validate`", "the whole plan", folders.programs / "hbjs", {"--plan"}, {"validate"}, true},
      {"@sourcemeta/jsonschema", "annex 2, schema", bin / "jsonschema", {"validate", schema}, {}},
      {"ajv-cli",
       "annex 2, schema",
       bin / "ajv",
       {"validate", "--spec=draft7", "--strict=false", "--all-errors", "-c", "ajv-formats", "-s", schema, "-d"},
       {}},
      {"@stoplight/spectral-cli",
       "annex 2, schema",
       bin / "spectral",
       {"lint", "-f", "text", "-r", spectral_rules(folders, schema)},
       {}},
      {"yamllint",
       "annex 2, syntax",
       "/usr/bin/yamllint",
       {"-f", "parsable", "-d", "{extends: relaxed, rules: {line-length: disable}}"},
       {}},
  };
}

/// Median time and memory, or why there is none.
std::string costs(const Tool& tool, const fs::path& plan) {
  std::vector<Cost> found;
  for (int i = 0; i < rounds; ++i) {
    const Ended ended = watch(tool.over(plan), seconds_at_most);
    if (ended.out_of_time) return "over " + std::to_string(seconds_at_most) + " s | ";
    if (ended.exit < 0 || ended.exit > 126) return "crashed | ";
    found.push_back(ended.cost);
  }
  std::ranges::sort(found, {}, &Cost::wall_ms);
  char cells[64];
  std::snprintf(cells, sizeof cells, "%.2f s | %.0f MB", found[rounds / 2].wall_ms / 1e3, found[rounds / 2].peak_mb);
  return cells;
}

/// The generated plan with a key misspelt in every row of annex 2.
fs::path misspelt_everywhere(const Folders& folders, const fs::path& plan) {
  const fs::path broken = folders.programs / "plans" / "misspelt";
  fs::remove_all(broken);
  fs::copy(plan, broken, fs::copy_options::recursive);
  std::string bytes = read(plan / annex);
  constexpr std::string_view right = "\n    content: ", wrong = "\n    contnet: ";
  for (std::size_t at = 0; (at = bytes.find(right, at)) != std::string::npos; at += wrong.size())
    bytes.replace(at, right.size(), wrong);
  write(broken / annex, bytes);
  return broken;
}

void print_speed(const Folders& folders, const std::vector<Tool>& all) {
  const fs::path plan = folders.programs / "plans" / "35000";
  run({folders.programs / "generate_plan", folders.plan, plan, "35000"});
  const fs::path broken = misspelt_everywhere(folders, plan);
  std::puts(
      "| 35,000 rows, 18 MB | looks at | clean | memory | a key misspelt in every row | memory |\n"
      "|---|---|--:|--:|--:|--:|");
  for (const Tool& tool : all) {
    const bool there = fs::exists(tool.program);
    std::printf("| %s | %s | %s | %s |\n", tool.name.c_str(), tool.looks_at.c_str(),
                there ? costs(tool, plan).c_str() : "not installed | ",
                there ? costs(tool, broken).c_str() : "not installed | ");
    std::fflush(stdout);
  }
}

/// A mistake as people make it, planted at its first place in annex 2.
struct Mistake {
  std::string what, right, wrong;
};

const std::vector<Mistake> mistakes{
    {"a misspelt key (`contnet`)", "\n    content: 协助招引", "\n    contnet: 协助招引"},
    {"a full-width colon (`content：`)", "\n    content: 协助招引", "\n    content：协助招引"},
    {"a quote that nobody closes", "\n    content: 协助招引", "\n    content: \"协助招引"},
    {"a unit that does not exist (`区商务居`)", "\n      responsible: [区乡村振兴局, 区商务局",
     "\n      responsible: [区乡村振兴局, 区商务居"},
    {"a key twice", "\n    content: 协助招引", "\n    content: 旧\n    content: 协助招引"},
    {"an id twice (`1.1`)", "\n  - id: \"1.2\"", "\n  - id: \"1.1\""},
    {"an anchor that eats a word (`&协助`)", "\n    content: 协助招引", "\n    content: &协助 招引"},
    {"a row in GBK", "\n    content: 协助招引", "\n    content: \xD0\xAD\xD6\xFA\xD5\xD0\xD2\xFD"},
};

/// The line on which the wrong bytes begin, or the next one for those that begin with a line end.
std::size_t line_at(std::string_view bytes, std::size_t at) {
  return 1 + static_cast<std::size_t>(std::ranges::count(bytes.substr(0, at + 1), '\n'));
}

/// Whether an output names a line, in any of the ways that these tools write a place.
bool names(std::string_view output, std::size_t line) {
  const std::string number = std::to_string(line);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = 0; (at = output.find(number, at)) != std::string_view::npos; at += number.size()) {
    const std::size_t end = at + number.size();
    const char before = at == 0 ? '\n' : output[at - 1];
    const char after = end == output.size() ? '\n' : output[end];
    const bool place = (before == ':' && after == ':') || output.substr(0, at).ends_with("line ");
    if (place && !is_digit(after)) return true;
  }
  return false;
}

void print_mistakes(const Folders& folders, const std::vector<Tool>& all) {
  const fs::path plan = folders.programs / "plans" / "mistake";
  const std::string sound = read(folders.plan / annex);
  std::printf("\n| planted in annex 2 |");
  for (const Tool& tool : all) std::printf(" %s |", tool.name.c_str());
  std::puts("");
  std::printf("|---|");
  for (std::size_t i = 0; i < all.size(); ++i) std::printf("---|");
  std::puts("");
  for (const Mistake& mistake : mistakes) {
    fs::remove_all(plan);
    fs::copy(folders.plan, plan, fs::copy_options::recursive);
    std::string bytes = sound;
    const std::size_t at = bytes.find(mistake.right);
    if (at == std::string::npos) throw std::runtime_error("annex 2 has no place for " + mistake.what);
    bytes.replace(at, mistake.right.size(), mistake.wrong);
    write(plan / annex, bytes);
    const bool second_line = mistake.wrong.find('\n', 1) != std::string::npos;
    const std::size_t line = line_at(bytes, at) + (second_line ? 1 : 0);
    std::printf("| %s |", mistake.what.c_str());
    for (const Tool& tool : all) {
      if (!fs::exists(tool.program)) {
        std::printf(" not installed |");
        continue;
      }
      const Ended ended = watch(tool.over(plan), seconds_at_most);
      std::printf(" %s |", ended.exit == 0             ? "silent"
                           : names(ended.output, line) ? "**names its line**"
                                                       : "no, at another line or none");
      std::fflush(stdout);
    }
    std::puts("");
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::map<std::string_view, fs::path> given;
  for (int i = 1; i + 1 < argc; i += 2) given[argv[i]] = fs::absolute(argv[i + 1]);
  const Folders folders{given["--programs"], given["--plan"], given["--schemas"], given["--modules"]};
  if (argc != 9 || given.size() != 4) {
    std::fputs("usage: rivals --programs DIR --plan DIR --schemas DIR --modules DIR\n", stderr);
    return 2;
  }
  try {
    fs::create_directories(folders.programs / "plans");
    const std::vector<Tool> all = tools(folders);
    print_speed(folders, all);
    print_mistakes(folders, all);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "rivals: %s\n", error.what());
    return 3;
  }
}
