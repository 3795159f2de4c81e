#include "render/docx/body.h"

#include <algorithm>
#include <sstream>

#include "base/text.h"
#include "base/utf8.h"
#include "render/docx/layout.h"
#include "render/page/column_widths.h"

namespace hbjs::render::docx {
namespace {

void set(pugi::xml_node node, const char* name, std::string_view value) {
  node.append_attribute(name).set_value(std::string(value).c_str());
}

pugi::xml_node add_valued(pugi::xml_node node, const char* name, std::string_view value) {
  pugi::xml_node child = node.append_child(name);
  set(child, "w:val", value);
  return child;
}

/// A paragraph whose text has line breaks where it has lines.
void add_paragraph(pugi::xml_node node, std::string_view style, std::string_view text) {
  pugi::xml_node paragraph = node.append_child("w:p");
  if (!style.empty()) add_valued(paragraph.append_child("w:pPr"), "w:pStyle", style);
  if (text.empty()) return;
  pugi::xml_node run = paragraph.append_child("w:r");
  const std::string fit = office::fit_for_xml(text);
  bool first = true;
  for (const std::string_view line : split_lines(fit)) {
    if (!first) run.append_child("w:br");
    first = false;
    pugi::xml_node part = run.append_child("w:t");
    set(part, "xml:space", "preserve");
    part.text().set(std::string(line).c_str());
  }
}

struct TableStyles {
  std::string_view head, left, centre, right;
};
constexpr TableStyles small_styles{"TableHead", "TableText", "TableCentre", "TableRight"};
constexpr TableStyles large_styles{"TableLargeHead", "TableLarge", "TableLarge", "TableLarge"};

/// Draws the rows of one table.
class Rows {
 public:
  Rows(pugi::xml_node node, const PageTable& table, const TableStyles& styles)
      : node_(node), table_(table), styles_(styles), spans_(row_spans(table)) {
    constexpr std::size_t short_text = 8;  // a column of such texts stands centred, as numbers and states do
    for (const ColumnContent& column : contents_of(table)) {
      of_columns_.push_back(column.number ? styles.right : column.content <= short_text ? styles.centre : styles.left);
    }
  }

  void head() {
    pugi::xml_node row = add_row();
    row.child("w:trPr").append_child("w:tblHeader");
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const std::size_t span = columns_under(table_, i);
      pugi::xml_node cell = add_cell(row);
      if (span > 1) add_valued(cell.child("w:tcPr"), "w:gridSpan", std::to_string(span));
      add_paragraph(cell, styles_.head, table_.columns[i].title);
      i += span - 1;
    }
  }

  void row(std::size_t index) {
    pugi::xml_node row = add_row();
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      pugi::xml_node cell = add_cell(row);
      const std::size_t span = spans_[index][i];
      const bool goes_on = span == 0;
      if (goes_on) {
        cell.child("w:tcPr").append_child("w:vMerge");
      } else if (span > 1) {
        add_valued(cell.child("w:tcPr"), "w:vMerge", "restart");
      }
      add_paragraph(cell, of_columns_[i], goes_on ? std::string() : cell_of(table_.rows[index], i));
    }
  }

 private:
  pugi::xml_node add_row() {
    pugi::xml_node row = node_.append_child("w:tr");
    row.append_child("w:trPr").append_child("w:cantSplit");
    return row;
  }

  static pugi::xml_node add_cell(pugi::xml_node row) {
    pugi::xml_node cell = row.append_child("w:tc");
    pugi::xml_node width = cell.append_child("w:tcPr").append_child("w:tcW");
    set(width, "w:w", "0");
    set(width, "w:type", "dxa");
    return cell;
  }

  pugi::xml_node node_;
  const PageTable& table_;
  const TableStyles& styles_;
  std::vector<std::vector<std::size_t>> spans_;
  std::vector<std::string_view> of_columns_;
};

/// Pages as those of the built-in documents: 版心 156×225 mm, upright or on its side.
constexpr std::string_view upright =
    R"(<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="1134" w:footer="1425" w:gutter="0"/>)";
constexpr std::string_view on_its_side =
    R"(<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1588" w:right="2098" w:bottom="1474" w:left="1984" w:header="850" w:footer="915" w:gutter="0"/>)";

}  // namespace

Body::Body() {
  pugi::xml_node declaration = tree_.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  set(declaration, "standalone", "yes");
  pugi::xml_node document = tree_.append_child("w:document");
  set(document, "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
  set(document, "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
  body_ = document.append_child("w:body");
}

void Body::add_blank() { body_.append_child("w:p"); }

void Body::add(std::string_view style, std::string_view text) {
  for (const std::string_view line : split_lines(text)) add_paragraph(body_, style, line);
}

void Body::add(const PageTable& table, bool large) {
  if (table.columns.empty()) return;
  pugi::xml_node node = body_.append_child("w:tbl");
  pugi::xml_node properties = node.append_child("w:tblPr");
  add_valued(properties, "w:tblStyle", "GwTable");
  pugi::xml_node width = properties.append_child("w:tblW");
  set(width, "w:w", "0");
  set(width, "w:type", "dxa");
  set(properties.append_child("w:tblLayout"), "w:type", "fixed");
  pugi::xml_node grid = node.append_child("w:tblGrid");
  for (std::size_t i = 0; i < table.columns.size(); ++i) set(grid.append_child("w:gridCol"), "w:w", "0");
  Rows rows(node, table, large ? large_styles : small_styles);
  rows.head();
  for (std::size_t i = 0; i < table.rows.size(); ++i) rows.row(i);
  add_paragraph(body_, "TableNote", {});  // tables do not touch, and a body does not end in one
}

std::string Body::finished(bool landscape) {
  pugi::xml_node section = body_.append_child("w:sectPr");
  std::string inside =
      R"(<w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="even" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="even" r:id="rId6"/>)";
  inside += landscape ? on_its_side : upright;
  inside += R"(<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="579"/>)";
  section.append_buffer(inside.data(), inside.size());
  lay_out(body_);
  std::ostringstream out;
  tree_.save(out, "", pugi::format_raw);
  return out.str();
}

}  // namespace hbjs::render::docx
