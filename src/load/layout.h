#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hbjs::load {

/// The encoding that a file was found in.
enum class Encoding { utf8, gb18030, utf16 };

/// A file in the form that plans are kept in, and what was changed to get there.
struct Laid {
  std::string text;
  Encoding from = Encoding::utf8;
  bool mark = false;          ///< a byte order mark was removed
  std::size_t line_ends = 0;  ///< CRLF and CR that became LF
  std::size_t trailing = 0;   ///< lines whose blanks at the end were removed
  bool last_line = false;     ///< the last line got its end
};

/// The bytes as UTF-8 without a mark, each line ended by LF; as they are when their encoding is unknown.
Laid as_lines(std::string_view bytes);

/// Gives a file's bytes the form that plans are kept in: UTF-8 without a mark, lines that end in LF and not in blanks,
/// the last one too. No value changes: blanks and line ends that belong to a text stay, and of a file whose YAML cannot
/// be read only encoding and line ends change. Bytes in an unknown encoding stay as they are.
Laid laid_out(std::string_view bytes);

}  // namespace hbjs::load
