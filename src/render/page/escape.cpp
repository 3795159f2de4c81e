#include "render/page/escape.h"

#include "base/decimal.h"
#include "base/printable.h"
#include "base/text.h"
#include "base/utf8.h"

namespace hbjs::render {

bool needs_guard(std::string_view text) {
  constexpr std::u32string_view dangerous = U"=+-@\t\r\n＝＋－＠";
  std::size_t at = text.find_first_not_of('\'');
  if (at == std::string_view::npos || Decimal::parse(text.substr(at))) return false;
  return dangerous.find(next_code_point(text, at)) != std::u32string_view::npos;
}

std::string csv_field(std::string_view text) {
  const std::string guarded = (needs_guard(text) ? "'" : "") + std::string(text);
  const bool padded = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  if (!padded && guarded.find_first_of("\",\r\n") == std::string::npos) return guarded;
  std::string out = "\"";
  for (const char c : guarded) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string markdown_line(std::string_view text) {
  constexpr std::string_view special = "\\`*_[]<>|~&$";
  const std::string shown = printable(text);
  std::string out;
  for (const std::string_view line : split_lines(shown)) {
    if (!out.empty()) out += "<br>";
    for (const char c : trimmed(line)) {
      if (special.find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

namespace {

bool allowed_in_xml(char32_t c) {
  if (c < 0x20) return c == U'\t' || c == U'\n' || c == U'\r';
  return c != 0xFFFE && c != 0xFFFF;
}

std::string xml(std::string_view text, bool attribute) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!allowed_in_xml(c)) continue;
    switch (c) {
      case U'&': out += "&amp;"; break;
      case U'<': out += "&lt;"; break;
      case U'>': out += "&gt;"; break;  // also for the sake of ]]>
      case U'"': out += "&quot;"; break;
      case U'\r': out += "&#13;"; break;
      case U'\n': out += attribute ? "&#10;" : "\n"; break;
      case U'\t': out += attribute ? "&#9;" : "\t"; break;
      default: append_utf8(out, c);
    }
  }
  return out;
}

}  // namespace

std::string xml_text(std::string_view text) { return xml(text, false); }
std::string xml_attribute(std::string_view text) { return xml(text, true); }

std::string uri_path(std::string_view path) {
  constexpr std::string_view unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    if (unreserved.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
  }
  return out;
}

}  // namespace hbjs::render
