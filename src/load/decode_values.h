#pragma once

// How Decoder (load/decode.h, which includes this) turns one node that was read whole into a value of its type.

#include <type_traits>

#include "load/advice.h"
#include "load/decode.h"

namespace hbjs::load {

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
void Decoder::value(std::uint32_t index, T& out) {
  const Node node = tree_[index];
  if (node.refused) return;
  out.at = node.at;
  if (node.kind != Node::Kind::mapping) return wrong_shape(node, Node::Kind::mapping);
  std::array<bool, field_count<T>> seen{};
  std::array<Span, field_count<T>> excuses{};
  Level level{keys_of<T>, seen, excuses, node.at.column, level_};
  level_ = &level;
  std::size_t hint = 0;
  for (std::uint32_t key = node.first; key != Node::none; key = tree_[tree_[key].next].next) {
    const Node& key_node = tree_[key];
    if (key_node.kind != Node::Kind::scalar || key_node.is_merge_key()) {  // told by the reader
      excuses.fill(key_node.at);
      continue;
    }
    const std::size_t found = find_field<T>(key_node.text, hint);
    hint = found + 1;
    level.next = tree_[key_node.next].next;
    if (tree_[key_node.next].swallows) excuses.fill(tree_[key_node.next].at);
    if (found == field_count<T>) {
      unknown_key(key_node, level);
      continue;
    }
    if (std::exchange(seen[found], true)) continue;  // a duplicate, told by the reader: the first one counts
    with_field<T>(found, [&](const auto& field) {
      const On step(*this, {field.key});
      value(key_node.next, out.*field.member);
    });
  }
  missing_keys(level, node.at);
  if constexpr (HasEither<T>) missing_either(level, node.at, Schema<T>::either);
  level_ = level.above;
  if (level_ != nullptr) {
    level_->below = level.keys;
    level_->below_key = current_key();
  }
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
    if constexpr (std::is_same_v<T, Text>) {
      if (node.flow && several_items(tree_[item], out)) continue;
    }
    const On step(*this, {{}, item, ++number});
    value(item, out.emplace_back());
  }
}

template <class T>
void Decoder::value(std::uint32_t index, Keyed<T>& out) {
  const Node node = tree_[index];
  if (node.refused) return;
  if (node.kind != Node::Kind::mapping) {
    if (!node.empty()) return wrong_shape(node, Node::Kind::mapping);
    sink_.tell(msg::empty_value, node.at, current_key()).trail = trail();
    return;
  }
  out.at = node.at;
  for (std::uint32_t key = node.first; key != Node::none; key = tree_[tree_[key].next].next) {
    const Node& key_node = tree_[key];
    if (key_node.kind != Node::Kind::scalar || key_node.is_merge_key()) continue;  // told by the reader
    const On step(*this, {key_node.text});
    auto& entry = out.emplace_back();
    entry.first = {std::string(key_node.text), key_node.at};
    value(key_node.next, entry.second);
  }
}

template <Named E>
void Decoder::value(std::uint32_t index, Placed<E>& out) {
  const Node* node = scalar(index);
  if (node == nullptr) return;
  static constexpr auto words = [] {
    std::array<Word, NamedValues<E>::rows.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = {NamedValues<E>::rows[i].key, NamedValues<E>::rows[i].zh};
    return all;
  }();
  for (const auto& row : NamedValues<E>::rows) {
    if (row.key == node->text) {
      out = {row.value, node->at};
      return;
    }
  }
  tell_unknown_word(*node, words);
}

template <class T, class Parse, class Msg>
void Decoder::parsed(std::uint32_t index, Placed<T>& out, const Parse& parse, const Msg& message, Advice advice) {
  const Node* node = scalar(index);
  if (node == nullptr) return;
  if (const auto value = parse(node->text)) {
    out = {*value, node->at};
    return;
  }
  if (const auto slip = typed_slip(*node)) {
    if (const auto value = parse(slip->value)) {
      out = {*value, node->at};
      return tell_slip(*node, *slip, message);
    }
  }
  if (tell_out_of_range(*node, out)) return;
  Finding& finding = sink_.tell(message, node->at, node->text);
  finding.trail = trail();
  finding.label = advice(node->text);
}

}  // namespace hbjs::load
