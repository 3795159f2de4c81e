#pragma once

#include <string_view>

#include "diag/finding.h"
#include "model/ignore_comment.h"

namespace hbjs::load {

/// Reads a comment from its # (at `hash`) to the end of its line: `# hbjs: ignore[HB203, HB405] reason`. False when it
/// has no effect; why is told, once.
bool read_ignore_comment(std::string_view text, const Span& hash, Sink& sink, IgnoreComment& out);

}  // namespace hbjs::load
