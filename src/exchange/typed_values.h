#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "diag/phrase.h"
#include "exchange/workbook.h"

/// What people type into the cells of a form, and what they mean by it.
namespace hbjs::exchange {

/// A cell understood: `value` with, where it was not typed plainly, a remark on how it was read; or no value, and the
/// remark says why not and what to type instead.
template <class T>
struct Reading {
  std::optional<T> value;
  std::optional<Said> remark;
};

/// The longest text of a cell, in bytes: that of a value in YAML.
inline constexpr std::size_t longest_text = std::size_t{64} << 10;

/// Whether a word or dash stands in a cell for nothing: 无, /, —. A 0 is a number.
bool says_nothing(const Cell& cell);

/// Whether there is no half of what is measured: 个, 名, 人次, 对 …
bool counts_whole_things(std::string_view measure);

/// A number not below zero in plain digits, also full-width (５００), with thousands commas (1,850), with the unit of
/// measure behind it (500个), or a percentage where `measure` is %. 1.2万 of what is counted is 12000; where `measure`
/// is 万元, 12.5万 is 12.5. Not guessed: 约500, 三百, 12/13, another unit of measure.
Reading<Decimal> read_number(const Cell& cell, std::string_view measure);

/// A day, as a date or in words: 2024-06-05, 2024/6/5, 2024.6.5, 2024年6月5日, 20240605, and without its year
/// (6月5日, 6.5) in the year of `month`; with a time of day behind it, or the weekday, which must be the right one.
/// Also the serial number that Excel keeps for a day (45448) where it lies in `month`.
Reading<Date> read_day(const Cell& cell, Month month);

/// 是, 否, √, yes, TRUE and the like.
Reading<bool> read_yes_no(const Cell& cell);

/// Its text without blanks around and trailing ones on lines; a number or day as shown. Characters that nobody sees are
/// taken out and look-alikes put right, with a remark. A longer text than
/// `longest_text` is none.
Reading<std::string> read_text(const Cell& cell);

}  // namespace hbjs::exchange
