#pragma once

#include <string_view>

#include "diag/phrase.h"

namespace hbjs {

/// How grave a finding is. Only errors make `validate` exit with 1.
enum class Severity { error, warning, note };

/// What the catalogue knows of a finding, whatever its arguments are.
struct MessageInfo {
  std::string_view code;  ///< HBnnn; never changes its meaning, is never used again
  Severity severity = Severity::error;
  std::string_view zh, en;
  std::string_view help_zh, help_en;  ///< what to do; may use the same arguments
};

/// One kind of finding. `sink.tell(msg::unknown_unit, span, name)` is all there is to reporting.
template <class... A>
struct Message : MessageInfo {
  consteval Message(std::string_view its_code, Severity its_severity, CheckedText<A...> its_zh,
                    CheckedText<A...> its_en, CheckedText<A...> its_help_zh, CheckedText<A...> its_help_en)
      : MessageInfo{its_code, its_severity, its_zh.text, its_en.text, its_help_zh.text, its_help_en.text} {}
};

}  // namespace hbjs
