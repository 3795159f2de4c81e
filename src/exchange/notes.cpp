#include "exchange/notes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "base/letter_case.h"
#include "exchange/note_boxes.h"
#include "exchange/note_list.h"
#include "office/package.h"
#include "office/refusals.h"
#include "office/xml.h"

namespace hbjs::exchange {
namespace {

using office::add_child;
using office::attribute;
using office::child;
using office::each_child;
using office::Relation;
using office::XmlPart;

constexpr std::size_t kMost = 500;  ///< notes on one sheet: nobody reads more, and programs grow slow
constexpr std::string_view kTypes = "[Content_Types].xml";

/// The address that the element's own prefix stands for.
std::string namespace_of(pugi::xml_node root) {
  const std::string_view name = root.name();
  const std::size_t prefix = name.size() - office::local_name(name).size();
  const std::string declares = prefix == 0 ? "xmlns" : "xmlns:" + std::string(name.substr(0, prefix - 1));
  return root.attribute(declares.c_str()).value();
}

/// What types of relations begin with, in the workbook's kind of file.
std::string_view links_of(pugi::xml_node root) {
  return namespace_of(root).find("purl.oclc.org") == std::string::npos
             ? "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
             : "http://purl.oclc.org/ooxml/officeDocument/relationships";
}

/// How a part names another.
std::string relative(std::string_view from, std::string_view to) {
  std::string up;
  for (std::size_t slash; (slash = from.find('/')) != std::string_view::npos;) {
    if (up.empty() && to.starts_with(from.substr(0, slash + 1))) {
      to.remove_prefix(slash + 1);
    } else {
      up += "../";
    }
    from.remove_prefix(slash + 1);
  }
  return up + std::string(to);
}

/// Parts of a package that are changed or made.
class Workshop {
 public:
  explicit Workshop(std::string_view bytes) : bytes_(bytes), package_(bytes) {}

  office::Package& package() { return package_; }

  /// The part, for changing. Throws Refused.
  pugi::xml_node part(const std::string& name) {
    std::unique_ptr<Changed>& changed = changed_[in_lower_case(name)];
    if (!changed) changed = std::make_unique<Changed>(package_, package_.spelled(name));
    return changed->xml.root();
  }

  /// The part, with these bytes instead of what it held.
  pugi::xml_node fresh(const std::string& name, std::string bytes) {
    auto& changed = changed_[in_lower_case(name)];
    changed = std::make_unique<Changed>(std::move(bytes), package_.spelled(name));
    return changed->xml.root();
  }

  [[nodiscard]] bool has(const std::string& name) const {
    return package_.has(name) || changed_.contains(in_lower_case(name));
  }

  [[nodiscard]] std::string bytes() const {
    std::vector<office::Part> parts;
    for (const auto& [key, part] : changed_) {
      if (part) parts.push_back({part->name, part->xml.bytes()});
    }
    return office::with_parts(bytes_, parts);
  }

 private:
  struct Changed {
    Changed(office::Package& package, const std::string& its_name) : name(its_name), xml(package, its_name) {}
    Changed(std::string bytes, const std::string& its_name) : name(its_name), xml(std::move(bytes), its_name) {}
    std::string name;
    XmlPart xml;
  };

  std::string_view bytes_;
  office::Package package_;
  std::map<std::string, std::unique_ptr<Changed>> changed_;  // by name in lower case
};

/// One sheet while notes are put on it.
class SheetNotes {
 public:
  SheetNotes(Workshop& workshop, const std::string& sheet)
      : workshop_(workshop), sheet_(sheet), relations_(office::relations_of(workshop.package(), sheet)) {}

  void put(const std::map<Place, std::string>& texts, const std::string& author) {
    const auto known = std::ranges::find(relations_, "comments", &Relation::type);
    if (texts.empty() && known == relations_.end()) return;
    worksheet_ = workshop_.part(sheet_);
    NoteList list(known != relations_.end() ? workshop_.part(known->target) : new_list(), author);
    const std::set<Place> removed = list.take_off(), added = list.put(texts);
    bool is_new = false;
    NoteBoxes boxes(drawing(is_new));
    boxes.remove(removed);
    const Grid grid(worksheet_);
    for (const Place& place : is_new ? list.places() : added) {
      const auto text = texts.find(place);
      boxes.add(place, grid.anchor(place, text == texts.end() ? "" : text->second));
    }
  }

