#include "load/decode.h"

#include <fmt/format.h>

#include <optional>

#include "base/text.h"

namespace hbjs::load {
namespace {

struct Words {
  std::string_view zh, en;
};

constexpr Words words_for(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::scalar: return {"一个值", "a single value"};
    case Node::Kind::sequence: return {"列表", "a list"};
    case Node::Kind::mapping: return {"键值", "a mapping"};
  }
  return {};
}

std::optional<int> parse_count(std::string_view text) {
  if (text.empty() || text.size() > 6 || (text.size() > 1 && text[0] == '0')) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<bool> parse_bool(std::string_view text) {
  if (text == "true") return true;
  if (text == "false") return false;
  return std::nullopt;
}

}  // namespace

void Decoder::read_batches(Relay<Batch>& relay) {
  constexpr std::size_t worth_waking = 64;  // items; a thread is woken for each batch
  for (std::size_t number = 1; !reader_.failed() && !reader_.at(YAML_SEQUENCE_END_EVENT);) {
    Batch& batch = relay.vacant();
    batch.tree.clear();
    batch.items.clear();
    batch.first = number;
    while (batch.items.size() < worth_waking && !reader_.failed() && !reader_.at(YAML_SEQUENCE_END_EVENT)) {
      if (number > std::size_t{max_items}) reader_.refuse_more(max_items);
      const std::uint32_t item = reader_.value(batch.tree);
      if (item == Node::none) break;
      batch.items.push_back(item);
      ++number;
    }
    relay.pass();
  }
  relay.close();
}

const Node* Decoder::scalar(std::uint32_t index) {
  const Node& node = tree_[index];
  if (node.refused) return nullptr;
  if (node.kind != Node::Kind::scalar) {
    wrong_shape(node, Node::Kind::scalar);
    return nullptr;
  }
  if (node.empty() || node.text.empty()) {
    sink_.tell(msg::empty_value, node.at, current_key()).trail = trail();
    return nullptr;
  }
  return &node;
}

void Decoder::value(std::uint32_t index, Text& out) {
  if (const Node* node = scalar(index)) out = {std::string(node->text), node->at};
}
void Decoder::value(std::uint32_t index, Placed<int>& out) { parsed(index, out, parse_count, msg::bad_integer); }
void Decoder::value(std::uint32_t index, Placed<bool>& out) { parsed(index, out, parse_bool, msg::bad_bool); }
void Decoder::value(std::uint32_t index, Placed<Decimal>& out) { parsed(index, out, Decimal::parse, msg::bad_number); }
void Decoder::value(std::uint32_t index, Placed<Date>& out) { parsed(index, out, parse_date, msg::bad_date); }
void Decoder::value(std::uint32_t index, Placed<Month>& out) { parsed(index, out, parse_month, msg::bad_month); }

void Decoder::wrong_shape(const Node& node, Node::Kind wanted) {
  const Words want = words_for(wanted);
  const Words got = node.empty() ? Words{"空的", "empty"} : words_for(node.kind);
  const std::string_view key = current_key();
  sink_.tell(msg::wrong_shape, node.at, key.empty() ? "-" : key, want.zh, want.en, got.zh, got.en).trail = trail();
}

std::optional<std::string> Decoder::tell_unknown_key(const Node& key, const std::vector<std::string>& keys) {
  static constexpr Phrase<Str> meant{"是不是“{0}”？", "did you mean “{0}”?"};
  Finding& finding = sink_.tell(msg::unknown_key, key.at, key.text, fmt::format("{}", fmt::join(keys, ", ")));
  finding.trail = trail();
  const auto near = surely_meant(key.text, keys);
  if (near) finding.label = meant(*near);
  return near;
}

void Decoder::tell_unknown_word(const Node& word, const std::vector<std::string>& words) {
  // No suggestion here: the words of a closed list may be near each other and still mean different things.
  sink_.tell(msg::unknown_word, word.at, word.text, fmt::format("{}", fmt::join(words, ", "))).trail = trail();
}

std::string_view Decoder::current_key() const {
  for (auto step = way_.rbegin(); step != way_.rend(); ++step) {
    if (!step->key.empty()) return step->key;
  }
  return {};
}

std::string Decoder::trail() const {
  std::vector<std::string> parts;
  for (const Step& step : way_) {
    if (step.item == Node::none) {
      parts.emplace_back(step.key);
      continue;
    }
    const Node& item = tree_[step.item];
    if (item.kind != Node::Kind::mapping) continue;  // a name in a list: the caret says which
    std::string human = fmt::format("[{}]", step.index);
    for (std::uint32_t key = item.first; key != Node::none; key = tree_[tree_[key].next].next) {
      const std::string_view name = tree_[key].text;
      if (name == "id" || name == "name" || name == "no" || name == "item" || name == "unit" || name == "target") {
        if (const Node& value = tree_[tree_[key].next]; value.kind == Node::Kind::scalar) human = value.text;
        break;
      }
    }
    // The list's key says less than the item's id, but more than its number: payments[2].
    const bool has_id = !human.starts_with('[');
    if (!has_id && !parts.empty()) human.insert(0, parts.back());
    if (!parts.empty()) parts.pop_back();
    parts.push_back(std::move(human));
  }
  return join(parts, " › ");
}

}  // namespace hbjs::load
