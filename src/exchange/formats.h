#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "office/package.h"

namespace hbjs::exchange {

/// What a number format makes of a number.
enum class Shows { number, percent, day, time_of_day };

/// What a format's code makes of a number: `yyyy"年"m"月"d"日"` a day, `0.0%` a percentage, `h:mm` a time. Only its
/// first section counts, which is for positive numbers.
Shows shown_by(std::string_view code);

/// The formats of the cells' styles.
class Formats {
 public:
  Formats() = default;
  Formats(office::Package& package, const std::string& part);  ///< reads the styles' part; throws Refused

  /// What cells of the style show; a number for a style that is not there.
  [[nodiscard]] Shows of(std::size_t style) const { return style < styles_.size() ? styles_[style] : Shows::number; }

 private:
  std::vector<Shows> styles_;
};

}  // namespace hbjs::exchange
