#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/revision.h"
#include "model/field.h"

namespace hbjs::report {

/// What a report cannot know by itself: the state of the plan's folder in git, and which tool draws it.
struct Grounds {
  std::optional<Revision> revision;  ///< left out: not in a repository
  std::string tool;                  ///< `hbjs 0.1.0`
};

/// What a report stands on. Every report prints it.
struct Basis {
  std::string plan;
  std::string period;
  Date as_of{};
  std::optional<std::string> commit;  ///< null: not in a repository, or nothing committed yet
  bool dirty = false;                 ///< the plan's folder differs from the commit
  std::string tool;
  std::size_t units_expected = 0;
  std::vector<std::string> units_missing;  ///< units that owe a report of the period and have handed in none
  std::string text;                        ///< all of it in one sentence, the missing units as a number
};

}  // namespace hbjs::report

namespace hbjs {

template <>
struct Schema<report::Basis> {
  using T = report::Basis;
  static constexpr std::string_view name = "basis";
  static constexpr std::tuple fields{
      Field{"plan", &T::plan, required, "方案", "title of the plan"},
      Field{"period", &T::period, required, "时段", "period"},
      Field{"as_of", &T::as_of, required, "截至日期", "as of"},
      Field{"commit", &T::commit, required, "版本", "git commit"},
      Field{"dirty", &T::dirty, required, "有未提交的修改", "whether the folder differs from the commit"},
      Field{"tool", &T::tool, required, "工具", "tool and version"},
      Field{"units_expected", &T::units_expected, required, "应报单位数", "units that owe a report"},
      Field{"units_missing", &T::units_missing, required, "未报单位", "units missing"},
      Field{"text", &T::text, required, "依据", "in one sentence"}};
};

}  // namespace hbjs
