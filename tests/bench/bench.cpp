// Measures whole processes side by side and prints a Markdown table.
//
//   bench --programs DIR --plan DIR [--modules DIR] [--rounds N] [--check]
//
// DIR of --modules holds what npm installed: exceljs and docxtemplater, beside which forms and reports are measured.
// With --check it exits with 1 when a budget of DESIGN §8 is missed.

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process.h"

namespace fs = std::filesystem;
using namespace hbjs::bench;

namespace {

struct Options {
  fs::path programs, plan, modules;
  int rounds = 15;
  bool check = false;
};

/// A command, what it is held against, and what DESIGN §8 grants it.
struct Case {
  std::string name;
  Command command;
  std::string yardstick_name;
  Command yardstick;
  std::optional<double> times;     ///< at most so many times the yardstick's wall time
  std::optional<double> ms;        ///< at most so long
  std::optional<double> mb;        ///< at most so much memory
  std::optional<int> rounds = {};  ///< at most so many: a yardstick takes long
};

std::optional<Options> read(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    const bool last = i + 1 == argc;
    if (word == "--check") {
      options.check = true;
    } else if (word == "--programs" && !last) {
      options.programs = fs::absolute(argv[++i]);
    } else if (word == "--plan" && !last) {
      options.plan = fs::absolute(argv[++i]);
    } else if (word == "--modules" && !last) {
      options.modules = fs::absolute(argv[++i]);
    } else if (word == "--rounds" && !last) {
      options.rounds = std::max(1, std::atoi(argv[++i]));
    } else {
      return std::nullopt;
    }
  }
  if (options.programs.empty() || options.plan.empty()) return std::nullopt;
  return options;
}

Command libyaml_over(const Options& options, const fs::path& plan) {
  Command command{options.programs / "bench_libyaml"};
  for (const auto& entry : fs::recursive_directory_iterator(plan)) {
    if (entry.path().extension() == ".yaml") command.push_back(entry.path());
  }
  std::sort(command.begin() + 1, command.end());
  return command;
}

fs::path generated(const Options& options, int rows) {
  const fs::path out = options.programs / "plans" / std::to_string(rows);
  run({options.programs / "generate_plan", options.plan, out, std::to_string(rows)});
  return out;
}

/// The month's forms out to all units and back in, beside exceljs doing the same.
std::vector<Case> forms(const Options& options) {
  const fs::path place = options.programs / "forms", out = place / "out", other = place / "exceljs";
  fs::remove_all(place);
  for (const fs::path& folder : {out, other}) fs::create_directories(folder);
  fs::copy(options.plan, place / "plan", fs::copy_options::recursive);
  fs::remove_all(place / "plan" / "progress");
  const Command hbjs{options.programs / "hbjs", "--plan", place / "plan", "--as-of", "2024-06-21"};
  const auto with = [](Command command, std::initializer_list<std::string> words) {
    command.insert(command.end(), words);
    return command;
  };
  // Each finds an empty folder: the same forms again would only be compared with those that are there.
  Command write{"/bin/sh", "-c", R"(rm -rf "$0"; exec "$@")", out};
  for (const std::string& word : with(hbjs, {"form", "--month", "2024-06", "--all", "-o", out})) write.push_back(word);
  run(write);
  Command node{"/usr/bin/env", "NODE_PATH=" + (options.modules / "node_modules").string(), "node",
               HBJS_BENCH_DIR "/forms.js"};
  // Each import finds an empty plan: importing the same again would write nothing.
  Command read{"/bin/sh", "-c", R"(rm -rf "$0/progress"; exec "$@")", place / "plan"};
  read.insert(read.end(), hbjs.begin(), hbjs.end());
  read.emplace_back("import");
  Command their_read = with(node, {"in"});
  std::size_t count = 0;
  for (const auto& form : fs::directory_iterator(out)) {
    read.push_back(form.path());
    their_read.push_back(form.path());
    ++count;
  }
  Command their_write = with(node, {"out", other, std::to_string(count)});
  std::string yardstick = "exceljs";
  if (!fs::exists(options.modules / "node_modules" / "exceljs")) {
    std::fputs("EXCELJS IS NOT INSTALLED (scripts/need_npm.sh build-npm exceljs@4.4.0): forms are measured alone\n",
               stderr);
    yardstick = "empty program";
    their_write = their_read = {options.programs / "bench_empty"};
  }
  const std::string all = std::to_string(count);
  return {{all + " forms out", write, yardstick, their_write, {}, 100, {}, 5},
          {all + " forms in", read, yardstick, their_read, {}, 100, {}, 5}};
}

