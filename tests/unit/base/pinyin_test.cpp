#include "base/pinyin.h"

#include <doctest/doctest.h>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "base/utf8.h"

using namespace hbjs;
using Words = std::vector<std::string>;

TEST_CASE("syllables of names") {
  const Pinyin pinyin;
  CHECK(pinyin.syllables("区教育局") == Words{"qu", "jiao", "yu", "ju"});
  CHECK(pinyin.syllables("建始县花坪镇") == Words{"jian", "shi", "xian", "hua", "ping", "zhen"});
  CHECK(pinyin.syllables("旅游") == Words{"lv", "you"});
  CHECK(pinyin.syllables("女略") == Words{"nv", "lve"});
  CHECK(pinyin.syllables("（Ａ5）区，") == Words{"a", "5", "qu"});
  CHECK(pinyin.syllables("阿昨〇") == Words{"a", "zuo", "ling"});
  CHECK(pinyin.syllables("𠀀区") == Words{"qu"});  // no reading
  CHECK(pinyin.syllables("").empty());
  CHECK(pinyin.syllables("\xFF").empty());
}

TEST_CASE("the table of syllables agrees with ICU's transliterator") {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> han_latin(
      icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  REQUIRE(U_SUCCESS(status));
  const Pinyin pinyin;
  int compared = 0;
  int different = 0;
  for (char32_t c = 0x4E00; c <= 0x9FFF; ++c) {
    const Words mine = pinyin.syllables(to_utf8(std::u32string(1, c)));
    icu::UnicodeString latin(static_cast<UChar32>(c));
    han_latin->transliterate(latin);
    latin = nfd->normalize(latin, status);
    std::string theirs;
    for (int i = 0; i < latin.length(); ++i) {
      if (latin[i] >= u'a' && latin[i] <= u'z') theirs += static_cast<char>(latin[i]);
      if (latin[i] == 0x308) theirs.back() = 'v';
    }
    if (mine.empty()) continue;  // some rare characters are not in the pinyin order
    ++compared;
    if (mine.front() != theirs) ++different;
  }
  CHECK(compared > 20'000);
  CHECK(different < 10);
}

TEST_CASE("names are found by full spelling and by initials") {
  const Pinyin pinyin;
  for (const char* query : {"jiaoyuju", "jyj", "jiaoyj", "qjyj", "qujiaoyuju", "JiaoYuJu", "jiao yu ju", "jiao'yu'ju",
                            "jiao’yu", "jiàoyùjú", "ｊｙｊ", "jiaoy", "jyuju", "qu", "qj", "jiao-yu", "jiaoyuj"}) {
    CAPTURE(query);
    CHECK(pinyin.reads(query, "区教育局") == (std::string_view(query) != "qu"));  // qu is one character
  }
  CHECK(pinyin.reads("zhzh", "中州"));
  CHECK(pinyin.reads("zz", "中州"));
  CHECK(pinyin.reads("shj", "石家"));
  CHECK(pinyin.reads("xian", "西安"));
  CHECK(pinyin.reads("5gjz", "5G基站"));
}

TEST_CASE("what does not read the name is refused") {
  const Pinyin pinyin;
  for (const char* query :
       {"", "j", "jiao", "jiaoyujux", "jyx", "yuqu", "iaoyu", "tyj", "教育", "jiao育", "''", "jy局", "j.y", "\xFF"}) {
    CAPTURE(query);
    CHECK_FALSE(pinyin.reads(query, "区教育局"));
  }
  CHECK_FALSE(pinyin.reads("jy", ""));
  CHECK_FALSE(pinyin.reads("jx", "区教育局，县教育局"));  // not across a comma
  CHECK(pinyin.reads("xjy", "区教育局，县教育局"));
  CHECK(pinyin.reads("malkyf", "马应龙（康养）坊") == false);
  CHECK(pinyin.reads("myl", "“马应龙”集团"));
  CHECK(pinyin.reads("longjt", "“马应龙”集团"));  // quotation marks are not spoken
}

TEST_CASE("characters with several readings are found by each") {
  const Pinyin pinyin;
  CHECK(pinyin.reads("changjiang", "长江"));
  CHECK(pinyin.reads("zhenzhang", "镇长"));
  CHECK(pinyin.reads("chongqing", "重庆"));
  CHECK(pinyin.reads("zhongdian", "重点"));
  CHECK(pinyin.reads("yinhang", "银行"));
  CHECK(pinyin.reads("kuaiji", "会计"));
  CHECK(pinyin.reads("yinyue", "音乐"));
  CHECK(pinyin.reads("qinjia", "覃家"));
  CHECK(pinyin.reads("lvyou", "旅游"));
  CHECK(pinyin.reads("luyou", "旅游"));
  CHECK(pinyin.reads("lüyou", "旅游"));
  CHECK(pinyin.reads("lǚyóu", "旅游"));
}

TEST_CASE("all the stretches that letters read") {
  const Pinyin pinyin;
  using Stretches = std::vector<Stretch>;
  const char* text = "推进康养民宿发展，开发“康养码”小程序";
  CHECK(pinyin.stretches("kym", text, 9) == Stretches{{2, 5}, {12, 15}});
  CHECK(pinyin.stretches("kym", text, 1) == Stretches{{2, 5}});
  CHECK(pinyin.stretches("kangyangma", text, 9) == Stretches{{12, 15}});
  CHECK(pinyin.stretches("aa", "安安安", 9) == Stretches{{0, 2}, {1, 3}});
  CHECK(pinyin.stretches("kys", "康养”社", 9) == Stretches{{0, 4}});  // what is not spoken lies within
  CHECK(pinyin.stretches("kms", text, 9).empty());
}

TEST_CASE("letters that begin a name, be it in the middle of a syllable") {
  const Pinyin pinyin;
  for (const char* typed : {"j", "ji", "jiao", "jiaoy", "jiaoyuju", "jy", "jyj", "JY", "ｊｙ"}) {
    CAPTURE(typed);
    CHECK(pinyin.begins(typed, "教育局"));
  }
  for (const char* typed : {"", "y", "yu", "jiaoyujux", "jj", "教"}) {
    CAPTURE(typed);
    CHECK_FALSE(pinyin.begins(typed, "教育局"));
  }
  CHECK(pinyin.begins("t", "覃家"));
}

TEST_CASE("letters of a query") {
  CHECK(pinyin_letters("Jiào Yù-jú") == "jiaoyuju");
  CHECK(pinyin_letters("ｌü'5") == "lv5");
  CHECK(pinyin_letters("教y").empty());
}

TEST_CASE("a long query on a long text ends") {
  const Pinyin pinyin;
  std::string text;
  for (int i = 0; i < 500; ++i) text += "安";
  CHECK_FALSE(pinyin.reads(std::string(200, 'a') + "x", text));
  CHECK(pinyin.reads(std::string(200, 'a'), text));
}

TEST_CASE("names are sorted by pinyin") {
  Words names{"张", "ABC", "李", "白", "区教育局", "安", "区统计局", "县教育局"};
  sort_by_pinyin(names);
  CHECK(names == Words{"安", "白", "李", "区教育局", "区统计局", "县教育局", "张", "ABC"});
}
