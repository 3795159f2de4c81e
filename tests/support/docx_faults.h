#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "office/package.h"
#include "office/refusals.h"
#include "office/xml.h"

/// What makes Word or WPS refuse or "repair" a document, or lose a part of it, although it unpacks well (facts:
/// office-files.md). LibreOffice opens most of these without a word, so tests look here.
namespace hbjs::testing {

/// The order of properties that wml.xsd has.
inline const std::map<std::string_view, std::vector<std::string_view>>& property_orders() {
  static const std::map<std::string_view, std::vector<std::string_view>> orders{
      {"pPr",
       {"pStyle",
        "keepNext",
        "keepLines",
        "pageBreakBefore",
        "framePr",
        "widowControl",
        "numPr",
        "suppressLineNumbers",
        "pBdr",
        "shd",
        "tabs",
        "suppressAutoHyphens",
        "kinsoku",
        "wordWrap",
        "overflowPunct",
        "topLinePunct",
        "autoSpaceDE",
        "autoSpaceDN",
        "bidi",
        "adjustRightInd",
        "snapToGrid",
        "spacing",
        "ind",
        "contextualSpacing",
        "mirrorIndents",
        "suppressOverlap",
        "jc",
        "textDirection",
        "textAlignment",
        "textboxTightWrap",
        "outlineLvl",
        "divId",
        "cnfStyle",
        "rPr",
        "sectPr",
        "pPrChange"}},
      {"rPr", {"rStyle",
               "rFonts",
               "b",
               "bCs",
               "i",
               "iCs",
               "caps",
               "smallCaps",
               "strike",
               "dstrike",
               "outline",
               "shadow",
               "emboss",
               "imprint",
               "noProof",
               "snapToGrid",
               "vanish",
               "webHidden",
               "color",
               "spacing",
               "w",
               "kern",
               "position",
               "sz",
               "szCs",
               "highlight",
               "u",
               "effect",
               "bdr",
               "shd",
               "fitText",
               "vertAlign",
               "rtl",
               "cs",
               "em",
               "lang",
               "eastAsianLayout",
               "specVanish",
               "oMath"}},
      {"tblPr",
       {"tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc",
        "tblCellSpacing", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption",
        "tblDescription"}},
      {"tcPr",
       {"cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection",
        "tcFitText", "vAlign", "hideMark"}},
      {"sectPr", {"headerReference", "footerReference", "footnotePr",     "endnotePr", "type",          "pgSz",
                  "pgMar",           "paperSrc",        "pgBorders",      "lnNumType", "pgNumType",     "cols",
                  "formProt",        "vAlign",          "noEndnote",      "titlePg",   "textDirection", "bidi",
                  "rtlGutter",       "docGrid",         "printerSettings"}},
  };
  return orders;
}

class DocxFaults {
 public:
  /// Every fault of the document, each with the part it is in; none of a sound one.
  static std::vector<std::string> of(std::string_view bytes) {
    DocxFaults faults;
    try {
      office::Package package(bytes);
      faults.look_at(package);
    } catch (const office::Refused& refused) {
      faults.found_.push_back(refused.refusal.why.in(Lang::en));
    }
    return faults.found_;
  }

 private:
  using Node = pugi::xml_node;

  static bool is(Node node, std::string_view name) {
    return node.type() == pugi::node_element && office::local_name(node.name()) == name;
  }
  static std::size_t number(Node node, std::string_view child, std::string_view attribute) {
    return office::attribute(office::child(node, child), attribute).as_uint();
  }

  void fault(const std::string& what) { found_.push_back(part_ + ": " + what); }

  void look_at(office::Package& package) {
    const std::vector<std::string> names = package.names();
    if (names.empty() || names.front() != "[Content_Types].xml") fault("[Content_Types].xml is not the first part");
    read_types(package);
    for (const std::string& name : names) {
      part_ = name;
      if (name != "[Content_Types].xml") look_for_type(name);
      if (name.ends_with(".rels")) continue;
      relations_.clear();
      for (const office::Relation& relation : office::relations_of(package, name)) {
        relations_.insert(relation.id);
        if (!relation.target.empty() && !package.has(relation.target)) fault("no part " + relation.target);
      }
      if (!name.ends_with(".xml")) continue;
      const office::XmlPart xml(package, name);
      look_at(xml.root());
    }
    part_ = "the package";
    if (office::main_part(package).empty()) fault("no main part");
  }

  void read_types(office::Package& package) {
    const office::XmlPart types(package, "[Content_Types].xml");
    office::each_child(types.root(), "Default",
                       [&](Node node) { defaults_.insert(office::attribute(node, "Extension").value()); });
    office::each_child(types.root(), "Override", [&](Node node) {
      const std::string name = office::attribute(node, "PartName").value();
      overrides_.insert(name);
      if (!package.has(name.substr(std::min<std::size_t>(1, name.size()))))
        fault("a type for " + name + ", which is not there");
    });
  }

  void look_for_type(const std::string& name) {
    const bool is_known = overrides_.contains("/" + name) || defaults_.contains(name.substr(name.rfind('.') + 1));
    if (!is_known) fault("no content type");
  }

