#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diag/finding.h"

namespace hbjs::load {

/// A # or ＃ that stands behind a blank and has no blank behind it: it may have been meant as text, or as a comment.
struct Hash {
  std::uint32_t line = 0;
  std::uint32_t column = 0;  ///< of the sign
  std::uint32_t behind = 0;  ///< the column after what stands before the blanks
  bool full_width = false;
  std::size_t offset = 0;  ///< in bytes
};

/// What is to be known of a file's characters before YAML is read from them.
struct Characters {
  bool readable = true;      ///< false: libyaml would lose its way; the reason is told
  bool disguised = false;    ///< some are not what they look like, which is told: texts are read `undisguised`
  std::vector<Hash> hashes;  ///< in the file's order
};

/// Looks at all characters of a file, which must be UTF-8: controls, invisible and turning characters, look-alikes,
/// odd line ends. Tells each where it stands.
Characters check_characters(std::string_view bytes, std::uint32_t file, Sink& sink);

/// A text as it looks: invisible characters gone, look-alikes replaced by what they look like.
std::string undisguised(std::string_view text);

}  // namespace hbjs::load
