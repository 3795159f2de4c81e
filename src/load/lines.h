#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "diag/span.h"

namespace hbjs::load {

/// The lines of a text, for whoever asks from the top down: asked so, all of them together cost one pass. Lines end
/// where libyaml ends them.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}

  /// Line `number`, counted from 1, without its end; empty past the last one.
  std::string_view operator()(std::size_t number);

 private:
  std::string_view text_;
  std::string_view line_;   // the one last asked for
  std::size_t number_ = 0;  // its number
  std::size_t next_ = 0;    // where the line after it begins
};

/// Line and column of bytes of a text, asked from the beginning to the end: all of them together cost one pass.
class Places {
 public:
  Places(std::string_view text, std::uint32_t file) : text_(text), file_(file) {}

  /// Where the byte at `offset`, which begins a character, stands; `offset` never decreases.
  Span at(std::size_t offset);

 private:
  void next_line();

  std::string_view text_;
  std::uint32_t file_;
  std::uint32_t line_ = 0;
  std::uint32_t column_ = 1;  // of seen_
  std::size_t seen_ = 0;      // an offset in the line at hand
  std::size_t line_end_ = 0;  // where the next line begins
};

}  // namespace hbjs::load
