#pragma once

// How Decoder (load/decode.h, which includes this) turns one node that was read whole into a value of its type.

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
void Decoder::unknown_key(const Node& key, Met<T>& met) {
  std::vector<std::string> keys;
  for_each_field<T>([&](const auto& field) { keys.emplace_back(field.key); });
  if (const auto meant = tell_unknown_key(key, keys)) met.excused[find_field<T>(*meant, 0)] = true;
}

template <Record T>
void Decoder::missing_keys(const Met<T>& met, Span at) {
  std::size_t index = 0;
  for_each_field<T>([&](const auto& field) {
    const std::size_t i = index++;
    if (met.seen[i] || field.presence != required) return;
    if (met.excused[i]) return sink_.hide(1);
    sink_.tell(msg::missing_key, at, field.key, field.zh, field.en).trail = trail();
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
      met.excused.fill(true);
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
    return;
  }
  if (const auto slip = typed_slip(*node)) {
    if (const auto value = parse(slip->value)) {
      out = {*value, node->at};
      return tell_slip(*node, *slip, message);
    }
  }
  if (!tell_out_of_range(*node, out)) sink_.tell(message, node->at, node->text).trail = trail();
}

}  // namespace hbjs::load
