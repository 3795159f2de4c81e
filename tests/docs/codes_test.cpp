// docs/codes.md and docs/codes.zh-CN.md are what `hbjs explain --all` writes.

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "support/transcript.h"

using namespace hbjs;

TEST_CASE("the pages of all codes are what hbjs explain --all writes") {
  struct Row {
    const char *file, *lang;
  };
  for (const Row row : {Row{"docs/codes.md", "en"}, Row{"docs/codes.zh-CN.md", "zh"}}) {
    std::ifstream in(std::string(HBJS_SOURCE_DIR "/") + row.file, std::ios::binary);
    std::ostringstream kept;
    kept << in.rdbuf();
    const std::string line = std::string("hbjs explain --all --lang ") + row.lang;
    const test::Outcome fresh = test::perform(line + " --format md", {HBJS_SOURCE_DIR});
    REQUIRE(fresh.code == 0);
    // Not by CHECK(a == b): the pages are long, and what helps is the command.
    if (fresh.out != kept.str())
      FAIL_CHECK(row.file << " is out of date; write it anew with: " << line << " -o " << row.file);
  }
}
