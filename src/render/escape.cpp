#include "render/escape.h"

#include "base/decimal.h"
#include "base/text.h"
#include "base/utf8.h"
#include "render/printable.h"

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

}  // namespace hbjs::render
