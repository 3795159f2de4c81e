// Runs one golden case: a folder with `cmd` (one command line a line, `#` for remarks) and `expect` (each line behind
// `$ `, then what it wrote). It runs in its own folder when that has a plan/, else in the repository with the real
// plan. HBJS_REWRITE=1 writes `expect` anew: read it before you commit it, it is a promise.

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/text.h"
#include "support/transcript.h"

namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const fs::path folder = fs::path(HBJS_SOURCE_DIR) / "tests/golden" / argv[1];
  const std::string commands = contents(folder / "cmd");
  if (commands.empty()) {
    std::cerr << folder << ": no cmd\n";
    return 1;
  }
  std::string got;
  const hbjs::test::Stage stage{fs::exists(folder / "plan") ? folder : fs::path(HBJS_SOURCE_DIR), {}};
  for (const std::string_view line : hbjs::split_lines(commands)) {
    if (line.empty() || line.starts_with('#')) continue;
    got += "$ " + std::string(line) + "\n" + hbjs::test::transcript(hbjs::test::perform(line, stage)) + "\n";
  }
  if (std::getenv("HBJS_REWRITE") != nullptr) {
    std::ofstream(folder / "expect", std::ios::binary) << got;
    return 0;
  }
  const std::string want = contents(folder / "expect");
  if (got == want) return 0;
  const auto want_lines = hbjs::split_lines(want), got_lines = hbjs::split_lines(got);
  for (std::size_t i = 0; i < std::max(want_lines.size(), got_lines.size()); ++i) {
    const std::string_view w = i < want_lines.size() ? want_lines[i] : "(end)",
                           g = i < got_lines.size() ? got_lines[i] : "(end)";
    if (w == g) continue;
    std::cerr << (folder / "expect").string() << ":" << i + 1 << ": differs\n  expected: " << w << "\n  got:      " << g
              << "\n";
    break;
  }
  return 1;
}
