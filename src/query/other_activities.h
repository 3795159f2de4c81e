#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/field.h"
#include "model/submission.h"
#include "query/index.h"

namespace hbjs::query {

/// How often a unit has done something; never 0.
struct TimesDone {
  std::string unit;
  int done = 0;
};

/// Activities that no number of times is demanded of: of a duty that names none (宣传推介), or of an item (培训
/// for 3.4).
struct OtherActivities {
  std::optional<std::string> duty;  ///< id
  std::optional<std::string> item;  ///< id of a requirement or task; either this or `duty`
  bool is_task = false;             ///< `item` is a task
  std::string name;                 ///< of the duty; the requirement's 工作事项; the task's title
  int done = 0;                     ///< by all units together; never 0
  std::vector<TimesDone> units;     ///< that did it, in the order of units.yaml
};

/// Adds up other activities one by one.
class OtherTally {
 public:
  /// `units`: their names, in the order of units.yaml.
  OtherTally(const Index& index, std::vector<std::string> units) : index_(index), units_(std::move(units)) {}

  /// `unit`: its place among the units. What names nothing known is passed over. The activity must outlive the tally.
  void add(const Activity& activity, std::size_t unit);

  /// Of duties, in the order of duties.yaml; then of tasks and of requirements, in the order of their files.
  [[nodiscard]] std::vector<OtherActivities> all() &&;

 private:
  using TimesOf = std::unordered_map<std::string_view, std::unordered_map<std::size_t, int>>;  ///< by id, by unit

  void take(TimesOf& from, const Text& id, const Text& name, std::optional<std::string> OtherActivities::*key);

  const Index& index_;
  std::vector<std::string> units_;
  TimesOf of_duty_, of_item_;
  std::vector<OtherActivities> rows_;
};

}  // namespace hbjs::query

namespace hbjs {

template <>
struct Schema<query::TimesDone> {
  using T = query::TimesDone;
  static constexpr std::string_view name = "times done by a unit";
  static constexpr std::tuple fields{Field{"unit", &T::unit, required, "单位", "unit"},
                                     Field{"done", &T::done, required, "次数", "times done"}};
};

template <>
struct Schema<query::OtherActivities> {
  using T = query::OtherActivities;
  static constexpr std::string_view name = "other activities";
  static constexpr std::tuple fields{Field{"duty", &T::duty, optional, "职责编号", "duty"},
                                     Field{"item", &T::item, optional, "事项编号", "item"},
                                     Field{"name", &T::name, required, "职责或事项", "name"},
                                     Field{"done", &T::done, required, "合计次数", "times done in all"},
                                     Field{"units", &T::units, required, "开展的单位", "units that did it"}};
};

}  // namespace hbjs
