#include <doctest/doctest.h>

#include "diag/fix.h"

using namespace hbjs;

namespace {

Fix replace(std::uint32_t line, std::uint32_t from, std::uint32_t to, std::string text) {
  return {{{{0, line, from, line, to}, std::move(text)}}};
}

Edited make(std::string bytes, const std::vector<Fix>& fixes) {
  const Source source("演示数据.yaml", std::move(bytes));
  std::vector<const Fix*> all;
  for (const Fix& fix : fixes) all.push_back(&fix);
  return edited(source, all);
}

using Done = std::vector<bool>;

}  // namespace

TEST_CASE("edits are made at their columns, whatever their order") {
  const Edited result =
      make("单位: 甲\n月：乙\n", {replace(2, 2, 3, ": "), replace(1, 5, 6, "丙"), replace(1, 1, 1, "# ")});
  CHECK(result.text == "# 单位: 丙\n月: 乙\n");
  CHECK(result.done == Done{true, true, true});
}

TEST_CASE("a byte order mark and line ends are left where they are") {
  CHECK(make("\xEF\xBB\xBF"
             "a: 甲\r\nb: 乙\r\n",
             {replace(1, 4, 5, "丙")})
            .text ==
        "\xEF\xBB\xBF"
        "a: 丙\r\nb: 乙\r\n");
}

TEST_CASE("what overlaps is refused, not guessed") {
  const Edited result = make("甲乙丙丁\n", {replace(1, 1, 3, "x"), replace(1, 2, 4, "y"), replace(1, 3, 4, "z")});
  CHECK(result.text == "x丙丁\n");
  CHECK(result.done == Done{true, false, false});  // the last one touches the first
  const Fix twice{{{{0, 1, 1, 1, 3}, "x"}, {{0, 1, 2, 1, 4}, "y"}}};
  CHECK(make("甲乙丙丁\n", {twice}).done == Done{false});
}

TEST_CASE("a fix is made whole or not at all") {
  const Fix both{{{{0, 1, 1, 1, 2}, "x"}, {{0, 1, 3, 1, 4}, "y"}}};
  const Edited result = make("甲乙丙丁\n", {replace(1, 3, 4, "z"), both});
  CHECK(result.text == "甲乙z丁\n");
  CHECK(result.done == Done{true, false});
}

TEST_CASE("the same fix twice is made once") {
  const Edited result = make("甲乙\n", {replace(1, 1, 2, "x"), replace(1, 1, 2, "x")});
  CHECK(result.text == "x乙\n");
  CHECK(result.done == Done{true, true});
}

TEST_CASE("a place outside of the text is refused") {
  for (const Fix& fix : {replace(3, 1, 2, "x"), replace(1, 4, 5, "x"), replace(1, 2, 1, "x"), replace(0, 0, 0, "x"),
                         Fix{{{{0, 1, 1, 2, 1}, "x"}}}}) {
    CHECK(make("甲乙\n丙\n", {fix}).text == "甲乙\n丙\n");
  }
  CHECK(make("", {replace(1, 1, 1, "x")}).text.empty());
}

TEST_CASE("thousands of edits on one line take no time to speak of") {
  std::string line;
  std::vector<Fix> fixes;
  std::uint32_t column = 1;
  for (int i = 0; i < 50'000; ++i, column += 3) {
    line += "甲, ";
    fixes.push_back(replace(1, column, column + 1, "乙"));
  }
  const Edited result = make(line, fixes);
  CHECK(result.text.find("甲") == std::string::npos);
}
