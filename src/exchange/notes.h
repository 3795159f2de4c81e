#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hbjs::exchange {

/// A sentence that is to stand in a note at a cell.
struct Note {
  std::string sheet;
  std::uint32_t row = 1, column = 1;
  std::string text;
};

/// The XLSX, which read_xlsx() has read, with notes at its cells, in which a unit sees what to correct. What stands at
/// one cell is one note; a note whose sheet is not there stands at the first cell of the first sheet that is seen.
/// Notes that `author` wrote before are taken off; those of others and everything else stay as they are. May throw
/// office::Refused where the file's own notes cannot be read.
std::string with_notes(std::string_view xlsx, const std::vector<Note>& notes, const std::string& author);

}  // namespace hbjs::exchange