/// A month of a made-up year as Office files, beside what others use to make the same table.
std::vector<Case> office_reports(const Options& options) {
  const fs::path place = options.programs / "reports", json = place / "month.json";
  fs::remove_all(place);
  fs::create_directories(place);
  // What hbjs says of made-up data, each time, would stand between the rows of the table.
  const Command quiet{"/bin/sh", "-c", R"(exec "$0" "$@" 2>/dev/null)", options.programs / "hbjs"};
  Command demo = quiet, hbjs = quiet;
  demo.insert(demo.end(), {"demo", place / "year"});
  run(demo);
  hbjs.insert(hbjs.end(), {"--plan", place / "year", "--as-of", "2024-06-30", "report", "--month", "2024-05", "-o"});
  const auto into = [&](const fs::path& file) {
    Command command = hbjs;
    command.push_back(file);
    return command;
  };
  run(into(json));
  struct Kind {
    std::string name, yardstick, needs;
  };
  std::vector<Case> all;
  for (const Kind& kind :
       {Kind{"docx", "docxtemplater", "docxtemplater@3.71.0 pizzip@3.3.0"}, Kind{"xlsx", "exceljs", "exceljs@4.4.0"}}) {
    std::string yardstick = kind.yardstick;
    Command other{"/usr/bin/env",
                  "NODE_PATH=" + (options.modules / "node_modules").string(),
                  "node",
                  HBJS_BENCH_DIR "/reports.js",
                  kind.name,
                  json,
                  place / ("other." + kind.name)};
    if (!fs::exists(options.modules / "node_modules" / kind.yardstick)) {
      std::fprintf(stderr, "%s IS NOT INSTALLED (scripts/need_npm.sh build-npm %s): reports are measured alone\n",
                   kind.yardstick.c_str(), kind.needs.c_str());
      yardstick = "empty program";
      other = {options.programs / "bench_empty"};
    }
    all.push_back(
        {"report --month, " + kind.name, into(place / ("month." + kind.name)), yardstick, other, {}, 50, {}, 7});
  }
  return all;
}

std::vector<Case> cases(const Options& options) {
  const auto hbjs = [&](const fs::path& plan, std::vector<std::string> words) {
    Command command{options.programs / "hbjs", "--plan", plan};
    command.insert(command.end(), words.begin(), words.end());
    return command;
  };
  const Command empty{options.programs / "bench_empty"};
  std::vector<Case> all{
      {"validate", hbjs(options.plan, {"validate"}), "empty program", empty, 3, {}, {}},
      {"who-owns 6", hbjs(options.plan, {"who-owns", "6"}), "empty program", empty, 3, {}, {}},
      {"report --month", hbjs(options.plan, {"report", "--month"}), "empty program", empty, {}, 50, {}},
  };
  for (const int rows : {3'500, 35'000}) {
    const fs::path plan = generated(options, rows);
    all.push_back({"validate, " + std::to_string(rows) + " rows",
                   hbjs(plan, {"validate"}),
                   "libyaml pass",
                   libyaml_over(options, plan),
                   2,
                   {},
                   200});
  }
  for (Case& one : forms(options)) all.push_back(std::move(one));
  for (Case& one : office_reports(options)) all.push_back(std::move(one));
  return all;
}

/// One row of the table; whether all that is granted is kept.
bool measure(const Case& one, int rounds) {
  const Compared found = compare(one.command, one.yardstick, rounds);
  const double times = found.first.wall_ms / found.second.wall_ms;
  std::string budget;
  char part[32];
  const auto grant = [&](const char* format, const std::optional<double>& most) {
    if (!most) return;
    std::snprintf(part, sizeof part, format, *most);
    budget += (budget.empty() ? "" : ", ") + std::string(part);
  };
  grant("%.0f×", one.times);
  grant("%.0f ms", one.ms);
  grant("%.0f MB", one.mb);
  const bool kept = times <= one.times.value_or(times) && found.first.wall_ms <= one.ms.value_or(found.first.wall_ms) &&
                    found.first.peak_mb <= one.mb.value_or(found.first.peak_mb);
  std::printf("| %s | %.1f ms | %.1f ms | %.0f MB | %s: %.1f ms | %.2f× | %s | %s |\n", one.name.c_str(),
              found.first.wall_ms, found.first.user_ms + found.first.system_ms, found.first.peak_mb,
              one.yardstick_name.c_str(), found.second.wall_ms, times, budget.c_str(), kept ? "kept" : "MISSED");
  std::fflush(stdout);
  return kept;
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = read(argc, argv);
  if (!options) {
    std::fputs("usage: bench --programs DIR --plan DIR [--modules DIR] [--rounds N] [--check]\n", stderr);
    return 2;
  }
  try {
    bool kept = true;
    std::puts("| hbjs | wall | cpu | memory | yardstick | ratio | budget | |\n|---|--:|--:|--:|---|--:|---|---|");
    for (const Case& one : cases(*options))
      kept &= measure(one, std::min(one.rounds.value_or(options->rounds), options->rounds));
    return kept || !options->check ? 0 : 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench: %s\n", error.what());
    return 3;
  }
}
