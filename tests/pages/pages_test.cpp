// Official documents as they come out of the printer, by GB/T 9704-2012: LibreOffice makes PDFs of the Word documents,
// and their pages are read. Needs no fonts of the standard: an exact line pitch and full-width characters give the same
// numbers with any Chinese font.

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "base/utf8.h"
#include "pages/printed.h"
#include "render/docx/page_docx.h"

namespace fs = std::filesystem;
using namespace hbjs;
using pages::PrintedPage;

namespace {

/// Makes all documents once and prints them all at once.
class Printer {
 public:
  Printer() : folder_(fs::temp_directory_path() / ("hbjs-pages-" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    pages::output_of(program() + " demo " + (folder_ / "demo").string() + " 2>&1");
    write("lines", render::to_docx(long_text(), {}));
    for (const auto& [name, arguments] : commands()) {
      pages::output_of(program() + arguments + " -o " + (folder_ / (name + ".docx")).string() + " 2>&1");
    }
    pages::print_all(folder_);
  }
  ~Printer() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Printer(const Printer&) = delete;
  Printer& operator=(const Printer&) = delete;

  [[nodiscard]] std::vector<PrintedPage> pages_of(const std::string& name) const {
    return pages::pages_of(folder_, name);
  }
  [[nodiscard]] const fs::path& folder() const { return folder_; }

  static std::string program() { return HBJS_PROGRAM; }

  [[nodiscard]] std::vector<std::pair<std::string, std::string>> commands() const {
    const std::string real = " --plan " HBJS_SOURCE_DIR "/plan --as-of 2024-06-30";
    const std::string demo = " --plan " + (folder_ / "demo").string();
    return {{"requirements", real + " list requirements"},
            {"villages", real + " list villages"},
            {"schools", real + " list schools"},
            {"clauses", real + " list clauses"},
            {"who-owns", real + " who-owns 6"},
            {"due", real + " report --month 2024-06"},
            {"notice", real + " remind --month 2024-06 --notice"},
            {"month", demo + " --as-of 2024-06-30 report --month 2024-06"},
            {"quarter", demo + " --as-of 2024-07-05 report --quarter 2024-Q2"},
            {"year", demo + " --as-of 2024-12-31 report --year 2024"}};
  }

 private:
  static render::Page long_text() {
    constexpr int characters = 26 + 28 * 50;
    std::string text;
    for (int i = 0; i < characters; ++i) text += "中";
    render::Page page;
    page.blocks.emplace_back(render::Paragraph{text});
    return page;
  }

  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / (name + ".docx"), std::ios::binary) << bytes;
  }

  fs::path folder_;
};

const Printer& printer() {
  static const Printer only;
  return only;
}

std::size_t times(const std::vector<PrintedPage>& pages, std::string_view text) {
  std::size_t count = 0;
  for (const PrintedPage& page : pages) {
    const std::string whole = pages::text_of(page);
    for (std::size_t at = whole.find(text); at != std::string::npos; at = whole.find(text, at + 1)) ++count;
  }
  return count;
}

bool says(const PrintedPage& page, std::string_view text) {
  return pages::text_of(page).find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a page holds 22 lines of 28 characters, the first of a paragraph 26") {
  const std::vector<PrintedPage> printed = printer().pages_of("lines");
  REQUIRE(printed.size() == 3);
  const std::vector<std::string> lines = pages::body_of(printed.front());
  REQUIRE(lines.size() == 22);
  CHECK(code_points(lines[0]) == 26);
  for (std::size_t i = 1; i < lines.size(); ++i) CHECK(code_points(lines[i]) == 28);
}

TEST_CASE("every page of every document has its number, odd ones at the right, even ones at the left") {
  for (const auto& command : printer().commands()) {
    const std::string& name = command.first;
    CAPTURE(name);
    const std::vector<PrintedPage> printed = printer().pages_of(name);
    for (std::size_t i = 0; i < printed.size(); ++i) {
      CHECK(printed[i].number == "—" + std::to_string(i + 1) + "—");
      CHECK(printed[i].number_at_left == (i % 2 == 1));
    }
  }
}

TEST_CASE("a page of a report's text has at most 22 lines of at most 28 characters and a mark that hangs over") {
  for (const std::string name : {"month", "quarter", "year", "due", "notice"}) {
    CAPTURE(name);
    for (const PrintedPage& page : printer().pages_of(name)) {
      if (page.landscape) break;  // from here on, tables
      const std::vector<std::string> lines = pages::body_of(page);
      CHECK(lines.size() <= 22);
      for (const std::string& line : lines) CHECK(width(line) <= 2 * 29);
    }
  }
}

