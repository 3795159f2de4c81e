#pragma once

#include <string>
#include <variant>
#include <vector>

#include "exchange/form_layout.h"
#include "exchange/workbook.h"

namespace hbjs::exchange {

/// What a form says it is, and what was prefilled in it.
struct Identity {
  std::string plan, unit, month;
  std::vector<layout::Prefilled> prefilled;
};

inline constexpr Phrase<> no_form_of_hbjs{"不是 hbjs 的月报表", "it is no form of hbjs"};

/// What the hidden sheet says. A Refusal: it is no form, one of another version, or its record was altered.
std::variant<Identity, Refusal> identity_of(const Workbook& workbook);

}  // namespace hbjs::exchange
