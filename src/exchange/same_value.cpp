#include "exchange/same_value.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace hbjs::exchange {
namespace {

bool holds(Span outer, Span inner) {
  const auto first = [](Span span) { return std::tuple(span.line, span.column); };
  const auto last = [](Span span) { return std::tuple(span.end_line, span.end_column); };
  return outer.known() && first(outer) <= first(inner) && last(inner) <= last(outer);
}

template <class T>
Span within(const Placed<T>& written, const Placed<T>& form, Span at) {
  return holds(written.at, at) ? form.at : Span{};
}

template <Record T>
Span within(const T& written, const T& form, Span at);

template <Record T>
Span within(const List<T>& written, const List<T>& form, Span at) {
  for (std::size_t i = 0; i < std::min(written.size(), form.size()); ++i) {
    if (const Span found = within(written[i], form[i], at); found.known()) return found;
  }
  return {};
}

/// A value's place before that of its whole record.
template <Record T>
Span within(const T& written, const T& form, Span at) {
  Span found;
  for_each_field<T>([&](const auto& field) {
    if (!found.known()) found = within(written.*field.member, form.*field.member, at);
  });
  if (found.known()) return found;
  return holds(written.at, at) || (written.at.known() && written.at.line == at.line) ? form.at : Span{};
}

}  // namespace

Span same_value(const Submission& written, const Submission& form, Span at) { return within(written, form, at); }

}  // namespace hbjs::exchange
