#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/index.h"
#include "query/number_asked.h"
#include "query/owners.h"
#include "query/roles.h"
#include "query/words.h"

namespace hbjs::query {

/// How good a find is, best first.
enum class Rank {
  id,                 ///< its number was asked for
  name,               ///< its own whole name was
  lead,               ///< the unit asked for leads it
  named_responsible,  ///< the unit is responsible, and the words stand in it too
  responsible,        ///< the unit is responsible by its own name
  pair,               ///< the unit is one of the pair
  title,              ///< the words stand in its title, name or heading
  text,               ///< the words stand in its text
  through_group,      ///< the unit is responsible through a closed or pairing group
  possible,           ///< perhaps, through an open group
  aside,              ///< the words stand in the plan's title, goals or preamble, which name no one
};

/// A record that was found, and how.
struct Found {
  Rank rank = Rank::possible;
  std::vector<TakesPart> as;
  std::optional<std::string> found_in, snippet;
  std::string word;  ///< folded, the first of those asked for that stands in `found_in`
};

/// Searches a book for words and collects what it finds, each record once with its best rank.
class Finder {
 public:
  Finder(const Index& index, Date date) : index_(index), date_(date) {}

  /// A record asked for by its number.
  void add_number(RecordAt record) { at(record, Rank::id); }
  /// Records in which all the words stand; and where they are the name of a unit or group, all that it takes part in.
  void search(const Words& words);

  [[nodiscard]] bool empty() const { return found_.empty(); }
  /// Units that were asked for by their exact name, as the files call them.
  [[nodiscard]] const std::vector<const Unit*>& asked_units() const { return asked_units_; }
  /// Best first; within a rank by kind, then in the plan's order.
  [[nodiscard]] std::vector<std::pair<RecordAt, Found>> ranked() const;

 private:
  /// A piece of a record that words are looked for in.
  struct Piece {
    std::string_view key;  ///< the field
    std::string_view text;
    enum class What { name, heading, text, owner, aside } what = What::text;
  };
  using What = Piece::What;
  static bool is_text(What what) { return what == What::text || what == What::aside; }

  Found& at(RecordAt record, Rank rank);
  void add_part(RecordAt record, const TakesPart& part, Rank rank);
  void add_role(RecordAt record, std::string_view unit, Side side, Takes takes, Role role);
  void add_owner(RecordAt record, std::string_view unit, Side side, const Roles& roles, const Owners& owners);

  /// All that a unit, a group takes part in; whether that is anything.
  bool search_unit(const Unit& unit);
  bool search_group(const Group& group);
  void add_pairs_of(std::string_view unit);
  void search_work(const Words& words);
  void search_pairs(const Words& words);
  void search_numbers(const Words& words);
  void search_names(const Words& words, const Unit* asked);
  /// What belongs to the document as a whole: part three, the annexes, the office, title, goals and preamble.
  void search_document(const Words& words);

  /// The record matches when each word stands in one of the pieces.
  void try_record(RecordAt record, const Words& words, const std::vector<Piece>& pieces);
  void add_owner_pieces(std::vector<Piece>& pieces, const Names& names, Side side);
  /// All that an owner can be called, folded: who stands in for it, aliases, members of a closed group.
  const std::string& called(std::string_view name, Side side);

  const Index& index_;
  Date date_;
  std::map<RecordAt, Found> found_;
  std::vector<const Unit*> asked_units_;
  std::unordered_map<std::string_view, std::string> called_helper_, called_recipient_;
};

}  // namespace hbjs::query
