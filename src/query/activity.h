#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/period.h"
#include "model/duty.h"
#include "model/field.h"
#include "query/index.h"
#include "query/other_activities.h"

namespace hbjs::query {

/// Whether activities of units are counted towards the duty: it is theirs, and names a number of times.
bool is_counted(const Duty& duty);

/// Whether units tell by activities what they do for the duty: it is theirs, and more than the monthly and quarterly
/// reports themselves.
bool is_told_by_activities(const Duty& duty);

/// How often a unit has done one recurring duty.
struct DutyCount {
  std::string duty;  ///< id
  int done = 0;
  int by_principal = 0;  ///< of those, led by the principal
  bool met = false;      ///< both demands, for the whole stretch of the duty
};

struct UnitActivity {
  std::string unit;
  std::vector<DutyCount> duties;  ///< in the order of ActivityAnswer::duties
  bool met = false;               ///< all of them
};

/// A duty that is counted: it names a number of times.
struct CountedDuty {
  std::string id, name;
  Rhythm every = Rhythm::year;
  int at_least = 0, by_principal = 0;
  std::size_t units_met = 0;
  int done = 0;  ///< by all units together
};

/// The recurring duties of part three that name a number of times (study ≥2, visits ≥2 with ≥1 led by the
/// principal), unit by unit. Counted are the activities of submissions received by `as_of` for months up to the
/// end of the period; of a monthly or quarterly duty, those of the last month or quarter. What a unit did before a
/// succession counts for the one that stands in for it. Other activities are those of the same submissions.
struct ActivityAnswer {
  std::string period;
  Date as_of{};
  std::vector<CountedDuty> duties;
  std::vector<UnitActivity> units;  ///< every helper-side unit, in the order of units.yaml
  std::vector<OtherActivities> others;
};

ActivityAnswer activity(const Index& index, const Period& period, Date as_of);

}  // namespace hbjs::query

namespace hbjs {

template <>
struct Schema<query::DutyCount> {
  using T = query::DutyCount;
  static constexpr std::string_view name = "count of a duty";
  static constexpr std::tuple fields{
      Field{"duty", &T::duty, required, "职责", "duty"}, Field{"done", &T::done, required, "次数", "times done"},
      Field{"by_principal", &T::by_principal, required, "主要负责同志带队次数", "led by the principal"},
      Field{"met", &T::met, required, "达到要求", "met"}};
};

template <>
struct Schema<query::UnitActivity> {
  using T = query::UnitActivity;
  static constexpr std::string_view name = "activity of a unit";
  static constexpr std::tuple fields{Field{"unit", &T::unit, required, "单位", "unit"},
                                     Field{"duties", &T::duties, required, "各项职责", "duties"},
                                     Field{"met", &T::met, required, "全部达到要求", "all met"}};
};

template <>
struct Schema<query::CountedDuty> {
  using T = query::CountedDuty;
  static constexpr std::string_view name = "counted duty";
  static constexpr std::tuple fields{
      Field{"id", &T::id, required, "职责编号", "id"},
      Field{"name", &T::name, required, "职责", "duty"},
      Field{"every", &T::every, required, "周期", "how often"},
      Field{"at_least", &T::at_least, required, "次数下限", "times at least"},
      Field{"by_principal", &T::by_principal, required, "主要负责同志带队次数下限", "of those, led by the principal"},
      Field{"units_met", &T::units_met, required, "达到要求的单位数", "units that met it"},
      Field{"done", &T::done, required, "合计次数", "times done in all"}};
};

template <>
struct Schema<query::ActivityAnswer> {
  using T = query::ActivityAnswer;
  static constexpr std::string_view name = "activity";
  static constexpr std::tuple fields{
      Field{"period", &T::period, required, "时段", "period"}, Field{"as_of", &T::as_of, required, "截至日期", "as of"},
      Field{"duties", &T::duties, required, "职责", "duties"}, Field{"units", &T::units, required, "各单位", "units"},
      Field{"others", &T::others, required, "其他活动", "other activities"}};
};

}  // namespace hbjs
