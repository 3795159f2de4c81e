#include "diag/explanations.h"

#include <array>

#include "diag/explanations/explanations.h"
#include "diag/messages.h"

namespace hbjs {

const Explanation* explain(std::string_view code) {
  const MessageInfo* info = find_message(code);
  if (info == nullptr) return nullptr;
  using namespace explanations;
  for (const std::span<const Explanation> table : {reading(), characters(), syntax(), shape(), names(), counts(),
                                                   crossing(), progress(), suppression(), assessment(), templates()}) {
    for (const Explanation& row : table) {
      if (row.code == info->code) return &row;
    }
  }
  return nullptr;
}

}  // namespace hbjs
