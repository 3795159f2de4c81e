#include "base/likeness.h"

#include <doctest/doctest.h>

#include <limits>

using namespace hbjs;

namespace {

using Names = std::vector<std::string>;

const Names units{
    "区教育局",       "区统计局",         "区文化和旅游局", "区发展和改革局", "区农业农村局", "区人力资源和社会保障局",
    "区卫生健康局",   "区城市管理执法局", "马应龙药业集团", "花山街道",       "张家湾街道",   "县教育局",
    "县文化和旅游局", "县乡村振兴局",     "花坪镇人民政府", "第一小学",       "第二小学",     "第十小学",
    "县发展和改革局", "县农业农村局",     "区体育局"};

}  // namespace

TEST_CASE("edits are counted in code points") {
  CHECK(edits("", "", 3) == 0);
  CHECK(edits("区教育局", "区教育局", 0) == 0);
  CHECK(edits("区教育居", "区教育局", 3) == 1);
  CHECK(edits("教育局", "区教育局", 3) == 1);
  CHECK(edits("区育教局", "区教育局", 3) == 1);
  CHECK(edits("kitten", "sitting", 5) == 3);
  CHECK(edits("kitten", "sitting", 2) == 3);
  CHECK(edits("kitten", "sitting", 1) == 2);
  CHECK(edits("abc", "", 9) == 3);
  CHECK(edits("", "abc", 1) == 2);
  CHECK(edits("ca", "abc", 9) == 3);  // optimal string alignment
  CHECK(edits("abcdef", "badcfe", 9) == 3);
  CHECK(edits("a", "b", std::numeric_limits<std::size_t>::max()) == 1);
}

TEST_CASE("a slip is seen") {
  CHECK(surely_meant("区教育居", units) == "区教育局");
  CHECK(surely_meant("区育教局", units) == "区教育局");
  CHECK(surely_meant("区文化和旅游居", units) == "区文化和旅游局");
  CHECK(surely_meant(" 区 教育局", units) == "区教育局");
  CHECK(surely_meant("区教育局", units) == "区教育局");
  CHECK(surely_meant("马应龙药集团", units) == "马应龙药业集团");
  const Names keys{"lead", "responsible", "title", "text", "id"};
  CHECK(surely_meant("responsibel", keys) == "responsible");
  CHECK(surely_meant("Titel", keys) == "title");
  CHECK(surely_meant("ｌｅａｄ", keys) == "lead");
}

TEST_CASE("a wrong guess is worse than none") {
  CHECK_FALSE(surely_meant("教育局", units));    // 区 or 县?
  CHECK_FALSE(surely_meant("市教育局", units));  // 区 or 县?
  CHECK_FALSE(surely_meant("第三小学", Names{"第二小学"}));
  CHECK_FALSE(surely_meant("第二十小学", Names{"第十小学"}));
  CHECK_FALSE(surely_meant("9.5", Names{"9.1"}));
  CHECK_FALSE(surely_meant("x", Names{"y"}));
  CHECK(surely_meant("Ｙ", Names{"y"}) == "y");
  CHECK_FALSE(surely_meant("", Names{"a"}));
  CHECK_FALSE(surely_meant("区水务局", units));
  CHECK_FALSE(surely_meant("lexx", Names{"lead"}));
  CHECK_FALSE(surely_meant("a", Names{}));
  CHECK(surely_meant("leed", Names{"lead", "lead"}) == "lead");  // said twice is no tie
}

TEST_CASE("the nearest names come first") {
  CHECK(nearest("教育居", units, 2) == Names{"区教育局", "县教育局"});
  CHECK(nearest("区教育居", units, 2) == Names{"区教育局", "县教育局"});
  CHECK(nearest("教育局", units, 2) == Names{"区教育局", "县教育局"});
  CHECK(nearest("马应", units, 3) == Names{"马应龙药业集团"});
  CHECK(nearest("马应龙", units, 3) == Names{"马应龙药业集团"});
  CHECK(nearest("洪山区教育局", units, 1) == Names{"区教育局"});
  CHECK(nearest("文旅局", units, 2) == Names{"区文化和旅游局", "县文化和旅游局"});
  CHECK(nearest("发改局", units, 2) == Names{"区发展和改革局", "县发展和改革局"});
  CHECK(nearest("人社局", units, 1) == Names{"区人力资源和社会保障局"});
  CHECK(nearest("花坪", units, 1) == Names{"花坪镇人民政府"});
  CHECK(nearest("responsibel", Names{"lead", "responsible"}, 3) == Names{"responsible"});
}

TEST_CASE("the nearest titles of tasks") {
  const Names tasks{"积极开展劳务协作", "推广使用康养码，促进文旅消费",
                    "加强教育帮扶",     "深化医疗卫生帮扶",
                    "开展消费帮扶",     "推进产业合作"};
  CHECK(nearest("康养", tasks, 3) == Names{"推广使用康养码，促进文旅消费"});
  CHECK(nearest("康养吗", tasks, 1) == Names{"推广使用康养码，促进文旅消费"});
  CHECK(nearest("劳动协作", tasks, 1) == Names{"积极开展劳务协作"});
  CHECK(nearest("教育结对帮扶", tasks, 1) == Names{"加强教育帮扶"});
  CHECK(nearest("产业合做", tasks, 1) == Names{"推进产业合作"});
}

TEST_CASE("what resembles nothing has no neighbours") {
  CHECK(nearest("量子力学", units, 3).empty());
  CHECK(nearest("xyz", units, 3).empty());
  CHECK(nearest("", units, 3).empty());
  CHECK(nearest("　", units, 3).empty());
  CHECK(nearest("教育局", units, 0).empty());
  CHECK(nearest("教育局", Names{}, 3).empty());
  CHECK(nearest("a", Names{"", "b"}, 3).empty());
  CHECK(nearest("区教育局", Names{"区教育局", "区教育局"}, 3) == Names{"区教育局"});
  CHECK(nearest(std::string(100'000, 'a'), units, 3).empty());
}

TEST_CASE("only what comes near is told") {
  const std::vector<std::string> names{"区教育局", "县教育局", "区财政局", "花坪镇", "深化教育协作帮扶"};
  CHECK(near_ones("区教育居", names, 5) == std::vector<std::string>{"区教育局"});
  CHECK(near_ones("教育局", names, 5) == std::vector<std::string>{"区教育局", "县教育局"});
  CHECK(near_ones("花平镇", names, 5) == std::vector<std::string>{"花坪镇"});
  for (const char* far : {"", "局", "c", "12345678", "公安局", "xyz"}) {
    CAPTURE(far);
    CHECK(near_ones(far, names, 5).empty());
  }
}
