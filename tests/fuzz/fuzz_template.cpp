// libFuzzer target for the Word documents that people use as templates: whatever the bytes are, reading ends, findings
// point at lines that are there, and a document that is drawn holds together. The first byte chooses: `z` a file as it
// comes; `h` the text is a header, anything else the body of a sound document, as XML.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/broken.h"
#include "office/refusals.h"
#include "render/docx/template.h"
#include "support/demo_report.h"
#include "support/docx_maker.h"

namespace {

using namespace hbjs;
using testing::broken;

void check_place(const Span& at, const Sources& sources) {
  if (at.file >= sources.size() || at.line == 0) broken("a place that is nowhere");
  const std::string_view text = sources[at.file].line(at.line);
  if (!sources[at.file].bytes().empty() && at.column > text.size() + 1) broken("a column beyond its line");
}

void check_tree(pugi::xml_node node) {
  if (node.name()[0] == '{') broken("a mark is left");
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (attribute.name()[0] == '{') broken("an attribute that marks is left");
  }
  if (office::is(node, "tc") && !office::is(node.last_child(), "p")) broken("a cell does not end in a paragraph");
  for (const pugi::xml_node child : node.children()) check_tree(child);
}

void check_document(const std::string& bytes, const std::string& part) {
  office::Package package(bytes);
  if (!package.has(part)) return;
  try {
    check_tree(office::XmlPart(package, part).root());
  } catch (const office::Refused&) {  // larger than what is read, or what the file itself has broken
  }
}

void draw(const std::string& bytes) {
  Sink sink;
  Sources sources;
  const testing::DemoReport report = testing::demo_report();
  const std::string drawn = render::fill_docx(bytes, "month.docx", render::names_of<testing::DemoReport>(),
                                              render::data_of(report), sink, sources);
  for (const Finding& finding : sink.findings()) {
    check_place(finding.at, sources);
    for (const Related& related : finding.related) check_place(related.at, sources);
  }
  if (drawn.empty() == (sink.count(Severity::error) == 0)) broken("neither a document nor a finding, or both");
  if (drawn.empty()) return;
  check_document(drawn, "word/document.xml");
  check_document(drawn, "word/header1.xml");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] == 'z') {
    draw(bytes);
  } else {
    testing::DocxMaker maker(data[0] == 'h' ? "" : bytes);
    if (data[0] == 'h') maker.header = bytes;
    draw(maker.bytes());
  }
  return 0;
}
