#include <doctest/doctest.h>

#include <string>

#include "base/encoding.h"

using namespace hbjs;
using namespace std::literals;

TEST_CASE("GBK is read where it is Chinese") {
  CHECK(surely_gb18030("unit: \xC7\xF8\xBD\xCC\xD3\xFD\xBE\xD6\n") == "unit: 区教育局\n");
  // One character beyond GB2312 among common ones.
  CHECK(
      surely_gb18030(
          "\xD1\xDD\xCA\xBE\xCA\xFD\xBE\xDD\xA3\xBA\xC7\xF8\xCF\xD8\xCF\xE7\xD5\xF2\xB4\xE5\xD7\xE9\xBB\xA7\x88\xD2") ==
      "演示数据：区县乡镇村组户堃"sv);
}

TEST_CASE("what only looks like GBK is not read as that") {
  CHECK_FALSE(surely_gb18030("caf\xE9 au lait\n"));                           // Latin-1
  CHECK_FALSE(surely_gb18030("区教育局和区财\xE6\x94"));                      // UTF-8 that was cut
  CHECK_FALSE(surely_gb18030("区教育局：\xC7\xF8\xBD\xCC\xD3\xFD\xBE\xD6"));  // both in one file
  CHECK_FALSE(surely_gb18030("\xFF\xFE\xFD"));
  CHECK_FALSE(surely_gb18030("unit: x\n"));
  CHECK_FALSE(surely_gb18030(""));
}

TEST_CASE("UTF-16 is read in the byte order of its mark") {
  CHECK(utf16_to_utf8("\xFF\xFE\x3A\x53\x0A\x00"sv) == "区\n");
  CHECK(utf16_to_utf8("\xFE\xFF\x53\x3A\x00\x0A"sv) == "区\n");
  CHECK_FALSE(utf16_to_utf8("\x3A\x53\x0A\x00"sv));
  CHECK_FALSE(utf16_to_utf8("\xFF\xFE\x3A"sv));                      // half a character
  CHECK_FALSE(utf16_to_utf8("\xFF\xFE\x00\xD8\x0A\x00"sv));          // half a pair
  CHECK_FALSE(utf16_to_utf8("\xFF\xFE\x00\x00\x3A\x53\x00\x00"sv));  // UTF-32
}

TEST_CASE("long texts come through whole") {
  std::string gbk, utf8;
  for (int i = 0; i < 20'000; ++i) gbk += "\xC7\xF8\xBD\xCC", utf8 += "区教";
  CHECK(surely_gb18030(gbk) == utf8);
}
