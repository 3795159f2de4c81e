#pragma once

// How Decoder (load/decode.h, which includes this) reads a whole file, its long lists one item at a time.

#include <thread>

#include "load/decode.h"
#include "load/limits.h"

namespace hbjs::load {

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
        Decoder decoder(reader_, batch->tree, told, way_);  // of the reader it touches the lines only
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
    if (head.refused) return reader_.advance();  // told
    out.at = head.at;
    return wrong_shape(head, Node::Kind::mapping);
  }
  std::array<bool, field_count<T>> seen{};
  std::array<Span, field_count<T>> excuses{};
  std::size_t hint = 0;
  out.at = reader_.head(tree_).at;
  Level level{keys_of<T>, seen, excuses, 1, nullptr, true};
  level_ = &level;
  const struct Leave {
    Level*& entered;
    ~Leave() { entered = nullptr; }  // however this ends: the level is gone then
  } leave{level_};
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
      excuses.fill(key_node.at);
    } else if (found == field_count<T>) {
      unknown_key(key_node, level);
    }
    if (found == field_count<T>) {
      if (reader_.value(tree_) == Node::none) return;
      continue;
    }
    if (std::exchange(seen[found], true)) {
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
      const std::uint32_t node = reader_.value(tree_);
      if (node == Node::none) return;
      if (tree_[node].swallows) excuses.fill(tree_[node].at);
      value(node, member);
    });
  }
  if (reader_.failed()) return;
  missing_keys(level, out.at);
  reader_.advance();
  reader_.finish();
}

}  // namespace hbjs::load
