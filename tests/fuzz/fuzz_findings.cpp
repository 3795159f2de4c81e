// libFuzzer target for showing findings: whatever a file holds and wherever a finding points, every format is drawn,
// each stays well-formed, and the carets stand under the place. The first bytes choose the place, the kind of finding
// and the style; a line of the rest each is the file's name, the arguments and the trail; what is left is the file.

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "base/printable.h"
#include "base/text.h"
#include "base/utf8.h"
#include "diag/messages.h"
#include "diag/positions.h"
#include "fuzz/broken.h"
#include "render/findings/excerpt.h"
#include "render/findings/findings.h"
#include "support/xml.h"

namespace {

using namespace hbjs;
using render::Json;

void promise(bool kept, const char* what) {
  if (!kept) testing::broken(what);
}

/// Takes what a case is made of from the input.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : rest_(reinterpret_cast<const char*>(data), size) {}

  std::uint32_t number(std::uint32_t below) {
    if (rest_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return byte % below;
  }
  std::string line() {
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    std::string text(rest_.substr(0, end));
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return text;
  }
  [[nodiscard]] std::string rest() const { return std::string(rest_); }

 private:
  std::string_view rest_;
};

Span place(Input& input) {
  Span at;
  at.line = input.number(8);
  at.column = input.number(128);
  at.end_line = input.number(4) == 0 ? input.number(8) : at.line;
  at.end_column = at.column + input.number(64);
  return at;
}

void check_excerpt(std::string_view line, const Span& at, const render::ExcerptStyle& style) {
  const std::size_t column = at.column == 0 ? 0 : at.column - 1;
  const std::size_t from = slice(line, 0, column).size();
  const std::size_t to = std::max(from, slice(line, 0, at.end_column == 0 ? 0 : at.end_column - 1).size());
  const render::Excerpt shown = render::excerpt(line, from, to, style);
  const std::size_t cells = width(shown.line, style.ambiguous);
  promise(!first_bad_utf8(shown.line), "an excerpt is UTF-8");
  promise(cells <= std::max<std::size_t>(style.cells, 8), "an excerpt fits");
  promise(shown.carets >= 1 && shown.indent + shown.carets <= cells + 1, "carets stand within the line");
  if (from == line.size()) return;
  std::size_t next = from;
  const char32_t marked = visible(next_code_point(line, next));
  if (width_of(marked) == 0) return;
  for (std::size_t offset = 0, used = 0; offset < shown.line.size();) {
    const char32_t c = next_code_point(shown.line, offset);
    if (used == shown.indent && width_of(c) > 0) return promise(c == marked, "the caret stands under its character");
    used += static_cast<std::size_t>(width_of(c, style.ambiguous));
  }
  promise(false, "the caret stands in a cell where a character begins");
}

void check_positions(const Sources& sources, const Finding& finding) {
  Positions positions(sources);
  const Position begin = positions.begin_of(finding.at), end = positions.end_of(finding.at);
  promise(begin.byte <= end.byte || finding.at.end_line != finding.at.line, "a place ends after it begins");
  promise(std::max(begin.byte, end.byte) <= sources[finding.at.file].bytes().size(), "a place lies in its file");
}

void check_json(const Json& json) {
  const std::string text = render::to_text(json);
  promise(!first_bad_utf8(text), "JSON is UTF-8");
  promise(Json::accept(text), "JSON is well-formed");
  render::to_yaml(json);
}

void check_sarif(const Json& sarif) {
  check_json(sarif);
  for (const Json& result : sarif["runs"][0]["results"]) {
    const Json& physical = result["locations"][0]["physicalLocation"];
    for (const char c : physical["artifactLocation"]["uri"].get<std::string>())
      promise(c > 0x20 && c < 0x7F, "a URI is ASCII");
    for (const Json& number : physical["region"]) promise(number >= 1, "regions count from 1");
  }
}

void check_gitlab(const Json& report) {
  check_json(report);
  std::set<std::string> fingerprints;
  for (const Json& item : report) fingerprints.insert(item["fingerprint"].get<std::string>());
  promise(fingerprints.size() == report.size(), "fingerprints are unique");
}

void check_github(const std::string& commands, std::size_t findings) {
  std::size_t count = 0;
  for (std::string_view rest = commands; !rest.empty(); ++count) {
    const std::size_t end = rest.find('\n');
    promise(end != std::string_view::npos, "a command ends its line");
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    promise(
        line.starts_with("::error file=") || line.starts_with("::warning file=") || line.starts_with("::notice file="),
        "a line is a command");
    promise(line.find('\r') == std::string_view::npos, "line breaks are escaped");
    const std::string_view properties = line.substr(2, line.find("::", 2) - 2);
    promise(properties.find(':') == std::string_view::npos, "colons are escaped in properties");
    promise(properties.find(",title=hbjs HB") != std::string_view::npos, "the title is the last property");
  }
  promise(count == findings, "each finding is annotated once");
}

void check_text(const render::Findings& findings, const render::FindingStyle& style) {
  const std::string text = render::findings_text(findings, style);
  promise(!first_bad_utf8(text), "text is UTF-8");
  for (const char c : text)
    promise(c == '\n' || static_cast<unsigned char>(c) >= 0x20, "text does not move the cursor");
  const std::string harmless = render::without_commands(text);
  for (const std::string_view line : split_lines(harmless)) {
    promise(!trimmed(line).starts_with("::"), "no line is a command");
    promise(line.find("##[") == std::string_view::npos, "no line holds an old command");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  const Span first = place(input), second = place(input);
  const auto kind = catalogue()[input.number(static_cast<std::uint32_t>(catalogue().size()))];
  const std::uint32_t choices = input.number(64);
  const std::size_t columns = 20 + input.number(200);
  const std::string name = input.line(), argument = input.line(), trail = input.line();

  Sources sources;
  sources.add(Source(name, input.rest(), name));
  Sink sink;
  for (const Span& at : {first, second, first}) {
    Finding& finding = sink.tell(msg::tab, at);
    finding.info = kind;
    finding.args.assign(8, argument);
    finding.trail = trail;
    if ((choices & 1) != 0) finding.label = Said{"{0}", "{0}", {argument}};
    if ((choices & 2) != 0) finding.related.push_back({second, Said{"{0}", "{0}", {argument}}});
  }
  sink.hide(first, msg::unknown_key, second, argument, trail);
  sink.sort();
  sink.stamp(sources);

  render::Findings findings{sink, sources, (choices & 4) != 0 ? Lang::zh : Lang::en};
  findings.cascade = (choices & 8) != 0;
  const Ambiguous ambiguous = (choices & 16) != 0 ? Ambiguous::wide : Ambiguous::narrow;
  const bool ascii = (choices & 32) != 0;
  const Source& source = sources[0];
  for (const Finding& finding : sink.findings()) {
    check_positions(sources, finding);
    if (finding.at.end_line == finding.at.line)
      check_excerpt(source.line(finding.at.line), finding.at, {columns, ambiguous, ascii ? "..." : "…"});
  }
  check_text(findings, {{columns, false}, ambiguous, ascii});
  check_json(render::findings_json(findings));
  check_sarif(render::findings_sarif(findings));
  check_gitlab(render::findings_gitlab(findings));
  const test::Xml xml(render::findings_junit(findings));
  promise(xml.wrong.empty(), xml.wrong.c_str());
  check_github(render::findings_github(findings).commands, findings.cascade ? 4 : 3);
  promise(split_lines(render::findings_lines(findings)).size() == (findings.cascade ? 4U : 3U), "one line a finding");
  render::to_markdown(render::findings_page(findings));
  render::to_csv(render::findings_page(findings).sheet);
  return 0;
}
