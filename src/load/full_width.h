#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/fix.h"
#include "load/node.h"

namespace hbjs::load {

/// Where a line of a file stands.
struct LineAt {
  std::uint32_t file, number;
};

/// The edits that put ASCII for what the input method left in the syntax of a line: blanks of its indentation (U+3000,
/// U+00A0), dashes, the mark of a comment, the colon after an ASCII key and the blank behind it. What follows is text
/// and stays. None for a line without such a slip; nullopt for one that does not begin with a dash, a key or a comment.
std::optional<std::vector<Edit>> ascii_syntax(std::string_view line, LineAt at);

/// The edits that make `［甲，乙］` a list; empty when the node is none that is written so, on one line.
std::vector<Edit> ascii_brackets(const Node& node);

/// A value as it was meant, where the input method got into a plain scalar: quotes of the wrong width around it, a
/// comment behind it, full-width digits.
struct Slip {
  enum class Kind { quotes, comment, width };
  Kind kind;
  std::string value;
  Fix fix;
};

/// What was meant by a scalar that cannot be read as the number, date or word it should be.
std::optional<Slip> typed_slip(const Node& node);

/// What was meant by a text that is quotes of the wrong width around an id (ASCII letters, digits, - _ .): no text of
/// a plan is that.
std::optional<Slip> quoted_id(const Node& node);

}  // namespace hbjs::load
