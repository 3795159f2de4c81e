#include "render/report/report.h"

#include <fmt/format.h>

#include "base/text.h"
#include "diag/messages.h"
#include "render/docx/template.h"
#include "render/page/escape.h"
#include "render/template/check.h"
#include "render/template/data.h"
#include "render/template/files.h"
#include "render/template/lines.h"
#include "render/template/names.h"
#include "render/template/text.h"

namespace hbjs::render {
namespace {

namespace fs = std::filesystem;

constexpr Phrase<Str> no_folder{"没有模板文件夹或 Word 文档 {0}",
                                "there is no folder of templates or Word document {0}"};
constexpr Phrase<Str, Str> no_templates{"文件夹 {0} 里没有报告的模板；认得的文件名：{1}",
                                        "the folder {0} holds no template of a report; known names: {1}"};
constexpr Phrase<Str> did_you_mean{"是不是“{0}”？", "did you mean “{0}”?"};

std::string_view ending_of(ReportFormat format) {
  switch (format) {
    case ReportFormat::text: return ".txt";
    case ReportFormat::md: return ".md";
    case ReportFormat::html: return ".html";
    case ReportFormat::csv: return ".csv";
    case ReportFormat::docx: return ".docx";
  }
  return {};
}

std::string escaped(ReportFormat format, const std::string& value) {
  switch (format) {
    case ReportFormat::text: return guarded_text(value);
    case ReportFormat::md: return markdown_line(value);
    case ReportFormat::html: return html_text(value);
    case ReportFormat::csv: return csv_field(value);
    case ReportFormat::docx: return value;
  }
  return {};
}

/// RFC 4180 ends its lines with \r\n; line breaks in quoted fields stay as they are.
std::string with_csv_lines(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

/// A finding about a file as a whole.
Finding& tell_file(RenderedReport& drawn, const Message<Str>& message, const std::string& path, std::string_view name) {
  return drawn.sink.tell(message, {drawn.sources.add(Source(path, {})), 1, 1, 1, 1}, name);
}

/// Files in the user's folder that no report will ever use: often a slip in the name.
void tell_ignored(const TemplateFolder& folder, RenderedReport& drawn) {
  for (const TemplateFolder::Ignored& file : folder.ignored()) {
    Finding& finding = tell_file(drawn, msg::template_ignored, file.path, file.name);
    if (!file.nearest.empty()) finding.label = did_you_mean(file.nearest);
  }
}

/// Draws what `data` says with a template that has been checked.
void draw(const TemplateFile& file, const Partials& partials, TemplateData data, ReportFormat format,
          const TextStyle& style, RenderedReport& drawn) {
  const bool csv = format == ReportFormat::csv;
  const auto prepared = [csv](const std::string& text) {
    return csv ? with_csv_lines(prepared_lines(text)) : prepared_lines(text);
  };
  for (const auto& [name, source] : partials) {
    const std::string text = prepared(source);
    data[name] = TemplateData(kainjow::mustache::partial([text] { return text; }));
  }
  if (format == ReportFormat::text) add_text_helpers(data, style);
  kainjow::mustache::mustache mustache(prepared(file.text));
  mustache.set_custom_escape([format](const std::string& value) { return escaped(format, value); });
  drawn.text = drawn_lines(mustache.render(data));
  if (!mustache.is_valid()) {
    drawn.text.clear();
    drawn.sink.tell(msg::not_mustache, {drawn.sources.add(Source(file.shown, {})), 1, 1, 1, 1});
    return;
  }
  if (format == ReportFormat::text) drawn.text = finished_text(drawn.text, style);
  if (format == ReportFormat::md) drawn.text = without_gaps(drawn.text);
  if (csv) drawn.text.insert(0, "\xEF\xBB\xBF");
}

template <class Report>
RenderedReport render_as(std::string_view kind, const Report& report, ReportFormat format, const TextStyle& style,
                         const std::optional<fs::path>& user_templates) {
  RenderedReport drawn;
  const TemplateFolder folder(user_templates);
  const std::string shown = user_templates ? user_templates->string() : std::string();
  tell_ignored(folder, drawn);
  switch (folder.fault()) {
    case TemplateFolder::Fault::no_folder: drawn.fault = no_folder(shown); return drawn;
    case TemplateFolder::Fault::no_templates:
      drawn.fault = no_templates(shown, join(TemplateFolder::names(), " "));
      return drawn;
    case TemplateFolder::Fault::none: break;
  }
  const std::string name = std::string(kind) + std::string(ending_of(format));
  const TemplateFolder::Found found = folder.find(name);
  if (!found.file) {
    const std::string& path = found.unreadable.empty() ? name : found.unreadable;
    tell_file(drawn, msg::template_unreadable, path, path);
    return drawn;
  }
  if (format == ReportFormat::docx) {
    drawn.text =
        fill_docx(found.file->text, found.file->shown, names_of<Report>(), data_of(report), drawn.sink, drawn.sources);
    return drawn;
  }
  const Helpers helpers = format == ReportFormat::text ? Helpers(text_helpers) : Helpers();
  Partials partials;
  check_template(*found.file, names_of<Report>(), helpers, folder, partials, drawn.sink, drawn.sources);
  if (drawn.ok()) draw(*found.file, partials, data_of(report), format, style, drawn);
  return drawn;
}

}  // namespace

RenderedReport render_report(const report::MonthlyReport& report, ReportFormat format, const TextStyle& style,
                             const std::optional<fs::path>& user_templates) {
  return render_as("month", report, format, style, user_templates);
}

RenderedReport render_report(const report::QuarterlyReport& report, ReportFormat format, const TextStyle& style,
                             const std::optional<fs::path>& user_templates) {
  return render_as("quarter", report, format, style, user_templates);
}

RenderedReport render_report(const report::AnnualReport& report, ReportFormat format, const TextStyle& style,
                             const std::optional<fs::path>& user_templates) {
  return render_as("year", report, format, style, user_templates);
}

RenderedReport render_report(const report::ReportingSheet& sheet, const std::optional<fs::path>& user_templates) {
  return render_as("status", sheet, ReportFormat::html, {}, user_templates);
}

}  // namespace hbjs::render
