#include "diag/positions.h"

#include "base/utf8.h"

namespace hbjs {

Positions::Cursor Positions::line_start(std::uint32_t file, std::uint32_t line) const {
  const Source& source = sources_[file];
  Cursor cursor;
  cursor.file = file;
  cursor.line = line;
  cursor.text = source.line(line);
  // Past the last line there is no text to point into.
  cursor.offset = cursor.text.data() == nullptr ? source.bytes().size()
                                                : static_cast<std::size_t>(cursor.text.data() - source.bytes().data());
  return cursor;
}

void Positions::advance(Cursor& cursor, std::uint32_t column) {
  constexpr std::size_t tab_stop = 8;
  for (; cursor.column < column && cursor.at < cursor.text.size(); ++cursor.column) {
    const char32_t c = next_code_point(cursor.text, cursor.at);
    cursor.utf16 += c > 0xFFFF ? 2 : 1;
    cursor.cell += c == U'\t' ? tab_stop - (cursor.cell - 1) % tab_stop : static_cast<std::size_t>(width_of(c));
  }
}

Position Positions::begin_of(const Span& span) {
  const bool onward = last_.file == span.file && last_.line == span.line && last_.column <= span.column;
  if (!onward) last_ = line_start(span.file, span.line);
  advance(last_, span.column);
  return last_.position();
}

Position Positions::end_of(const Span& span) {
  const Position begin = begin_of(span);
  if (span.end_line < span.line || (span.end_line == span.line && span.end_column <= span.column)) return begin;
  Cursor end = span.end_line == span.line ? last_ : line_start(span.file, span.end_line);
  advance(end, span.end_column);
  return end.position();
}

}  // namespace hbjs
