// What GitLab, GitHub, JUnit readers and editors want of findings.

#include <doctest/doctest.h>

#include <regex>
#include <set>

#include "base/text.h"
#include "base/utf8.h"
#include "support/found.h"
#include "support/xml.h"

using namespace hbjs;
using render::Json;

TEST_CASE("GitLab: an array whose fingerprints are unique and know no lines") {
  test::Found found = test::one_of_each();
  const Json report = render::findings_gitlab(found.all());
  REQUIRE(report.is_array());
  REQUIRE(report.size() == 4);
  std::set<std::string> fingerprints, severities;
  for (const Json& item : report) {
    fingerprints.insert(item["fingerprint"]);
    severities.insert(item["severity"]);
    CHECK(item["description"].get<std::string>().starts_with(item["check_name"].get<std::string>() + ": "));
    CHECK(item["description"].get<std::string>().find('\n') == std::string::npos);
    CHECK(item["location"]["path"] == "plan/演示: 100%,#1.yaml");
    CHECK(item["location"]["lines"]["begin"] >= 1);
  }
  CHECK(fingerprints.size() == report.size());
  CHECK(severities == std::set<std::string>{"major", "minor", "info"});

  for (const std::string_view before : {"", "\n\n\n"}) {
    test::Found one;
    const auto file = one.file("演示.yaml", std::string(before) + "lead: 区教育居\n");
    one.sink.tell(msg::unknown_unit, one.at(file, "区教育居"), "单位", "the unit", "区教育居");
    fingerprints.insert(render::findings_gitlab(one.all())[0]["fingerprint"]);
  }
  CHECK(fingerprints.size() == report.size() + 1);
}

TEST_CASE("GitLab: a clean run is an empty array") {
  test::Found found;
  found.file("演示.yaml", "演示数据\n");
  CHECK(render::to_text(render::findings_gitlab(found.all())) == "[]\n");
}

TEST_CASE("GitHub: errors first, escaped, columns only within one line") {
  test::Found found = test::one_of_each();
  const render::Annotations annotations = render::findings_github(found.all());
  const auto lines = split_lines(annotations.commands);
  REQUIRE(lines.size() == 4);
  CHECK(
      lines[0].starts_with("::error file=plan/演示%3A 100%25%2C#1.yaml,line=2,col=7,endColumn=11,title=hbjs HB203::"));
  CHECK(lines[1].starts_with("::error "));
  CHECK(lines[1].find("%0A[x](1)") != std::string_view::npos);
  CHECK(lines[2].starts_with("::warning file=plan/演示%3A 100%25%2C#1.yaml,line=4,endLine=5,title=hbjs HB002::"));
  CHECK(lines[3].starts_with("::notice "));
  CHECK(annotations.left_out == 0);
}

TEST_CASE("GitHub: what it would drop is not written but counted") {
  test::Found found;
  const auto file = found.file("演示.yaml", "演示数据\n");
  for (int i = 0; i < 13; ++i) found.sink.tell(msg::unused_unit, {file, 1, 1, 1, 3}, "演示");
  for (int i = 0; i < 12; ++i) found.sink.tell(msg::tab, {file, 1, 1, 1, 3});
  const render::Annotations annotations = render::findings_github(found.all());
  CHECK(split_lines(annotations.commands).size() == 20);
  CHECK(annotations.left_out == 5);
}

TEST_CASE("GitHub: nothing in the text beside the annotations is a command") {
  const std::string text =
      render::without_commands("  ::: plan/units.yaml:4:1\n::error::演示\n  a ##[set-env name=X]y ##[x]\nb\n");
  for (const std::string_view line : split_lines(text)) {
    CHECK_FALSE(trimmed(line).starts_with("::"));
    CHECK(line.find("##[") == std::string_view::npos);
  }
  CHECK(width(text) == width("  ::: plan/units.yaml:4:1\n::error::演示\n  a ##[set-env name=X]y ##[x]\nb\n"));
  CHECK(render::without_commands("演示\n  12 | a: b\n") == "演示\n  12 | a: b\n");
}

TEST_CASE("JUnit: well-formed whatever the words are, names unique, errors fail, the rest is skipped") {
  test::Found found = test::one_of_each();
  const test::Xml xml(render::findings_junit(found.all()));
  INFO(xml.wrong);
  REQUIRE(xml.wrong.empty());
  CHECK(xml.elements[0].name == "testsuites");
  CHECK(xml.elements[0]["tests"] == "5");
  CHECK(xml.elements[0]["failures"] == "2");
  CHECK(xml.elements[0]["skipped"] == "2");
  std::set<std::string> names;
  std::size_t cases = 0, failures = 0;
  for (const auto& element : xml.elements) {
    if (element.name == "testcase") {
      ++cases;
      names.insert(element["name"]);
      CHECK(element["file"] == element["classname"]);
      CHECK(element["time"] == "0");
    }
    if (element.name == "failure") {
      ++failures;
      CHECK(element["type"] == "HB203");
      CHECK(element.text.find(element["message"]) != std::string::npos);
    }
  }
  CHECK(cases == 5);
  CHECK(failures == 2);
  CHECK(names.size() == cases);
  CHECK(names.contains("HB203 4.1 › helper › lead #2"));
}

TEST_CASE("JUnit: a file without an error has a case that passes") {
  test::Found found;
  found.file("a.yaml", "演示数据\n");
  found.file("b.yaml", "演示数据\n");
  const test::Xml xml(render::findings_junit(found.all()));
  REQUIRE(xml.wrong.empty());
  CHECK(xml.elements.size() == 5);  // root, two suites, two cases
  CHECK(xml.elements[0]["tests"] == "2");
  CHECK(xml.elements[0]["failures"] == "0");
}

TEST_CASE("JUnit: a case that is left out is said") {
  test::Found found = test::one_of_each();
  render::Findings findings = found.all(Lang::en);
  findings.most = 1;
  const std::string report = render::findings_junit(findings);
  CHECK(test::Xml(report).wrong.empty());
  CHECK(report.find("3 more not shown") != std::string::npos);
}

TEST_CASE("line: one line a finding that an editor's pattern takes apart") {
  test::Found found = test::one_of_each();
  render::Findings findings = found.all();
  findings.cascade = true;
  const std::string text = render::findings_lines(findings);
  const auto lines = split_lines(text);
  REQUIRE(lines.size() == 5);
  const std::regex pattern(R"(^(.+?):(\d+):(\d+): (error|warning|note)\[(HB\d{3})\]: (.+)$)");
  for (const std::string_view line : lines) {
    CAPTURE(line);
    CHECK(std::regex_match(std::string(line), pattern));
  }
  CHECK(lines[1] == "plan/演示: 100%,#1.yaml:2:7: error[HB203]: " + found.sink.findings()[1].message().in(Lang::zh));
}
