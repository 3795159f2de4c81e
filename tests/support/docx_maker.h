#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "office/package.h"
#include "office/xml.h"

/// Makes Word documents for tests, as templates and such as no program should write.
namespace hbjs::testing {

class DocxMaker {
 public:
  std::string main = "word/document.xml";
  std::string main_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  std::string namespaces = R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
                           R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";
  std::string body;                ///< what goes into <w:body> before the sectPr
  std::string header;              ///< what goes into the only header; no such part when empty
  std::vector<office::Part> more;  ///< parts that have their types by their endings

  explicit DocxMaker(std::string its_body = {}) : body(std::move(its_body)) {}

  [[nodiscard]] std::vector<office::Part> parts() const {
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::string types =
        R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
        R"(<Default Extension="xml" ContentType="application/xml"/>)"
        R"(<Default Extension="bin" ContentType="application/octet-stream"/>)"
        R"(<Override PartName="/)" +
        main + R"(" ContentType=")" + main_type + R"("/>)";
    std::string section, relations;
    std::vector<office::Part> out;
    if (!header.empty()) {
      relations = R"(<Relationship Id="rId1" Type=")" + type + R"(header" Target="header1.xml"/>)";
      section = R"(<w:headerReference w:type="default" r:id="rId1"/>)";
      out.push_back({"word/header1.xml", "<w:hdr " + namespaces + ">" + header + "</w:hdr>"});
    }
    out.insert(out.begin(), {{"[Content_Types].xml", "<Types>" + types + "</Types>"},
                             {"_rels/.rels", R"(<Relationships><Relationship Id="rId1" Type=")" + type +
                                                 R"(officeDocument" Target=")" + main + R"("/></Relationships>)"},
                             {main, "<w:document " + namespaces + "><w:body>" + body + "<w:sectPr>" + section +
                                        R"(<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>)"},
                             {"word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>"}});
    out.insert(out.end(), more.begin(), more.end());
    return out;
  }

  [[nodiscard]] std::string bytes() const { return office::packed(parts()); }
};

/// A paragraph of one run.
inline std::string paragraph(std::string_view text) {
  return "<w:p><w:r><w:t xml:space=\"preserve\">" + office::xml_text(text) + "</w:t></w:r></w:p>";
}

/// A table of cells, each of which is what it says, or a paragraph of that when it is no XML.
inline std::string table(const std::vector<std::vector<std::string>>& rows) {
  const std::size_t columns = rows.empty() ? 0 : rows.front().size();
  std::string out =
      R"(<w:tbl><w:tblPr><w:tblW w:w=")" + std::to_string(columns * 1000) + R"(" w:type="dxa"/></w:tblPr><w:tblGrid>)";
  for (std::size_t i = 0; i < columns; ++i) out += R"(<w:gridCol w:w="1000"/>)";
  out += "</w:tblGrid>";
  for (const auto& row : rows) {
    out += "<w:tr>";
    for (const std::string& cell : row) {
      out += R"(<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>)" +
             (cell.starts_with('<') ? cell : paragraph(cell)) + "</w:tc>";
    }
    out += "</w:tr>";
  }
  return out + "</w:tbl>";
}

/// One part of a document.
inline std::string part_of(std::string_view bytes, const std::string& name) {
  return office::Package(bytes).read(name);
}

}  // namespace hbjs::testing