TEST_CASE("a report is upright text, then its table on its side with the head on every page") {
  const std::vector<PrintedPage> printed = printer().pages_of("month");
  REQUIRE(printed.size() > 3);
  CHECK_FALSE(printed.front().landscape);
  CHECK(says(printed.front(), "2024年6月洪山区结对帮扶"));
  CHECK(says(printed.front(), "一、总体情况"));
  CHECK(printed.back().landscape);
  for (const PrintedPage& page : printed) {
    if (page.landscape) CHECK(says(page, "下步打算"));
  }
}

TEST_CASE("a share in a table stands in one line with its sign") {
  for (const std::string name : {"month", "quarter", "year"}) {
    CAPTURE(name);
    std::size_t shares = 0;
    for (const PrintedPage& page : printer().pages_of(name)) {
      if (!page.landscape) continue;
      for (const std::string& line : page.lines) {
        for (std::size_t at = line.find('%'); at != std::string::npos; at = line.find('%', at + 1), ++shares) {
          CAPTURE(line);
          CHECK((at > 0 && line[at - 1] >= '0' && line[at - 1] <= '9'));
        }
      }
    }
    CHECK(shares > 0);
  }
}

TEST_CASE("the signature stands on the last page of the text, and not alone") {
  for (const std::string name : {"month", "quarter", "year"}) {
    CAPTURE(name);
    const std::vector<PrintedPage> printed = printer().pages_of(name);
    const auto first_table = std::ranges::find_if(printed, [](const PrintedPage& page) { return page.landscape; });
    REQUIRE(first_table != printed.begin());
    const std::vector<std::string> lines = pages::body_of(*(first_table - 1));
    REQUIRE(lines.size() > 3);
    CHECK(lines[lines.size() - 2] == "区结对帮扶工作领导小组办公室");
    CHECK(lines.back().starts_with("2024年"));
  }
}

TEST_CASE("the quarterly report is prose in four parts with its annexes named") {
  const std::vector<PrintedPage> printed = printer().pages_of("quarter");
  for (const char* part : {"区各帮扶单位：", "一、总体情况", "二、工作成效", "三、存在问题", "四、下一步工作"}) {
    CAPTURE(part);
    CHECK(times(printed, part) >= 1);
  }
  CHECK(times(printed, "附件：1.重点任务推进情况表") == 1);
}

TEST_CASE("every page of made-up data says so, no page of the real plan does") {
  for (const PrintedPage& page : printer().pages_of("month")) CHECK(says(page, "【演示数据】"));
  for (const PrintedPage& page : printer().pages_of("due")) CHECK_FALSE(says(page, "演示数据"));
}

TEST_CASE("annex 2 as printed: on its side, its head on every page, each category once") {
  const std::vector<PrintedPage> printed = printer().pages_of("requirements");
  CHECK(says(printed.front(), "附件2"));
  CHECK(says(printed.front(), "2024年洪山区·建始县对口帮扶工作需求清单"));
  for (const PrintedPage& page : printed) {
    CHECK(page.landscape);
    CHECK(says(page, "工作事项"));
  }
  for (const char* category : {"劳务协作", "人才培育", "民生保障", "重点乡村", "消费帮扶", "文旅协作"}) {
    CAPTURE(category);
    CHECK(times(printed, category) == 1);
  }
}

TEST_CASE("annexes 1, 3 and 4 as printed") {
  const std::vector<PrintedPage> villages = printer().pages_of("villages");
  REQUIRE(villages.size() == 1);
  CHECK(times(villages, "长梁镇") == 1);
  CHECK(times(villages, "村") >= 7);
  const std::vector<PrintedPage> schools = printer().pages_of("schools");
  CHECK(schools.size() == 2);
  CHECK(times(schools, "洪山区实验幼儿园") == 1);
  CHECK(times(printer().pages_of("clauses"), "八、认真组织实施，确保协议落实，年底接受考核。") == 1);
}

TEST_CASE("a notice has whom it is for, who is missing, and who signs") {
  const std::vector<PrintedPage> printed = printer().pages_of("notice");
  CHECK(times(printed, "各帮扶单位：") == 1);
  CHECK(times(printed, "尚未报送的单位（41个）") == 1);
  CHECK(times(printed, "联系人：邢中海、余晶。") == 1);
}

TEST_CASE("the same command gives the same bytes") {
  for (const auto& command : printer().commands()) {
    const auto& [name, arguments] = command;
    CAPTURE(command.first);
    const fs::path again = printer().folder() / "again.bin";
    pages::output_of(Printer::program() + arguments + " --format docx -o " + again.string() + " 2>&1");
    pages::output_of("cmp " + again.string() + " " + (printer().folder() / (name + ".docx")).string());
  }
}

int main(int argc, char** argv) {
  if (const std::string missing = pages::missing_tools(); !missing.empty()) {
    constexpr int skipped = 77;  // CTest calls it skipped
    std::cout << "SKIPPED, no page was looked at: missing are " << missing << "\n";
    return skipped;
  }
  return doctest::Context(argc, argv).run();
}
