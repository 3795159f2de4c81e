#pragma once

#include <span>

#include "diag/message.h"
#include "diag/messages/assessment.h"
#include "diag/messages/characters.h"
#include "diag/messages/counts.h"
#include "diag/messages/crossing.h"
#include "diag/messages/names.h"
#include "diag/messages/progress.h"
#include "diag/messages/reading.h"
#include "diag/messages/shape.h"
#include "diag/messages/suppression.h"
#include "diag/messages/syntax.h"
#include "diag/messages/templates.h"

namespace hbjs {

/// Every kind of finding there is, by code.
std::span<const MessageInfo* const> catalogue();

/// The kind with exactly this code; null when there is none.
const MessageInfo* message_of(std::string_view code);

/// The kind with this code (`HB203`, also `hb203` and `203`); null when there is none.
const MessageInfo* find_message(std::string_view code);

}  // namespace hbjs
