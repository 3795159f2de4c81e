// Input is hostile until read: any bytes end in findings, never in a crash, a hang or a silent guess.

#include <doctest/doctest.h>

#include <random>

#include "load/files.h"
#include "load/load.h"
#include "support/plan_copy.h"

using namespace hbjs;

namespace {

struct Read {
  Submission submission;
  Sink sink;
  Sources sources;

  explicit Read(const std::string& bytes) {
    sources.add(Source("演示数据.yaml", bytes));
    load::load_submission(bytes, 0, sink, submission);
    sink.sort();
  }
  [[nodiscard]] std::string codes() const {
    std::string all;
    for (const Finding& finding : sink.findings()) all += (all.empty() ? "" : " ") + std::string(finding.info->code);
    return all;
  }
  [[nodiscard]] const Finding& first() const { return sink.findings().front(); }
};

const std::string good = "unit: 演示局\nmonth: 2024-06\ndate: 2024-06-20\nentries: []\n";

}  // namespace

TEST_CASE("a good submission is read without a word") {
  const Read read(good);
  CHECK(read.codes().empty());
  CHECK(read.submission.unit.value == "演示局");
  CHECK(read.submission.date.at.line == 3);
  CHECK(read.submission.date.at.column == 7);
}

TEST_CASE("columns count characters, also after Chinese") {
  const Read read(
      "unit: 演示局\nmonth: 2024-06\ndate: 2024-06-20\nentries:\n  - {item: 演示事项, progress: 演示进展, 进度: 1}\n");
  REQUIRE(read.codes() == "HB101");
  CHECK(read.first().at.line == 5);
  CHECK(read.first().at.column == 34);
  CHECK(read.first().trail == "演示事项");
}

