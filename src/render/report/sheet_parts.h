#pragma once

#include <string>
#include <vector>

#include "render/sheets/sheet.h"
#include "report/annual.h"
#include "report/report.h"

/// The worksheets that reports are put together from.
namespace hbjs::render::parts {

Tone tone_of(report::Standing standing);
/// A number that reads as `text` where there is one.
SheetCell worded(std::string text, std::optional<Decimal> number);
SheetCell count(std::size_t number);
/// Amounts of one column, all with as many digits behind the point as the longest needs.
class Amounts {
 public:
  void see(const Money& money);
  void see(const std::optional<Money>& money);
  [[nodiscard]] SheetCell cell(const std::optional<Money>& money) const;

 private:
  int places_ = 0;
};
/// An empty sheet; the line below its title says plan, period, day and office.
Sheet with_title(const report::Report& report, std::string name, std::string title);

Sheet tasks(const report::Report& report);      ///< 序号 … 下步打算, twelve columns
Sheet overview(const report::Report& report);   ///< the same without what the units wrote
Sheet due_tasks(const report::Report& report);  ///< what is to be done, where nothing is reported yet
Sheet classes(const report::Report& report);
Sheet targets(const report::Report& report, const std::vector<report::TargetRow>& rows);  ///< with a chart
Sheet promised(const report::Report& report, const std::vector<report::TargetRow>& rows);
Sheet month_reports(const report::Report& report);  ///< of one month: the units and when they reported
Sheet grid(const report::Report& report);           ///< of several: units by months
Sheet funds(const report::Report& report);
Sheet notes(const report::Report& report);  ///< what each unit wrote, a row each
Sheet owed(const report::Report& report);
Sheet duties(const report::Report& report);
Sheet clauses(const report::AnnualReport& report);
Sheet unit_duties(const report::Report& report);
Sheet ranking(const report::AnnualReport& report);   ///< points, ranks and grades, where there is a scheme
Sheet assessed(const report::AnnualReport& report);  ///< what the assessment goes by beside timeliness and duties
Sheet stories(const report::AnnualReport& report);
/// What the report stands on, behind `words`.
Sheet about(const report::Report& report, const std::vector<std::string>& words);

/// Targets of all tasks, in the order of the tasks.
std::vector<report::TargetRow> targets_of(const report::Report& report);

}  // namespace hbjs::render::parts
