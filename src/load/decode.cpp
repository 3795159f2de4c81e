#include "load/decode.h"

#include <fmt/format.h>

#include <optional>

#include "base/text.h"
#include "load/limits.h"

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

constexpr int max_count = 999'999;

std::optional<int> parse_count(std::string_view text) {
  if (text.empty() || text.size() > 6 || (text.size() > 1 && text[0] == '0')) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool are_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Whether a text begins with a blank that YAML takes for a letter.
bool is_wide_blank(std::string_view text) { return text.starts_with("\u3000") || text.starts_with("\u00A0"); }

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
  const Node* node = scalar(index);
  if (node == nullptr) return;
  if (const auto slip = quoted_id(*node)) {
    out = {slip->value, node->at};
    return tell_slip(*node, *slip, msg::bad_number);
  }
  out = {std::string(node->text), node->at};
}
void Decoder::value(std::uint32_t index, Placed<int>& out) { parsed(index, out, parse_count, msg::bad_integer); }
void Decoder::value(std::uint32_t index, Placed<bool>& out) { parsed(index, out, parse_bool, msg::bad_bool); }
void Decoder::value(std::uint32_t index, Placed<Decimal>& out) { parsed(index, out, Decimal::parse, msg::bad_number); }
void Decoder::value(std::uint32_t index, Placed<Date>& out) { parsed(index, out, parse_date, msg::bad_date); }
void Decoder::value(std::uint32_t index, Placed<Month>& out) { parsed(index, out, parse_month, msg::bad_month); }

bool Decoder::tell_out_of_range(const Node& node, const Placed<Decimal>&) {
  const std::string_view text = node.text.substr(node.text.starts_with('-') ? 1 : 0);
  const std::size_t point = text.find('.');
  const bool has_part = point != std::string_view::npos && point + 1 < text.size();
  const bool number = are_digits(text.substr(0, point)) && (point == std::string_view::npos || has_part) &&
                      (!has_part || are_digits(text.substr(point + 1)));
  if (!number || (text.size() > 1 && text[0] == '0' && point != 1)) return false;
  sink_.tell(msg::number_too_long, node.at, node.text, Decimal::max_whole_digits, Decimal::max_places).trail = trail();
  return true;
}

bool Decoder::tell_out_of_range(const Node& node, const Placed<int>&) {
  const std::string_view text = node.text.substr(node.text.starts_with('-') ? 1 : 0);
  if (!are_digits(text) || (text.size() > 1 && text[0] == '0')) return false;
  sink_.tell(msg::integer_out_of_range, node.at, node.text, max_count).trail = trail();
  return true;
}

void Decoder::tell_slip(const Node& node, const Slip& slip, const Message<Str>& message) {
  static constexpr Phrase<Str> narrow{"写成半角的“{0}”", "write it in ASCII: {0}"};
  const auto tell = [&]() -> Finding& {
    if (slip.kind == Slip::Kind::quotes) return sink_.tell(msg::full_width_quotes, node.at, slip.value);
    if (slip.kind == Slip::Kind::width) return sink_.tell(message, node.at, node.text);
    return sink_.tell(msg::full_width_syntax, slip.fix.edits.front().at, "＃");
  };
  Finding& finding = tell();
  if (slip.kind == Slip::Kind::width) finding.label = narrow(slip.value);
  finding.trail = trail();
  finding.fix = slip.fix;
}

void Decoder::wrong_shape(const Node& node, Node::Kind wanted) {
  const Words want = words_for(wanted);
  const Words got = node.empty() ? Words{"空的", "empty"} : words_for(node.kind);
  const std::string_view key = current_key();
  const std::string zh = key.empty() ? "整个文件" : fmt::format("“{}”", key);
  const std::string en = key.empty() ? "the whole file" : fmt::format("“{}”", key);
  Finding& finding = sink_.tell(msg::wrong_shape, node.at, zh, en, want.zh, want.en, got.zh, got.en);
  finding.trail = trail();
  if (node.kind != Node::Kind::scalar || node.quoted || wanted == Node::Kind::scalar) return;
  static constexpr Phrase<> full_width{"用了全角符号，YAML 只认半角",
                                       "full-width characters, where YAML needs ASCII ones"};
  std::vector<Edit> edits = wanted == Node::Kind::sequence ? ascii_brackets(node) : std::vector<Edit>{};
  if (edits.empty()) edits = ascii_lines(node.at);
  if (edits.empty()) return;
  finding.label = full_width();
  finding.fix = Fix{std::move(edits)};
}

std::vector<Edit> Decoder::ascii_lines(const Span& at) {
  constexpr std::uint32_t most = 1000;  // lines
  std::vector<Edit> all;
  if (at.end_line - at.line > most) return all;
  for (std::uint32_t number = at.line; number <= at.end_line; ++number) {
    const auto edits = ascii_syntax(reader_.line(number), {reader_.file(), number});
    if (!edits) return {};
    all.insert(all.end(), edits->begin(), edits->end());
  }
  return all;
}

std::optional<std::string> Decoder::tell_unknown_key(const Node& key, const std::vector<std::string>& keys) {
  static constexpr Phrase<Str> meant{"是不是“{0}”？", "did you mean “{0}”?"};
  Finding& finding = sink_.tell(msg::unknown_key, key.at, key.text, fmt::format("{}", fmt::join(keys, ", ")));
  finding.trail = trail();
  const auto near = surely_meant(key.text, keys);
  if (near) finding.label = meant(*near);
  if (key.kind == Node::Kind::scalar && !key.quoted && is_wide_blank(key.text)) {
    static constexpr Phrase<> indented{"缩进用了全角空格，看不见",
                                       "indented with full-width spaces, which cannot be seen"};
    finding.label = indented();
    if (std::vector<Edit> edits = ascii_lines(key.at); !edits.empty()) finding.fix = Fix{std::move(edits)};
  }
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
