// What `validate` tells of the real plan: no error, and exactly what its source leaves uneven.

#include <doctest/doctest.h>

#include <tuple>

#include "unit/check/checked.h"

using namespace hbjs;

TEST_CASE("the real plan is sound; what its source leaves uneven is told at its place") {
  using Row = std::tuple<std::string, std::string, std::string>;  // code, way, words under the carets
  const std::vector<Row> wanted{
      // Task 10 has units that its only requirement does not name.
      {"HB401", "10 › responsible", "区乡村振兴局"},
      {"HB401", "10 › responsible", "区财政局"},
      {"HB401", "10 › responsible", "相关街道"},
      // Cells of annex 2 whose responsible unit is the lead once more.
      {"HB405", "1.4 › helper › responsible", "区城管执法局"},
      {"HB405", "1.4 › recipient › responsible", "县园林局"},
      {"HB405", "2.1 › helper › responsible", "区人力资源局"},
      {"HB405", "2.2 › helper › responsible", "区人力资源局"},
      {"HB405", "2.3 › helper › responsible", "区人力资源局"},
      // Task 8 prints 黄鹤楼村.
      {"HB407", "4.5 › content", "花坪镇黄鹤村"},
      {"HB405", "4.5 › helper › responsible", "区民政局"},
      {"HB405", "6.1 › helper › responsible", "区国资局"},
      {"HB405", "6.4 › helper › responsible", "区商务局"},
      {"HB411", "8.1 › recipient › responsible", "县工商联"},
      {"HB408", "9.1 › category", "耕地占补平衡"},
  };
  const test::Checked result = test::checked(test::real_plan, *parse_date("2024-06-30"));
  std::vector<Row> told;
  for (const Finding& finding : result.findings()) {
    told.emplace_back(finding.info->code, finding.trail, result.marked(finding));
    CHECK(finding.severity == Severity::note);
  }
  INFO(result.told());
  CHECK(told == wanted);
  CHECK(result.loaded.sink.hidden() == 0);
}
