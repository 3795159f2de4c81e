#include "load/characters.h"

#include <doctest/doctest.h>

#include <string>

#include "load/lines.h"

using namespace hbjs;

namespace {

struct Looked {
  Sink sink;
  load::Characters characters;

  explicit Looked(std::string_view bytes) : characters(load::check_characters(bytes, 0, sink)) {}
  [[nodiscard]] std::string codes() const {
    std::string all;
    for (const Finding& finding : sink.findings()) all += (all.empty() ? "" : " ") + std::string(finding.info->code);
    return all;
  }
};

std::string times(int count, std::string_view text) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("every place of a text is counted as libyaml counts it") {
  const std::string text = "甲乙\n\n丙\r\n丁\u2028戊";
  load::Places places(text, 7);
  CHECK(places.at(0) == Span{7, 1, 1, 1, 2});
  CHECK(places.at(text.find("乙")) == Span{7, 1, 2, 1, 3});
  CHECK(places.at(text.find("丙")) == Span{7, 3, 1, 3, 2});
  CHECK(places.at(text.find("丁")) == Span{7, 4, 1, 4, 2});
  CHECK(places.at(text.find("戊")) == Span{7, 5, 1, 5, 2});
  load::Lines lines(text);
  CHECK(lines(1) == "甲乙");
  CHECK(lines(4) == "丁");
  CHECK(lines(3) == "丙");
  CHECK(lines(6).empty());
}

TEST_CASE("a character is found wherever it stands in the blocks that are looked at together") {
  for (int before = 0; before < 200; ++before) {
    CAPTURE(before);
    const Looked looked(times(before, "x") + "\u200B甲");
    REQUIRE(looked.codes() == "HB040");
    CHECK(looked.sink.findings()[0].at.column == static_cast<std::uint32_t>(before + 1));
    CHECK(Looked(times(before, "甲") + "\x07").codes() == "HB003");
  }
}

TEST_CASE("the same character again and again is one finding; thousands of them are counted") {
  const Looked run("甲" + times(1000, "\u200B") + "乙");
  REQUIRE(run.codes() == "HB040");
  CHECK(run.sink.findings()[0].at.end_column == 1002);
  const Looked many(times(5000, "甲\u200B\n"));
  CHECK(many.sink.findings().size() == 1000);
  CHECK(many.sink.hidden() == 4000);
}

TEST_CASE("texts are read as they look") {
  CHECK(load::undisguised("县\u2F08社\u200B局\u202E") == "县人社局");
  CHECK(load::undisguised("区教育局，２０２４　年") == "区教育局，２０２４　年");
}

TEST_CASE("a # is noted where it may have been meant as text") {
  CHECK(Looked("a: 甲 # 注\n# 注\n  #注\nb: 甲#1\nc: 甲 ## 注\n").characters.hashes.empty());
  const Looked looked("a: 甲\nb: 乙  #1 丙 ＃2\n");
  REQUIRE(looked.characters.hashes.size() == 2);
  const load::Hash& hash = looked.characters.hashes[0];
  CHECK(hash.line == 2);
  CHECK(hash.behind == 5);
  CHECK(hash.column == 7);
  CHECK_FALSE(hash.full_width);
  CHECK(looked.characters.hashes[1].full_width);
}

TEST_CASE("line ends are told where they differ, and not where all are alike") {
  CHECK(Looked("甲\r\n乙\r\n").codes().empty());
  CHECK(Looked("甲\n乙\n").codes().empty());
  const Looked mixed("甲\n乙\r\n丙\n");
  REQUIRE(mixed.codes() == "HB026");
  CHECK(mixed.sink.findings()[0].at.line == 2);
  CHECK(mixed.characters.readable);
  const Looked alone("甲\r乙\r");
  CHECK(alone.codes() == "HB019");
  CHECK_FALSE(alone.characters.readable);
}
