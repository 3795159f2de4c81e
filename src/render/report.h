#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "diag/phrase.h"
#include "render/page.h"
#include "report/annual.h"
#include "report/monthly.h"
#include "report/quarterly.h"

namespace hbjs::render {

/// Formats that are drawn from templates. JSON and YAML come from json_of(report).
enum class ReportFormat { text, md, html, csv };

/// What is wrong with a user's template, or why there is none.
struct TemplateError {
  enum class Kind {
    syntax,        ///< mustache that does not close, or is not allowed here
    unknown_name,  ///< names something that the report does not have
    unreadable,    ///< a folder or file that is not there or cannot be read
    no_templates,  ///< the folder holds none of the files that a report is drawn from
  };
  Kind kind = Kind::syntax;
  std::string file;
  std::size_t line = 0, column = 0;  ///< 1-based, columns in code points; 0: the file or folder as a whole
  Said message;
  std::vector<std::string> nearest;  ///< of an unknown name, best first

  /// `templates/month.html:12:5: 报告没有“taks”这个名称；是不是“task”？`
  [[nodiscard]] std::string in(Lang lang) const;
};

/// A report in one format, or every error of the template that should have drawn it.
struct RenderedReport {
  std::string text;
  std::vector<TemplateError> errors;
  [[nodiscard]] bool ok() const { return errors.empty(); }
};

/// Draws a report from the template `month.html`, `quarter.txt`, `year.csv`, …: the file of that name in
/// `user_templates`, else the one built in; likewise the partials that it includes ({{>style.css}}). A template
/// that names something the report does not have is an error, rendered or not. `style` is for text only.
RenderedReport render_report(const report::MonthlyReport& report, ReportFormat format, const TextStyle& style,
                             const std::optional<std::filesystem::path>& user_templates);
RenderedReport render_report(const report::QuarterlyReport& report, ReportFormat format, const TextStyle& style,
                             const std::optional<std::filesystem::path>& user_templates);
RenderedReport render_report(const report::AnnualReport& report, ReportFormat format, const TextStyle& style,
                             const std::optional<std::filesystem::path>& user_templates);

}  // namespace hbjs::render