 private:
  pugi::xml_node new_list() {
    const auto [name, number] = free_name("xl/comments", ".xml");
    pugi::xml_node type = add_child(workshop_.part(std::string(kTypes)), "Override");
    type.append_attribute("PartName").set_value(("/" + name).c_str());
    type.append_attribute("ContentType")
        .set_value("application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
    static_cast<void>(relate("comments", name));
    return workshop_.fresh(name, NoteList::empty(namespace_of(worksheet_)));
  }

  /// The drawing that the sheet's notes are drawn by. A new one where there is none or it cannot be read, as old
  /// programs do not write it as well-formed XML.
  pugi::xml_node drawing(bool& is_new) {
    const pugi::xml_node named = child(worksheet_, "legacyDrawing");
    const auto known = std::ranges::find(relations_, attribute(named, "id").value(), &Relation::id);
    is_new = !named || known == relations_.end();
    if (is_new) return new_drawing(named);
    try {
      const pugi::xml_node root = workshop_.part(known->target);
      if (root.attribute("xmlns:v") && root.attribute("xmlns:x") && root.attribute("xmlns:o")) return root;
    } catch (const office::Refused&) {  // made anew below
    }
    is_new = true;
    return workshop_.fresh(known->target, NoteBoxes::empty(1));
  }

  pugi::xml_node new_drawing(pugi::xml_node broken) {
    if (broken) worksheet_.remove_child(broken);
    const auto [name, number] = free_name("xl/drawings/vmlDrawing", ".vml");
    pugi::xml_node types = workshop_.part(std::string(kTypes));
    bool known = false;
    each_child(types, "Default", [&](pugi::xml_node type) {
      known = known || in_lower_case(attribute(type, "Extension").value()) == "vml";
    });
    if (!known) {
      pugi::xml_node type = add_child(types, "Default");
      type.append_attribute("Extension").set_value("vml");
      type.append_attribute("ContentType").set_value("application/vnd.openxmlformats-officedocument.vmlDrawing");
    }
    const std::string id = relate("vmlDrawing", name);
    place_of_drawing().append_attribute((link_prefix() + ":id").c_str()).set_value(id.c_str());
    return workshop_.fresh(name, NoteBoxes::empty(number));
  }

  /// A new element for the drawing, where the standard's order has it (ECMA-376 18.3.1.99).
  pugi::xml_node place_of_drawing() {
    constexpr std::array<std::string_view, 8> behind{"legacyDrawingHF", "drawingHF",       "picture",    "oleObjects",
                                                     "controls",        "webPublishItems", "tableParts", "extLst"};
    pugi::xml_node drawing = add_child(worksheet_, "legacyDrawing");
    for (const pugi::xml_node at : worksheet_.children()) {
      if (std::ranges::find(behind, office::local_name(at.name())) != behind.end())
        return worksheet_.insert_move_before(drawing, at);
    }
    return drawing;
  }

  /// The prefix of relations' ids on the sheet.
  std::string link_prefix() {
    for (const pugi::xml_attribute at : worksheet_.attributes()) {
      const std::string_view name = at.name();
      if (name.starts_with("xmlns:") && at.value() == links_of(worksheet_)) return std::string(name.substr(6));
    }
    const std::string prefix = worksheet_.attribute("xmlns:r") ? "hbjs" : "r";
    worksheet_.append_attribute(("xmlns:" + prefix).c_str()).set_value(std::string(links_of(worksheet_)).c_str());
    return prefix;
  }

  /// A relation of the sheet to a new part; its id.
  std::string relate(std::string_view type, const std::string& target) {
    const std::string name = office::relations_part(sheet_);
    const pugi::xml_node root =
        workshop_.has(name)
            ? workshop_.part(name)
            : workshop_.fresh(
                  name, "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>");
    std::string id = "rIdHbjs" + std::string(type);
    while (std::ranges::find(relations_, id, &Relation::id) != relations_.end()) id += '_';
    pugi::xml_node relation = add_child(root, "Relationship");
    relation.append_attribute("Id").set_value(id.c_str());
    relation.append_attribute("Type").set_value(fmt::format("{}/{}", links_of(worksheet_), type).c_str());
    relation.append_attribute("Target").set_value(relative(sheet_, target).c_str());
    return id;
  }

  /// The first name of this kind that no part has, and its number.
  [[nodiscard]] std::pair<std::string, int> free_name(std::string_view start, std::string_view ending) const {
    for (int number = 1;; ++number) {
      std::string name = fmt::format("{}{}{}", start, number, ending);
      if (!workshop_.has(name)) return {std::move(name), number};
    }
  }

  Workshop& workshop_;
  const std::string& sheet_;
  std::vector<Relation> relations_;
  pugi::xml_node worksheet_;
};

/// The sheets of a workbook.
struct Sheets {
  std::vector<std::pair<std::string, std::string>> parts;  ///< name and part of each, in the workbook's order
  std::string first;                                       ///< of those that are seen

  [[nodiscard]] bool has(std::string_view name) const {
    return std::ranges::find(parts, name, [](const auto& part) { return std::string_view(part.first); }) != parts.end();
  }
};

Sheets sheets_of(office::Package& package) {
  Sheets sheets;
  const std::string main = office::main_part(package);
  const XmlPart workbook(package, main);
  const std::vector<Relation> relations = office::relations_of(package, main);
  each_child(child(workbook.root(), "sheets"), "sheet", [&](pugi::xml_node sheet) {
    const auto relation = std::ranges::find(relations, attribute(sheet, "id").value(), &Relation::id);
    if (relation == relations.end() || relation->type != "worksheet") return;
    const std::string name = seen_text(attribute(sheet, "name").value()).value_or("");
    const std::string_view state = attribute(sheet, "state").value();
    if (sheets.first.empty() && (state.empty() || state == "visible")) sheets.first = name;
    sheets.parts.emplace_back(name, relation->target);
  });
  return sheets;
}

}  // namespace

std::string with_notes(std::string_view xlsx, const std::vector<Note>& notes, const std::string& author) {
  Workshop workshop(xlsx);
  const Sheets sheets = sheets_of(workshop.package());
  std::map<std::string, std::map<Place, std::string>> by_sheet;
  for (const Note& note : notes) {
    const bool there = sheets.has(note.sheet) && note.row > 0;
    auto& texts = by_sheet[there ? note.sheet : sheets.first];
    const Place place = there ? Place{note.row, note.column} : Place{1, 1};
    if (texts.size() >= kMost && !texts.contains(place)) continue;
    std::string& text = texts[place];
    text += (text.empty() ? "" : "\n") + note.text;
  }
  for (const auto& [name, part] : sheets.parts) SheetNotes(workshop, part).put(by_sheet[name], author);
  return workshop.bytes();
}

}  // namespace hbjs::exchange
