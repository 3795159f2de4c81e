#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "model/book.h"

namespace hbjs::query {

/// Who reports in a unit's place, and since or until when.
struct InPlace {
  std::string_view unit;
  Date day{};
};

/// Who stands in for a unit on `date`, and the day on which the unit handed over; nullopt when it still is itself.
std::optional<InPlace> handed_over(const Book& book, std::string_view unit, Date date);

/// Whom a unit that is not there yet on `date` (it begins later, or only a succession brings it in) will take over
/// from, and the day; nullopt when it is there.
std::optional<InPlace> not_yet_taken_over(const Book& book, std::string_view unit, Date date);

}  // namespace hbjs::query
