#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/span.h"

namespace hbjs {

/// A value and where it stands. `at` is unknown for a value that an optional key left out.
template <class T>
struct Placed {
  T value{};
  Span at;

  /// Whether the file states this value.
  [[nodiscard]] bool stated() const { return at.known(); }
};

/// A piece of text as printed in the source, the page's line breaks removed.
using Text = Placed<std::string>;
/// The canonical name of a unit, group or pair member: names are the keys of the plan (DESIGN §3).
using Name = Placed<std::string>;

/// A list and the place of the list itself (its opening bracket or first dash).
template <class T>
struct List : std::vector<T> {
  using std::vector<T>::vector;
  Span at;
};

using Names = List<Name>;

/// A mapping whose keys are no fixed words, in the file's order; a key may stand in it twice (told when it is read, the
/// first one counts).
template <class T>
struct Keyed : std::vector<std::pair<Text, T>> {
  using std::vector<std::pair<Text, T>>::vector;
  Span at;
};

}  // namespace hbjs
