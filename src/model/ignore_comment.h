#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diag/message.h"
#include "diag/span.h"

namespace hbjs {

/// One code that a comment ignores.
struct IgnoredCode {
  const MessageInfo* info = nullptr;
  Span at;
};

/// `# hbjs: ignore[HB203, HB405] reason`: findings of these kinds are known on a line, and may stand.
struct IgnoreComment {
  Span at;                 ///< from the # to the end of its line
  std::uint32_t line = 0;  ///< whose findings it ignores: its own, or the next one when it has a line to itself
  std::vector<IgnoredCode> codes;
  std::string reason;
};

}  // namespace hbjs
