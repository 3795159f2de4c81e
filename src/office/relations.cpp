#include <algorithm>
#include <utility>

#include "office/package.h"
#include "office/refusals.h"
#include "office/xml.h"

namespace hbjs::office {
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

/// With its last slash; empty at the top.
std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return part.substr(0, slash == std::string_view::npos ? 0 : slash + 1);
}

/// OpenDocument says in its first part what it is.
[[noreturn]] void refuse_open_document(Package& package) {
  if (package.read("mimetype").find("opendocument.text") != std::string::npos) refuse(refused::open_document);
  refuse(refused::open_workbook);
}

/// A zip file that does not say which part it is for.
[[noreturn]] void refuse_unknown(Package& package) {
  if (package.has("mimetype") && package.has("content.xml")) refuse_open_document(package);
  if (package.has("[Content_Types].xml")) refuse(refused::missing_part, "_rels/.rels");
  refuse(refused::archive);
}

}  // namespace

std::string relations_part(std::string_view part) {
  const std::string_view folder = folder_of(part);
  return std::string(folder).append("_rels/").append(part.substr(folder.size())).append(".rels");
}

std::vector<Relation> relations_of(Package& package, std::string_view part) {
  const std::string_view folder = folder_of(part);
  const std::string file = relations_part(part);
  std::vector<Relation> relations;
  if (!package.has(file)) return relations;
  const XmlPart xml(package, file);
  each_child(xml.root(), "Relationship", [&](pugi::xml_node node) {
    const std::string_view type = attribute(node, "Type").value();
    const bool elsewhere = std::string_view(attribute(node, "TargetMode").value()) == "External";
    relations.push_back(
        {attribute(node, "Id").value(), std::string(type.substr(type.rfind('/') + 1)),
         elsewhere ? std::string{} : package.spelled(resolved(folder, attribute(node, "Target").value()))});
  });
  return relations;
}

std::string main_part(Package& package) {
  const auto relations = relations_of(package, "");
  const auto main = std::ranges::find(relations, "officeDocument", &Relation::type);
  if (main == relations.end() || main->target.empty()) refuse_unknown(package);
  if (main->target.ends_with(".bin")) refuse(refused::binary_workbook);
  return main->target;
}

}  // namespace hbjs::office
