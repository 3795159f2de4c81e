#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "model/field.h"

namespace hbjs::testing {

/// The JSON keys of a record, in order: what scripts rely on.
template <Record T>
std::vector<std::string> keys() {
  std::vector<std::string> list;
  for_each_field<T>([&](const auto& field) { list.emplace_back(field.key); });
  return list;
}

template <Record T>
bool has_keys(std::initializer_list<const char*> wanted) {
  const std::vector<std::string> list = keys<T>();
  for (const char* key : wanted) {
    if (std::find(list.begin(), list.end(), key) == list.end()) return false;
  }
  return true;
}

}  // namespace hbjs::testing
