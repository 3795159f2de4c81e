#include "render/report.h"

#include <fmt/format.h>

#include "base/text.h"
#include "render/escape.h"
#include "render/template_check.h"
#include "render/template_data.h"
#include "render/template_files.h"
#include "render/template_lines.h"
#include "render/template_names.h"
#include "render/template_text.h"

namespace hbjs::render {
namespace {

namespace fs = std::filesystem;

constexpr Phrase<> no_folder{"没有这个模板文件夹", "there is no such folder of templates"};
constexpr Phrase<Str> no_templates{"文件夹里没有报告的模板；认得的文件名：{0}",
                                   "the folder holds no template of a report; known names: {0}"};
constexpr Phrase<> unreadable{"无法读取，或不是 UTF-8 文本，或超过 1 MiB",
                              "cannot be read, is not UTF-8 or is larger than 1 MiB"};
constexpr Phrase<Str> refused{"模板无法使用：{0}", "the template cannot be used: {0}"};

std::string_view ending_of(ReportFormat format) {
  switch (format) {
    case ReportFormat::text: return ".txt";
    case ReportFormat::md: return ".md";
    case ReportFormat::html: return ".html";
    case ReportFormat::csv: return ".csv";
  }
  return {};
}

std::string escaped(ReportFormat format, const std::string& value) {
  switch (format) {
    case ReportFormat::text: return guarded_text(value);
    case ReportFormat::md: return markdown_line(value);
    case ReportFormat::html: return html_text(value);
    case ReportFormat::csv: return csv_field(value);
  }
  return {};
}

/// RFC 4180 ends its lines with \r\n; line breaks in quoted fields stay as they are.
std::string with_csv_lines(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

RenderedReport failed(TemplateError error) { return {{}, {std::move(error)}}; }

/// Draws what `data` says with a template that has been checked.
RenderedReport draw(const TemplateFile& file, const Partials& partials, TemplateData data, ReportFormat format,
                    const TextStyle& style) {
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
  RenderedReport drawn{drawn_lines(mustache.render(data)), {}};
  if (!mustache.is_valid()) {
    return failed({TemplateError::Kind::syntax, file.shown, 0, 0, refused(mustache.error_message()), {}});
  }
  if (format == ReportFormat::text) drawn.text = finished_text(drawn.text, style);
  if (format == ReportFormat::md) drawn.text = without_gaps(drawn.text);
  if (csv) drawn.text.insert(0, "\xEF\xBB\xBF");
  return drawn;
}

template <class Report>
RenderedReport render_as(std::string_view kind, const Report& report, ReportFormat format, const TextStyle& style,
                         const std::optional<fs::path>& user_templates) {
  using Kind = TemplateError::Kind;
  const TemplateFolder folder(user_templates);
  const std::string shown = user_templates ? user_templates->string() : std::string();
  switch (folder.fault()) {
    case TemplateFolder::Fault::no_folder: return failed({Kind::unreadable, shown, 0, 0, no_folder(), {}});
    case TemplateFolder::Fault::no_templates:
      return failed({Kind::no_templates, shown, 0, 0, no_templates(join(TemplateFolder::names(), " ")), {}});
    case TemplateFolder::Fault::none: break;
  }
  const std::string name = std::string(kind) + std::string(ending_of(format));
  const TemplateFolder::Found found = folder.find(name);
  if (!found.file)
    return failed({Kind::unreadable, found.unreadable.empty() ? name : found.unreadable, 0, 0, unreadable(), {}});

  const Helpers helpers = format == ReportFormat::text ? Helpers(text_helpers) : Helpers();
  Partials partials;
  std::vector<TemplateError> errors = check_template(*found.file, names_of<Report>(), helpers, folder, partials);
  if (!errors.empty()) return {{}, std::move(errors)};
  return draw(*found.file, partials, data_of(report), format, style);
}

}  // namespace

std::string TemplateError::in(Lang lang) const {
  std::string text = line == 0 ? file + ": " : fmt::format("{}:{}:{}: ", file, line, column);
  text += message.in(lang);
  if (nearest.empty()) return text;
  const bool zh = lang == Lang::zh;
  const std::string between = zh ? "”、“" : "”, “";
  return text + (zh ? "；是不是“" : "; did you mean “") + join(nearest, between) + (zh ? "”？" : "”?");
}

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

}  // namespace hbjs::render
