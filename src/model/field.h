#pragma once

#include <string_view>
#include <tuple>

namespace hbjs {

/// Whether a record may leave a key out.
enum class Presence { required, optional };
inline constexpr Presence required = Presence::required;
inline constexpr Presence optional = Presence::optional;

/// One row of a record's field table: everything any reader or writer needs to know of one key.
/// The decoder, the canonical writer, the JSON answers and the template names all read these rows,
/// so a key is spelled in one place only.
template <class Record, class Value>
struct Field {
  std::string_view key;
  Value Record::*member;
  Presence presence;
  std::string_view zh;  ///< what the value is, in the words of the office
  std::string_view en;
};

template <class Record, class Value>
Field(const char*, Value Record::*, Presence, const char*, const char*) -> Field<Record, Value>;

/// Specialised once per record: `static constexpr std::string_view name` and
/// `static constexpr std::tuple fields{Field{...}, ...}`, in the order in which they are written.
template <class Record>
struct Schema;

/// A record of which exactly one of two optional keys is to be written says which: `either` in its Schema. That one is
/// there is seen to when reading; that not both are, by a rule.
template <class T>
concept HasEither = requires {
  Schema<T>::either;
};

/// A record is whatever has a field table.
template <class T>
concept Record = requires {
  Schema<T>::fields;
};

/// Calls `visit(field)` for each row of the table, in order.
template <Record T, class Visit>
constexpr void for_each_field(Visit&& visit) {
  std::apply([&](const auto&... field) { (visit(field), ...); }, Schema<T>::fields);
}

}  // namespace hbjs
