// Findings on a terminal: right at any width, in ASCII, with wide quotation marks, with what follows from what.

#include <doctest/doctest.h>

#include "base/text.h"
#include "base/utf8.h"
#include "check/check.h"
#include "load/load.h"
#include "query/index.h"
#include "support/found.h"
#include "support/real_plan.h"

using namespace hbjs;

namespace {

/// The source line and the line of carets of each finding, as they are drawn.
struct Drawn {
  std::string line;
  std::size_t indent = 0, carets = 0;
};

std::vector<Drawn> excerpts(std::string_view text) {
  std::vector<Drawn> found;
  const auto lines = split_lines(text);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::size_t bar = lines[i].find(" | ");
    if (bar == std::string_view::npos || lines[i].substr(0, bar).find_first_not_of("0123456789") != std::string::npos)
      continue;
    const std::string_view below = lines[i + 1].substr(bar + 3);
    const std::size_t first = below.find('^');
    REQUIRE(first != std::string_view::npos);
    found.push_back({std::string(lines[i].substr(bar + 3)), first,
                     std::min(below.find_first_not_of('^', first), below.size()) - first});
  }
  return found;
}

/// What stands at a cell of a line.
std::string_view at_cell(std::string_view line, std::size_t cell, Ambiguous ambiguous) {
  std::size_t at = 0;
  for (std::size_t used = 0; at < line.size() && used < cell;)
    used += static_cast<std::size_t>(width_of(next_code_point(line, at), ambiguous));
  return line.substr(at);
}

std::string_view marked_text(const Finding& finding, const Sources& sources) {
  const std::string_view line = sources[finding.at.file].line(finding.at.line);
  const std::size_t to = finding.at.end_line == finding.at.line ? finding.at.end_column - 1 : code_points(line);
  return slice(line, finding.at.column - 1, to);
}

}  // namespace

TEST_CASE("every finding of the broken and of the real plan is drawn right at every width") {
  for (const char* folder : {HBJS_SOURCE_DIR "/tests/golden/broken-plan/plan", HBJS_SOURCE_DIR "/plan"}) {
    load::Loaded loaded = load::load(folder, load::Progress::all());
    check::check(query::Index(loaded.book), loaded.broken, *parse_date("2024-06-30"), loaded.sink);
    loaded.sink.sort();
    const auto& all = loaded.sink.findings();
    REQUIRE(all.size() > 10);
    for (std::size_t columns = 20; columns <= 200; ++columns) {
      for (const Ambiguous ambiguous : {Ambiguous::narrow, Ambiguous::wide}) {
        const render::FindingStyle style{{columns, false}, ambiguous, columns % 2 == 0};
        const auto drawn = excerpts(render::findings_text({loaded.sink, loaded.sources, Lang::zh}, style));
        REQUIRE(drawn.size() == all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
          const std::string_view token = marked_text(all[i], loaded.sources);
          CAPTURE(columns);
          CAPTURE(token);
          CAPTURE(drawn[i].line);
          if (token.empty()) continue;
          // Excerpts are never narrower than 20 cells.
          REQUIRE(width(drawn[i].line, ambiguous) <= std::max<std::size_t>(columns, 20));
          const std::string_view under = at_cell(drawn[i].line, drawn[i].indent, ambiguous);
          const std::string_view whole = under.substr(
              0, static_cast<std::size_t>(at_cell(under, drawn[i].carets, ambiguous).data() - under.data()));
          REQUIRE(token.starts_with(whole));
          REQUIRE_FALSE(whole.empty());
        }
      }
    }
  }
}

TEST_CASE("--ascii: nothing that is drawn around the words needs more than ASCII") {
  test::Found found;
  const auto file = found.file("a.yaml", std::string(200, 'a') + " lead: x " + std::string(200, 'b') + "\n");
  found.sink.tell(msg::unknown_key, found.at(file, "lead"), "lead", "unit").trail = "4.1 › helper";
  const std::string plain = render::findings_text(found.all(Lang::en), {{60, false}});
  const std::string ascii = render::findings_text(found.all(Lang::en), {{60, false}, {}, true});
  CHECK(plain.find("…") != std::string::npos);
  CHECK(plain.find("›") != std::string::npos);
  CHECK(ascii.find("…") == std::string::npos);
  CHECK(ascii.find("4.1 > helper") != std::string::npos);
  CHECK(ascii.find("...") != std::string::npos);
}

