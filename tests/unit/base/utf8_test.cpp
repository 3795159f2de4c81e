#include "base/utf8.h"

#include <doctest/doctest.h>

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

using namespace hbjs;
using namespace std::string_literals;

TEST_CASE("well-formed UTF-8 is passed") {
  for (const std::string& good : {""s, "a"s, "区教育局"s, "ascii that is longer than eight bytes, 然后中文 and more"s,
                                  "\0"s, "\xC2\x80"s, "\xDF\xBF"s, "\xE0\xA0\x80"s, "\xED\x9F\xBF"s, "\xEE\x80\x80"s,
                                  "\xEF\xBF\xBF"s, "\xF0\x90\x80\x80"s, "\xF4\x8F\xBF\xBF"s, "😀𠀀"s}) {
    CAPTURE(good);
    CHECK_FALSE(first_bad_utf8(good));
  }
}

TEST_CASE("the first malformed byte is found") {
  struct Case {
    std::string bytes;
    std::size_t at;
  };
  for (const Case& c : {Case{"\x80", 0},              // tail without lead
                        Case{"ab\xBF", 2},            //
                        Case{"\xC0\xAF", 0},          // overlong /
                        Case{"\xC1\xBF", 0},          //
                        Case{"\xE0\x9F\xBF", 0},      // overlong
                        Case{"\xF0\x8F\xBF\xBF", 0},  //
                        Case{"区\xED\xA0\x80", 3},    // lone surrogates
                        Case{"\xED\xBF\xBF", 0},      //
                        Case{"\xF4\x90\x80\x80", 0},  // above U+10FFFF
                        Case{"\xF5\x80\x80\x80", 0},  //
                        Case{"\xFE", 0},
                        Case{"\xFF", 0},        //
                        Case{"区\xE6\x95", 3},  // cut off
                        Case{"\xE6", 0},
                        Case{"\xF0\x9F\x98", 0},  //
                        Case{"\xC3(", 0},
                        Case{"\xE6\x95(", 0},  //
                        Case{"12345678\xFF", 8},
                        Case{"1234567\xFF", 7},
                        Case{"12345678901\xFF"
                             "23456",
                             11},
                        Case{"\xC7\xF8\xBD\xCC\xD3\xFD", 0}}) {  // 区教育 in GBK
    CAPTURE(c.bytes);
    CHECK(first_bad_utf8(c.bytes) == c.at);
  }
}

TEST_CASE("the finder and the reader agree on every two- and three-byte sequence") {
  for (unsigned a = 0x80; a < 0x100; ++a) {
    for (unsigned b = 0; b < 0x100; ++b) {
      for (const unsigned c : {0x41U, 0x7FU, 0x80U, 0xBFU, 0xC0U}) {
        const std::string bytes{static_cast<char>(a), static_cast<char>(b), static_cast<char>(c)};
        std::size_t at = 0;
        const char32_t first = next_code_point(bytes, at);
        const bool bad = first_bad_utf8(bytes) == 0U;
        REQUIRE(bad == (first == 0xFFFD && at == 1));
      }
    }
  }
}

