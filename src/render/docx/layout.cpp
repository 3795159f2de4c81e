#include "render/docx/layout.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "render/docx/lines.h"
#include "render/docx/tables.h"

namespace hbjs::render::docx {
namespace {

constexpr std::size_t title_cell = 220;         ///< twips of half a character of 2号
constexpr std::size_t body_cell_tenths = 1579;  ///< tenths of a twip of half a character of 3号, set 5 closer

/// The room of a section's pages.
struct PageRoom {
  std::size_t width = 8844, height = 12756;  ///< 版心 156×225 mm
};

std::string_view style_of(pugi::xml_node node) {
  if (std::string_view(node.name()) == "w:tbl")
    return node.child("w:tblPr").child("w:tblStyle").attribute("w:val").value();
  return node.child("w:pPr").child("w:pStyle").attribute("w:val").value();
}

/// A side or margin of a page. Word knows none of more than 22 inches.
int twips(pugi::xml_node node, const char* name) {
  constexpr int most = 31'680;
  return std::clamp(node.attribute(name).as_int(), -most, most);
}

PageRoom room_of(pugi::xml_node section) {
  const pugi::xml_node size = section.child("w:pgSz");
  const pugi::xml_node margins = section.child("w:pgMar");
  const int width = twips(size, "w:w") - twips(margins, "w:left") - twips(margins, "w:right");
  const int height = twips(size, "w:h") - twips(margins, "w:top") - twips(margins, "w:bottom");
  constexpr int least = 1440;
  if (width < least || height < least) return {};
  return {static_cast<std::size_t>(width), static_cast<std::size_t>(height)};
}

/// What stands behind an indentation among a paragraph's properties (wml.xsd).
pugi::xml_node first_behind_indent(pugi::xml_node properties) {
  constexpr std::array behind{
      "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc",       "w:textDirection", "w:textAlignment",
      "w:textboxTightWrap",  "w:outlineLvl",    "w:divId",           "w:cnfStyle", "w:rPr",           "w:sectPr",
      "w:pPrChange"};
  for (const pugi::xml_node child : properties.children()) {
    if (std::ranges::find(behind, std::string_view(child.name())) != behind.end()) return child;
  }
  return {};
}

void indent_right(pugi::xml_node paragraph, std::size_t cells) {
  pugi::xml_node properties = paragraph.child("w:pPr");
  pugi::xml_node indent = properties.child("w:ind");
  if (!indent) {
    const pugi::xml_node next = first_behind_indent(properties);
    indent = next ? properties.insert_child_before("w:ind", next) : properties.append_child("w:ind");
  }
  while (const pugi::xml_attribute old = indent.first_attribute()) indent.remove_attribute(old);
  indent.append_attribute("w:right").set_value(cells * body_cell_tenths / 10);
}

void sign(pugi::xml_node organ, pugi::xml_node date, PageRoom room) {
  const std::size_t organ_cells = width(text_of(organ));
  const std::size_t date_cells = width(text_of(date));
  const SignedAt at = signed_at(organ_cells, date_cells);
  if ((at.organ + organ_cells) * body_cell_tenths / 10 > room.width) return;
  indent_right(organ, at.organ);
  indent_right(date, at.date);
}

void keep_with_next(pugi::xml_node paragraph) {
  pugi::xml_node properties = paragraph.child("w:pPr");
  if (!properties) properties = paragraph.prepend_child("w:pPr");
  if (properties.child("w:keepNext")) return;
  // Stands behind the style alone (wml.xsd).
  const pugi::xml_node style = properties.child("w:pStyle");
  if (style) {
    properties.insert_child_after("w:keepNext", style);
  } else {
    properties.prepend_child("w:keepNext");
  }
}

/// Keeps the end of the text, and what announces the annexes, on the page of the signature: GB/T 9704 7.3.5.5 wants no
/// signature on a page without text.
void keep_with_text(pugi::xml_node organ, const StyleIds& styles) {
  for (pugi::xml_node before = organ.previous_sibling(); std::string_view(before.name()) == "w:p";
       before = before.previous_sibling()) {
    if (before.child("w:pPr").child("w:sectPr")) return;
    keep_with_next(before);
    if (!text_of(before).empty() && !styles.ours(style_of(before)).starts_with("AnnexNote")) return;
  }
}

void lay_out(pugi::xml_node node, PageRoom room, const StyleIds& styles) {
  const std::string_view style = styles.ours(style_of(node));
  if (style == "GwTable") lay_out_table(node, room.width, room.height);
  // A cell less than there are: a font that stands in for 小标宋 draws digits wider than half a character.
  if (style == "GwTitle" || style == "AnnexTitle") break_between_words(node, room.width / title_cell - 1);
  const pugi::xml_node next = node.next_sibling();
  if (style == "Organ" && styles.ours(style_of(next)) == "IssueDate") {
    sign(node, next, room);
    keep_with_text(node, styles);
  }
}

}  // namespace

SignedAt signed_at(std::size_t organ, std::size_t date) {
  constexpr std::size_t two = 4;  // characters, in cells
  if (organ >= date) return {two, organ - date};
  return {two + two + date - organ, two};
}

void lay_out(pugi::xml_node body, const StyleIds& styles) {
  std::vector<pugi::xml_node> waiting;  // for the end of their section, which says how large its pages are
  for (const pugi::xml_node node : body.children()) {
    const bool is_last = std::string_view(node.name()) == "w:sectPr";
    const pugi::xml_node section = is_last ? node : node.child("w:pPr").child("w:sectPr");
    if (!is_last) waiting.push_back(node);
    if (!section) continue;
    for (const pugi::xml_node laid : waiting) lay_out(laid, room_of(section), styles);
    waiting.clear();
  }
  for (const pugi::xml_node laid : waiting) lay_out(laid, PageRoom{}, styles);
}

}  // namespace hbjs::render::docx
