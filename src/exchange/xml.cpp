#include "exchange/xml.h"

#include <algorithm>

#include "exchange/limits.h"
#include "exchange/refusals.h"

namespace hbjs::exchange {
namespace {

bool too_deep(pugi::xml_node root) {
  int depth = 1;
  for (pugi::xml_node at = root;;) {
    if (at.first_child()) {
      at = at.first_child();
      if (++depth > max_depth) return true;
      continue;
    }
    while (at != root && !at.next_sibling()) {
      at = at.parent();
      --depth;
    }
    if (at == root) return false;
    at = at.next_sibling();
  }
}

}  // namespace

XmlPart::XmlPart(Package& package, const std::string& part) : bytes_(package.read(part)) {
  const auto marks = std::ranges::count_if(bytes_, [](char c) { return c == '<' || c == '='; });
  if (static_cast<std::size_t>(marks) > max_marks) refuse(refused::large_part, shown(part));
  constexpr unsigned how = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
  const pugi::xml_parse_result result = tree_.load_buffer_inplace(bytes_.data(), bytes_.size(), how);
  for (const pugi::xml_node node : tree_.children()) {
    if (node.type() == pugi::node_doctype) refuse(refused::doctype, shown(part));
    if (node.type() == pugi::node_element && !root_) root_ = node;
  }
  if (!result || !root_) refuse(refused::broken_part, shown(part));
  if (too_deep(root_)) refuse(refused::deep_part, shown(part));
}

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node at : node.children()) {
    if (at.type() == pugi::node_element && local_name(at.name()) == name) return at;
  }
  return {};
}

pugi::xml_attribute attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute at : node.attributes()) {
    if (local_name(at.name()) == name) return at;
  }
  return {};
}

std::string text_of(pugi::xml_node node) {
  std::string text;
  for (const pugi::xml_node at : node.children()) {
    if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) text += at.value();
  }
  return text;
}

}  // namespace hbjs::exchange
