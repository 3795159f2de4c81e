#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "load/load.h"

using namespace hbjs;
namespace fs = std::filesystem;

namespace {

/// A copy of the real plan that may be damaged, gone at the end.
struct Copy {
  fs::path folder = fs::temp_directory_path() / ("hbjs-load-" + std::to_string(::getpid()));
  Copy() {
    fs::remove_all(folder);
    fs::copy(HBJS_SOURCE_DIR "/plan", folder, fs::copy_options::recursive);
  }
  ~Copy() { fs::remove_all(folder); }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;

  void write(const std::string& path, const std::string& text) const {
    fs::create_directories((folder / path).parent_path());
    std::ofstream(folder / path, std::ios::binary) << text;
  }
};

std::string submission(const std::string& unit, const std::string& month) {
  return "# 演示数据\nunit: " + unit + "\nmonth: " + month + "\ndate: " + month + "-20\nentries: []\n";
}

}  // namespace

TEST_CASE("a missing file is named, not guessed around") {
  const Copy copy;
  fs::remove(copy.folder / "tasks.yaml");
  const load::Loaded loaded = load::load(copy.folder, load::Progress::none());
  REQUIRE(loaded.unreadable.size() == 1);
  CHECK(loaded.unreadable[0].path == (copy.folder / "tasks.yaml").string());
  CHECK(loaded.unreadable[0].error == std::errc::no_such_file_or_directory);
}

TEST_CASE("a folder in a file's place is an error of reading") {
  const Copy copy;
  fs::remove(copy.folder / "tasks.yaml");
  fs::create_directory(copy.folder / "tasks.yaml");
  CHECK(load::load(copy.folder, load::Progress::none()).unreadable.size() == 1);
}

TEST_CASE("submissions are read by month, then unit, only where wanted") {
  const Copy copy;
  copy.write("progress/2024-07/区教育局.yaml", submission("区教育局", "2024-07"));
  copy.write("progress/2024-06/区财政局.yaml", submission("区财政局", "2024-06"));
  copy.write("progress/2024-06/.history/区财政局.yaml", "旧的");
  CHECK(load::load(copy.folder, load::Progress::none()).book.submissions.empty());
  const load::Loaded all = load::load(copy.folder, load::Progress::all());
  REQUIRE(all.book.submissions.size() == 2);
  CHECK(all.book.submissions[0].unit.value == "区财政局");
  CHECK(all.sink.findings().empty());
  const Month july{std::chrono::year(2024), std::chrono::month(7)};
  CHECK(load::load(copy.folder, load::Progress::of(Period::of(july))).book.submissions.size() == 1);
}

TEST_CASE("a path must say what its file says, and nothing else may lie in progress/") {
  const Copy copy;
  copy.write("progress/2024-06/区教育局.yaml", submission("区财政局", "2024-07"));
  copy.write("progress/六月/区教育局.yaml", submission("区教育局", "2024-06"));
  copy.write("progress/2024-06/说明.txt", "演示");
  std::string codes;
  const load::Loaded loaded = load::load(copy.folder, load::Progress::all());
  for (const Finding& finding : loaded.sink.findings()) {
    codes += std::string(finding.info->code) + " ";
  }
  CHECK(codes == "HB501 HB501 HB502 HB502 ");
}

TEST_CASE("one broken file leaves the others readable, and is marked") {
  const Copy copy;
  copy.write("units.yaml", "units: [\n");
  const load::Loaded loaded = load::load(copy.folder, load::Progress::none());
  CHECK(loaded.broken[1]);
  CHECK_FALSE(loaded.broken[2]);
  CHECK(loaded.book.tasks.tasks.size() == 14);
}

TEST_CASE("findings do not depend on which thread was first") {
  const Copy copy;
  std::string rows = "title: 演示数据\nrequirements:\n";
  for (int i = 0; i < 3000; ++i)
    rows += "  - id: \"" + std::to_string(i) + "\"\n    wrong: 演示" + std::string(60, 'x') + "\n";
  copy.write("annexes/2-requirements.yaml", rows);
  copy.write("tasks.yaml", "tasks:\n" + std::string(3000, '\n') + "  - {id: 1}\n");
  std::vector<Span> first;
  for (int round = 0; round < 4; ++round) {
    std::vector<Span> places;
    const load::Loaded loaded = load::load(copy.folder, load::Progress::none());
    for (const Finding& finding : loaded.sink.findings()) places.push_back(finding.at);
    if (round == 0) first = places;
    CHECK(places == first);
  }
  CHECK(first.size() > 6000);
}
