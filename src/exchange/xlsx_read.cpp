#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "exchange/cell_values.h"
#include "exchange/limits.h"
#include "exchange/refusals.h"
#include "exchange/workbook.h"
#include "exchange/xlsx_sheet.h"
#include "office/package.h"
#include "office/recognise.h"
#include "office/xml.h"

namespace hbjs::exchange {
namespace {

using office::attribute;
using office::child;
using office::each_child;
using office::local_name;
using office::Package;
using office::Relation;
using office::XmlPart;

void check_is_workbook(pugi::xml_node root) {
  const std::string_view name = local_name(root.name());
  if (name == "document") refuse(refused::word);
  if (name == "presentation") refuse(refused::slides);
  if (name != "workbook") refuse(refused::no_sheet);
}

class WorkbookReader {
 public:
  explicit WorkbookReader(std::string_view bytes)
      : package_(bytes),
        part_(office::main_part(package_)),
        xml_(package_, part_),
        relations_(office::relations_of(package_, part_)) {
    check_is_workbook(xml_.root());
  }

  Workbook read() {
    read_shared_parts();
    each_child(child(xml_.root(), "sheets"), "sheet", [this](pugi::xml_node sheet) { take_sheet(sheet); });
    if (workbook_.sheets.empty()) refuse(refused::no_sheet);
    take_names(true);
    take_names(false);
    return std::move(workbook_);
  }

 private:
  void read_shared_parts();
  void take_sheet(pugi::xml_node node);
  void take_names(bool of_the_whole);

  /// A name or a formula of the workbook's part.
  std::string seen_here(std::string_view stored) const {
    auto text = seen_text(stored);
    if (!text) refuse(refused::broken_part, shown(part_));
    return std::move(*text);
  }

  Package package_;
  std::string part_;
  XmlPart xml_;
  std::vector<Relation> relations_;
  SharedParts shared_;
  Workbook workbook_;
};

void WorkbookReader::read_shared_parts() {
  const std::string_view from_1904 = attribute(child(xml_.root(), "workbookPr"), "date1904").value();
  shared_.from_1904 = from_1904 == "1" || from_1904 == "true";
  for (const Relation& relation : relations_) {
    if (relation.target.empty()) continue;
    if (relation.type == "sharedStrings") shared_.strings = read_strings(package_, relation.target);
    if (relation.type == "styles") shared_.formats = Formats(package_, relation.target);
  }
}

void WorkbookReader::take_sheet(pugi::xml_node node) {
  if (workbook_.sheets.size() >= max_sheets) refuse(refused::many_sheets, max_sheets);
  Sheet sheet;
  sheet.name = seen_here(attribute(node, "name").value());
  const std::string_view state = attribute(node, "state").value();
  sheet.hidden = state == "hidden" || state == "veryHidden";
  const auto relation = std::ranges::find(relations_, attribute(node, "id").value(), &Relation::id);
  if (relation == relations_.end()) refuse(refused::missing_part, shown(sheet.name));
  if (relation->type != "worksheet") return;  // a chart on a sheet of its own
  if (relation->target.empty()) refuse(refused::missing_part, shown(sheet.name));
  if (workbook_.find(sheet.name) != nullptr) refuse(refused::sheet_twice, shown(sheet.name));
  read_sheet(package_, relation->target, shared_, sheet);
  workbook_.sheets.push_back(std::move(sheet));
}

/// A name may stand for something else on one sheet; the workbook's own goes first.
void WorkbookReader::take_names(bool of_the_whole) {
  each_child(child(xml_.root(), "definedNames"), "definedName", [&](pugi::xml_node node) {
    if (attribute(node, "localSheetId").empty() != of_the_whole) return;
    workbook_.names.emplace(seen_here(attribute(node, "name").value()), seen_here(office::text_of(node)));
  });
}

}  // namespace

ReadWorkbook read_xlsx(std::string_view bytes) {
  if (!office::looks_like_zip(bytes)) return of_a_form(office::no_package(bytes));
  try {
    return WorkbookReader(bytes).read();
  } catch (const office::Refused& refused) {
    return of_a_form(refused.refusal);
  } catch (const Refused& refused) {
    return refused.refusal;
  }
}

ReadWorkbook read_workbook(std::string_view bytes, std::string_view name) {
  return office::looks_like_zip(bytes) ? read_xlsx(bytes) : read_csv(bytes, name);
}

}  // namespace hbjs::exchange
