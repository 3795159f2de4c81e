// `validate --fix` on real files: what each slip of the input method becomes, and what is never touched.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "cmd/mend.h"
#include "support/plan_copy.h"
#include "support/transcript.h"

using namespace hbjs;
namespace fs = std::filesystem;

namespace {

const fs::path mini_plan = fs::path(HBJS_SOURCE_DIR) / "tests/rules/plan";
constexpr std::string_view plan = "plan.yaml", list = "annexes/2-requirements.yaml", medical = "annexes/5-medical.yaml",
                           report = "progress/2024-06/区教育局.yaml";

test::Outcome fix(const test::PlanCopy& copy, const std::string& more = {}) {
  return test::perform("hbjs --lang zh --plan . --as-of 2024-07-01 validate --fix" + more, {copy.folder()});
}

/// A slip: `typed` in place of what stands in the file. Mending gives the file back as it was.
struct Slip {
  std::string_view name, file, stands, typed;
};

const std::vector<Slip> slips{
    {"full-width colon", plan, "year: 2024", "year： 2024"},
    {"full-width colon, nothing after it", plan, "year: 2024", "year：2024"},
    {"full-width colon and space", plan, "year: 2024", "year：　2024"},
    {"full-width colons in neighbouring lines", plan, "  month_day: 25\n  quarter_day: 25",
     "  month_day：25\n  quarter_day：25"},
    {"full-width space after the colon", plan, "helper: 云山区", "helper:　云山区"},
    {"no-break space after the colon", plan, "helper: 云山区", "helper:\u00A0云山区"},
    {"full-width indentation", plan, "  month_day: 25\n  quarter_day: 25", "　month_day: 25\n　quarter_day: 25"},
    {"no-break spaces as indentation", plan, "  month_day: 25\n", "\u00A0\u00A0month_day: 25\n"},
    {"full-width dashes", plan, "  - 协议书条款\n  - 需求清单\n", "  － 协议书条款\n  - 需求清单\n"},
    {"full-width dash without a space", plan, "  - 协议书条款\n", "  －协议书条款\n"},
    {"full-width comment", medical, "# 演示数据", "＃ 演示数据"},
    {"quotes around an id", medical, "task: \"2\"", "task: “2”"},
    {"full-width digits", plan, "  red: 30", "  red: ３０"},
    {"blank at a line's end", plan, "year: 2024\n", "year: 2024 \n"},
    {"tab at a line's end", plan, "year: 2024\n", "year: 2024\t\n"},
    {"CRLF on some lines", plan, "year: 2024\n", "year: 2024\r\n"},
};

}  // namespace

TEST_CASE("each slip is mended, and the file is again what it was") {
  for (const Slip& slip : slips) {
    CAPTURE(slip.name);
    const test::PlanCopy copy(mini_plan);
    const std::string before = copy.read(slip.file);
    copy.replace(slip.file, slip.stands, slip.typed);
    const test::Outcome outcome = fix(copy);
    INFO(outcome.out << outcome.err);
    CHECK(copy.read(slip.file) == before);
    CHECK(outcome.code == 0);
    CHECK(outcome.err.find("已改正 ") != std::string::npos);
    CHECK(fix(copy).err.find("没有可以自动改正的地方") != std::string::npos);
  }
}

TEST_CASE("names become canonical names in their own quotes") {
  const test::PlanCopy copy(mini_plan);
  const std::string before = copy.read(list);
  const std::size_t at = before.find("lead: [区教育局]");
  REQUIRE(at != std::string::npos);
  for (const std::string_view typed : {"教育局", "“区教育局”", "区　教育局"}) {
    CAPTURE(typed);
    copy.write(list, std::string(before).replace(at, 20, "lead: [" + std::string(typed) + "]"));
    const test::Outcome outcome = fix(copy);
    INFO(outcome.out << outcome.err);
    CHECK(copy.read(list) == before);
  }
  copy.write(list, std::string(before).replace(at, 20, "lead: ['教育局']"));
  (void)fix(copy);
  CHECK(copy.read(list) == std::string(before).replace(at, 20, "lead: ['区教育局']"));
}

