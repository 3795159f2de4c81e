#pragma once

#include <vector>

#include "model/annex.h"
#include "model/assessment.h"
#include "model/duty.h"
#include "model/plan.h"
#include "model/project.h"
#include "model/submission.h"
#include "model/target.h"
#include "model/task.h"
#include "model/unit.h"

namespace hbjs {

/// The whole plan as read: what every question, rule and report is asked of.
struct Book {
  Plan plan;
  UnitsFile units;
  TasksFile tasks;
  TargetsFile targets;
  DutiesFile duties;
  AgreementFile agreement;
  RequirementsFile requirements;
  VillagesFile villages;
  PairsFile schools, medical;
  ProjectsFile projects;
  AssessmentFile assessment;            ///< a plan may have none
  std::vector<Submission> submissions;  ///< by month, then unit; empty unless progress was asked for
};

}  // namespace hbjs
