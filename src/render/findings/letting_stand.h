#pragma once

#include "diag/message.h"
#include "render/data/json.h"
#include "render/page/page.h"

namespace hbjs::render {

/// How a finding of this kind can be left as it is: the comment that ignores one, the line of plan.yaml that sets how
/// grave all are, or why neither is possible. Made from the catalogue, so no explanation repeats it.
void add_letting_stand(Page& page, const MessageInfo& info, Lang lang);
/// The same for scripts: whether a comment may ignore it, whether `severities` may lower it.
void add_letting_stand(Json& json, const MessageInfo& info);

}  // namespace hbjs::render
