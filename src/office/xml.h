#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "office/package.h"

namespace hbjs::office {

/// One part as a tree, read with the package's limits and its own: no DOCTYPE, so many nodes, so deep.
/// Elements and attributes are known by their local names: Strict and Transitional files, and files of every prefix,
/// are then the same.
class XmlPart {
 public:
  XmlPart(Package& package, const std::string& part);   ///< throws Refused
  XmlPart(std::string bytes, const std::string& part);  ///< the same for a part that is not in a package yet
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;

  /// May be changed.
  [[nodiscard]] pugi::xml_node root() const { return root_; }
  /// The part as it now is.
  [[nodiscard]] std::string bytes() const;

 private:
  std::string bytes_;  // the tree points into them
  pugi::xml_document tree_;
  pugi::xml_node root_;
};

/// The name without its prefix.
std::string_view local_name(std::string_view name);

/// The prefix of an element's name with its colon: `w:`; empty when it has none.
std::string prefix_of(pugi::xml_node node);

/// Whether the node is an element of this local name.
bool is(pugi::xml_node node, std::string_view name);

/// The first child of this local name; a null node when there is none.
pugi::xml_node child(pugi::xml_node node, std::string_view name);

/// The attribute of this local name; null when there is none. Its value is "" then.
pugi::xml_attribute attribute(pugi::xml_node node, std::string_view name);

/// The element's own text, whatever it is cut by.
std::string text_of(pugi::xml_node node);

/// A new element of this local name behind the others of `parent`, with the prefix that `parent` has.
pugi::xml_node add_child(pugi::xml_node parent, std::string_view name);

/// The text as XML holds it, between tags or in an attribute: `&lt;` for `<`. What XML cannot hold at all (control
/// characters, bytes that are no UTF-8) becomes U+FFFD, a carriage return is dropped.
std::string xml_text(std::string_view text);

/// The text with what XML cannot hold put right as xml_text() does, but not escaped: for a tree, which escapes it.
std::string fit_for_xml(std::string_view text);

/// Calls `visit` for each child of this local name.
template <class Visit>
void each_child(pugi::xml_node node, std::string_view name, const Visit& visit) {
  for (const pugi::xml_node at : node.children()) {
    if (is(at, name)) visit(at);
  }
}

}  // namespace hbjs::office
