#include "support/transcript.h"

#include <fstream>
#include <sstream>
#include <utility>

#include "base/text.h"
#include "cmd/world.h"

namespace hbjs::test {
namespace {

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  bool open = false;
  char quote = 0;
  for (const char c : line) {
    if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '\'' || c == '"') {
      quote = c;
      open = true;
    } else if (c == ' ') {
      if (open || !word.empty()) words.push_back(std::exchange(word, {}));
      open = false;
    } else {
      word += c;
    }
  }
  if (open || !word.empty()) words.push_back(word);
  return words;
}

bool lines_match(const std::vector<std::string_view>& want, std::size_t w, const std::vector<std::string_view>& got,
                 std::size_t g) {
  for (; w < want.size(); ++w, ++g) {
    if (want[w] == "…") {
      for (std::size_t from = g; from <= got.size(); ++from) {
        if (lines_match(want, w + 1, got, from)) return true;
      }
      return false;
    }
    if (g >= got.size() || want[w] != got[g]) return false;
  }
  return g == got.size();
}

}  // namespace

Outcome perform(std::string_view line, Stage stage) {
  std::vector<std::string> words = words_of(line);
  while (!words.empty() && words.front() != "hbjs") {
    const std::size_t equals = words.front().find('=');
    stage.env[words.front().substr(0, equals)] = words.front().substr(equals + 1);
    words.erase(words.begin());
  }
  if (!words.empty()) words.erase(words.begin());
  std::istringstream in;
  if (words.size() > 2 && words[words.size() - 2] == "<") {
    std::ostringstream bytes;
    bytes << std::ifstream(stage.folder / words.back(), std::ios::binary).rdbuf();
    in.str(bytes.str());
    words.resize(words.size() - 2);
  }
  std::ostringstream out, err;
  cmd::World world{out,
                   err,
                   *parse_date("2024-06-30"),
                   [&](const char* name) -> std::optional<std::string> {
                     const auto found = stage.env.find(name);
                     return found == stage.env.end() ? std::nullopt : std::optional(found->second);
                   },
                   [](const std::filesystem::path&) {
                     return std::optional(Revision{"0123456789ab", false});
                   },
                   [&](const std::filesystem::path&) { return std::optional(stage.folder); },
                   stage.terminal,
                   false,
                   0,
                   &in,
                   stage.run_program};
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(stage.folder);
  Outcome outcome;
  outcome.code = cmd::run(words, world);
  std::filesystem::current_path(before);
  outcome.out = out.str();
  outcome.err = err.str();
  return outcome;
}

std::string transcript(const Outcome& outcome) {
  std::string text = outcome.out;
  if (!text.empty() && text.back() != '\n') text += "\n[no line break at the end]\n";
  for (const std::string_view line : split_lines(outcome.err)) text += "! " + std::string(line) + "\n";
  if (outcome.code != 0) text += "[exit " + std::to_string(outcome.code) + "]\n";
  return text;
}

bool matches(std::string_view want, std::string_view got) {
  return lines_match(split_lines(want), 0, split_lines(got), 0);
}

}  // namespace hbjs::test
