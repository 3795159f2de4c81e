// The house has an order (ARCHITECTURE.md): a folder of src/ may include itself and those above it, never below.
// Some libraries have one user only.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string>

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 11> rooms{"base",  "diag",   "office", "model",    "load", "query",
                                                 "check", "report", "render", "exchange", "cmd"};

/// The rooms within render/, in the same manner.
constexpr std::array<std::string_view, 9> render_rooms{"data",   "page",     "findings", "answers", "xlsx",
                                                       "sheets", "template", "docx",     "report"};

struct Include {
  fs::path file;
  std::string line;
  std::string_view room;
};

template <class Visit>
void for_each_include(const Visit& visit) {
  for (const auto& entry : fs::recursive_directory_iterator(HBJS_SOURCE_DIR "/src")) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    const fs::path relative = fs::relative(entry.path(), HBJS_SOURCE_DIR "/src");
    const std::string first = relative.begin()->string();
    const auto room = std::ranges::find(rooms, first);
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("#include"))
        visit(Include{relative, line, room == rooms.end() ? std::string_view{} : *room});
    }
  }
}

}  // namespace

TEST_CASE("every folder of src/ is a room of the house") {
  for (const auto& entry : fs::directory_iterator(HBJS_SOURCE_DIR "/src")) {
    if (!entry.is_directory()) continue;
    CAPTURE(entry.path().string());
    CHECK(std::ranges::find(rooms, entry.path().filename().string()) != rooms.end());
  }
}

TEST_CASE("no room includes a room below it") {
  std::size_t seen = 0;
  for_each_include([&](const Include& include) {
    if (include.room.empty()) return;
    const std::size_t quote = include.line.find('"');
    if (quote == std::string::npos) return;
    const std::string target = include.line.substr(quote + 1, include.line.find('/', quote) - quote - 1);
    const auto to = std::ranges::find(rooms, target);
    CAPTURE(include.file.string());
    CAPTURE(include.line);
    REQUIRE(to != rooms.end());
    CHECK(to <= std::ranges::find(rooms, include.room));
    ++seen;
  });
  CHECK(seen > 50);
}

TEST_CASE("render/ has rooms of its own, and none includes one below it") {
  std::size_t seen = 0;
  for_each_include([&](const Include& include) {
    if (include.room != "render") return;
    CAPTURE(include.file.string());
    const auto here = std::ranges::find(render_rooms, std::next(include.file.begin())->string());
    CHECK(here != render_rooms.end());
    constexpr std::string_view quoted = "#include \"render/";
    if (!include.line.starts_with(quoted)) return;
    CAPTURE(include.line);
    const std::string target =
        include.line.substr(quoted.size(), include.line.find('/', quoted.size()) - quoted.size());
    const auto to = std::ranges::find(render_rooms, target);
    REQUIRE(to != render_rooms.end());
    CHECK(to <= here);
    ++seen;
  });
  CHECK(seen > 50);
}

TEST_CASE("queries are values in, values out: they do not load") {
  for_each_include([](const Include& include) {
    if (include.room != "query" && include.room != "check" && include.room != "report") return;
    CAPTURE(include.file.string());
    CHECK(include.line.find("\"load/") == std::string::npos);
  });
}

TEST_CASE("libraries that read or write files have one room each") {
  for_each_include([](const Include& include) {
    CAPTURE(include.file.string());
    if (include.line.find("<yaml.h>") != std::string::npos) CHECK(include.room == "load");
    if (include.line.find("<CLI/") != std::string::npos) CHECK(include.room == "cmd");
    if (include.line.find("<yaml-cpp/") != std::string::npos) CHECK(include.room == "render");
    if (include.line.find("<zip.h>") != std::string::npos) CHECK(include.room == "office");
    if (include.line.find("<xlsxwriter.h>") != std::string::npos) CHECK(include.file == "render/xlsx/inside.h");
    if (include.line.find("\"render/xlsx_inside.h\"") != std::string::npos)
      CHECK(include.file.string().starts_with("render/xlsx"));
    if (include.line.find("<pugixml.hpp>") != std::string::npos) CHECK(include.room == "office");
  });
}