TEST_CASE("nesting without end is stopped at a depth, at once") {
  CHECK(Read(good + "stories: " + std::string(10'000, '[')).codes().find("HB007") != std::string::npos);
  CHECK(Read(good + "stories: " + std::string(10'000, '{')).codes().find("HB007") != std::string::npos);
  std::string blocks = good + "stories:\n";
  for (std::size_t depth = 1; depth < 200; ++depth) blocks += std::string(depth, ' ') + "- \n";
  CHECK_FALSE(Read(blocks).codes().empty());
}

TEST_CASE("an alias bomb is refused where it begins and expands to nothing") {
  std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c < 'z'; ++c) {
    bomb += std::string(1, c) + ": &" + c + " [";
    for (int i = 0; i < 9; ++i) bomb += std::string(i != 0 ? ", *" : "*") + static_cast<char>(c - 1);
    bomb += "]\n";
  }
  const Read read(bomb);
  CHECK(read.codes().find("HB020") != std::string::npos);
  CHECK(read.codes().find("HB021") != std::string::npos);
}

TEST_CASE("a text that swallows the rest of the file is told by its length") {
  const Read read("unit: \"" + std::string(70 * 1024, 'x') + "\"\nmonth: 2024-06\ndate: 2024-06-20\nentries: []\n");
  CHECK(read.codes().find("HB006") != std::string::npos);
}

TEST_CASE("what is not UTF-8 is told with what it would read") {
  const Read read("unit: \xC7\xF8\xBD\xCC\xD3\xFD\xBE\xD6\n");
  REQUIRE(read.codes() == "HB001");
  CHECK(read.first().at.column == 7);
  REQUIRE(read.first().label);
  CHECK(read.first().label->in(Lang::zh).find("区教育局") != std::string::npos);
  CHECK(Read("\xFF\xFEu\0n\0").codes() == "HB004");
}

TEST_CASE("a byte order mark is a warning and moves no column") {
  const Read read("\xEF\xBB\xBF" + good + "entry: 1\n");
  REQUIRE(read.codes() == "HB002 HB101");
  CHECK(read.sink.findings()[1].at.column == 1);
}

TEST_CASE("empty files and files that hold no mapping are told") {
  CHECK(Read("").codes() == "HB008");
  CHECK(Read("# 演示数据\n").codes() == "HB008");
  CHECK(Read("只有一行字\n").codes() == "HB104");
  CHECK(Read("- 甲\n- 乙\n").codes() == "HB104");
}

TEST_CASE("a second document, a directive, a tag and a merge key are refused") {
  CHECK(Read(good + "---\nunit: 乙\n").codes() == "HB024");
  CHECK(Read("%YAML 1.1\n---\n" + good).codes() == "HB025");
  CHECK(Read("unit: !!str 演示局\nmonth: 2024-06\ndate: 2024-06-20\nentries: []\n").codes() == "HB022");
  CHECK(Read(good + "stories:\n  - {<<: {title: 甲}, title: 演示, text: 演示}\n").codes().find("HB023") !=
        std::string::npos);
}

TEST_CASE("what the input method leaves behind is called by its name") {
  const Read colon("unit: 演示局\nmonth： 2024-06\ndate: 2024-06-20\nentries: []\n");
  REQUIRE(colon.codes() == "HB013");
  CHECK(colon.first().at.line == 2);
  CHECK(colon.first().at.column == 6);
  const Read quote("unit: \"演示局\nmonth: 2024-06\ndate: 2024-06-20\nentries: []\n");
  REQUIRE(quote.codes() == "HB011");
  CHECK(quote.first().at.line == 1);
  CHECK(quote.first().at.column == 7);
}

TEST_CASE("scalars are read by the type of their field") {
  CHECK(Read("unit: 2024\nmonth: 2024-06\ndate: 2024-06-20\nentries: []\n")
            .codes()
            .empty());  // a text may look like a number
  CHECK(Read("unit: 甲\nmonth: 2024-13\ndate: 2024-06-20\nentries: []\n").codes() == "HB109");
  CHECK(Read("unit: 甲\nmonth: 2024-06\ndate: 2024-02-30\nentries: []\n").codes() == "HB108");
  CHECK(Read("unit: 甲\nmonth: 2024-06\ndate: 2024/6/3\nentries: []\n").codes() == "HB108");
  CHECK(Read("unit:\nmonth: 2024-06\ndate: 2024-06-20\nentries: []\n").codes() == "HB105");
  for (const char* number : {"010", "1e3", "+1", "1_000", "１０", "85%", "100万元", ".inf"}) {
    CAPTURE(number);
    const Read read(
        "unit: 甲\nmonth: 2024-06\ndate: 2024-06-20\nentries:\n  - item: 甲\n    progress: 甲\n    measures:\n      - {target: 甲, value: " +
        std::string(number) + "}\n");
    CHECK(read.codes() == "HB106");
  }
}

TEST_CASE("the words of a closed list are never guessed") {
  const Read read(
      "unit: 甲\nmonth: 2024-06\ndate: 2024-06-20\nentries: []\npayments:\n  - {kind: payed, date: 2024-06-20, amount: 1}\n");
  REQUIRE(read.codes() == "HB111");
  CHECK_FALSE(read.first().label);
  const Read chinese(
      "unit: 甲\nmonth: 2024-06\ndate: 2024-06-20\nentries: []\npayments:\n  - {kind: 拨付, date: 2024-06-20, amount: 1}\n");
  REQUIRE(chinese.first().label);  // no guess: 拨付 is what `paid` is called
  CHECK(chinese.first().label->in(Lang::zh) == "写成“paid”");
}

TEST_CASE("a plan's file that ends too early never does more than make findings") {
  std::size_t which = 0;
  std::apply(
      [&](const auto&... file) {
        for (const std::string_view path : {file.path...}) {
          CAPTURE(path);
          const std::string whole = test::PlanCopy(HBJS_SOURCE_DIR "/plan").read(path);
          constexpr std::size_t step = 61;  // no divisor of a line's or a record's length
          for (std::size_t size = 0; size < whole.size(); size += step) {
            Book book;
            Sink sink;
            load::load_part(which, std::string_view(whole).substr(0, size), 0, sink, book);
            for (const Finding& finding : sink.findings()) {
              REQUIRE(finding.at.known());
              REQUIRE_FALSE(finding.message().in(Lang::zh).empty());
            }
          }
          ++which;
        }
      },
      load::plan_files);
}

TEST_CASE("random bytes never do more than make findings") {
  std::mt19937 random(20240630);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 300, ' ');
    for (char& byte : bytes) byte = static_cast<char>(random());
    const Read read(bytes);
    CHECK_FALSE(read.codes().empty());
  }
}

TEST_CASE("a text of 60 MB is told by its length, not read") {
  const Read read("unit: " + std::string(60U << 20, 'x') + "\nmonth: 2024-06\ndate: 2024-06-20\nentries: []\n");
  CHECK(read.codes().find("HB006") != std::string::npos);
}

TEST_CASE("random damage to a good file never does more than make findings") {
  std::mt19937 random(20240625);
  const std::string base = good + "stories:\n  - title: “演示”\n    text: |\n      演示\n";
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = base;
    for (int edit = 0; edit < 3; ++edit) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 3) {
        case 0: bytes[at] = static_cast<char>(random()); break;
        case 1: bytes.erase(at, random() % 5); break;
        default: bytes.insert(at, 1, "\t\"'[]{}:-#&*!|>%@`"[random() % 18]);
      }
      if (bytes.empty()) bytes = " ";
    }
    const Read read(bytes);
    for (const Finding& finding : read.sink.findings()) {
      REQUIRE(finding.at.line >= 1);
      REQUIRE(finding.at.column >= 1);
      REQUIRE_FALSE(finding.message().in(Lang::zh).empty());
      REQUIRE_FALSE(finding.help().in(Lang::en).find("{") == 0);
    }
  }
}
