#include "render/report/sheets.h"

#include <fmt/format.h>

#include "render/report/sheet_parts.h"

namespace hbjs::render {
namespace {

using report::Report;

SheetBook book_of(const Report& report) {
  SheetBook book{report.title, report.basis.as_of, {}, report.demo};
  const std::string version =
      report.basis.commit ? fmt::format("　版本{}{}", *report.basis.commit, report.basis.dirty ? "（有修改）" : "")
                          : "";
  book.stands_on = fmt::format("《{}》　{}　数据截至{}{}　{}", report.plan, report.period_text, report.as_of_text,
                               version, report.basis.tool);
  return book;
}

/// Nothing is reported: what is due from whom.
void add_due(SheetBook& book, const Report& report, const std::vector<report::TargetRow>& targets) {
  book.sheets.push_back(parts::due_tasks(report));
  if (!report.owed.empty()) book.sheets.push_back(parts::owed(report));
  if (!report.duties.empty()) book.sheets.push_back(parts::duties(report));
  book.sheets.push_back(parts::promised(report, targets));
}

/// What the units wrote, and what is due from those that did not.
void add_told(SheetBook& book, const Report& report) {
  if (!report.nothing_reported) book.sheets.push_back(parts::notes(report));
  if (!report.owed.empty()) book.sheets.push_back(parts::owed(report));
}

}  // namespace

SheetBook sheets_of(const report::MonthlyReport& report) {
  SheetBook book = book_of(report);
  const std::vector<report::TargetRow> targets = parts::targets_of(report);
  if (report.due_list) {
    add_due(book, report, targets);
    book.sheets.push_back(parts::funds(report));
  } else {
    book.sheets.push_back(parts::tasks(report));
    book.sheets.push_back(parts::month_reports(report));
    book.sheets.push_back(parts::unit_duties(report));
    book.sheets.push_back(parts::funds(report));
    book.sheets.push_back(parts::targets(report, targets));
    add_told(book, report);
  }
  book.sheets.push_back(parts::about(report, {}));
  return book;
}

SheetBook sheets_of(const report::QuarterlyReport& report) {
  SheetBook book = book_of(report);
  const std::vector<report::TargetRow> targets = parts::targets_of(report);
  if (report.due_list) {
    add_due(book, report, targets);
    book.sheets.push_back(parts::funds(report));
  } else {
    book.sheets.push_back(parts::tasks(report));
    book.sheets.push_back(parts::classes(report));
    book.sheets.push_back(parts::targets(report, targets));
    book.sheets.push_back(parts::unit_duties(report));
    book.sheets.push_back(parts::grid(report));
    book.sheets.push_back(parts::funds(report));
    add_told(book, report);
  }
  book.sheets.push_back(parts::about(report, report.overall));
  return book;
}

SheetBook sheets_of(const report::AnnualReport& report) {
  SheetBook book = book_of(report);
  if (report.due_list) {
    add_due(book, report, report.targets);
    book.sheets.push_back(parts::clauses(report));
    book.sheets.push_back(parts::funds(report));
  } else {
    book.sheets.push_back(parts::overview(report));
    book.sheets.push_back(parts::classes(report));
    book.sheets.push_back(parts::clauses(report));
    book.sheets.push_back(parts::targets(report, report.targets));
    book.sheets.push_back(parts::unit_duties(report));
    book.sheets.push_back(parts::grid(report));
    if (report.assessment.weighted) book.sheets.push_back(parts::ranking(report));
    book.sheets.push_back(parts::assessed(report));
    book.sheets.push_back(parts::funds(report));
    if (!report.stories.empty()) book.sheets.push_back(parts::stories(report));
    if (!report.owed.empty()) book.sheets.push_back(parts::owed(report));
  }
  book.sheets.push_back(parts::about(report, report.overall));
  return book;
}

}  // namespace hbjs::render
