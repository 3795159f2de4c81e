#include <utility>

#include "exchange/package.h"
#include "exchange/refusals.h"
#include "exchange/xml.h"

namespace hbjs::exchange {
namespace {

/// The part that `target` names, seen from the folder `from` (with its last slash).
std::string resolved(std::string_view from, std::string_view target) {
  const std::string path = target.starts_with('/') ? std::string(target.substr(1)) : std::string(from).append(target);
  std::vector<std::string_view> segments;
  std::string_view rest = path;
  while (!rest.empty()) {
    const std::size_t slash = rest.find('/');
    const std::string_view segment = rest.substr(0, slash);
    rest = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash + 1);
    if (segment == "..") {
      if (segments.empty()) refuse(refused::outside_path, shown(target));
      segments.pop_back();
    } else if (!segment.empty() && segment != ".") {
      segments.push_back(segment);
    }
  }
  std::string name;
  for (const std::string_view segment : segments) {
    if (!name.empty()) name += '/';
    name += segment;
  }
  return name;
}

}  // namespace

std::vector<Relation> relations_of(Package& package, std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name_at = slash == std::string_view::npos ? 0 : slash + 1;
  const std::string_view folder = part.substr(0, name_at);
  const std::string file = std::string(folder).append("_rels/").append(part.substr(name_at)).append(".rels");
  std::vector<Relation> relations;
  if (!package.has(file)) return relations;
  const XmlPart xml(package, file);
  each_child(xml.root(), "Relationship", [&](pugi::xml_node node) {
    const std::string_view type = attribute(node, "Type").value();
    const bool elsewhere = std::string_view(attribute(node, "TargetMode").value()) == "External";
    relations.push_back({attribute(node, "Id").value(), std::string(type.substr(type.rfind('/') + 1)),
                         elsewhere ? std::string{} : resolved(folder, attribute(node, "Target").value())});
  });
  return relations;
}

}  // namespace hbjs::exchange