  void look_at(Node node) {
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const std::string_view name = attribute.name();
      if ((name == "r:id" || name == "r:embed" || name == "r:link") && !relations_.contains(attribute.value()))
        fault("no relation " + std::string(attribute.value()));
    }
    const std::string_view name = office::local_name(node.name());
    if (const auto order = property_orders().find(name); order != property_orders().end())
      look_at_order(node, order->second);
    if (name == "p" || name == "r" || name == "tc" || name == "tr") look_for_first(node, std::string(name) + "Pr");
    if (name == "tc" && !is(node.last_child(), "p")) fault("a cell does not end in a paragraph");
    if (name == "tbl") look_at_table(node);
    if (name == "body") look_at_body(node);
    if (name == "t" && std::string_view(office::text_of(node)).find("{{") != std::string_view::npos)
      fault("a tag is left: " + office::text_of(node));
    if (is_story(name) && !office::child(node, "p") && !office::child(node, "tbl"))
      fault("no paragraph in " + std::string(name));
    for (const Node child : node.children()) {
      if (child.type() == pugi::node_element) look_at(child);
    }
  }

  static bool is_story(std::string_view name) {
    return name == "hdr" || name == "ftr" || name == "txbxContent" || name == "footnote" || name == "endnote";
  }

  /// The element's properties come first, and once.
  void look_for_first(Node node, std::string_view properties) {
    std::size_t at = 0;
    for (const Node child : node.children()) {
      if (is(child, properties) && at > 0) fault(std::string(properties) + " is not the first in its element");
      ++at;
    }
  }

  void look_at_order(Node node, const std::vector<std::string_view>& order) {
    std::ptrdiff_t last = -1;
    for (const Node child : node.children()) {
      const std::string_view name = office::local_name(child.name());
      const auto found = std::ranges::find(order, name);
      if (found == order.end()) continue;  // of a later version, in a namespace of its own
      std::ptrdiff_t at = found - order.begin();
      if (name == "footerReference") at = 0;  // in any order with the headers
      const bool repeats = at == 0 && is(node, "sectPr");
      if (at < last || (at == last && !repeats))
        fault(std::string(name) + " stands in the wrong place of " + node.name());
      last = at;
    }
  }

  void look_at_body(Node body) {
    for (const Node child : body.children()) {
      if (is(child, "sectPr") && child.next_sibling()) fault("something follows the last section's properties");
      if (is(child, "tbl") && is(child.next_sibling(), "tbl")) fault("two tables have nothing between them");
      if (is(child, "tbl") && !is(child.next_sibling(), "p")) fault("no paragraph follows a table");
    }
  }

  void look_at_table(Node table) {
    std::vector<std::size_t> widths;
    office::each_child(office::child(table, "tblGrid"), "gridCol",
                       [&](Node column) { widths.push_back(office::attribute(column, "w").as_uint()); });
    if (widths.empty()) fault("a table without a grid");
    if (!office::child(table, "tr")) fault("a table without rows");
    std::size_t sum = 0;
    for (const std::size_t width : widths) sum += width;
    const Node wanted = office::child(office::child(table, "tblPr"), "tblW");
    if (std::string_view(office::attribute(wanted, "type").value()) == "dxa" &&
        office::attribute(wanted, "w").as_uint() != sum)
      fault("the columns are " + std::to_string(sum) + " wide together, the table " +
            office::attribute(wanted, "w").value());
    office::each_child(table, "tr", [&](Node row) { look_at_row(row, widths); });
  }

  void look_at_row(Node row, const std::vector<std::size_t>& widths) {
    std::size_t column = number(office::child(row, "trPr"), "gridBefore", "val");
    std::size_t cells = 0;
    office::each_child(row, "tc", [&](Node cell) {
      const Node properties = office::child(cell, "tcPr");
      const std::size_t span = std::max<std::size_t>(1, number(properties, "gridSpan", "val"));
      std::size_t width = 0;
      for (std::size_t i = column; i < column + span && i < widths.size(); ++i) width += widths[i];
      const Node own = office::child(properties, "tcW");
      if (own && std::string_view(office::attribute(own, "type").value()) == "dxa" &&
          office::attribute(own, "w").as_uint() != width)
        fault("a cell is " + std::string(office::attribute(own, "w").value()) + " wide, its columns " +
              std::to_string(width));
      column += span;
      ++cells;
    });
    column += number(office::child(row, "trPr"), "gridAfter", "val");
    if (cells == 0) fault("a row without cells");
    if (column != widths.size())
      fault("a row of " + std::to_string(column) + " columns in a table of " + std::to_string(widths.size()));
  }

  std::string part_ = "the package";
  std::set<std::string> defaults_, overrides_, relations_;
  std::vector<std::string> found_;
};

/// The faults in one text, one a line; empty for a sound document.
inline std::string docx_faults(std::string_view bytes) {
  std::string out;
  for (const std::string& fault : DocxFaults::of(bytes)) out += fault + "\n";
  return out;
}

}  // namespace hbjs::testing
