#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/utf8.h"
#include "render/docx/template.h"
#include "support/demo_report.h"
#include "support/docx_faults.h"
#include "support/docx_maker.h"

template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += "\n  " + line;
    return out.c_str();
  }
};

namespace hbjs::render {

using testing::DemoReport;
using testing::DemoRow;
using testing::DemoTarget;

/// With `demo` false, so that a document is only what its template says.
inline DemoReport plain_report() {
  DemoReport report = testing::demo_report();
  report.demo = false;
  return report;
}

struct Drawn {
  std::string bytes;
  Sink sink;
  Sources sources;
};

/// The document drawn from a template with these bytes; never one that Word would have to repair.
inline Drawn drawn_from(const std::string& bytes, const DemoReport& report = plain_report()) {
  Drawn drawn;
  drawn.bytes = fill_docx(bytes, "月报.docx", names_of<DemoReport>(), data_of(report), drawn.sink, drawn.sources);
  if (!drawn.bytes.empty()) CHECK(testing::docx_faults(drawn.bytes) == "");
  return drawn;
}

/// What is between the body's tags, without the last section's properties.
inline std::string body_of(const std::string& body, const DemoReport& report = plain_report()) {
  const Drawn drawn = drawn_from(testing::DocxMaker(body).bytes(), report);
  for (const Finding& finding : drawn.sink.findings()) FAIL_CHECK(finding.message().in(Lang::en));
  if (drawn.bytes.empty()) return "";
  const std::string xml = testing::part_of(drawn.bytes, "word/document.xml");
  const std::size_t begin = xml.find("<w:body>") + 8;
  return xml.substr(begin, xml.rfind("<w:sectPr>") - begin);
}

/// The body's texts: paragraphs end in `¶`, cells in `|`, rows in `/`; a line break is `↵`.
inline std::string text_of_body(const std::string& body, const DemoReport& report = plain_report()) {
  const std::string xml = body_of(body, report);
  std::string out;
  bool in_text = false;
  for (std::size_t at = 0; at < xml.size();) {
    if (xml[at] != '<') {
      if (in_text) out += xml[at];
      ++at;
      continue;
    }
    const std::size_t end = xml.find('>', at);
    const std::string_view tag = std::string_view(xml).substr(at, end - at + 1);
    if (tag.starts_with("<w:t>") || tag.starts_with("<w:t ")) in_text = true;
    if (tag == "</w:t>") in_text = false;
    if (tag == "</w:p>" || tag == "<w:p/>") out += "¶";
    if (tag == "</w:tc>") out += "|";
    if (tag == "</w:tr>") out += "/";
    if (tag == "<w:br/>") out += "↵";
    at = end + 1;
  }
  return out;
}

/// What is wrong with a template of this body: code, paragraph, what the carets stand under, and the label.
inline std::vector<std::string> told_of(const std::string& bytes) {
  Sink sink;
  Sources sources;
  check_docx(bytes, "月报.docx", names_of<DemoReport>(), sink, sources);
  std::vector<std::string> out;
  for (const Finding& finding : sink.findings()) {
    const std::string_view line = sources[finding.at.file].line(finding.at.line);
    std::string one = std::string(finding.info->code) + " " + sources[finding.at.file].path() + ":" +
                      std::to_string(finding.at.line) + " " +
                      std::string(slice(line, finding.at.column - 1, finding.at.end_column - 1));
    if (finding.label) one += " " + finding.label->in(Lang::zh);
    for (const Related& related : finding.related) one += " " + related.message.in(Lang::zh);
    out.push_back(std::move(one));
  }
  return out;
}

inline std::vector<std::string> told_of_body(const std::string& body) {
  return told_of(testing::DocxMaker(body).bytes());
}

}  // namespace hbjs::render
