#pragma once

#include <optional>
#include <string_view>

#include "diag/message.h"
#include "diag/phrase.h"

/// Which findings a plan may have passed over, and which it may not.
namespace hbjs {

/// Errors that keep a file from being read (HB0xx): nobody knows what stands in the rest of it, so no baseline passes
/// over them.
bool keeps_file_unread(const MessageInfo& info);

/// Errors that keep a file or a value from being read (HB0xx, HB1xx): what is not read is missing from every answer,
/// so the plan can neither ignore them nor declare them less grave.
bool keeps_value_unread(const MessageInfo& info);

/// Findings about ignoring itself (HB601–HB619): a comment that ignores them would argue in a circle.
bool is_about_ignoring(const MessageInfo& info);

/// What `code`, which is none, may have been meant to be, to stand beside the caret; nullopt when nothing is near.
std::optional<Said> near_code(std::string_view code);

}  // namespace hbjs
