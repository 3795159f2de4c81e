#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "load/limits.h"
#include "load/load.h"

using namespace hbjs;

namespace {

constexpr std::size_t requirements_file = 6, schools_file = 8;  // by their place in load/files.h

std::string times(int count, std::string_view text) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

struct Read {
  explicit Read(const std::string& bytes) { load::load_part(requirements_file, bytes, 0, sink, book); }

  [[nodiscard]] const Finding& last() const { return sink.findings().back(); }

  Book book;
  Sink sink;
};

}  // namespace

TEST_CASE("a list with too many items is given up at the first one too many") {
  Book book;
  Sink sink;
  const std::string rows = times(load::max_items + 10, "  - {no: 1, helper: 演示, recipient: 演示}\n");
  load::load_part(schools_file, "title: 演示数据\ntask: \"6\"\npairs:\n" + rows, 0, sink, book);
  CHECK(book.schools.pairs.size() == std::size_t{load::max_items});
  REQUIRE(sink.findings().size() == 1);
  CHECK(sink.findings()[0].info->code == "HB009");
  CHECK(sink.findings()[0].at.line == load::max_items + 4);
}

TEST_CASE("empty rows cannot fill the memory") {
  const Read read("requirements:\n" + times(load::max_items + 10, "  -\n"));  // short enough for one thread
  CHECK(read.book.requirements.requirements.size() == std::size_t{load::max_items});
}

TEST_CASE("many short lists cannot fill the memory either") {
  const std::string row = "  - id: [" + times(999, "x,") + "x]\n";
  const Read read("requirements:\n" + times(load::max_values / 1000 + 10, row));
  CHECK(std::ranges::count(read.sink.findings(), "HB009", [](const Finding& f) { return f.info->code; }) == 1);
}

TEST_CASE("a file full of directives is refused before libyaml spends its time on them") {
  const Read read(times(60'000, "%TAG !a! x\n") + "---\ntitle: 演示数据\n");
  REQUIRE(read.sink.findings().size() == 1);
  CHECK(read.last().info->code == "HB025");
  CHECK(read.last().at.line == load::max_directives + 1);
}

TEST_CASE("percent signs in texts are no directives") {
  const Read read("title: |\n" + times(100, "  %\n  完成率%\n") + "requirements: []\n");
  CHECK(read.sink.findings().empty());
}
