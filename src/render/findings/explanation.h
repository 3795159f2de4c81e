#pragma once

#include "base/lang.h"
#include "diag/explanations.h"
#include "diag/messages.h"
#include "render/data/json.h"
#include "render/page/page.h"

namespace hbjs::render {

/// A message without its arguments: `…` stands where they go.
std::string general_message(const MessageInfo& info, Lang lang);

/// All that is known of one code, as `hbjs explain HB203` shows it.
Page explanation_page(const MessageInfo& info, const Explanation* explanation, Lang lang);
Json explanation_json(const MessageInfo& info, const Explanation* explanation, Lang lang);

/// Every code with its severity and what it means in a line.
Page catalogue_page(Lang lang);
Json catalogue_json(Lang lang);

/// Everything on every code: docs/codes.md is this page.
Page handbook_page(Lang lang);

}  // namespace hbjs::render
