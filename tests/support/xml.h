#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace hbjs::test {

/// A reader of the little XML that reports need: elements, attributes, text, the five entities and decimal references.
/// Says at the first thing that is not well-formed what it is.
class Xml {
 public:
  struct Element {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::string text;
    std::size_t depth = 0;

    [[nodiscard]] std::string operator[](std::string_view key) const {
      for (const auto& [name_of, value] : attributes) {
        if (name_of == key) return value;
      }
      return {};
    }
  };

  explicit Xml(std::string_view text) : rest_(text) { read(); }

  std::vector<Element> elements;  ///< in the order in which they begin
  std::string wrong;              ///< empty: the text is well-formed

 private:
  void read() {
    if (first_bad_utf8(rest_)) return fail("not UTF-8");
    for (std::size_t at = 0; at < rest_.size();) {
      const char32_t c = next_code_point(rest_, at);
      if ((c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0xFFFE || c == 0xFFFF) return fail("bad character");
    }
    constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    if (!rest_.starts_with(head)) return fail("no declaration");
    rest_.remove_prefix(head.size());
    while (wrong.empty() && !rest_.empty()) {
      if (rest_.starts_with("</")) {
        end_tag();
      } else if (rest_.starts_with('<')) {
        start_tag();
      } else {
        const std::size_t size = std::min(rest_.find('<'), rest_.size());
        const std::string words = plain(rest_.substr(0, size), "]]>");
        if (!open_.empty()) {
          elements[open_.back()].text += words;
        } else if (words.find_first_not_of(" \n") != std::string::npos) {
          fail("text outside");
        }
        rest_.remove_prefix(size);
      }
    }
    if (wrong.empty() && (!open_.empty() || elements.empty())) fail("not closed");
  }

  void start_tag() {
    const std::size_t name_end = rest_.find_first_of(" >/");
    Element element{std::string(rest_.substr(1, name_end - 1)), {}, {}, open_.size()};
    if (element.name.empty() || name_end == std::string_view::npos) return fail("no name");
    if (open_.empty() && !elements.empty()) return fail("two roots");
    rest_.remove_prefix(name_end);
    while (rest_.starts_with(' ')) {
      const std::size_t equals = rest_.find("=\"");
      if (equals == std::string_view::npos) return fail("attribute");
      const std::string name(rest_.substr(1, equals - 1));
      const std::size_t quote = rest_.find('"', equals + 2);
      if (quote == std::string_view::npos || name.find_first_of(" <>\"&") != std::string::npos ||
          !element[name].empty())
        return fail("attribute");
      const std::string_view value = rest_.substr(equals + 2, quote - equals - 2);
      if (value.find_first_of("<\n\t\r") != std::string_view::npos) return fail("attribute's value");
      element.attributes.emplace_back(name, plain(value, "<"));
      rest_.remove_prefix(quote + 1);
    }
    const bool empty = rest_.starts_with("/>");
    if (!empty && !rest_.starts_with('>')) return fail("tag");
    rest_.remove_prefix(empty ? 2 : 1);
    elements.push_back(std::move(element));
    if (!empty) open_.push_back(elements.size() - 1);
  }

  void end_tag() {
    const std::size_t end = rest_.find('>');
    if (end == std::string_view::npos || open_.empty() || rest_.substr(2, end - 2) != elements[open_.back()].name)
      return fail("end tag");
    open_.pop_back();
    rest_.remove_prefix(end + 1);
  }

  std::string plain(std::string_view text, std::string_view forbidden) {
    std::string out;
    if (text.find(forbidden) != std::string_view::npos) fail("forbidden text");
    while (!text.empty()) {
      if (text.front() != '&') {
        out += text.front();
        text.remove_prefix(1);
        continue;
      }
      const std::size_t end = std::min(text.find(';'), text.size() - 1);
      const std::string_view name = text.substr(1, end - 1);
      const char c = name == "amp"    ? '&'
                     : name == "lt"   ? '<'
                     : name == "gt"   ? '>'
                     : name == "quot" ? '"'
                     : name == "#10"  ? '\n'
                     : name == "#9"   ? '\t'
                     : name == "#13"  ? '\r'
                                      : '\0';
      if (c == '\0') fail("entity");
      out += c;
      text.remove_prefix(end + 1);
    }
    return out;
  }

  void fail(std::string_view what) {
    if (wrong.empty()) wrong = std::string(what) + " before: " + std::string(rest_.substr(0, 60));
  }

  std::string_view rest_;
  std::vector<std::size_t> open_;
};

}  // namespace hbjs::test
