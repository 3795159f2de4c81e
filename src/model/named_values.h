#pragma once

#include <array>
#include <string_view>

namespace hbjs {

/// One word of a closed list: how the files spell it and how people call it.
template <class Enum>
struct NamedValue {
  Enum value;
  std::string_view key;  ///< in YAML and JSON
  std::string_view zh;
  std::string_view en;
};

template <class Enum>
NamedValue(Enum, const char*, const char*, const char*) -> NamedValue<Enum>;

/// Specialised once per closed list: `static constexpr std::array rows{NamedValue{...}, ...}`.
template <class Enum>
struct NamedValues;

/// An enum whose words are listed.
template <class Enum>
concept Named = requires {
  NamedValues<Enum>::rows;
};

/// The row of `value`; every value of the enum has one.
template <Named Enum>
constexpr const NamedValue<Enum>& row_of(Enum value) {
  for (const auto& row : NamedValues<Enum>::rows) {
    if (row.value == value) return row;
  }
  return NamedValues<Enum>::rows.front();
}

/// How the files spell `value`.
template <Named Enum>
constexpr std::string_view key_of(Enum value) {
  return row_of(value).key;
}

}  // namespace hbjs
