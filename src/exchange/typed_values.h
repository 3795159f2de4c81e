#pragma once

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

/// A number not below zero in plain digits, also full-width (５００), with thousands commas (1,850), with the unit of
/// measure behind it (500个), or a percentage where `measure` is %. Not guessed: 约500, 三百, 12/13.
Reading<Decimal> read_number(const Cell& cell, std::string_view measure);

/// A day, as a date or in words: 2024-06-05, 2024/6/5, 2024.6.5, 2024年6月5日, 20240605, and without its year
/// (6月5日, 6.5) in the year of `month`. Also the serial number that Excel keeps for a day (45448) where it lies in
/// `month`.
Reading<Date> read_day(const Cell& cell, Month month);

/// 是, 否, √, yes, TRUE and the like.
Reading<bool> read_yes_no(const Cell& cell);

/// Its text without blanks around and trailing ones on lines; a number or day as shown.
Reading<std::string> read_text(const Cell& cell);

}  // namespace hbjs::exchange
