#include "query/succession.h"

#include <algorithm>

#include "query/members.h"

namespace hbjs::query {

std::optional<InPlace> handed_over(const Book& book, std::string_view unit, Date date) {
  const std::string_view now = standing_in(book, unit, date);
  if (now == unit) return std::nullopt;
  return InPlace{now, handed_over_by(book, unit, date)->date.value};
}

std::optional<InPlace> not_yet_taken_over(const Book& book, std::string_view unit, Date date) {
  const auto own = std::ranges::find_if(book.units.successions, [&](const Succession& succession) {
    return succession.to.value == unit && succession.date.stated() && succession.date.value > date;
  });
  if (own == book.units.successions.end()) return std::nullopt;
  const auto first_days = brought_in(book);
  const auto first = first_days.find(unit);
  const bool is_brought_in = first != first_days.end() && first->second > date;
  const auto begins =
      std::ranges::find(book.units.units, unit, [](const Unit& one) -> std::string_view { return one.name.value; });
  const bool is_later = begins != book.units.units.end() && begins->from.stated() && begins->from.value > date;
  if (!is_brought_in && !is_later) return std::nullopt;
  return InPlace{standing_in(book, own->from.value, date), own->date.value};
}

}  // namespace hbjs::query
