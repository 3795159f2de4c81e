#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "exchange/form_layout.h"
#include "exchange/workbook.h"
#include "query/index.h"

namespace hbjs::exchange {

/// What a form says it is, and what was prefilled in it.
struct Identity {
  std::string plan, unit, month;
  std::vector<layout::Prefilled> prefilled;
};

inline constexpr Phrase<> no_form_of_hbjs{"不是 hbjs 的月报表", "it is no form of hbjs"};

/// What the hidden sheet says. A Refusal: it is no form, one of another version, or its record was altered.
std::variant<Identity, Refusal> identity_of(const Workbook& workbook);

/// Why it is no form to take in today: of another plan, of no unit or month, of a month to come, or of a unit for which
/// another reports by then. Nullopt: it is one, and its month can be read.
std::optional<Refusal> refusal_of(const Identity& identity, const query::Index& index, Date today);

}  // namespace hbjs::exchange
