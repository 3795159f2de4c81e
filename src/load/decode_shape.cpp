// What Decoder (load/decode.h) tells of keys and values that do not fit their record's field table.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/likeness.h"
#include "base/text.h"
#include "base/utf8.h"
#include "load/decode.h"
#include "load/full_width.h"
#include "load/slips.h"

namespace hbjs::load {
namespace {

using namespace std::literals;

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

constexpr Phrase<Str> write{"写成“{0}”", "write “{0}”"};
constexpr Phrase<Str> write_list{"写成 {0}", "write {0}"};

bool is_number(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; });
}

/// The key whose Chinese name this is: the whole of it (计量单位), else the only one that contains it (单位).
template <class Keys>
const std::string_view* by_chinese_name(std::string_view name, const Keys& keys) {
  constexpr std::size_t two_characters = 6;
  const std::string_view* found = nullptr;
  for (const auto& key : keys) {
    if (key.zh == name) return &key.name;
  }
  for (const auto& key : keys) {
    if (name.size() < two_characters || key.zh.find(name) == std::string_view::npos) continue;
    if (found != nullptr) return nullptr;
    found = &key.name;
  }
  return found;
}

}  // namespace

std::size_t Decoder::Level::find(std::string_view name) const {
  const auto found = std::ranges::find(keys, name, &Key::name);
  return static_cast<std::size_t>(found - keys.begin());
}

bool Decoder::stands_below(const Level& level, std::string_view name) const {
  const Level* above = level.above;
  if (above == nullptr || above->find(name) != above->keys.size()) return false;
  if (above->is_file) return reader_.scalar_at_hand() == name;
  constexpr int enough = 32;  // keys; no record has so many
  std::uint32_t key = above->next;
  for (int i = 0; key != Node::none && i < enough; ++i, key = tree_[tree_[key].next].next) {
    if (tree_[key].text == name) return true;
  }
  return false;
}

void Decoder::missing_keys(const Level& level, Span at) {
  for (std::size_t i = 0; i < level.keys.size(); ++i) {
    const Key& key = level.keys[i];
    if (level.seen[i] || !key.is_required) continue;
    const bool below = !level.excuses[i].known() && stands_below(level, key.name);
    const Span cause = below ? at : level.excuses[i];
    Finding& finding = cause.known() ? sink_.hide(cause, msg::missing_key, at, key.name, key.zh, key.en)
                                     : sink_.tell(msg::missing_key, at, key.name, key.zh, key.en);
    finding.trail = trail();
  }
}

void Decoder::missing_either(const Level& level, Span at, const std::array<std::string_view, 2>& either) {
  const std::size_t one = level.find(either[0]), other = level.find(either[1]);
  if (level.seen[one] || level.seen[other]) return;
  // The slip that made one of them unknown has been told.
  const Span cause = level.excuses[one].known() ? level.excuses[one] : level.excuses[other];
  Finding& finding = cause.known() ? sink_.hide(cause, msg::missing_either, at, either[0], either[1])
                                   : sink_.tell(msg::missing_either, at, either[0], either[1]);
  finding.trail = trail();
}

bool Decoder::tell_wrong_level(const Node& key, Level& level) {
  static constexpr Phrase<std::uint32_t> column{"应从第 {0} 列开始", "it begins in column {0}"};
  for (Level* above = level.above; above != nullptr; above = above->above) {
    const std::size_t index = above->find(key.text);
    if (index == above->keys.size() || above->seen[index]) continue;
    Finding& finding = sink_.tell(msg::wrong_level, key.at, key.text, "上一级记录", "the record above");
    finding.trail = trail();
    finding.label = column(above->column);
    above->excuses[index] = key.at;
    std::ranges::fill(level.excuses, key.at);  // what is missing here may be no record of its own
    level.belongs_to = above;
    return true;
  }
  if (std::ranges::find(level.below, key.text, &Key::name) == level.below.end()) return false;
  const std::string zh = fmt::format("上面“{}”", level.below_key), en = fmt::format("“{}” above", level.below_key);
  sink_.tell(msg::wrong_level, key.at, key.text, zh, en).trail = trail();
  return true;
}

