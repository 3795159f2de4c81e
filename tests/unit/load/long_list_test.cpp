#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "load/load.h"

using namespace hbjs;

namespace {

constexpr std::size_t requirements_file = 6;  // by its place in load/files.h
constexpr std::size_t rows = 6000;
constexpr std::uint32_t lines_a_row = 10, first_row_line = 3;

std::string row(std::size_t number) {
  const std::string id = std::to_string(number);
  return "  - id: \"" + id +
         "\"\n"
         "    category: 演示数据\n"
         "    content: 演示数据，为了让文件长到由两个线程读取，这一行写得长一些，再长一些，第" +
         id +
         "行\n"
         "    task: \"1\"\n"
         "    helper:\n"
         "      lead: [演示单位]\n"
         "      responsible: []\n"
         "    recipient:\n"
         "      lead: [演示单位]\n"
         "      responsible: []\n";
}

/// A list long enough to be read on two threads, with one row replaced.
std::string file_with(std::size_t number, const std::string& other_row) {
  std::string bytes = "title: 演示数据\nrequirements:\n";
  for (std::size_t i = 1; i <= rows; ++i) bytes += i == number ? other_row : row(i);
  REQUIRE(bytes.size() > 1024 * 1024);
  return bytes;
}

std::uint32_t line_of(std::size_t number) {
  return first_row_line + static_cast<std::uint32_t>(number - 1) * lines_a_row;
}

struct Read {
  Book book;
  Sink sink;
};

Read read(const std::string& bytes) {
  Read out;
  load::load_part(requirements_file, bytes, 0, out.sink, out.book);
  return out;
}

}  // namespace

TEST_CASE("a long list is read whole and in order") {
  const Read found = read(file_with(1, row(1)));
  CHECK(found.sink.findings().empty());
  const auto& list = found.book.requirements.requirements;
  REQUIRE(list.size() == rows);
  for (std::size_t i = 0; i < rows; ++i) {
    REQUIRE(list[i].id.value == std::to_string(i + 1));
    REQUIRE(list[i].at.line == line_of(i + 1));
  }
}

TEST_CASE("a fault deep in a long list is told at its place and with its id") {
  std::string faulty = row(5000);
  faulty.replace(faulty.find("category"), 8, "categori");
  faulty.replace(faulty.find("[演示单位]"), std::string("[演示单位]").size(), "演示单位");
  Read found = read(file_with(5000, faulty));
  found.sink.sort();
  const auto& findings = found.sink.findings();
  const auto is = [&](std::string_view code) {
    return std::ranges::find(findings, code, [](const Finding& finding) { return finding.info->code; });
  };
  REQUIRE(is("HB101") != findings.end());
  CHECK(is("HB101")->at.line == line_of(5000) + 1);
  CHECK(is("HB101")->trail == "5000");
  REQUIRE(is("HB104") != findings.end());
  CHECK(is("HB104")->at.line == line_of(5000) + 5);
  CHECK(is("HB104")->trail == "5000 › helper › lead");
}

TEST_CASE("what stands before a broken row of a long list is kept") {
  const Read found = read(file_with(5000, "  - id: '5000\n"));
  REQUIRE(found.sink.findings().size() == 1);
  CHECK(found.sink.findings()[0].at.line == line_of(5000));
  CHECK(found.book.requirements.requirements.size() == 4999);
}
