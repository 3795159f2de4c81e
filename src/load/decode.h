#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "diag/finding.h"
#include "diag/messages.h"
#include "load/limits.h"
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
  template <class T, class Parse, class Msg>
  void parsed(std::uint32_t node, Placed<T>& out, const Parse& parse, const Msg& message);

  template <Record T>
  static constexpr std::size_t field_count = std::tuple_size_v<std::remove_cvref_t<decltype(Schema<T>::fields)>>;
  template <Record T>
  static std::size_t find_field(std::string_view key, std::size_t hint);
  /// Which keys of a record have been met, and which are missing for a reason that was told already: a slip in the
  /// key, a merge key whose content is unknown.
  template <Record T>
  struct Met {
    std::array<bool, field_count<T>> seen{};
    std::array<Span, field_count<T>> excuse{};
  };
  template <Record T>
  void unknown_key(const Node& key, Met<T>& met);
  template <Record T>
  void missing_keys(const Met<T>& met, Span at);
  template <Record T, class Visit>
  static void with_field(std::size_t index, Visit&& visit);

  void wrong_shape(const Node& node, Node::Kind wanted);
  /// The key that was surely meant, if any.
  std::optional<std::string> tell_unknown_key(const Node& key, const std::vector<std::string>& keys);
  void tell_unknown_word(const Node& word, const std::vector<std::string>& words);
  [[nodiscard]] std::string_view current_key() const;
  [[nodiscard]] std::string trail() const;

  Reader& reader_;
  Tree& tree_;
  Sink& sink_;
  std::vector<Step> way_;
};

// Templates below.

template <Record T>
std::size_t Decoder::find_field(std::string_view key, std::size_t hint) {
  static constexpr auto keys =
      std::apply([](const auto&... field) { return std::array<std::string_view, sizeof...(field)>{field.key...}; },
                 Schema<T>::fields);
  if (hint < keys.size() && keys[hint] == key) return hint;  // most files keep the table's order
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == key) return i;
  }
  return keys.size();
}

template <Record T, class Visit>
void Decoder::with_field(std::size_t index, Visit&& visit) {
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (void)((I == index && (visit(std::get<I>(Schema<T>::fields)), true)) || ...);
  }
  (std::make_index_sequence<field_count<T>>{});
}

template <Record T>
void Decoder::unknown_key(const Node& key, Met<T>& met) {
  std::vector<std::string> keys;
  for_each_field<T>([&](const auto& field) { keys.emplace_back(field.key); });
  if (const auto meant = tell_unknown_key(key, keys)) met.excuse[find_field<T>(*meant, 0)] = key.at;
}

template <Record T>
void Decoder::missing_keys(const Met<T>& met, Span at) {
  std::size_t index = 0;
  for_each_field<T>([&](const auto& field) {
    const std::size_t i = index++;
    if (met.seen[i] || field.presence != required) return;
    Finding& finding = met.excuse[i].known()
                           ? sink_.hide(met.excuse[i], msg::missing_key, at, field.key, field.zh, field.en)
                           : sink_.tell(msg::missing_key, at, field.key, field.zh, field.en);
    finding.trail = trail();
  });
}

template <Record T>
void Decoder::value(std::uint32_t index, T& out) {
  const Node node = tree_[index];
  if (node.refused) return;
  out.at = node.at;
  if (node.kind != Node::Kind::mapping) return wrong_shape(node, Node::Kind::mapping);
  Met<T> met;
  std::size_t hint = 0;
  for (std::uint32_t key = node.first; key != Node::none; key = tree_[tree_[key].next].next) {
    const Node& key_node = tree_[key];
    if (key_node.kind != Node::Kind::scalar || key_node.is_merge_key()) {  // told by the reader
      met.excuse.fill(key_node.at);
      continue;
    }
    const std::size_t found = find_field<T>(key_node.text, hint);
    hint = found + 1;
    if (found == field_count<T>) {
      unknown_key<T>(key_node, met);
      continue;
    }
    if (std::exchange(met.seen[found], true)) continue;  // a duplicate, told by the reader: the first one counts
    with_field<T>(found, [&](const auto& field) {
      const On step(*this, {field.key});
      value(key_node.next, out.*field.member);
    });
  }
  missing_keys<T>(met, node.at);
}

template <class T>
void Decoder::value(std::uint32_t index, List<T>& out) {
  const Node node = tree_[index];
  if (node.refused) return;
  if (node.kind != Node::Kind::sequence) {  // `out.at` stays unknown: rules must not take it for an empty list
    if (node.empty()) {
      sink_.tell(msg::empty_value, node.at, current_key()).trail = trail();
      return;
    }
    return wrong_shape(node, Node::Kind::sequence);
  }
  out.at = node.at;
  std::size_t number = 0;
  for (std::uint32_t item = node.first; item != Node::none; item = tree_[item].next) {
    const On step(*this, {{}, item, ++number});
    value(item, out.emplace_back());
  }
}

