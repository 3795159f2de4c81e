// Every example in the READMEs is run: in a ```console block, each `$ hbjs …` line and what stands below it, up to the
// next `$ ` or the block's end. A line `…` stands for lines left out. README.md speaks English, README.zh-CN.md
// Chinese.

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text.h"
#include "load/load.h"
#include "support/transcript.h"

using namespace hbjs;

namespace {

struct Sample {
  std::string line, output;
  std::size_t number = 0;
};

std::vector<Sample> examples(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  std::vector<Sample> found;
  bool inside = false;
  std::size_t number = 0;
  for (const std::string_view line : split_lines(text.view())) {
    ++number;
    if (line.starts_with("```")) {
      inside = line == "```console";
    } else if (inside && line.starts_with("$ ")) {
      found.push_back({std::string(line.substr(2)), "", number});
    } else if (inside && !found.empty()) {
      found.back().output += std::string(line) + "\n";
    }
  }
  return found;
}

std::string with(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// Stands for /tmp in the examples, so that they find it as empty as a reader does.
struct Scratch {
  std::string path = (std::filesystem::temp_directory_path() / ("hbjs-readme-" + std::to_string(getpid()))).string();
  Scratch() {
    std::filesystem::remove_all(path);
    std::filesystem::create_directories(path);
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
};

void check_examples(const char* name, const char* lang) {
  const std::vector<Sample> all = examples(std::string(HBJS_SOURCE_DIR "/") + name);
  std::size_t run = 0;
  const Scratch scratch;
  for (const Sample& example : all) {
    if (example.line.find("hbjs ") == std::string::npos || example.line.starts_with("make")) continue;
    ++run;
    const std::string line = with(example.line, "/tmp/", scratch.path + "/");
    const test::Outcome outcome = test::perform(line, {HBJS_SOURCE_DIR, {{"LANG", lang}, {"COLUMNS", "80"}}});
    const std::string got = with(test::transcript(outcome), scratch.path + "/", "/tmp/");
    std::string want = example.output;
    while (want.ends_with("\n\n")) want.pop_back();
    CAPTURE(name);
    CAPTURE(example.number);
    CAPTURE(example.line);
    INFO("got:\n", got);
    std::string trimmed = got;
    while (trimmed.ends_with("\n\n")) trimmed.pop_back();
    CHECK(test::matches(want, trimmed));
  }
  CHECK(run >= 4);
}

/// The ```yaml block that begins with `unit:`.
std::string submission_of(const char* name) {
  std::ifstream in(std::string(HBJS_SOURCE_DIR "/") + name, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  const std::string all = text.str();
  const std::size_t begin = all.find("```yaml\nunit:");
  if (begin == std::string::npos) return {};
  return all.substr(begin + 8, all.find("```", begin + 8) - begin - 8);
}

}  // namespace

TEST_CASE("the submission that the READMEs show is one") {
  for (const char* name : {"README.md", "README.zh-CN.md"}) {
    CAPTURE(name);
    Sink sink;
    Submission submission;
    load::load_submission(submission_of(name), 0, sink, submission);
    CHECK(sink.findings().empty());
    CHECK(submission.unit.value == "区教育局");
    CHECK(submission.entries.size() == 1);
    CHECK(submission.stories.size() == 1);
  }
}

TEST_CASE("the examples of README.md do what they show") { check_examples("README.md", "en_US.UTF-8"); }
TEST_CASE("the examples of README.zh-CN.md do what they show") { check_examples("README.zh-CN.md", "zh_CN.UTF-8"); }
