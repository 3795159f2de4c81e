#include <array>
#include <set>
#include <string>
#include <string_view>

#include "render/docx/fill.h"
#include "render/docx/text.h"

namespace hbjs::render::docx {
namespace {

using office::is;
using office::prefix_of;

bool is_one_of(pugi::xml_node node, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (is(node, name)) return true;
  }
  return false;
}

/// What only says how the others look or belong together.
bool is_property(pugi::xml_node node) { return std::string_view(node.name()).ends_with("Pr"); }

/// Whether the paragraph ends a section of pages: with it, the section would go.
bool ends_pages(pugi::xml_node paragraph) {
  return static_cast<bool>(office::child(office::child(paragraph, "pPr"), "sectPr"));
}

/// Whether its container may do without this paragraph: a cell ends in one, others have one at least.
bool is_needed(pugi::xml_node paragraph) {
  const pugi::xml_node around = paragraph.parent();
  if (is(around, "tc")) return !paragraph.next_sibling() && !is(paragraph.previous_sibling(), "p");
  if (!is_one_of(around, {"hdr", "ftr", "txbxContent", "footnote", "endnote", "sdtContent"})) return false;
  const pugi::xml_node before = paragraph.previous_sibling();
  return !paragraph.next_sibling() && (!before || is_property(before));
}

class Tidier {
 public:
  void tidy(pugi::xml_node node) {
    for (pugi::xml_node at = node.first_child(); at;) {
      pugi::xml_node next = at.next_sibling();
      tidy(at);
      if (is_superfluous(at)) {
        node.remove_child(at);
      } else if (is(at.previous_sibling(), "tbl") && is_one_of(at, {"tbl", "sectPr"})) {
        put_between(at);
      }
      at = next;
    }
    if (is(node, "tc") && !is(node.last_child(), "p")) node.append_child((prefix_of(node) + "p").c_str());
    if (is(node, "docPr")) number(node);
  }

 private:
  static bool is_superfluous(pugi::xml_node node) {
    if (is(node, "r")) return is_nothing_but_looks(node);
    if (is(node, "tbl")) return !office::child(node, "tr") && !office::child(node, "sdt") && !has_content(node);
    const pugi::xml_attribute spare = node.attribute(mark::spare);
    if (!spare) return false;
    pugi::xml_node marked = node;
    const bool goes = !has_content(node) && (is(node, "tr") || (!ends_pages(node) && !is_needed(node)));
    marked.remove_attribute(mark::spare);
    return goes;
  }

  /// A value that is empty leaves such a run.
  static bool is_nothing_but_looks(pugi::xml_node run) {
    return run.first_child() == run.last_child() && (!run.first_child() || is(run.first_child(), "rPr"));
  }

  /// Two tables with nothing between them are one to Word, and it wants a paragraph behind the last one.
  static void put_between(pugi::xml_node behind) {
    const std::string prefix = prefix_of(behind);
    pugi::xml_node paragraph = behind.parent().insert_child_before((prefix + "p").c_str(), behind);
    pugi::xml_node spacing =
        paragraph.append_child((prefix + "pPr").c_str()).append_child((prefix + "spacing").c_str());
    spacing.append_attribute((prefix + "line").c_str()).set_value("20");
    spacing.append_attribute((prefix + "lineRule").c_str()).set_value("exact");
  }

  void number(pugi::xml_node picture) {
    pugi::xml_attribute id = picture.attribute("id");
    if (!id) return;
    unsigned number = id.as_uint();
    if (!numbers_.insert(number).second) {
      while (!numbers_.insert(++last_).second) {
      }
      id.set_value(last_);
    }
  }

  std::set<unsigned> numbers_;  // of the pictures so far
  unsigned last_ = 0;
};

}  // namespace

void tidy(pugi::xml_node root) { Tidier().tidy(root); }

}  // namespace hbjs::render::docx
