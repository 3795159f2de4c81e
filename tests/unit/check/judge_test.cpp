// What the plan itself says about its findings: comments that ignore, severities in plan.yaml.

#include "check/judge.h"

#include <doctest/doctest.h>

#include <string>

#include "support/plan_copy.h"
#include "unit/check/checked.h"

using namespace hbjs;

namespace {

const Date as_of = *parse_date("2024-07-01");
constexpr std::string_view list = "annexes/2-requirements.yaml";
constexpr std::string_view lead = "      lead: [区财政局]", wrong_lead = "      lead: [区财正局]";  // HB203

struct Change {
  std::string_view file, from;
  std::string to;
};

/// The mini plan with these edits, checked.
test::Checked after(std::initializer_list<Change> edits) {
  const test::PlanCopy plan(test::mini_plan);
  for (const Change& edit : edits) plan.replace(edit.file, edit.from, edit.to);
  return test::checked(plan.folder(), as_of);
}

std::string codes(const test::Checked& result) {
  std::string all;
  for (const Finding& finding : result.findings()) all += (all.empty() ? "" : " ") + std::string(finding.info->code);
  return all;
}

Change severities(std::string_view words) {
  return {"plan.yaml", "severities: {HB407: note}", "severities: " + std::string(words)};
}
Change mistake(std::string_view behind, std::string_view above = "") {
  return {list, lead, std::string(above) + std::string(wrong_lead) + std::string(behind)};
}

}  // namespace

TEST_CASE("a comment ignores the finding of its line, or of the line below it") {
  CHECK(codes(after({mistake("")})) == "HB203");
  for (const Change& edit : {mistake(" # hbjs: ignore[HB203] 演示"), mistake("", "      # hbjs: ignore[HB203] 演示\n"),
                             mistake(" # hbjs: ignore[HB203] 演示", "# 说明\n")}) {
    const test::Checked result = after({edit});
    INFO(result.told());
    CHECK(result.findings().empty());
    CHECK(result.loaded.sink.ignored() == 2);  // with the one of the mini plan
  }
}

TEST_CASE("a comment ignores nothing else: not another kind, not another line") {
  CHECK(codes(after({mistake(" # hbjs: ignore[HB204] 演示")})) == "HB203 HB606");
  CHECK(codes(after({mistake("", "      # hbjs: ignore[HB203] 演示\n\n")})) == "HB606 HB203");
  CHECK(codes(after({mistake(" # hbjs: ignore[HB203]")})) == "HB203 HB602");
}

TEST_CASE("of several codes the unused ones are told, each at its place") {
  const test::Checked result = after({mistake(" # hbjs: ignore[HB203, HB405, HB411] 演示")});
  REQUIRE(codes(result) == "HB606 HB606");
  CHECK(result.marked(result.findings()[0]) == "HB405");
  CHECK(result.marked(result.findings()[1]) == "HB411");
  CHECK(result.findings()[0].severity == Severity::warning);
}

TEST_CASE("behind a text of several lines the comment stands on the last one") {
  const Change edit{list, "      lead: [区财政局]",
                    "      lead:\n        - \"区财\n          正局\" # hbjs: ignore[HB203] 演示"};
  const test::Checked result = after({edit});
  INFO(result.told());
  CHECK(result.findings().empty());
}

TEST_CASE("nothing is called unused while a file cannot be read") {
  const test::Checked result =
      after({mistake(" # hbjs: ignore[HB405] 演示"), {"projects.yaml", "projects:", "projects"}});
  CHECK(result.find("HB203") != nullptr);
  CHECK(result.find("HB606") == nullptr);
}

TEST_CASE("the plan says how grave a kind of finding is") {
  const Change unused{"units.yaml", " # hbjs: ignore[HB213] 名录里有，今年没有任务", ""};  // HB213, a note
  CHECK(after({unused}).findings()[0].severity == Severity::note);
  CHECK(after({unused, severities("{HB213: error}")}).findings()[0].severity == Severity::error);
  CHECK(after({unused, severities("\n  HB213: warning")}).findings()[0].severity == Severity::warning);
  const test::Checked ignored = after({unused, severities("{HB213: ignore}")});
  CHECK(ignored.findings().empty());
  CHECK(ignored.loaded.sink.ignored() == 1);

  const test::Checked lowered = after({mistake(""), severities("{HB203: note}")});
  CHECK(codes(lowered) == "HB203");
  CHECK(lowered.loaded.sink.count(Severity::error) == 0);
}

TEST_CASE("a comment that ignores what severities ignore anyway is not unused") {
  CHECK(after({severities("{HB213: ignore}")}).findings().empty());
}

TEST_CASE("severities apply to findings about ignoring too") {
  const test::Checked result =
      after({mistake(" # hbjs: ignore[HB405] 演示"), severities("{HB606: error, HB203: ignore}")});
  REQUIRE(codes(result) == "HB606");
  CHECK(result.findings()[0].severity == Severity::error);
}

TEST_CASE("a severity that cannot be is told and has no effect") {
  const test::Checked unknown = after({severities("{HB4O7: note}")});
  REQUIRE(codes(unknown) == "HB607");
  CHECK(unknown.marked(unknown.findings()[0]) == "HB4O7");
  CHECK(unknown.findings()[0].label->in(Lang::zh) == "是不是“HB407”？");
  CHECK(unknown.findings()[0].label->in(Lang::en) == "did you mean “HB407”?");

  for (const char* words : {"{HB106: warning}", "{HB010: ignore}", "{HB101: note}"}) {
    CAPTURE(words);
    const test::Checked result = after({severities(words)});
    REQUIRE(codes(result) == "HB608");
    CHECK(result.findings()[0].trail.starts_with("severities › HB"));
  }
  CHECK(after({severities("{HB106: error, HB002: ignore}")}).findings().empty());  // no change; a mere warning
  CHECK(codes(after({severities("{HB213: fatal}")})) == "HB111");
  CHECK(codes(after({severities("[HB213]")})) == "HB104");
  CHECK(codes(after({severities("")})) == "HB105");
  const test::Checked twice = after({severities("{HB213: error, HB213: note}")});
  CHECK(codes(twice) == "HB103");
}

TEST_CASE("a full-width ＃ in a value is told once; the name it spoils is not") {
  const test::Checked result =
      after({{"units.yaml", "  - name: 西河街道", "  - name: 西河街道 ＃hbjs：ignore［HB213］ 演示"}});
  const Finding* swallowed = result.find("HB609");
  REQUIRE(swallowed != nullptr);
  CHECK(result.marked(*swallowed) == "＃");
  CHECK(result.loaded.sink.hidden() > 0);
  for (const Finding& finding : result.findings()) {
    CHECK((finding.info == swallowed->info || finding.at.line != swallowed->at.line));
  }
}
