// -o x.pdf with a stand-in for LibreOffice.

#include "cmd/pdf.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "support/plan_copy.h"
#include "support/transcript.h"

using namespace hbjs;
namespace fs = std::filesystem;

namespace {

constexpr const char* sample =
    "%PDF-1.6\n/CreationDate(D:20261124142255Z')>>\n/ID [ <3035A87C3586EC6E93448E52FD1AF28B>\n"
    "<3035A87C3586EC6E93448E52FD1AF28B> ]\n/DocChecksum /AF8D67F262F3A58C63977EAD50D41F30\n%%EOF\n";

/// A PATH on which soffice stands, and what is run in its place.
struct Converter {
  test::PlanCopy copy{HBJS_SOURCE_DIR "/tests/rules/plan"};
  std::vector<std::string> asked;
  fs::path work;       ///< the temporary folder it was given
  std::string source;  ///< the bytes it was given
  std::string made = sample;
  ProgramEnd end;

  Converter() {
    copy.write("bin/soffice", "");
    fs::permissions(copy.folder() / "bin/soffice", fs::perms::owner_all);
  }

  test::Outcome run(const std::string& line) {
    test::Stage stage{copy.folder(), {{"PATH", (copy.folder() / "bin").string()}}};
    stage.run_program = [this](const Program& program) {
      asked = program.arguments;
      const fs::path file = asked.back();
      work = file.parent_path();
      std::ifstream in(file, std::ios::binary);
      source.assign(std::istreambuf_iterator<char>(in), {});
      if (!made.empty()) std::ofstream(fs::path(file).replace_extension(".pdf"), std::ios::binary) << made;
      return end;
    };
    return test::perform("hbjs --plan . --as-of 2024-06-30 " + line, stage);
  }
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an Office file goes to LibreOffice with a profile of its own, and nothing stays behind") {
  Converter office;
  const test::Outcome outcome = office.run("targets --format pdf");
  CAPTURE(outcome.err);
  CHECK(outcome.code == 0);
  CHECK(outcome.out.starts_with("%PDF-"));
  CHECK(office.source.starts_with("PK"));
  CHECK(std::ranges::any_of(office.asked,
                            [](const std::string& a) { return a.starts_with("-env:UserInstallation=file:///"); }));
  CHECK(std::ranges::find(office.asked, "--headless") != office.asked.end());
  CHECK_FALSE(fs::exists(office.work));
}

TEST_CASE("the clock does not show in the PDF") {
  Converter office;
  const std::string first = office.run("targets --format pdf").out;
  office.made.replace(office.made.find("20261124"), 8, "20270101");
  office.made.replace(office.made.find("<3035"), 5, "<AAAA");
  office.made.replace(office.made.find("/AF8D"), 5, "/BBBB");
  CHECK(office.run("targets --format pdf").out == first);
  CHECK(has(first, "/CreationDate(D:20240630000000Z')"));
  CHECK(first.size() == office.made.size());
}

TEST_CASE("a PDF that ends in the middle of its names is left alone") {
  for (const std::string& torn :
       {std::string("%PDF-\n/ID [ <30"), std::string("%PDF-/CreationDate(D:2026"), std::string("/ID [ <")}) {
    std::string pdf = torn;
    cmd::settle_clock(pdf, *parse_date("2024-06-30"));
    CHECK(pdf == torn);
  }
}

TEST_CASE("without LibreOffice the word is what to install") {
  const test::Outcome zh = test::perform("hbjs --lang zh targets -o x.pdf", {HBJS_SOURCE_DIR, {{"PATH", "/no/such"}}});
  CHECK(zh.code == 3);
  CHECK(has(zh.err, "apt-get install libreoffice-writer"));
  CHECK_FALSE(fs::exists(HBJS_SOURCE_DIR "/x.pdf"));
  const test::Outcome en = test::perform("hbjs --lang en targets -o x.pdf", {HBJS_SOURCE_DIR});
  CHECK(en.code == 3);
  CHECK(has(en.err, "no soffice on PATH"));
}

TEST_CASE("a LibreOffice that makes nothing is told in its own words") {
  Converter office;
  office.made.clear();
  office.end.words = "warning\nError: source file could not be loaded\n";
  const test::Outcome outcome = office.run("targets -o x.pdf");
  CHECK(outcome.code == 3);
  CHECK(has(outcome.err, "Error: source file could not be loaded"));
  CHECK(has(outcome.err, "libreoffice-writer"));
  CHECK_FALSE(fs::exists(office.work));
  CHECK_FALSE(fs::exists(office.copy.folder() / "x.pdf"));
}

TEST_CASE("what is no PDF is no PDF") {
  Converter office;
  office.made = "<html>";
  CHECK(office.run("targets -o x.pdf").code == 3);
}

TEST_CASE("a LibreOffice that hangs is stopped and told of") {
  Converter office;
  office.end.timed_out = true;  // what it left is not trusted
  const test::Outcome outcome = office.run("targets -o x.pdf");
  CHECK(outcome.code == 3);
  CHECK(has(outcome.err, "3 分钟"));
  CHECK_FALSE(fs::exists(office.work));
}

TEST_CASE("one that cannot be started is told with the reason") {
  Converter office;
  office.end.error = std::make_error_code(std::errc::permission_denied);
  const test::Outcome outcome = office.run("--lang en targets -o x.pdf");
  CHECK(outcome.code == 3);
  CHECK(has(outcome.err, "cannot run"));
}

TEST_CASE("binary answers are refused at a terminal before any work") {
  Converter office;
  for (const char* line : {"targets --format pdf", "report --month --format xlsx", "report --month --format pdf",
                           "list villages --format xlsx", "list villages --format pdf"}) {
    CAPTURE(line);
    test::Stage stage{office.copy.folder(), {}};
    stage.terminal = true;
    const test::Outcome outcome = test::perform(std::string("hbjs --plan . --as-of 2024-06-30 ") + line, stage);
    CHECK(outcome.code == 2);
    CHECK(has(outcome.err, "-o"));
    CHECK(outcome.out.empty());
  }
}