template <Named E>
void Decoder::value(std::uint32_t index, Placed<E>& out) {
  const Node* node = scalar(index);
  if (node == nullptr) return;
  std::vector<std::string> words;
  for (const auto& row : NamedValues<E>::rows) {
    if (row.key == node->text) {
      out = {row.value, node->at};
      return;
    }
    words.emplace_back(row.key);
  }
  tell_unknown_word(*node, words);
}

template <class T, class Parse, class Msg>
void Decoder::parsed(std::uint32_t index, Placed<T>& out, const Parse& parse, const Msg& message) {
  const Node* node = scalar(index);
  if (node == nullptr) return;
  if (const auto value = parse(node->text)) {
    out = {*value, node->at};
  } else {
    sink_.tell(message, node->at, node->text).trail = trail();
  }
}

/// A list whose items are records can be read one item at a time.
template <class T>
inline constexpr bool streams = false;
template <Record T>
inline constexpr bool streams<List<T>> = true;

template <class T>
bool Decoder::items(List<T>& out) {
  for (std::size_t number = 1; !reader_.failed() && !reader_.at(YAML_SEQUENCE_END_EVENT); ++number) {
    tree_.clear();
    if (number > std::size_t{max_items}) reader_.refuse_more(max_items);
    const std::uint32_t item = reader_.value(tree_);
    if (item == Node::none) return false;
    const On step(*this, {{}, item, number});
    value(item, out.emplace_back());
  }
  return !reader_.failed();
}

template <class T>
bool Decoder::items_on_two_threads(List<T>& out) {
  Relay<Batch> relay;
  Sink told;
  {
    const std::jthread decoding([&] {
      while (Batch* batch = relay.filled()) {
        Decoder decoder(reader_, batch->tree, told, way_);  // never touches the reader
        for (std::size_t i = 0; i < batch->items.size(); ++i) {
          const On step(decoder, {{}, batch->items[i], batch->first + i});
          decoder.value(batch->items[i], out.emplace_back());
        }
        relay.used();
      }
    });
    read_batches(relay);
  }
  sink_.absorb(std::move(told));
  return !reader_.failed();
}

template <Record T>
void Decoder::file(T& out, bool two_threads) {
  if (!reader_.at(YAML_MAPPING_START_EVENT)) {
    const Node head = reader_.head(tree_);
    out.at = head.at;
    return wrong_shape(head, Node::Kind::mapping);
  }
  Met<T> met;
  std::size_t hint = 0;
  out.at = reader_.head(tree_).at;
  reader_.advance();
  while (!reader_.failed() && !reader_.at(YAML_MAPPING_END_EVENT)) {
    tree_.clear();
    const std::uint32_t key = reader_.value(tree_);
    if (key == Node::none) return;
    const Node key_node = tree_[key];
    const bool is_text = key_node.kind == Node::Kind::scalar;
    const std::size_t found = is_text ? find_field<T>(key_node.text, hint) : field_count<T>;
    hint = found + 1;
    if (!is_text || key_node.is_merge_key()) {
      is_text ? sink_.tell(msg::merge_key, key_node.at) : sink_.tell(msg::key_not_text, key_node.at);
      met.excuse.fill(key_node.at);
    } else if (found == field_count<T>) {
      unknown_key<T>(key_node, met);
    }
    if (found == field_count<T>) {
      if (reader_.value(tree_) == Node::none) return;
      continue;
    }
    if (std::exchange(met.seen[found], true)) {
      sink_.tell(msg::duplicate_key, key_node.at, key_node.text);
      if (reader_.value(tree_) == Node::none) return;
      continue;
    }
    with_field<T>(found, [&](const auto& field) {
      const On step(*this, {field.key});
      auto& member = out.*field.member;
      if constexpr (streams<std::remove_cvref_t<decltype(member)>>) {
        if (reader_.at(YAML_SEQUENCE_START_EVENT)) {
          member.at = reader_.head(tree_).at;
          reader_.advance();
          if (two_threads ? items_on_two_threads(member) : items(member)) reader_.advance();
          return;
        }
      }
      if (const std::uint32_t node = reader_.value(tree_); node != Node::none) value(node, member);
    });
  }
  if (reader_.failed()) return;
  missing_keys<T>(met, out.at);
  reader_.advance();
  reader_.finish();
}

}  // namespace hbjs::load
