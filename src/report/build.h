#pragma once

#include <vector>

#include "base/date.h"
#include "base/period.h"
#include "query/activity.h"
#include "query/funds.h"
#include "query/index.h"
#include "query/pace.h"
#include "query/status.h"
#include "report/report.h"

/// The parts that all three reports are put together from.
namespace hbjs::report {

/// What a report is asked of: a plan, a period, a day, and the answers that its parts share.
struct Scene {
  const query::Index& index;
  Period period;
  Date as_of{};
  Date day{};  ///< the day whose units are named: as_of, or the last day of the period when that is earlier
  std::vector<const Submission*> received;  ///< up to the end of the period
  query::PaceAnswer pace;
  query::PeriodStatus status;
  query::ActivityAnswer activity;
};

Scene scene_of(const query::Index& index, const Period& period, Date as_of);

std::vector<TaskRow> task_rows(const Scene& scene);
std::vector<TargetRow> target_rows(const Scene& scene);

/// `区教育局（4、5月）：…`: a line for each thing that a unit says, units in the order in which they appear; what it
/// repeats month by month stands once.
std::vector<std::string> told_lines(const std::vector<Note>& notes, std::string Note::*text, bool with_months);

Reporting reporting(const Scene& scene);
Basis basis_of(const Scene& scene, const Grounds& grounds);
MoneyPart money(const Scene& scene);
std::vector<ClassRow> classes(const std::vector<TaskRow>& rows);
std::vector<StoryShown> stories(const Scene& scene);

/// Everything that all reports have, but for `title` and `opening`.
void fill(Report& report, const Scene& scene, const Grounds& grounds);

/// What the plan's title calls the work: 洪山区结对帮扶建始县工作, of 2024年洪山区结对帮扶建始县工作方案.
std::string subject(const Plan& plan);

/// Sentences: who reported, and where the tasks stand; what there is to say when nobody has reported.
std::string judgement_text(const Report& report, const Scene& scene);
std::string classes_text(const Report& report);
std::vector<std::string> silence(const Report& report);

}  // namespace hbjs::report
