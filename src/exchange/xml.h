#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "exchange/package.h"

namespace hbjs::exchange {

/// One part as a tree, read with the package's limits and its own: no DOCTYPE, so many nodes, so deep.
/// Elements and attributes are known by their local names: Strict and Transitional files, and files of every prefix,
/// are then the same.
class XmlPart {
 public:
  XmlPart(Package& package, const std::string& part);  ///< throws Refused
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;

  [[nodiscard]] pugi::xml_node root() const { return root_; }

 private:
  std::string bytes_;  // the tree points into them
  pugi::xml_document tree_;
  pugi::xml_node root_;
};

/// The name without its prefix.
std::string_view local_name(std::string_view name);

/// The first child of this local name; a null node when there is none.
pugi::xml_node child(pugi::xml_node node, std::string_view name);

/// The attribute of this local name; null when there is none. Its value is "" then.
pugi::xml_attribute attribute(pugi::xml_node node, std::string_view name);

/// The element's own text, whatever it is cut by.
std::string text_of(pugi::xml_node node);

/// Calls `visit` for each child of this local name.
template <class Visit>
void each_child(pugi::xml_node node, std::string_view name, const Visit& visit) {
  for (const pugi::xml_node at : node.children()) {
    if (at.type() == pugi::node_element && local_name(at.name()) == name) visit(at);
  }
}

}  // namespace hbjs::exchange
