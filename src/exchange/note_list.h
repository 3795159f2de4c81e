#pragma once

#include <map>
#include <set>
#include <string>

#include "exchange/cell_values.h"
#include "exchange/workbook.h"
#include "office/xml.h"

namespace hbjs::exchange {

/// The texts of a sheet's notes: the part that Excel calls comments.
class NoteList {
 public:
  /// `comments` must outlive this.
  NoteList(pugi::xml_node comments, const std::string& author);

  /// A list without notes, as bytes, in the workbook's own namespace.
  static std::string empty(const std::string& name_space);

  /// Takes off what `author` wrote. The cells that have no note now.
  std::set<Place> take_off();
  /// Puts texts at their cells, below what others wrote there. The cells that had no note.
  std::set<Place> put(const std::map<Place, std::string>& texts);
  /// All cells that have a note.
  [[nodiscard]] std::set<Place> places() const;

 private:
  [[nodiscard]] std::map<Place, pugi::xml_node> notes() const;
  /// The number by which notes name the author; a new one where the list does not know the name.
  int author_number();
  void add_run(pugi::xml_node note, const std::string& text) const;

  pugi::xml_node comments_;
  std::string author_;
  std::string below_;  ///< what the author's words begin with below those of others
};

}  // namespace hbjs::exchange
