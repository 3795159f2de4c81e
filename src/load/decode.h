#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "diag/finding.h"
#include "diag/messages.h"
#include "load/full_width.h"
#include "load/node.h"
#include "load/reader.h"
#include "load/relay.h"
#include "model/field.h"
#include "model/named_values.h"
#include "model/placed.h"

namespace hbjs::load {

/// Reads nodes into records by their field tables: a value has the type of its field, it is never guessed.
/// What does not fit is told with the way to it (`4.1 › helper › lead`); the record keeps what did fit.
class Decoder {
 public:
  Decoder(Reader& reader, Tree& tree, Sink& sink) : reader_(reader), tree_(tree), sink_(sink) {}

  /// Reads a whole file, one record of its lists at a time, so that a long list never stands in memory twice.
  /// With `two_threads`, records are decoded on another thread while libyaml reads on; what is told is the same,
  /// the records' findings coming after the reader's.
  template <Record T>
  void file(T& out, bool two_threads = false);

 private:
  /// One step of the way to a value: a key, or an item of a list.
  struct Step {
    std::string_view key;
    std::uint32_t item = Node::none;
    std::size_t index = 0;
  };
  Decoder(Reader& reader, Tree& tree, Sink& sink, std::vector<Step> way)
      : reader_(reader), tree_(tree), sink_(sink), way_(std::move(way)) {}

  /// Keeps the way up to date while a value is read.
  class On {
   public:
    On(Decoder& decoder, Step step) : decoder_(decoder) { decoder_.way_.push_back(step); }
    ~On() { decoder_.way_.pop_back(); }
    On(const On&) = delete;
    On& operator=(const On&) = delete;

   private:
    Decoder& decoder_;
  };

  /// A key as its record's field table has it.
  struct Key {
    std::string_view name, zh, en;
    bool is_required;
  };
  /// A record that is being read. The records in it see it too: that tells a key at the wrong level from an unknown
  /// one.
  struct Level {
    std::span<const Key> keys;
    std::span<bool> seen;      ///< by key: whether it was met
    std::span<Span> excuses;   ///< by key: where the reason for its missing was told, a slip in the key or a merge key
    std::uint32_t column = 0;  ///< where its keys begin
    Level* above = nullptr;
    bool is_file = false;               ///< the keys after the one at hand are still in the reader
    std::uint32_t next = Node::none;    ///< else the first of them
    std::span<const Key> below = {};    ///< keys of the record in it that was read last
    std::string_view below_key = {};    ///< the key under which that stands
    const Level* belongs_to = nullptr;  ///< set when a key of that level was found in this one

    [[nodiscard]] std::size_t find(std::string_view name) const;  ///< keys.size() when it has no such key
  };

  /// Items of a list that were read and are to be decoded.
  struct Batch {
    Tree tree;
    std::vector<std::uint32_t> items;
    std::size_t first = 1;  ///< number of the first item in the list
  };

  /// Reads the items of the list at hand one by one and moves past it. False after a failure.
  template <class T>
  bool items(List<T>& out);
  /// The same on two threads: this one reads, another decodes.
  template <class T>
  bool items_on_two_threads(List<T>& out);
  void read_batches(Relay<Batch>& relay);

  template <Record T>
  void value(std::uint32_t node, T& out);
  template <class T>
  void value(std::uint32_t node, List<T>& out);
  template <class T>
  void value(std::uint32_t node, Keyed<T>& out);
  template <Named E>
  void value(std::uint32_t node, Placed<E>& out);
  void value(std::uint32_t node, Text& out);
  void value(std::uint32_t node, Placed<int>& out);
  void value(std::uint32_t node, Placed<bool>& out);
  void value(std::uint32_t node, Placed<Decimal>& out);
  void value(std::uint32_t node, Placed<Date>& out);
  void value(std::uint32_t node, Placed<Month>& out);

  /// The text of a scalar that is not empty; else tells and returns null.
  const Node* scalar(std::uint32_t node);
  /// How a value that cannot be read was surely meant, in words.
  using Advice = std::optional<Said> (*)(std::string_view);
  template <class T, class Parse, class Msg>
  void parsed(std::uint32_t node, Placed<T>& out, const Parse& parse, const Msg& message, Advice advice);
  /// Tells of an item 甲，乙 of a list in brackets and reads it as the items that were meant. False when it is one.
  bool several_items(const Node& item, List<Text>& out);
  void tell_cut_off(const Node& node);

  template <Record T>
  static constexpr std::size_t field_count = std::tuple_size_v<std::remove_cvref_t<decltype(Schema<T>::fields)>>;
  template <Record T>
  static constexpr std::array<Key, field_count<T>> keys_of = std::apply(
      [](const auto&... field) {
        return std::array{Key{field.key, field.zh, field.en, field.presence == required}...};
      },
      Schema<T>::fields);
  template <Record T>
  static std::size_t find_field(std::string_view key, std::size_t hint);
  template <Record T, class Visit>
  static void with_field(std::size_t index, Visit&& visit);

  void unknown_key(const Node& key, Level& level);
  /// Tells of a key that is a key of another level. False when it is not.
  bool tell_wrong_level(const Node& key, Level& level);
  /// Whether the level above `level` has an unknown key of this name below the value being read.
  [[nodiscard]] bool stands_below(const Level& level, std::string_view name) const;
  void missing_keys(const Level& level, Span at);
  /// Tells where neither of two keys stands.
  void missing_either(const Level& level, Span at, const std::array<std::string_view, 2>& either);

  void wrong_shape(const Node& node, Node::Kind wanted);
  /// Tells what the input method did to a value that could be read all the same; `message` is for what it is not.
  void tell_slip(const Node& node, const Slip& slip, const Message<Str>& message);
  /// Tells of a number that is one but cannot be kept; false for what is none.
  template <class T>
  bool tell_out_of_range(const Node&, const Placed<T>&) {
    return false;
  }
  bool tell_out_of_range(const Node& node, const Placed<int>& out);
  bool tell_out_of_range(const Node& node, const Placed<Decimal>& out);
  /// Tells of a scalar that the input method made of a list or mapping. False when it did not.
  bool tell_wide_syntax(const Node& node);
  /// Tells of several items that were written as one text. False when it is one.
  bool tell_items_as_text(const Node& node);
  /// A word of a closed list and what it is in Chinese.
  struct Word {
    std::string_view key, zh;
  };
  void tell_unknown_word(const Node& node, std::span<const Word> words);
  [[nodiscard]] std::string_view current_key() const;
  [[nodiscard]] std::string trail() const;

  Reader& reader_;
  Tree& tree_;
  Sink& sink_;
  std::vector<Step> way_;
  Level* level_ = nullptr;
};

}  // namespace hbjs::load

#include "load/decode_file.h"    // IWYU pragma: export
#include "load/decode_values.h"  // IWYU pragma: export
