#include "base/look_alikes.h"

#include <doctest/doctest.h>

using namespace hbjs;

TEST_CASE("characters that look like others are told from them") {
  struct Case {
    char32_t character;
    Disguise why;
    std::string_view plain;
  };
  for (const Case& row :
       {Case{0x2F08, Disguise::look_alike, "人"}, Case{0xFA18, Disguise::look_alike, "礼"},
        Case{U'Ａ', Disguise::full_width, "A"}, Case{U'：', Disguise::full_width, ":"},
        Case{0x200B, Disguise::invisible, ""}, Case{0xFEFF, Disguise::invisible, ""},
        Case{0x202E, Disguise::invisible, ""}, Case{0x3000, Disguise::blank, ""}, Case{0xA0, Disguise::blank, ""},
        Case{U' ', Disguise::blank, ""}, Case{0x0301, Disguise::apart, ""}}) {
    CAPTURE(number_of(row.character));
    const auto found = disguise_of(row.character);
    REQUIRE(found);
    CHECK(found->why == row.why);
    CHECK(found->plain == row.plain);
  }
}

TEST_CASE("ordinary characters are what they look like") {
  for (const char32_t c :
       {U'区', U'a', U'1', U'。', U'《', U'“', U'—', U'·', U'é', char32_t{0x200D}, char32_t{0xFE0F}}) {
    CAPTURE(number_of(c));
    CHECK_FALSE(disguise_of(c));  // the last two belong to emoji
  }
}

TEST_CASE("what makes a text differ from the one it looks like is found") {
  const auto radical = disguise_of("县（区）\u2F08社局", "县（区）人社局");
  REQUIRE(radical);
  CHECK(number_of(radical->character) == "U+2F08");
  CHECK(disguise_of("区妇联 ", "区妇联")->why == Disguise::blank);
  CHECK(disguise_of("区\u200B妇联", "区妇联")->why == Disguise::invisible);
  CHECK(disguise_of("cafe\u0301", "café")->why == Disguise::apart);
  CHECK(disguise_of("Ａ组", "A组")->plain == "A");
  CHECK_FALSE(disguise_of("a组", "A组"));
  CHECK_FALSE(disguise_of("区妇联", "区妇联"));
}
