#include "report/reporting_sheet.h"

#include "report/build.h"

namespace hbjs::report {

ReportingSheet reporting_sheet(const query::Index& index, const Period& period, Date as_of, const Grounds& grounds) {
  const Scene scene = scene_of(index, period, as_of);
  const Plan& plan = index.book().plan;
  ReportingSheet sheet;
  sheet.title = period.chinese() + "月报报送情况一览表";
  sheet.plan = plan.title.value;
  sheet.office = plan.office.name.value;
  sheet.period_text = period.chinese();
  sheet.as_of_text = chinese(as_of);
  sheet.demo = plan.demo.value;
  sheet.several_months = period.kind != Period::Kind::month;
  sheet.basis = basis_of(scene, grounds);
  sheet.reporting = reporting(scene);
  return sheet;
}

}  // namespace hbjs::report
