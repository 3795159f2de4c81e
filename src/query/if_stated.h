#pragma once

#include <optional>

#include "model/placed.h"

namespace hbjs::query {

/// The value, where the file states one.
template <class T>
std::optional<T> if_stated(const Placed<T>& placed) {
  return placed.stated() ? std::optional<T>(placed.value) : std::nullopt;
}

}  // namespace hbjs::query
