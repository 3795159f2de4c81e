#include "report/monthly.h"

#include <fmt/format.h>

#include "report/build.h"
#include "report/words.h"

namespace hbjs::report {
namespace {

std::string states_text(const Report& report) {
  std::string text = fmt::format("{}项重点任务：绿灯{}项、黄灯{}项、红灯{}项", report.rows.size(), report.colours.green,
                                 report.colours.yellow, report.colours.red);
  for (const ClassRow& row : report.classes) {
    if (row.standing >= Standing::partial && row.tasks > 0) text += fmt::format("、{}{}项", row.text, row.tasks);
  }
  return text + fmt::format("。序时进度{}。", report.expected_text);
}

}  // namespace

MonthlyReport monthly(const query::Index& index, Month month, Date as_of, const Grounds& grounds) {
  const Scene scene = scene_of(index, Period::of(month), as_of);
  MonthlyReport report;
  fill(report, scene, grounds);
  const ReportingMonth& reporting = report.reporting.months.front();
  report.title = report.period_text + subject(index.book().plan) + "推进情况表";
  report.due_text = chinese(reporting.due);
  report.due_passed = reporting.due_passed;
  report.owed_at_all = reporting.owed;
  if (report.nothing_reported || !report.begun) {
    report.opening = silence(report);
  } else {
    report.opening = {report.reporting.text};
  }
  if (report.due_list) return report;
  report.opening.push_back(states_text(report));
  report.overall = {judgement_text(report, scene), classes_text(report)};
  report.lagging = lagging_points(report.rows);
  report.silent = silent_points(report.rows, report.noun);
  number({&report.lagging, &report.silent});
  return report;
}

}  // namespace hbjs::report
