#pragma once

#include <string_view>

#include "base/lang.h"

namespace hbjs {

/// A passage in both languages.
struct Passage {
  std::string_view zh, en;

  [[nodiscard]] constexpr std::string_view in(Lang lang) const { return pick(lang, zh, en); }
};

/// A finding shown on a file: `right` is sound, `wrong` in its place brings the finding about. Both are whole lines
/// of `file` (below the plan's folder), without the last line break; a test holds that they do what they say, on
/// the mini plan in tests/rules/plan. Of a template (HB7xx) they are all of `file` in the folder of --template. Empty
/// where no lines can show it; then there are `words`.
struct Example {
  std::string_view file;
  std::string_view right, wrong;
  Passage words;

  [[nodiscard]] constexpr bool has_lines() const { return !file.empty(); }
};

/// All that `hbjs explain` knows of a kind of finding beyond its message.
struct Explanation {
  std::string_view code;
  Passage meaning;  ///< what was found
  Passage reason;   ///< why it matters
  Passage mend;     ///< what to do
  Example example;
};

/// The explanation of a code (`HB203`, also `hb203` and `203`); null when there is no such code.
const Explanation* explain(std::string_view code);

}  // namespace hbjs
