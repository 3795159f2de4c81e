#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "render/data/json.h"

namespace hbjs::render {

namespace {

constexpr std::size_t widest_flow = 80;  ///< cells that a list on one line may fill

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Words that YAML 1.1 or 1.2 readers take for a boolean or for nothing.
bool is_reserved_word(std::string_view text) {
  constexpr std::array words{"true", "false", "yes", "no", "on", "off", "y", "n", "null"};
  const std::string lower = folded(text);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return lower == word; });
}

/// 2024年 is text to every reader; 4.1, 2024-06-30, 1:30, +1, .inf and 0x1F are not to some.
bool may_be_number(std::string_view text) {
  return std::string_view("0123456789+-.").find(text.front()) != std::string_view::npos && is_ascii(text);
}

bool has_unusual_characters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFD) return true;
  }
  return false;
}

/// Beyond this, yaml-cpp itself quotes what a list on one line cannot hold.
bool must_be_quoted(std::string_view text) {
  constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`~=<";
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return true;
  if (indicators.find(text.front()) != std::string_view::npos || may_be_number(text)) return true;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return true;
  return is_reserved_word(text) || has_unusual_characters(text);
}

/// Lines that a literal block gives back unchanged, as far as their end is looked after. yaml-cpp tells no indentation.
bool suits_literal(std::string_view text) {
  if (text.size() < 3 || text.find('\n') == std::string_view::npos) return false;
  if (text.front() == ' ' || text.front() == '\n') return false;
  if (text.back() == '\n' && text[text.size() - 2] == '\n') return false;
  std::string rest(text);
  std::replace(rest.begin(), rest.end(), '\n', '-');
  return !has_unusual_characters(rest);
}

/// yaml-cpp writes only `|`, which gives back a text with a line break at its end. A text without one is written with
/// this line before it, which no such text has, and that line turns the block into `|-`.
constexpr std::string_view kNoEnd = "\uFFFD\n";

std::string with_ends_dropped(std::string_view yaml) {
  std::string out;
  for (std::size_t at = 0; at < yaml.size();) {
    const std::size_t line = yaml.find("|\n", at);
    std::size_t mark = line == std::string_view::npos ? line : yaml.find_first_not_of(' ', line + 2);
    if (line == std::string_view::npos) return out.append(yaml.substr(at));
    const bool dropped = mark != std::string_view::npos && yaml.substr(mark).starts_with(kNoEnd);
    out.append(yaml.substr(at, line - at)).append(dropped ? "|-\n" : "|\n");
    at = dropped ? mark + kNoEnd.size() : line + 2;
  }
  return out;
}

bool is_short_list(const Json& list) {
  std::size_t cells = 2;
  for (const Json& item : list) {
    if (item.is_structured()) return false;
    cells += 2 + (item.is_string() ? width(item.get_ref<const std::string&>()) : number_text(item).size());
    if (cells > widest_flow) return false;
  }
  return true;
}

class YamlWriter {
 public:
  YamlWriter() { out_.SetNullFormat(YAML::LowerNull); }

  void write(const Json& json) {
    if (json.is_object()) {
      map(json);
    } else if (json.is_array()) {
      list(json);
    } else if (json.is_string()) {
      text(json.get_ref<const std::string&>());
    } else if (json.is_null()) {
      out_ << YAML::Null;
    } else if (json.is_boolean()) {
      out_ << json.get<bool>();
    } else {
      out_ << number_text(json);
    }
  }

  std::string done() { return with_ends_dropped(std::string(out_.c_str(), out_.size()) + '\n'); }

 private:
  void map(const Json& object) {
    if (object.empty()) out_ << YAML::Flow;
    out_ << YAML::BeginMap;
    for (const auto& [key, value] : object.items()) {
      out_ << YAML::Key;
      text(key);
      out_ << YAML::Value;
      write(value);
    }
    out_ << YAML::EndMap;
  }

  void list(const Json& list) {
    in_flow_ = is_short_list(list);
    if (in_flow_) out_ << YAML::Flow;
    out_ << YAML::BeginSeq;
    for (const Json& item : list) write(item);
    out_ << YAML::EndSeq;
    in_flow_ = false;  // a list on one line has no lists within
  }

  void text(const std::string& text) {
    if (!in_flow_ && suits_literal(text)) {
      out_ << YAML::Literal << (text.back() == '\n' ? text : std::string(kNoEnd) + text);
      return;
    }
    if (must_be_quoted(text)) {
      out_ << YAML::DoubleQuoted;
    }
    out_ << text;
  }

  YAML::Emitter out_;
  bool in_flow_ = false;
};

}  // namespace

std::string to_yaml(const Json& json) {
  YamlWriter writer;
  writer.write(json);
  return writer.done();
}

}  // namespace hbjs::render