TEST_CASE("encodings, marks and line ends of whole files are put in order") {
  const test::PlanCopy copy(mini_plan);
  const std::string before = copy.read(plan);
  std::string crlf;
  for (const char c : before) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  for (const std::string& typed : {"\xEF\xBB\xBF" + before, crlf, before.substr(0, before.size() - 1)}) {
    copy.write(plan, typed);
    CHECK(fix(copy).code == 0);
    CHECK(copy.read(plan) == before);
  }
  const std::string gbk = "# \xD1\xDD\xCA\xBE\xCA\xFD\xBE\xDD\nprojects: []\n";
  copy.write("projects.yaml", gbk);
  (void)fix(copy);
  CHECK(copy.read("projects.yaml") == "# 演示数据\nprojects: []\n");
}

TEST_CASE("a dry run writes nothing, shows the diff and exits with 1") {
  const test::PlanCopy copy(mini_plan);
  copy.replace(plan, "year: 2024", "year： 2024");
  const std::string damaged = copy.read(plan);
  const test::Outcome outcome = fix(copy, " --dry-run");
  CHECK(outcome.code == 1);
  CHECK(outcome.out.find("-year： 2024\n+year: 2024\n") != std::string::npos);
  CHECK(copy.read(plan) == damaged);
  const test::PlanCopy sound(mini_plan);
  const test::Outcome nothing = fix(sound, " --dry-run");
  CHECK(nothing.code == 0);
  CHECK(nothing.out.empty());
}

TEST_CASE("texts are never touched, whatever they hold") {
  const test::PlanCopy copy(mini_plan);
  copy.replace(plan, "title: 2024年云山区结对帮扶清水县工作方案（演示数据）",
               "title: |-\n  year：2024，“云山区”  \n  － 结对帮扶　　\n  ＃ 清水县：［甲，乙］\nx: 1");
  const std::string before = copy.read(plan);
  (void)fix(copy);
  CHECK(copy.read(plan) == before);
}

TEST_CASE("an alias stays where its canonical name would stand twice") {
  const test::PlanCopy copy(mini_plan);
  const std::string text = copy.read(list);
  const std::size_t at = text.find("lead: [区教育局]");
  REQUIRE(at != std::string::npos);
  const std::string twice = std::string(text).replace(at, 20, "lead: [区教育局, 教育局]");
  copy.write(list, twice);
  const test::Outcome outcome = fix(copy);
  CHECK(copy.read(list) == twice);
  CHECK(outcome.code == 1);
  CHECK(outcome.out.find("HB204") != std::string::npos);
}

TEST_CASE("one fix that does harm does not keep the others from being made") {
  const test::PlanCopy copy(mini_plan);
  const std::string text = copy.read(list);
  const std::size_t at = text.find("lead: [区教育局]");
  copy.write(list, std::string(text).replace(at, 20, "lead: [区教育局, 教育局]"));
  copy.replace(medical, "task: \"2\"", "task: “2”");
  (void)fix(copy);
  CHECK(copy.read(medical).find("task: \"2\"") != std::string::npos);
}

TEST_CASE("any bytes in any file: mending never makes it worse and is done in one go") {
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(HBJS_SOURCE_DIR) / "tests/fuzz/corpus")) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (bytes.empty()) continue;
    for (const std::string_view file : {plan, report}) {
      CAPTURE(entry.path().string());
      load::Instead instead{{std::string(file), bytes.substr(1)}};
      const auto broken = [&] {
        const load::Loaded loaded = load::load(mini_plan, load::Progress::all(), instead);
        return std::ranges::count(loaded.broken, true);
      };
      const auto before = broken();
      const cmd::Mending mending = cmd::mend(mini_plan, *parse_date("2024-07-01"), instead, file);
      for (const cmd::MendedFile& mended : mending.files) instead[mended.below] = mended.laid.text;
      CHECK(broken() <= before);
      CHECK(cmd::mend(mini_plan, *parse_date("2024-07-01"), instead, file).files.empty());
      ++files;
    }
  }
  CHECK(files > 50);
}
