#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "exchange/cell_values.h"
#include "office/xml.h"

namespace hbjs::exchange {

/// Where rows and columns of a sheet lie, in pixels: a note's box is told by them.
class Grid {
 public:
  explicit Grid(pugi::xml_node worksheet);

  /// The corners of a box beside the cell that has room for the text, as VML's Anchor wants them.
  [[nodiscard]] std::string anchor(Place cell, std::string_view text) const;

 private:
  [[nodiscard]] int width(std::uint32_t column) const;
  [[nodiscard]] int height(std::uint32_t row) const;

  std::map<std::uint32_t, std::pair<std::uint32_t, int>> columns_;  // by the first: the last, and how wide
  std::map<std::uint32_t, int> rows_;
  int usual_width_ = 64, usual_height_ = 20;
};

/// The drawing of a sheet's notes: Excel shows no note without a box in it.
class NoteBoxes {
 public:
  /// `drawing` must outlive this.
  explicit NoteBoxes(pugi::xml_node drawing) : drawing_(drawing) {}

  /// A drawing without boxes, as bytes. `number`: no other drawing of the workbook has it.
  static std::string empty(int number);

  /// Takes the boxes of these cells' notes away, where there are such.
  void remove(const std::set<Place>& cells);
  void add(Place cell, const std::string& anchor);

 private:
  [[nodiscard]] int highest() const;  ///< number of a shape

  pugi::xml_node drawing_;
  int last_ = 0;  ///< number of the last box that was added
};

}  // namespace hbjs::exchange
