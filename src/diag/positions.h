#pragma once

#include <cstddef>
#include <string_view>

#include "diag/sources.h"
#include "diag/span.h"

namespace hbjs {

/// A place in the units that other programs count in.
struct Position {
  std::size_t byte = 0;   ///< bytes of the file before it, a byte order mark among them
  std::size_t utf16 = 1;  ///< column in UTF-16 code units, from 1
  std::size_t cell = 1;   ///< column in cells of a terminal, from 1; a tab goes on to the next multiple of 8
};

/// Turns lines and columns into positions. Goes on from the last beginning that it was asked for, so findings in file
/// order cost no more than their lines together, however long a line is and however many findings it has.
class Positions {
 public:
  explicit Positions(const Sources& sources) : sources_(sources) {}

  /// Where the span begins; the end of the line where its column is past that.
  [[nodiscard]] Position begin_of(const Span& span);
  /// Where it ends: behind its last character.
  [[nodiscard]] Position end_of(const Span& span);

 private:
  struct Cursor {
    std::uint32_t file = 0, line = 0, column = 1;
    std::string_view text;   // of the line
    std::size_t offset = 0;  // of the line in the file
    std::size_t at = 0;      // in the line
    std::size_t utf16 = 1, cell = 1;

    [[nodiscard]] Position position() const { return {offset + at, utf16, cell}; }
  };
  [[nodiscard]] Cursor line_start(std::uint32_t file, std::uint32_t line) const;
  static void advance(Cursor& cursor, std::uint32_t column);

  const Sources& sources_;
  Cursor last_;
};

}  // namespace hbjs
