#include "exchange/note_boxes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "base/utf8.h"
#include "base/wrapping.h"

namespace hbjs::exchange {
namespace {

using office::attribute;
using office::child;
using office::each_child;

constexpr int kWide = 300, kGap = 14;        ///< pixels: of a box, and from its cell
constexpr std::size_t kCells = 38;           ///< of text in one line of a box
constexpr int kBlock = 1'024;                ///< shapes of one drawing are numbered within its block
constexpr int kLine = 19, kMargin = 12;      ///< pixels
constexpr std::uint32_t kFarthest = 16'384;  ///< rows or columns that a box may cover: each may be hidden

/// The place that lies `far` pixels behind the beginning of a row or column, counted from 0: which one, and how far in.
template <class Size>
std::pair<std::uint32_t, int> walked(std::uint32_t from, int far, const Size& size) {
  const std::uint32_t last = from + kFarthest;
  for (; from < last; ++from) {
    const int here = size(from + 1);
    if (far < here) break;
    far -= here;
  }
  return {from, far};
}

int shape_number(pugi::xml_node shape) {
  const std::string_view id = attribute(shape, "id").value();
  constexpr std::string_view start = "_x0000_s";
  return id.starts_with(start)
             ? static_cast<int>(std::strtol(std::string(id.substr(start.size(), 8)).c_str(), nullptr, 10))
             : 0;
}

}  // namespace

Grid::Grid(pugi::xml_node worksheet) {
  constexpr double digit = 7, padding = 5, pixels_a_point = 4.0 / 3;
  static constexpr double most = 4'000;
  const auto pixels = [](double size) { return static_cast<int>(std::clamp(size, 0.0, most)); };
  const pugi::xml_node usual = child(worksheet, "sheetFormatPr");
  if (const auto width = attribute(usual, "defaultColWidth"))
    usual_width_ = pixels(width.as_double() * digit + padding);
  if (const auto height = attribute(usual, "defaultRowHeight"))
    usual_height_ = pixels(height.as_double() * pixels_a_point);
  each_child(child(worksheet, "cols"), "col", [&](pugi::xml_node column) {
    const bool hidden = attribute(column, "hidden").as_bool();
    const int width = hidden ? 0 : pixels(attribute(column, "width").as_double() * digit + padding);
    columns_[attribute(column, "min").as_uint()] = std::pair(attribute(column, "max").as_uint(), width);
  });
  each_child(child(worksheet, "sheetData"), "row", [&](pugi::xml_node row) {
    if (attribute(row, "hidden").as_bool()) {
      rows_[attribute(row, "r").as_uint()] = 0;
    } else if (const auto height = attribute(row, "ht")) {
      rows_[attribute(row, "r").as_uint()] = pixels(height.as_double() * pixels_a_point);
    }
  });
}

int Grid::width(std::uint32_t column) const {
  auto after = columns_.upper_bound(column);
  if (after == columns_.begin()) return usual_width_;
  const auto& [last, width] = std::prev(after)->second;
  return column <= last ? width : usual_width_;
}

int Grid::height(std::uint32_t row) const {
  const auto own = rows_.find(row);
  return own == rows_.end() ? usual_height_ : own->second;
}

std::string Grid::anchor(Place cell, std::string_view text) const {
  const auto widths = [this](std::uint32_t column) { return width(column); };
  const auto heights = [this](std::uint32_t row) { return height(row); };
  const int tall = kMargin + kLine * static_cast<int>(wrapped(text, kCells).size());
  const auto [right, right_in] = walked(cell.column, kGap + kWide, widths);
  const auto [bottom, bottom_in] = walked(cell.row - 1, 2 + tall, heights);
  return fmt::format("{}, {}, {}, 2, {}, {}, {}, {}", cell.column, kGap, cell.row - 1, right, right_in, bottom,
                     bottom_in);
}

std::string NoteBoxes::empty(int number) {
  return fmt::format(
      R"(<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">)"
      R"(<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{}"/></o:shapelayout>)"
      R"(<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">)"
      R"(<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>)",
      number);
}

void NoteBoxes::remove(const std::set<Place>& cells) {
  std::vector<pugi::xml_node> found;
  each_child(drawing_, "shape", [&](pugi::xml_node shape) {
    const pugi::xml_node data = child(shape, "ClientData");
    if (attribute(data, "ObjectType").value() != std::string_view("Note")) return;
    const auto number = [&](std::string_view name) {
      return static_cast<std::uint32_t>(std::strtol(office::text_of(child(data, name)).c_str(), nullptr, 10)) + 1;
    };
    if (cells.contains({number("Row"), number("Column")})) found.push_back(shape);
  });
  for (const pugi::xml_node shape : found) drawing_.remove_child(shape);
}

int NoteBoxes::highest() const {
  int last = kBlock * std::max(1, attribute(child(child(drawing_, "shapelayout"), "idmap"), "data").as_int());
  each_child(drawing_, "shape", [&](pugi::xml_node shape) { last = std::max(last, shape_number(shape)); });
  return last;
}

void NoteBoxes::add(Place cell, const std::string& anchor) {
  last_ = last_ == 0 ? highest() + 1 : last_ + 1;
  const std::string box = fmt::format(
      R"(<v:shape id="_x0000_s{}" type="#_x0000_t202" style="position:absolute;z-index:{};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">)"
      R"(<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>)"
      R"(<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>)"
      R"(<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{}</x:Anchor>)"
      R"(<x:AutoFill>False</x:AutoFill><x:Row>{}</x:Row><x:Column>{}</x:Column></x:ClientData></v:shape>)",
      last_, last_ % kBlock, anchor, cell.row - 1, cell.column - 1);
  drawing_.append_buffer(box.data(), box.size());
}

}  // namespace hbjs::exchange
