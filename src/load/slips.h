#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "diag/finding.h"
#include "load/full_width.h"

namespace hbjs::load {

/// Gives lines of a file by their number, from 1.
using LineSource = std::function<std::string_view(std::size_t)>;

/// What the input method or a missing space makes of a line that was meant as `key: value` or `- item`.
struct LineSlip {
  enum class Kind : std::uint8_t {
    full_width,  ///< ： － ＃ ［ where YAML needs the ASCII sign
    wide_blank,  ///< U+3000 or U+00A0 where YAML needs a space
    no_space,    ///< `key:value`, `-item`
  };
  Kind kind;
  std::string_view sign;   ///< the characters themselves
  std::size_t column = 0;  ///< of the sign, counted from 1
};

/// Looks for a slip in one line. When it is not `sure` that the line is at fault, what stands before a full-width colon
/// must be a key of some record of the plan, and the text of a list's item is let be.
std::optional<LineSlip> slip_in(std::string_view line, bool sure);

/// Tells of a slip in the line `at`, with the remedy where there is a safe one. That mends the lines below, too, which
/// are indented like it and have such slips: as its neighbours they are syntax, and to tell of each would take a run
/// each.
void tell(const LineSlip& slip, LineAt at, const LineSource& lines, Sink& sink);

/// U+3000 or U+00A0 where the text begins; empty when there is none.
std::string_view leading_wide_blank(std::string_view text);
/// The word at the beginning of a text that may be a key of YAML: letters and _; empty when there is none.
std::string_view leading_word(std::string_view text);
/// Whether some record of a plan has a key of this name.
bool is_known_key(std::string_view word);

}  // namespace hbjs::load
