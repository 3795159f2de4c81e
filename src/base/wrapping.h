#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace hbjs {

/// Wraps text to lines of at most `cells` terminal cells (at least 2). Chinese breaks between any two
/// characters but never so that a line begins with closing punctuation （，。、；：！？）》” or ends with opening
/// punctuation （《“; Latin words and numbers stay whole where they fit. Existing line breaks and indents are
/// kept; blanks at a new break or an end are dropped. At least one line, which may be empty.
std::vector<std::string> wrapped(std::string_view text, std::size_t cells, Ambiguous ambiguous = Ambiguous::narrow);

/// Pads with spaces on the right to `cells` terminal cells; longer text is returned as it is.
std::string padded(std::string_view text, std::size_t cells);

}  // namespace hbjs
