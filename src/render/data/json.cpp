#include "render/data/json.h"

#include <fmt/format.h>

#include <cstdlib>
#include <string_view>

namespace hbjs::render {

namespace {

std::string string_text(std::string_view text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string scalar_text(const Json& json) {
  if (json.is_number()) return number_text(json);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Laid out as nlohmann's dump(2) does; that one writes 0.000649 as 0.0006489999999999999 (Grisu2).
void write(std::string& out, const Json& json, std::size_t indent) {
  if (!json.is_structured()) {
    out += scalar_text(json);
    return;
  }
  const char open = json.is_object() ? '{' : '[';
  const char close = json.is_object() ? '}' : ']';
  out += open;
  bool first = true;
  for (const auto& [key, value] : json.items()) {
    out += first ? "\n" : ",\n";
    out.append(indent + 2, ' ');
    if (json.is_object()) out += string_text(key) + ": ";
    write(out, value, indent + 2);
    first = false;
  }
  if (!first) out.append("\n").append(indent, ' ');
  out += close;
}

}  // namespace

Json json_of(Decimal value) {
  // A whole number as such: as a floating-point number it would be written 1850.0.
  if (value.units() % Decimal::scale == 0) return value.units() / Decimal::scale;
  return value.as_double();
}

Json json_of(Money money) { return money.amount.str(); }

std::string number_text(const Json& number) {
  if (!number.is_number_float()) return number.dump();
  const double value = number.get<double>();
  std::string text = fmt::format("{:.6f}", value);
  if (std::strtod(text.c_str(), nullptr) != value) return fmt::format("{}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string to_text(const Json& json) {
  std::string out;
  write(out, json, 0);
  out += '\n';
  return out;
}

}  // namespace hbjs::render