TEST_CASE("where quotation marks may be wide, the words name what is marked") {
  test::Found found;
  const auto file = found.file("a.yaml", "title: “演示”数据\nplain: 数据\n");
  found.sink.tell(msg::tab, found.at(file, "数据"));
  Span second = found.at(file, "plain");
  second.column = 8;
  second.end_column = 10;
  found.sink.tell(msg::tab, second);
  const std::string text = render::findings_text(found.all(), {{80, false}});
  CHECK(text.find("^^^^ “数据”\n") != std::string::npos);
  CHECK(text.find("^^^^\n") != std::string::npos);  // the second line has nothing of the kind

  test::Found named;
  const auto other = named.file("a.yaml", "lead: “演示”局\n");
  named.sink.tell(msg::unknown_unit, named.at(other, "演示"), "单位", "the unit", "演示");
  CHECK(render::findings_text(named.all(), {{80, false}}).find("^^^^\n") != std::string::npos);
}

TEST_CASE("what follows from another finding is counted, or shown with its cause") {
  test::Found found = test::one_of_each();
  render::Findings findings = found.all(Lang::en);
  const std::string without = render::findings_text(findings, {{100, false}});
  CHECK(without.find("HB102") == std::string::npos);
  CHECK(render::summary_text(findings).find("1 more follow") != std::string::npos);
  findings.cascade = true;
  const std::string with = render::findings_text(findings, {{100, false}});
  CHECK(with.find("error[HB102]") != std::string::npos);
  CHECK(with.find("::: plan/演示: 100%,#1.yaml:4:1  it follows from what is wrong here") != std::string::npos);

  const render::Json json = render::findings_json(findings);
  REQUIRE(json["hidden"].size() == 1);
  CHECK(json["hidden"][0]["cause"]["line"] == 4);
  CHECK(json["summary"]["hidden"] == 1);
  CHECK(json["diagnostics"].size() == 4);
}

TEST_CASE("what is left out is said in text, JSON, Markdown and beside the rest") {
  test::Found found = test::one_of_each();
  render::Findings findings = found.all(Lang::en);
  findings.most = 3;
  findings.cascade = true;  // four findings and what follows from one
  CHECK(render::findings_text(findings, {{100, false}}).find("2 more not shown") != std::string::npos);
  CHECK(render::findings_json(findings)["summary"]["left_out"] == 2);
  CHECK(render::to_markdown(render::findings_page(findings)).find("2 more not shown") != std::string::npos);
  CHECK(render::left_out_text(findings).find("2 more not shown") != std::string::npos);
  findings.most = 0;
  CHECK(render::left_out_text(findings).empty());
}

TEST_CASE("no words of a file or its name move the cursor") {
  test::Found found;
  const auto file = found.file("\x1b[31m.yaml", "a: \x1b[2J\n");
  found.sink.tell(msg::unknown_key, found.at(file, "a"), "\x1b[2J", "x\ry").trail = "\x1b[1m";
  const std::string text = render::findings_text(found.all(), {{80, false}});
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find('\r') == std::string::npos);
}

TEST_CASE("JSON carries the place in every unit") {
  test::Found found;
  const auto file = found.file("a.yaml", "😀: 区教育居\n");
  found.sink.tell(msg::unknown_unit, found.at(file, "区教育居"), "单位", "the unit", "区教育居").trail = "4.1";
  const render::Json row = render::findings_json(found.all())["diagnostics"][0];
  CHECK(row["column"] == 4);
  CHECK(row["end_column"] == 8);
  CHECK(row["byte_offset"] == 6);
  CHECK(row["end_byte_offset"] == 18);
  CHECK(row["utf16_column"] == 5);
  CHECK(row["end_utf16_column"] == 9);
  CHECK(row["display_column"] == 5);
  CHECK(row["trail"] == "4.1");
  CHECK(row["args"] == render::Json{"单位", "the unit", "区教育居"});
  CHECK(row["fingerprint"].get<std::string>().size() == 16);
  CHECK_FALSE(row["help"].get<std::string>().empty());
}
