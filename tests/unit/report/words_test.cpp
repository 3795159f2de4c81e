#include "report/words.h"

#include <doctest/doctest.h>

#include <numeric>

#include "support/made_up.h"

namespace hbjs {
namespace {

using namespace report;
using made_up::number;

int tenths(const std::string& share) { return std::stoi(share.substr(0, share.size() - 2) + share.back()); }

TEST_CASE("shares add up to exactly 100.0") {
  // 金寨 2025: 162 of 222 is 72.97 %, printed 72.9 so that the column adds up (facts/reporting-practice.md).
  CHECK(shares({162, 17, 24, 10, 9}) == std::vector<std::string>{"73.0", "7.7", "10.8", "4.5", "4.0"});
  for (std::size_t a = 0; a <= 14; ++a) {
    for (std::size_t b = 0; a + b <= 14; ++b) {
      const std::vector<std::string> column = shares({a, b, 14 - a - b, 1, 3});
      CHECK(std::accumulate(column.begin(), column.end(), 0,
                            [](int sum, const auto& share) { return sum + tenths(share); }) == 1000);
    }
  }
}

TEST_CASE("shares of thirds give the odd tenth to the first, and nothing shares to zero") {
  CHECK(shares({1, 1, 1}) == std::vector<std::string>{"33.4", "33.3", "33.3"});
  CHECK(shares({0, 0}) == std::vector<std::string>{"0.0", "0.0"});
  CHECK(shares({}).empty());
}

TEST_CASE("goals as the office writes them") {
  query::TargetPace target;
  target.goal = number("2000");
  target.unit = "个";
  target.bound = Bound::at_least;
  CHECK(goal_text(target) == "不少于2000个");
  target.bound = Bound::about;
  CHECK(goal_text(target) == "约2000个");
  target.bound = Bound::between;
  target.goal = number("1");
  target.max = number("2");
  target.unit = "次";
  CHECK(goal_text(target) == "1至2次");
  target.bound = Bound::exactly;
  CHECK(goal_text(target) == "1次");
}

TEST_CASE("ahead, behind and level") {
  CHECK(gap_text(number("12.5")) == "慢于序时12.5个百分点");
  CHECK(gap_text(number("-3")) == "快于序时3.0个百分点");
  CHECK(gap_text(number("-0.04")) == "与序时持平");
  CHECK(gap_text({}).empty());
  CHECK(gap_short(number("-3")) == "快3.0");
}

TEST_CASE("a bar stays within its frame") {
  CHECK(bar_length(number("140")) == "100.0");
  CHECK(bar_length(number("-5")) == "0.0");
  CHECK(bar_length({}).empty());
}

TEST_CASE("quotation marks inside quotation marks are single") {
  CHECK(task_text("9", "持续推进“帮县带村”") == "第9项“持续推进‘帮县带村’”");
}

}  // namespace
}  // namespace hbjs
