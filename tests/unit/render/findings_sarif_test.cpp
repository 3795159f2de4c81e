// SARIF as its schema, Microsoft's validator and GitHub's code scanning want it.

#include <doctest/doctest.h>

#include <set>

#include "support/found.h"

using namespace hbjs;
using render::Json;

namespace {

Json only_run(const Json& sarif) {
  REQUIRE(sarif["$schema"] == "https://json.schemastore.org/sarif-2.1.0.json");
  REQUIRE(sarif["version"] == "2.1.0");
  REQUIRE(sarif["runs"].size() == 1);
  return sarif["runs"][0];
}

void check_location(const Json& location) {
  const Json& physical = location["physicalLocation"];
  const std::string uri = physical["artifactLocation"]["uri"];
  CHECK(uri.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/%") ==
        std::string::npos);
  CHECK_FALSE(uri.starts_with('/'));
  const Json& region = physical["region"];
  for (const char* key : {"startLine", "startColumn", "endLine", "endColumn"}) CHECK(region[key] >= 1);
  CHECK(region["endLine"] >= region["startLine"]);
  if (region["endLine"] == region["startLine"]) CHECK(region["endColumn"] >= region["startColumn"]);
}

}  // namespace

TEST_CASE("a run says what its columns count and every result points to its rule and place") {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    test::Found found = test::one_of_each();
    render::Findings findings = found.all(lang);
    findings.cascade = true;
    const Json run = only_run(render::findings_sarif(findings));
    CHECK(run["columnKind"] == "unicodeCodePoints");
    CHECK(run["tool"]["driver"]["name"] == "hbjs");
    CHECK_FALSE(run["tool"]["driver"]["version"].get<std::string>().empty());
    const Json& rules = run["tool"]["driver"]["rules"];
    CHECK(run["results"].size() == 5);
    for (const Json& result : run["results"]) {
      CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
      CHECK(std::set<std::string>{"error", "warning", "note"}.contains(result["level"]));
      CHECK_FALSE(result["message"]["text"].get<std::string>().empty());
      REQUIRE(result["locations"].size() == 1);
      check_location(result["locations"][0]);
      CHECK(result["partialFingerprints"].size() == 1);
      for (const Json& related : result.value("relatedLocations", Json::array())) {
        check_location(related);
        CHECK(result["message"]["text"].get<std::string>().find("](" + related["id"].dump() + ")") !=
              std::string::npos);
      }
    }
  }
}

TEST_CASE("the end column is the one behind the token, in code points") {
  test::Found found = test::one_of_each();
  const Json run = only_run(render::findings_sarif(found.all()));
  const Json& region = run["results"][1]["locations"][0]["physicalLocation"]["region"];
  CHECK(region == Json{{"startLine", 2}, {"startColumn", 7}, {"endLine", 2}, {"endColumn", 11}});
}

TEST_CASE("what stands in the plan makes no link") {
  test::Found found = test::one_of_each();
  const Json run = only_run(render::findings_sarif(found.all()));
  const std::string text = run["results"][2]["message"]["text"];
  CHECK(text.find("\\[x\\](1)") != std::string::npos);
}

TEST_CASE("every rule there is has the descriptions that GitHub asks for, within its limits") {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    test::Found found;
    const auto file = found.file("演示.yaml", "演示数据\n");
    for (const MessageInfo* info : catalogue()) {
      Finding& finding = found.sink.tell(msg::tab, {file, 1, 1, 1, 3});
      finding.info = info;
      finding.args.assign(8, "演示");
    }
    const Json run = only_run(render::findings_sarif(found.all(lang)));
    const Json& rules = run["tool"]["driver"]["rules"];
    CHECK(rules.size() == catalogue().size());
    for (const Json& rule : rules) {
      CAPTURE(rule["id"]);
      for (const char* key : {"shortDescription", "fullDescription"}) {
        const std::string text = rule[key]["text"];
        CHECK_FALSE(text.empty());
        CHECK(code_points(text) <= 1024);
      }
      CHECK_FALSE(rule["help"]["text"].get<std::string>().empty());
      CHECK_FALSE(rule["help"]["markdown"].get<std::string>().empty());
    }
  }
}

TEST_CASE("more results than GitHub takes are cut to the gravest, and it is said") {
  test::Found found;
  const auto file = found.file("演示.yaml", "演示数据\n");
  for (std::size_t i = 0; i < 25'000; ++i) found.sink.tell(msg::unused_unit, {file, 1, 1, 1, 3}, "演示");
  found.sink.tell(msg::tab, {file, 2, 1, 2, 2});
  const Json run = only_run(render::findings_sarif(found.all(Lang::en)));
  CHECK(run["results"].size() == 25'000);
  CHECK(run["results"][0]["ruleId"] == "HB012");
  CHECK(run["invocations"][0]["toolExecutionNotifications"].dump().find("1 more not shown") != std::string::npos);
}

TEST_CASE("a clean run is a run with no results") {
  test::Found found;
  found.file("演示.yaml", "演示数据\n");
  const Json run = only_run(render::findings_sarif(found.all()));
  CHECK(run["results"] == Json::array());
  CHECK(run["invocations"][0]["executionSuccessful"] == true);
}