TEST_CASE("every code point survives") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string bytes;
    append_utf8(bytes, c);
    std::size_t at = 0;
    const char32_t back = next_code_point(bytes, at);
    if (back != c || at != bytes.size() || first_bad_utf8(bytes)) FAIL("U+" << std::hex << static_cast<unsigned>(c));
  }
  std::string bad;
  append_utf8(bad, 0xD800);
  append_utf8(bad, 0x110000);
  CHECK(bad == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("code points are counted and cut") {
  CHECK(code_points("") == 0);
  CHECK(code_points("区教育局a😀") == 6);
  CHECK(code_points("区\xFF\xE6\x95") == 4);
  CHECK(slice("区教育局", 1, 3) == "教育");
  CHECK(slice("区教育局", 0, 99) == "区教育局");
  CHECK(slice("区教育局", 4, 9).empty());
  CHECK(slice("区教育局", 9, 12).empty());
  CHECK(slice("区教育局", 3, 1).empty());
  CHECK(to_utf32("a区😀") == U"a区😀");
  CHECK(to_utf8(U"a区😀") == "a区😀");
}

TEST_CASE("cells of a terminal") {
  CHECK(width("abc") == 3);
  CHECK(width("区教育局") == 8);
  CHECK(width("，。、（）《》") == 14);
  CHECK(width("ＡＢ１") == 6);
  CHECK(width("　") == 2);       // U+3000
  CHECK(width("“”‘’…—·") == 7);  // ambiguous: narrow
  CHECK(width("é") == 1);        // combining
  CHECK(width("e\u0301") == 1);
  CHECK(width("か\u3099") == 2);
  CHECK(width("한국어") == 6);
  CHECK(width("\u1112\u1161\u11AB") == 2);  // the same syllable in pieces
  CHECK(width("😀") == 2);
  CHECK(width("✅") == 2);
  CHECK(width("⚠") == 1);
  CHECK(width("🇨🇳") == 2);
  CHECK(width("𠀀") == 2);
  CHECK(width("\u200B\uFEFF\u200D") == 0);
  CHECK(width("\x1B\x07") == 0);
  CHECK(width("a\tb") == 3);
  CHECK(width_of(0x3000) == 2);
  CHECK(width_of(0x302A) == 0);
  CHECK(width_of(0x7F) == 0);
  CHECK(width_of(0x9F) == 0);
  CHECK(width_of(0xA0) == 1);
  CHECK(width_of(0xAD) == 1);
  CHECK(width_of(0xFF61) == 1);  // half-width 。
  CHECK(width_of(0x2028) == 0);
}

TEST_CASE("ideographs are seen") {
  CHECK(has_han("abc区"));
  CHECK(has_han("〇"));
  CHECK(has_han("𠀀"));
  CHECK(has_han("㐀"));
  CHECK_FALSE(has_han("jiaoyuju 123"));
  CHECK_FALSE(has_han("，。かな한"));
  CHECK_FALSE(has_han(""));
}

TEST_CASE("what people type is folded") {
  CHECK(folded("ＡＢＣ　１２３") == "abc123");
  CHECK(folded(" 区 教育局\t\n") == "区教育局");
  CHECK(folded("区\u00A0教\u200B育\uFEFF局\u3000") == "区教育局");
  CHECK(folded("（一）") == "(一)");
  CHECK(folded("ÉCOLE") == "école");
  CHECK(folded("E\u0301") == "é");
  CHECK(folded("E \u0301") == "é");
  CHECK(folded("a¨") == folded("a\u0308"));
  CHECK(folded("①㎡") == "1m2");
  CHECK(folded("Abc区") == "abc区");
  CHECK(folded("\uF9DC") == "隆");  // compatibility ideograph
  CHECK(folded("").empty());
  CHECK(folded("区\xFF") == "区\uFFFD");
}

TEST_CASE("folding by the fast path is what ICU says, and folding twice changes nothing") {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  REQUIRE(U_SUCCESS(status));
  for (char32_t c = 0x21; c <= 0x2FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    const std::string text = to_utf8(std::u32string(1, c));
    const std::string fold = folded(text);
    if (folded(fold) != fold) FAIL("U+" << std::hex << static_cast<unsigned>(c));
    const bool fast = c < 0x7F || c == 0xB7 || (c >= 0x2014 && c <= 0x201F && c != 0x2017) ||
                      (c >= 0x3001 && c <= 0x3011) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xFF01 && c <= 0xFF5E);
    if (!fast) continue;
    icu::UnicodeString normal = nfkc->normalize(icu::UnicodeString::fromUTF8(text), status);
    std::string expected;
    normal.toLower(icu::Locale::getRoot()).toUTF8String(expected);
    if (fold != expected) FAIL("U+" << std::hex << static_cast<unsigned>(c));
  }
}

TEST_CASE("space is taken out, nothing else changes") {
  CHECK(without_space(" Ａ　区 \u00A0教\t育\r\n局 ") == "Ａ区教育局");
  CHECK(without_space("\u200B") == "\u200B");
  CHECK(without_space("\xFF \xE6") == "\xFF\xE6");
}
