#include "office/xml.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "office/limits.h"
#include "office/refusals.h"

namespace hbjs::office {
namespace {

bool too_deep(pugi::xml_node root) {
  int depth = 1;
  for (pugi::xml_node at = root;;) {
    if (at.first_child()) {
      at = at.first_child();
      if (++depth > max_depth) return true;
      continue;
    }
    while (at != root && !at.next_sibling()) {
      at = at.parent();
      --depth;
    }
    if (at == root) return false;
    at = at.next_sibling();
  }
}

struct Bytes final : pugi::xml_writer {
  std::string out;
  void write(const void* data, std::size_t size) override { out.append(static_cast<const char*>(data), size); }
};

bool fits(char32_t c) { return (c >= 0x20 && c != 0xFFFE && c != 0xFFFF) || c == U'\t' || c == U'\n'; }

}  // namespace

std::string XmlPart::bytes() const {
  Bytes bytes;
  bytes.out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  root_.print(bytes, "", pugi::format_raw, pugi::encoding_utf8);
  return std::move(bytes.out);
}

std::string fit_for_xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c != U'\r') append_utf8(out, fits(c) ? c : 0xFFFD);
  }
  return out;
}

std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : fit_for_xml(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&apos;"; break;
      default: out += c;
    }
  }
  return out;
}

XmlPart::XmlPart(Package& package, const std::string& part) : XmlPart(package.read(part), part) {}

XmlPart::XmlPart(std::string bytes, const std::string& part) : bytes_(std::move(bytes)) {
  const auto marks = std::ranges::count_if(bytes_, [](char c) { return c == '<' || c == '='; });
  if (static_cast<std::size_t>(marks) > max_marks) refuse(refused::large_part, shown(part));
  constexpr unsigned how = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
  const pugi::xml_parse_result result = tree_.load_buffer_inplace(bytes_.data(), bytes_.size(), how);
  for (const pugi::xml_node node : tree_.children()) {
    if (node.type() == pugi::node_doctype) refuse(refused::doctype, shown(part));
    if (node.type() == pugi::node_element && !root_) root_ = node;
  }
  if (!result || !root_) refuse(refused::broken_part, shown(part));
  if (too_deep(root_)) refuse(refused::deep_part, shown(part));
}

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string prefix_of(pugi::xml_node node) {
  const std::string_view name = node.name();
  return std::string(name.substr(0, name.size() - local_name(name).size()));
}

bool is(pugi::xml_node node, std::string_view name) {
  return node.type() == pugi::node_element && local_name(node.name()) == name;
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node at : node.children()) {
    if (is(at, name)) return at;
  }
  return {};
}

pugi::xml_attribute attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute at : node.attributes()) {
    if (local_name(at.name()) == name) return at;
  }
  return {};
}

pugi::xml_node add_child(pugi::xml_node parent, std::string_view name) {
  return parent.append_child(prefix_of(parent).append(name).c_str());
}

std::string text_of(pugi::xml_node node) {
  std::string text;
  for (const pugi::xml_node at : node.children()) {
    if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) text += at.value();
  }
  return text;
}

}  // namespace hbjs::office