void Decoder::unknown_key(const Node& key, Level& level) {
  if (key.empty() || key.text.empty() || is_number(key.text)) {
    sink_.tell(msg::key_not_text, key.at).trail = trail();
    return;
  }
  if (level.belongs_to != nullptr) {
    const std::size_t index = level.belongs_to->find(key.text);
    if (index < level.belongs_to->keys.size()) {
      level.belongs_to->excuses[index] = key.at;
      sink_.hide(1);
      return;
    }
  }
  const std::size_t same = level.find(folded(key.text));
  if (same < level.keys.size() && level.seen[same]) {
    sink_.tell(msg::same_key, key.at, key.text, level.keys[same].name).trail = trail();
    return;
  }
  if (tell_wrong_level(key, level)) return;

  static constexpr Phrase<Str> meant{"是不是“{0}”？", "did you mean “{0}”?"};
  std::vector<std::string> names;
  for (const Key& its : level.keys) names.emplace_back(its.name);
  Finding& finding = sink_.tell(msg::unknown_key, key.at, key.text, fmt::format("{}", fmt::join(names, ", ")));
  finding.trail = trail();
  if (const auto near = surely_meant(key.text, names)) {
    finding.label = meant(*near);
    level.excuses[level.find(*near)] = key.at;
  } else if (const std::string_view* name = by_chinese_name(key.text, level.keys)) {
    finding.label = write(*name);
    level.excuses[level.find(*name)] = key.at;
  }
}

void Decoder::wrong_shape(const Node& node, Node::Kind wanted) {
  if (wanted != Node::Kind::scalar && tell_wide_syntax(node)) return;
  if (wanted == Node::Kind::sequence && tell_items_as_text(node)) return;
  const bool is_item = !way_.empty() && way_.back().item != Node::none;
  if (wanted == Node::Kind::scalar && is_item && node.kind == Node::Kind::mapping && !node.flow) {
    // A text of a list that holds a colon and a blank.
    Span colon = node.at;
    colon.line = colon.end_line;
    colon.column = colon.end_column++;
    sink_.tell(msg::colon_in_text, colon).trail = trail();
    return;
  }
  const Words want = words_for(wanted);
  const Words got = node.empty() ? Words{"空的", "empty"} : words_for(node.kind);
  const std::string_view key = current_key();
  const std::string zh = key.empty() ? "整个文件" : fmt::format("“{}”", key);
  const std::string en = key.empty() ? "the whole file" : fmt::format("“{}”", key);
  Finding& finding = sink_.tell(msg::wrong_shape, node.at, zh, en, want.zh, want.en, got.zh, got.en);
  finding.trail = trail();
  const Node* only = wanted == Node::Kind::scalar && node.kind == Node::Kind::sequence && node.first != Node::none
                         ? &tree_[node.first]
                         : nullptr;
  if (only != nullptr && only->next == Node::none && only->kind == Node::Kind::scalar && !only->empty() && !key.empty())
    finding.label = write(fmt::format("{}: {}", key, only->text));
  const bool one_item = wanted == Node::Kind::sequence && node.kind == Node::Kind::scalar && !node.empty();
  constexpr std::string_view brackets = "[]{}";
  if (one_item && node.at.line == node.at.end_line && node.text.find_first_of(brackets) == std::string_view::npos) {
    finding.label = write_list(fmt::format("[{}]", node.text));
  }
}

bool Decoder::tell_wide_syntax(const Node& node) {
  if (node.quoted || node.kind != Node::Kind::scalar || node.empty()) return false;
  const std::uint32_t line = node.at.line;
  Lines& lines = reader_.decoding_lines();
  if (const auto slip = slip_in(lines(line), false)) {
    tell(*slip, {node.at.file, line}, Lines(lines), sink_);
    return true;
  }
  constexpr std::array begins{"［"sv, "【"sv, "－"sv, "｛"sv};
  const auto begin = std::ranges::find_if(begins, [&](std::string_view sign) { return node.text.starts_with(sign); });
  if (begin == begins.end()) return false;
  Span at = node.at;
  at.end_line = at.line;
  at.end_column = at.column + 1;
  Finding& finding = sink_.tell(msg::full_width_syntax, at, *begin);
  finding.trail = trail();
  if (std::vector<Edit> edits = ascii_brackets(node); !edits.empty()) finding.fix = Fix{std::move(edits)};
  return true;
}

bool Decoder::tell_items_as_text(const Node& node) {
  if (node.quoted || node.kind != Node::Kind::scalar || node.empty()) return false;
  const auto list = as_list(node.text);
  if (list) sink_.tell(msg::list_as_text, node.at, current_key(), *list).trail = trail();
  return list.has_value();
}

void Decoder::tell_unknown_word(const Node& node, std::span<const Word> words) {
  std::vector<std::string_view> keys;
  for (const Word& word : words) keys.push_back(word.key);
  Finding& finding = sink_.tell(msg::unknown_word, node.at, node.text, fmt::format("{}", fmt::join(keys, ", ")));
  finding.trail = trail();
  // No guess here: the words of a closed list may be near each other and still mean different things. But what differs
  // in case or width only, or is the Chinese for a word, is that word.
  const std::string plain = folded(node.text);
  for (const Word& word : words) {
    if (plain == word.key || (!word.zh.empty() && node.text == word.zh)) finding.label = write(word.key);
  }
}

}  // namespace hbjs::load
