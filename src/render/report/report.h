#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "diag/finding.h"
#include "diag/sources.h"
#include "render/page/page.h"
#include "report/annual.h"
#include "report/monthly.h"
#include "report/quarterly.h"
#include "report/reporting_sheet.h"

namespace hbjs::render {

/// Formats that are drawn from templates. JSON and YAML come from json_of(report).
enum class ReportFormat { text, md, html, csv, docx };

/// A report in one format, or every reason why the user's templates could not draw it.
struct RenderedReport {
  std::string text;           ///< of a document its bytes
  std::optional<Said> fault;  ///< the folder of templates is not there, or holds none
  Sink sink;                  ///< what is wrong with the templates (HB7xx), in their order
  Sources sources;            ///< the templates that findings point at

  /// Whether there is a report; there may be warnings all the same.
  [[nodiscard]] bool ok() const { return !fault && sink.count(Severity::error) == 0; }
};

/// Draws a report from the template `month.html`, `quarter.txt`, `year.csv`, …: the file of that name in
/// `user_templates`, else the one built in; likewise the partials that it includes ({{>style.css}}). In place of
/// a folder, `user_templates` may be a Word document. A template that names something the report does not have is an
/// error, rendered or not. `style` is for text only.
RenderedReport render_report(const report::MonthlyReport& report, ReportFormat format, const TextStyle& style,
                             const std::optional<std::filesystem::path>& user_templates);
RenderedReport render_report(const report::QuarterlyReport& report, ReportFormat format, const TextStyle& style,
                             const std::optional<std::filesystem::path>& user_templates);
RenderedReport render_report(const report::AnnualReport& report, ReportFormat format, const TextStyle& style,
                             const std::optional<std::filesystem::path>& user_templates);

/// 报送情况一览表 as a page of its own (status.html).
RenderedReport render_report(const report::ReportingSheet& sheet,
                             const std::optional<std::filesystem::path>& user_templates);

}  // namespace hbjs::render
