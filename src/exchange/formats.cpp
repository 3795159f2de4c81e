#include "exchange/formats.h"

#include <map>

#include "office/xml.h"

namespace hbjs::exchange {
namespace {

using office::attribute;
using office::child;
using office::each_child;
using office::XmlPart;

/// The first section of a format's code in lower case, without what it only prints: quoted and escaped letters, room
/// for a character, what brackets say of colour and language. Elapsed time, `[h]`, loses its brackets.
std::string bare(std::string_view code) {
  std::string out;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i] >= 'A' && code[i] <= 'Z' ? static_cast<char>(code[i] + 32) : code[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"' || c == '[') {
      const std::size_t end = code.find(c == '"' ? '"' : ']', i + 1);
      if (end == std::string_view::npos) break;
      const std::string_view inside = code.substr(i + 1, end - i - 1);
      if (c == '[' && inside.find_first_not_of("hHmMsS") == std::string_view::npos) out += 'h';
      i = end;
    } else {
      out += c;
    }
  }
  return out;
}

/// The formats that every program knows by their numbers alone (ECMA-376 18.8.30, with those of Chinese editions).
Shows built_in(unsigned id) {
  const auto between = [id](unsigned first, unsigned last) { return id >= first && id <= last; };
  if (id == 9 || id == 10) return Shows::percent;
  if (between(18, 21) || between(32, 35) || between(45, 47) || between(55, 56)) return Shows::time_of_day;
  if (between(14, 22) || between(27, 36) || between(50, 58)) return Shows::day;
  return Shows::number;
}

}  // namespace

Shows shown_by(std::string_view code) {
  const std::string letters = bare(code);
  const auto has = [&letters](std::string_view what) { return letters.find(what) != std::string::npos; };
  if (has("general")) return Shows::number;
  const bool hours = has("h") || has("s");
  if (has("y") || has("d") || has("aaa") || (has("m") && !hours)) return Shows::day;
  if (hours) return Shows::time_of_day;
  return has("%") ? Shows::percent : Shows::number;
}

Formats::Formats(office::Package& package, const std::string& part) {
  const XmlPart xml(package, part);
  std::map<unsigned, Shows> custom;
  each_child(child(xml.root(), "numFmts"), "numFmt", [&](pugi::xml_node format) {
    custom[attribute(format, "numFmtId").as_uint()] = shown_by(attribute(format, "formatCode").value());
  });
  each_child(child(xml.root(), "cellXfs"), "xf", [&](pugi::xml_node style) {
    const unsigned id = attribute(style, "numFmtId").as_uint();
    const auto own = custom.find(id);
    styles_.push_back(own == custom.end() ? built_in(id) : own->second);
  });
}

}  // namespace hbjs::exchange
