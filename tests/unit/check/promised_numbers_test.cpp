#include <doctest/doctest.h>

#include <string>

#include "check/promised_numbers.h"

using namespace hbjs;

namespace {

/// The numbers of a text, as digits and words: `500=500个`.
std::string numbers(std::string_view text) {
  std::string found;
  for (const check::PromisedNumber& number : check::promised_numbers(text)) {
    if (!found.empty()) found += ' ';
    found += number.digits + "=" + std::string(text.substr(number.begin, number.end - number.begin));
  }
  return found;
}

}  // namespace

TEST_CASE("numbers with a measure word are promises") {
  CHECK(numbers("按季度提供就业岗位不低于500个，全年不低于2000个") == "500=500个 2000=2000个");
  CHECK(numbers("财政性帮扶资金1850万元") == "1850=1850万元");
  CHECK(numbers("策划1-2次直播带货活动") == "1-2=1-2次");
  CHECK(numbers("组织4期不低于200人次的培训") == "4=4期 200=200人次");
  CHECK(numbers("优秀教师约100人") == "100=100人");
  CHECK(numbers("投入１２．５") == "");
  CHECK(numbers("新增 30 所学校") == "30=30 所");
  CHECK(numbers("选派９名干部") == "9=９名");
  CHECK(numbers("采购20余家、1,200户、12.5亩") == "20=20余家 1200=1,200户 12.5=12.5亩");
  CHECK(numbers("完成率达到95%以上") == "95=95%");
  CHECK(numbers("吸引游客3万人次") == "3=3万人次");
  CHECK(numbers("1至2个") == "1-2=1至2个");
}

TEST_CASE("years, ordinals, stretches of time and names are none") {
  for (const char* text :
       {"2024年度", "第2期培训班", "跟班学习1个月", "3个工作日内", "每月25号前", "“832平台”", "“4+N”工作机制",
        "5对口支援", "B12家", "第16个", "2024-06-30", "", "无", "12", "2024年1月", "第二届"}) {
    CAPTURE(text);
    CHECK(numbers(text).empty());
  }
}
