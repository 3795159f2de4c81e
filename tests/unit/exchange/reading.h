#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "exchange/refusals.h"
#include "exchange/workbook.h"
#include "support/xlsx_maker.h"

namespace hbjs::exchange {

using testing::XlsxMaker;
using Kind = Cell::Kind;

/// The workbook, or the test fails with the reason.
inline Workbook must_read(const ReadWorkbook& result) {
  if (const auto* refusal = std::get_if<Refusal>(&result)) FAIL(refusal->why.in(Lang::en));
  return std::get<Workbook>(result);
}

/// The only sheet of an XLSX with these rows.
inline Sheet sheet_of(const XlsxMaker& maker) { return must_read(read_xlsx(maker.bytes())).sheets.at(0); }
inline Sheet sheet_of(const std::string& rows) { return sheet_of(XlsxMaker().sheet("月报", rows)); }

/// Why it is refused, in English; "" when it is read.
inline std::string why(const ReadWorkbook& result) {
  const auto* refusal = std::get_if<Refusal>(&result);
  return refusal == nullptr ? "" : refusal->why.in(Lang::en);
}

/// Whether it is refused for this reason, in words that hold in both languages.
template <class Reason>
bool refused_as(const ReadWorkbook& result, const Reason& reason) {
  const auto* refusal = std::get_if<Refusal>(&result);
  if (refusal == nullptr) return false;
  for (const Lang lang : {Lang::zh, Lang::en}) {
    CHECK(refusal->why.in(lang).find('{') == std::string::npos);
    CHECK_FALSE(refusal->help.in(lang).empty());
  }
  return refusal->why.zh == reason.why.zh;
}

}  // namespace hbjs::exchange
