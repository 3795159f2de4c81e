#pragma once

#include <string_view>
#include <tuple>

#include "model/book.h"

namespace hbjs::load {

/// A file of the plan folder and the part of the book it fills.
template <class T>
struct PlanFile {
  std::string_view path;
  T Book::*part;
  Presence presence = required;  ///< optional: a plan without it lacks nothing
};

/// Every file that a plan has or may have (DESIGN §3), in the order in which findings are shown: first those that every
/// plan has.
inline constexpr std::tuple plan_files{
    PlanFile<Plan>{"plan.yaml", &Book::plan},
    PlanFile<UnitsFile>{"units.yaml", &Book::units},
    PlanFile<TasksFile>{"tasks.yaml", &Book::tasks},
    PlanFile<TargetsFile>{"targets.yaml", &Book::targets},
    PlanFile<DutiesFile>{"duties.yaml", &Book::duties},
    PlanFile<AgreementFile>{"annexes/1-agreement.yaml", &Book::agreement},
    PlanFile<RequirementsFile>{"annexes/2-requirements.yaml", &Book::requirements},
    PlanFile<VillagesFile>{"annexes/3-villages.yaml", &Book::villages},
    PlanFile<PairsFile>{"annexes/4-schools.yaml", &Book::schools},
    PlanFile<PairsFile>{"annexes/5-medical.yaml", &Book::medical},
    PlanFile<ProjectsFile>{"projects.yaml", &Book::projects},
    PlanFile<AssessmentFile>{"assessment.yaml", &Book::assessment, optional},
};

inline constexpr std::size_t plan_file_count = std::tuple_size_v<decltype(plan_files)>;

}  // namespace hbjs::load
