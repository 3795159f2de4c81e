#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "model/field.h"
#include "model/named_values.h"
#include "model/placed.h"

namespace hbjs::render {

using Json = nlohmann::ordered_json;

inline Json json_of(const std::string& text) { return text; }
inline Json json_of(std::string_view text) { return text; }
inline Json json_of(const char* text) { return text; }  // without it a literal would become a bool
inline Json json_of(bool value) { return value; }
inline Json json_of(int value) { return value; }
inline Json json_of(std::size_t value) { return value; }
inline Json json_of(Date date) { return to_string(date); }
inline Json json_of(Month month) { return to_string(month); }
Json json_of(Decimal value);
Json json_of(Money money);

template <Named E>
Json json_of(E value) {
  return key_of(value);
}
template <Record T>
Json json_of(const T& record);
template <class T>
Json json_of(const Placed<T>& placed);
template <class T>
Json json_of(const std::optional<T>& value);
template <class T>
Json json_of(const std::vector<T>& list);

/// Whether an optional key is left out.
template <class T>
bool left_out(const T& value) {
  if constexpr (requires { value.stated(); }) {
    return !value.stated();
  } else if constexpr (requires { value.empty(); }) {
    return value.empty();
  } else if constexpr (requires { value.has_value(); }) {
    return !value.has_value();
  } else if constexpr (requires { value.at.known(); }) {
    return !value.at.known();
  } else {
    return false;
  }
}

template <Record T>
Json json_of(const T& record) {
  Json object = Json::object();
  for_each_field<T>([&](const auto& field) {
    const auto& value = record.*field.member;
    if (field.presence == optional && left_out(value)) return;
    object[std::string(field.key)] = json_of(value);
  });
  return object;
}

template <class T>
Json json_of(const Placed<T>& placed) {
  return json_of(placed.value);
}

template <class T>
Json json_of(const std::optional<T>& value) {
  return value ? json_of(*value) : Json(nullptr);
}

template <class T>
Json json_of(const std::vector<T>& list) {
  Json array = Json::array();
  for (const auto& item : list) array.push_back(json_of(item));
  return array;
}

/// A number as JSON and YAML both read it: 2.5, 1850; no exponent and no digits of floating-point noise for
/// whatever came from a Decimal.
std::string number_text(const Json& number);

/// As printed: two spaces, Chinese as it is, a line break at the end.
std::string to_text(const Json& json);

/// The same value as YAML, by yaml-cpp's emitter. A text that a YAML reader could take for something else
/// (a number, a date, `no`) is quoted.
std::string to_yaml(const Json& json);

}  // namespace hbjs::render
