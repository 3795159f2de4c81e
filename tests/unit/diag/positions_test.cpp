// Where a column is in bytes, in UTF-16 and in cells.

#include <doctest/doctest.h>

#include "diag/positions.h"

using namespace hbjs;

namespace {

constexpr std::uint32_t column_past_everything = 99;

}  // namespace

TEST_CASE("one place in three units") {
  Sources sources;
  sources.add(Source("演示.yaml", "\xEF\xBB\xBFtitle: x\n\t😀区é: 教育\n"));
  Positions positions(sources);
  const Span education{0, 2, 6, 2, 8};  // tab, face, 区, é, colon come before it and a blank
  const Position begin = positions.begin_of({0, 2, 7, 2, 9}), end = positions.end_of({0, 2, 7, 2, 9});
  CHECK(begin.byte == 3 + 9 + 1 + 4 + 3 + 2 + 1 + 1);
  CHECK(begin.utf16 == 8);
  CHECK(begin.cell == 1 + 8 + 2 + 2 + 1 + 1 + 1);
  CHECK(end.byte == begin.byte + 6);
  CHECK(end.utf16 == begin.utf16 + 2);
  CHECK(end.cell == begin.cell + 4);
  CHECK(positions.begin_of(education).byte == begin.byte - 1);  // backwards too
}

TEST_CASE("a place past a line, a file or in no line stays within the file") {
  Sources sources;
  sources.add(Source("演示.yaml", "ab\ncd"));
  Positions positions(sources);
  CHECK(positions.begin_of({0, 1, column_past_everything, 1, column_past_everything}).byte == 2);
  CHECK(positions.end_of({0, 1, 1, 2, 2}).byte == 4);
  CHECK(positions.begin_of({0, 7, 1, 7, 2}).byte == 5);
  CHECK(positions.end_of({0, 2, 2, 1, 1}).byte == 4);
}
