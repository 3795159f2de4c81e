#include "exchange/xlsx_sheet.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "exchange/cell_values.h"
#include "exchange/limits.h"
#include "exchange/refusals.h"
#include "office/limits.h"
#include "office/xml.h"

namespace hbjs::exchange {
namespace {

using office::attribute;
using office::child;
using office::each_child;
using office::local_name;
using office::text_of;
using office::XmlPart;

/// The text of a string item, plain or in runs of their own looks; how it is pronounced (rPh) is no part of it.
std::string whole_text(pugi::xml_node item) {
  std::string text;
  for (const pugi::xml_node part : item.children()) {
    const std::string_view name = local_name(part.name());
    if (name == "t") text += text_of(part);
    if (name == "r") each_child(part, "t", [&text](pugi::xml_node run) { text += text_of(run); });
  }
  return text;
}

template <class Number>
std::optional<Number> number_of(std::string_view digits) {
  Number number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  return error == std::errc{} && stop == end ? std::optional(number) : std::nullopt;
}

class SheetReader {
 public:
  SheetReader(SharedParts& shared, Sheet& sheet) : shared_(shared), sheet_(sheet) {}

  void read(const XmlPart& xml, const std::string& part);

 private:
  void read_row(pugi::xml_node row);
  void read_cell(pugi::xml_node cell, bool row_is_given);
  void move_to(Place place, bool row_is_given);
  Cell value_of(pugi::xml_node cell) const;
  Cell stored_value(std::string_view type, const std::string& stored, pugi::xml_node cell) const;
  Cell text_cell(std::string_view stored) const;
  void take(Cell cell);
  void merge(pugi::xml_node range);

  [[noreturn]] void broken() const { refuse(refused::broken_cell, shown(sheet_.name), here()); }
  [[nodiscard]] std::string here() const { return cell_name(at_.row, at_.column); }

  SharedParts& shared_;
  Sheet& sheet_;
  Place at_;
  std::size_t merged_rows_ = 0;
};

/// Rows and cells may come without their names (ECMA-376 18.3.1.4, 18.3.1.73): then each follows the one before.
void SheetReader::read_row(pugi::xml_node row) {
  const pugi::xml_attribute name = attribute(row, "r");
  at_.column = 0;
  if (!name) {
    ++at_.row;
  } else {
    const auto number = number_of<std::uint32_t>(name.value());
    if (!number || *number < 1 || *number > last_row) broken();
    at_.row = *number;
  }
  each_child(row, "c", [&](pugi::xml_node cell) { read_cell(cell, static_cast<bool>(name)); });
}

void SheetReader::move_to(Place place, bool row_is_given) {
  const bool astray = row_is_given && place.row != at_.row;
  at_ = place;
  if (astray) broken();
}

void SheetReader::read_cell(pugi::xml_node cell, bool row_is_given) {
  if (const pugi::xml_attribute name = attribute(cell, "r")) {
    const auto place = place_named(name.value());
    if (!place) broken();
    move_to(*place, row_is_given);
  } else {
    ++at_.column;
  }
  take(value_of(cell));
}

Cell SheetReader::value_of(pugi::xml_node cell) const {
  const std::string_view type = attribute(cell, "t").value();
  const bool formula = static_cast<bool>(child(cell, "f"));
  const std::string stored = text_of(child(cell, "v"));
  Cell value;
  if (!stored.empty() || type == "inlineStr") {
    value = stored_value(type, stored, cell);
  } else if (formula && type != "str") {  // a formula may well give an empty text
    value.kind = Cell::Kind::formula_without_value;
  }
  value.formula = formula;
  return value;
}

Cell SheetReader::stored_value(std::string_view type, const std::string& stored, pugi::xml_node cell) const {
  if (type.empty() || type == "n") {
    const auto style = number_of<std::size_t>(attribute(cell, "s").value());
    return seen(stored, shared_.formats.of(style.value_or(0)), shared_.from_1904);
  }
  if (type == "s") {
    const auto index = number_of<std::size_t>(stored);
    if (!index || *index >= shared_.strings.size()) broken();
    const std::string& text = shared_.strings[*index];
    return text.empty() ? Cell{} : Cell{Cell::Kind::text, text};
  }
  if (type == "inlineStr") {
    const pugi::xml_node item = child(cell, "is");
    return text_cell(item ? whole_text(item) : stored);
  }
  if (type == "str") return text_cell(stored);
  if (type == "d") return seen_iso(stored);
  if (type == "b") return {Cell::Kind::boolean, stored == "0" || stored == "false" ? "FALSE" : "TRUE"};
  if (type != "e") broken();
  return {Cell::Kind::error, text_cell(stored).text};
}

Cell SheetReader::text_cell(std::string_view stored) const {
  auto text = seen_text(stored);
  if (!text) broken();
  return text->empty() ? Cell{} : Cell{Cell::Kind::text, std::move(*text)};
}

void SheetReader::take(Cell cell) {
  if (cell.empty()) return;  // only its looks are told, however far away it stands
  if (at_.row > max_rows || at_.column > max_columns)
    refuse(refused::large_sheet, shown(sheet_.name), here(), max_rows, max_columns);
  if (cell.text.size() > max_cell_text && code_points(cell.text) > max_cell_text)
    refuse(refused::long_text, shown(sheet_.name), here(), max_cell_text);
  shared_.text_bytes += cell.text.size();
  if (shared_.text_bytes > max_text_mib * office::mib) refuse(refused::much_text, max_text_mib);
  if (!sheet_.put(at_.row, at_.column, std::move(cell))) refuse(refused::cell_twice, shown(sheet_.name), here());
}

/// What stands under merged cells is not seen by who fills the form, but files may keep it.
void SheetReader::merge(pugi::xml_node range) {
  const std::string_view name = attribute(range, "ref").value();
  const std::size_t colon = name.find(':');
  const auto first = place_named(name.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : place_named(name.substr(colon + 1));
  if (!first || !last) return;
  // Nobody promises which two corners are named, and D7:A1 is a range as well.
  const auto [top, bottom] = std::minmax({first->row, last->row});
  const auto [left, right] = std::minmax({first->column, last->column});
  const std::uint32_t reached = std::min(bottom, sheet_.rows());
  merged_rows_ += reached < top ? 1 : reached - top + 1;
  if (merged_rows_ <= max_merged_rows) sheet_.merge({top, left, bottom, right});
}

void SheetReader::read(const XmlPart& xml, const std::string& part) {
  each_child(child(xml.root(), "sheetData"), "row", [this](pugi::xml_node row) { read_row(row); });
  each_child(child(xml.root(), "mergeCells"), "mergeCell", [this](pugi::xml_node range) { merge(range); });
  if (merged_rows_ > max_merged_rows) refuse(refused::large_part, shown(part));
}

}  // namespace

std::vector<std::string> read_strings(office::Package& package, const std::string& part) {
  const XmlPart xml(package, part);
  std::vector<std::string> strings;
  each_child(xml.root(), "si", [&](pugi::xml_node item) {
    auto text = seen_text(whole_text(item));
    if (!text) refuse(refused::broken_part, shown(part));
    strings.push_back(std::move(*text));
  });
  return strings;
}

void read_sheet(office::Package& package, const std::string& part, SharedParts& shared, Sheet& sheet) {
  const XmlPart xml(package, part);
  SheetReader(shared, sheet).read(xml, part);
}

}  // namespace hbjs::exchange
