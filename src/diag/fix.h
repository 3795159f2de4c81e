#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diag/sources.h"
#include "diag/span.h"

namespace hbjs {

/// What stands at `at` becomes `text`; an empty span inserts.
struct Edit {
  Span at;
  std::string text;

  friend bool operator==(const Edit&, const Edit&) = default;
};

/// How a finding is mended where there is only one way to mend it and no meaning to choose: `validate --fix`.
struct Fix {
  std::vector<Edit> edits;  ///< in the finding's file; none: its bytes are written anew (encoding, byte order mark)

  friend bool operator==(const Fix&, const Fix&) = default;
};

/// A source after some of the fixes that were offered for it.
struct Edited {
  std::string text;
  std::vector<bool> done;  ///< by fix: whether all of its edits were made; else none was
};

/// Makes the fixes' edits in `source`, which must be UTF-8. A fix that touches what an earlier one of the list changed,
/// or that points outside of the text or over a line's end, is left out whole; the same fix twice is made once.
Edited edited(const Source& source, std::span<const Fix* const> fixes);

}  // namespace hbjs
