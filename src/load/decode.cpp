#include "load/decode.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "base/utf8.h"
#include "load/limits.h"

namespace hbjs::load {
namespace {

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

std::optional<bool> parse_bool(std::string_view text) {
  if (text == "true") return true;
  if (text == "false") return false;
  return std::nullopt;
}

/// Whether a text holds nothing but blanks. Most texts tell by their first byte that they do.
bool is_blank(std::string_view text) {
  if (text.empty()) return true;
  const auto first = static_cast<unsigned char>(text[0]);
  return (first <= ' ' || first == 0xC2 || first == 0xE3) && without_space(text).empty();
}

std::optional<Said> write(const std::optional<std::string>& value) {
  static constexpr Phrase<Str> phrase{"写成“{0}”", "write “{0}”"};
  return value ? std::optional(phrase(*value)) : std::nullopt;
}

Span last_of(Span at) {
  at.line = at.end_line;
  at.column = at.end_column - 1;
  return at;
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
  if (node.empty() || is_blank(node.text)) {
    Finding& finding = sink_.tell(msg::empty_value, node.at, current_key());
    finding.trail = trail();
    static constexpr Phrase<Str> comment{"“{0}”被当作注释", "“{0}” was taken for a comment"};
    const Hash* hash = node.cut_off ? reader_.hash_behind(node.at) : nullptr;
    if (hash != nullptr) finding.label = comment(reader_.from(*hash));
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
  if (node->cut_off) tell_cut_off(*node);
  const bool ends_with_quote = !node->quoted && node->text.back() == '"';
  if (ends_with_quote && std::ranges::count(node->text, '"') % 2 != 0) {
    sink_.tell(msg::stray_quote, last_of(node->at), "\"").trail = trail();
  }
}
void Decoder::value(std::uint32_t index, Placed<int>& out) {
  parsed(index, out, parse_count, msg::bad_integer, [](auto text) { return write(as_count(text)); });
}
void Decoder::value(std::uint32_t index, Placed<bool>& out) {
  parsed(index, out, parse_bool, msg::bad_bool, [](auto text) { return write(as_bool(text)); });
}
void Decoder::value(std::uint32_t index, Placed<Decimal>& out) {
  parsed(index, out, Decimal::parse, msg::bad_number, [](auto text) { return write(as_number(text)); });
}
void Decoder::value(std::uint32_t index, Placed<Date>& out) {
  static constexpr Phrase<> no_day{"日历上没有这一天", "there is no such day"};
  parsed(index, out, parse_date, msg::bad_date, [](std::string_view text) {
    const auto date = as_date(text);
    return !date && has_form_of_date(text) ? std::optional(no_day()) : write(date);
  });
}
void Decoder::value(std::uint32_t index, Placed<Month>& out) {
  parsed(index, out, parse_month, msg::bad_month, [](auto text) { return write(as_month(text)); });
}

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

void Decoder::tell_cut_off(const Node& node) {
  const Hash* hash = reader_.hash_behind(node.at);
  if (hash == nullptr) return;
  const std::string_view comment = reader_.from(*hash);
  const Span at{node.at.file, hash->line, hash->column, hash->line,
                hash->column + static_cast<std::uint32_t>(code_points(comment))};
  sink_.tell(msg::text_cut_off, at, comment).trail = trail();
}

bool Decoder::several_items(const Node& item, List<Text>& out) {
  if (item.kind != Node::Kind::scalar || item.quoted || item.refused || item.at.line != item.at.end_line) return false;
  const std::string_view text = item.text;
  constexpr std::string_view comma = "，", listing = "、";
  const std::size_t first = std::min(text.find(comma), text.find(listing));
  if (first == std::string_view::npos || text.size() == comma.size()) return false;

  Span at = item.at;  // of the character at hand, then of the item that ends there
  Text part;
  Fix fix;
  Span sign;
  const auto end_item = [&] {
    const std::size_t size = trimmed(part.value).size();
    part.at.end_column -= static_cast<std::uint32_t>(part.value.size() - size);
    part.value.resize(size);
    if (size != 0) out.push_back(std::move(part));
    part = {};
  };
  for (std::size_t offset = 0; offset < text.size(); ++at.column) {
    const std::size_t begin = offset;
    next_code_point(text, offset);
    const std::string_view character = text.substr(begin, offset - begin);
    at.end_column = at.column + 1;
    if (character == comma || character == listing) {
      end_item();
      fix.edits.push_back({at, ", "});
      if (begin == first) sign = at;
    } else if (!part.value.empty() || character != " ") {
      if (part.value.empty()) part.at = at;
      part.value += character;
      part.at.end_column = at.end_column;
    }
  }
  end_item();
  Finding& finding = sink_.tell(msg::two_items_in_one, sign, text.substr(first, comma.size()));
  finding.trail = trail();
  finding.fix = std::move(fix);
  return true;
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
