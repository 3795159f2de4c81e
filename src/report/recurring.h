#pragma once

#include <string>
#include <vector>

#include "model/field.h"
#include "query/activity.h"

namespace hbjs::report {

/// One unit's recurring duties.
struct UnitDutyRow {
  std::string unit;
  std::vector<std::string> counts;     ///< one for each duty: 2次（带队1次）
  std::string counts_text;             ///< with the duties' names, one a line
  std::vector<query::DutyCount> done;  ///< the same as numbers
  bool met = false;
  std::string met_text;  ///< 达到要求, 未达到要求
};

/// 经常性工作: how often the units have done what part three demands of each (study, visit …), since the year began.
struct Recurring {
  std::vector<std::string> names;  ///< the columns of `units`: 研究…（不少于2次）
  std::vector<bool> led;           ///< by column: whether some are to be led by the principal
  std::vector<UnitDutyRow> units;
  std::string text;        ///< how many units meet each; that there are none; what else was done
  std::string unmet_text;  ///< names of the units that do not meet all of them; empty when none
};

/// `over`: the year has ended, so what is not met never will be.
Recurring recurring(const query::ActivityAnswer& activity, bool over);

/// 研究…（不少于2次）：41个单位中3个达到要求，合计60次.
std::string duty_text(const query::CountedDuty& duty, std::size_t units);

}  // namespace hbjs::report

namespace hbjs {

template <>
struct Schema<report::UnitDutyRow> {
  using T = report::UnitDutyRow;
  static constexpr std::string_view name = "duties of a unit";
  static constexpr std::tuple fields{Field{"unit", &T::unit, required, "单位", "unit"},
                                     Field{"counts", &T::counts, required, "次数", "times"},
                                     Field{"counts_text", &T::counts_text, required, "次数（文字）", "times, in words"},
                                     Field{"met", &T::met, required, "达到要求", "met"},
                                     Field{"met_text", &T::met_text, required, "达到要求（文字）", "met, in words"}};
};

}  // namespace hbjs
