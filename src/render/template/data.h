#pragma once

#include <kainjow/mustache.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "model/field.h"
#include "model/named_values.h"

namespace hbjs::render {

using TemplateData = kainjow::mustache::data;

/// A value as a template sees it. An empty text, an absent value and an empty list are false, so that {{^name}} says
/// what stands there instead; a number is its digits, and 0 is not false. Every name of the field table is there even
/// when its value is not: otherwise mustache would go on to look for it in the records around.
inline TemplateData data_of(const std::string& text) { return text.empty() ? TemplateData(false) : TemplateData(text); }
inline TemplateData data_of(bool value) { return value; }
inline TemplateData data_of(int value) { return std::to_string(value); }
inline TemplateData data_of(std::size_t value) { return std::to_string(value); }
inline TemplateData data_of(Decimal value) { return value.str(); }
inline TemplateData data_of(Money money) { return money.amount.str(); }
inline TemplateData data_of(Date date) { return to_string(date); }
inline TemplateData data_of(Month month) { return to_string(month); }

template <Named E>
TemplateData data_of(E value) {
  return std::string(key_of(value));
}
template <Record T>
TemplateData data_of(const T& record);
template <class T>
TemplateData data_of(const std::optional<T>& value);
template <class T>
TemplateData data_of(const std::vector<T>& items);

template <Record T>
TemplateData data_of(const T& record) {
  TemplateData object{TemplateData::type::object};
  for_each_field<T>([&](const auto& field) {
    const auto& value = record.*field.member;
    object[std::string(field.key)] = data_of(value);
    if constexpr (requires { value.begin(); } && !std::is_convertible_v<decltype(value), std::string_view>) {
      object["has_" + std::string(field.key)] = TemplateData(!value.empty());
    }
  });
  return object;
}

template <class T>
TemplateData data_of(const std::optional<T>& value) {
  return value ? data_of(*value) : TemplateData(false);
}

template <class T>
TemplateData data_of(const std::vector<T>& items) {
  kainjow::mustache::list list;
  list.reserve(items.size());
  for (const T& item : items) list.push_back(data_of(item));
  return TemplateData(list);
}

}  // namespace hbjs::render
