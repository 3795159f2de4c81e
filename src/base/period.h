#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/month.h"

namespace hbjs {

/// A month, a quarter or a year; both ends belong to it.
struct Period {
  enum class Kind { month, quarter, year };
  Kind kind = Kind::month;
  int year = 0;
  int number = 0;  ///< 1..12 for a month, 1..4 for a quarter, 0 for a year

  static Period of(Month month);

  [[nodiscard]] Month first() const;
  [[nodiscard]] Month last() const;
  [[nodiscard]] std::vector<Month> months() const;
  [[nodiscard]] bool contains(Month month) const { return first() <= month && month <= last(); }

  /// `2024-06`, `2024-Q2`, `2024`: the form that is read back.
  [[nodiscard]] std::string id() const;
  /// `2024年6月`, `2024年第二季度`, `2024年`.
  [[nodiscard]] std::string chinese() const;
  /// `June 2024`, `the second quarter of 2024`, `2024`: stands after “for” or “of”.
  [[nodiscard]] std::string english() const;

  friend bool operator==(const Period&, const Period&) = default;
};

/// Reads a period as people write it: `2024-06`, `2024/6`, `2024.6`, `202406`, `2024年6月`, `6月`, `六月`, `6`;
/// `2024-Q2`, `2024Q2`, `Q2`, `二季度`, `第2季度`, `2024年第二季度`; `2024`, `2024年`, `2024年度`, `全年`.
/// Full-width digits and spaces are read too, and Chinese digits: `十二月`, `二〇二四年六月`.
/// Where no year is written, it is `year`. A bare number is what `wanted` says it is. Nullopt for anything
/// else, for a month 13 and a quarter 5, and for a period of another kind than `wanted`.
std::optional<Period> parse_period(std::string_view text, Period::Kind wanted, int year);

/// The period of `kind` in `year` that is due as of `today`: the one that `today` lies in; past the year its
/// last, before the year its first.
Period due_period(Period::Kind kind, int year, Date today);

}  // namespace hbjs
