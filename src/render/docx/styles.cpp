#include "render/docx/styles.h"

#include "base/built_in.h"

namespace hbjs::render::docx {
namespace {

/// The id of each style, by its name.
std::map<std::string, std::string> ids_by_name(pugi::xml_node styles) {
  std::map<std::string, std::string> ids;
  office::each_child(styles, "style", [&](pugi::xml_node style) {
    ids.emplace(office::attribute(office::child(style, "name"), "val").value(),
                office::attribute(style, "styleId").value());
  });
  return ids;
}

std::map<std::string, std::string> our_ids() {
  const std::string_view text = built_in_text(built_in_templates_docx(), "styles.xml");
  pugi::xml_document tree;
  if (!tree.load_buffer(text.data(), text.size())) return {};
  return ids_by_name(tree.document_element());
}

}  // namespace

StyleIds::StyleIds(pugi::xml_node styles) {
  const std::map<std::string, std::string> ours = our_ids();
  for (const auto& [name, id] : ids_by_name(styles)) {
    const auto same = ours.find(name);
    if (same != ours.end()) ours_.emplace(id, same->second);
  }
}

std::string_view StyleIds::ours(std::string_view id) const {
  const auto found = ours_.find(id);
  return found == ours_.end() ? id : std::string_view(found->second);
}

}  // namespace hbjs::render::docx
