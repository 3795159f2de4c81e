#include "render/report/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cmd/answer.h"
#include "cmd/table.h"
#include "diag/messages.h"
#include "render/findings/findings.h"
#include "render/report/sheets.h"

namespace hbjs::cmd {
namespace {

render::ReportFormat page_format(Format format) {
  switch (format) {
    case Format::md: return render::ReportFormat::md;
    case Format::html: return render::ReportFormat::html;
    case Format::csv: return render::ReportFormat::csv;
    case Format::docx:
    case Format::pdf: return render::ReportFormat::docx;
    default: return render::ReportFormat::text;
  }
}

/// What is wrong with the user's templates, on stderr.
void tell(const Session& session, const render::RenderedReport& rendered) {
  render::TextStyle plain = session.style();
  plain.color = false;
  Sink sink = rendered.sink;
  sink.sort();
  session.world().err << render::findings_text({sink, rendered.sources, session.lang()}, {plain});
}

/// The folder or document of --template. Throws Stop (2) when the format is not drawn from it.
std::optional<std::filesystem::path> wanted_templates(const Session& session) {
  const auto path = session.given().value("--template");
  if (!path) return std::nullopt;
  if (session.format() == Format::json || session.format() == Format::xlsx) {
    throw Stop(
        Exit::usage,
        std::string(session.say(
            "--template 不用于 json 和 xlsx，这两种格式没有模板：请去掉 --template，或改用 text、md、html、csv、docx、pdf",
            "--template does not go with json and xlsx, which are drawn from no template: leave it out, or "
            "choose text, md, html, csv, docx or pdf")));
  }
  std::error_code ignored;
  const bool document = page_format(session.format()) == render::ReportFormat::docx;
  if (!document && std::filesystem::is_regular_file(*path, ignored)) {
    throw Stop(
        Exit::usage,
        fmt::format(fmt::runtime(session.say(
                        "--template {} 是一个文件，只用来出 Word 文档：请加 -o 文件.docx。其他格式要写模板的文件夹",
                        "--template {} is one file, which is for Word documents: add -o FILE.docx. For "
                        "other formats name a folder of templates")),
                    *path));
  }
  return *path;
}

template <class Report>
Exit deliver_report(const Session& session, const Report& report,
                    const std::optional<std::filesystem::path>& templates) {
  if (session.format() == Format::json) {
    session.deliver(render::to_text(render::json_of(report)));
    return Exit::fine;
  }
  if (session.format() == Format::xlsx) {
    session.deliver(render::to_xlsx(render::sheets_of(report)));
    return Exit::fine;
  }
  const render::RenderedReport rendered =
      render_report(report, page_format(session.format()), session.style(), templates);
  tell(session, rendered);
  if (rendered.fault) throw Stop(Exit::io, rendered.fault->in(session.lang()));
  if (rendered.ok()) {
    deliver_document(session, rendered.text);
    return Exit::fine;
  }
  const auto is_unreadable = [](const Finding& finding) { return finding.info == &msg::template_unreadable; };
  return std::ranges::any_of(rendered.sink.findings(), is_unreadable) ? Exit::io : Exit::found;
}

Exit report(Session& session) {
  if (!asks_for_period(session)) {
    throw Stop(Exit::usage,
               std::string(
                   session.say("要哪一期的报告？用 --month、--quarter 或 --year 指明，不写值就是当期",
                               "which report? name one of --month, --quarter and --year; without a value it is the one "
                               "that is due")));
  }
  session.refuse_terminal({});
  const auto templates = wanted_templates(session);
  const std::filesystem::path folder = session.plan_folder();
  const load::Loaded loaded = session.load_sound(load::Progress::all());
  const query::Index index(loaded.book);
  const Period period = asked_period(session, loaded.book.plan.year.value).value();
  const report::Grounds grounds = grounds_of(session, folder);
  switch (period.kind) {
    case Period::Kind::month:
      return deliver_report(session, report::monthly(index, period.first(), session.as_of(), grounds), templates);
    case Period::Kind::quarter:
      return deliver_report(session, report::quarterly(index, period, session.as_of(), grounds), templates);
    case Period::Kind::year:
      return deliver_report(session, report::annual(index, period, session.as_of(), grounds), templates);
  }
  return Exit::fine;
}

}  // namespace

Command report_command() {
  return {
      "report",
      {"出月报、季报、年报", "the monthly, quarterly or annual report"},
      {"不写值就是当期：按今天（或 --as-of）算正在报送的那一期；方案年度已过，则为最后一期。报告一律用中文。",
       "Without a value it is the period that is due today (or as of --as-of); past the plan's year, its last. Reports are in Chinese."},
      {{"--month",
        "M",
        Takes::maybe,
        {"月报，如 2024-06、6月", "of a month, such as 2024-06 or 6月"},
        Completes::month},
       {"--quarter",
        "Q",
        Takes::maybe,
        {"季报，如 2024-Q2、二季度", "of a quarter, such as 2024-Q2 or 二季度"},
        Completes::quarter},
       {"--year", "Y", Takes::maybe, {"年报，如 2024", "of the year, such as 2024"}, Completes::year},
       {"--template",
        "PATH",
        Takes::one,
        {"用这个文件夹里的模板（month.html、month.docx 等），没有的用自带的；也可直接写一个 Word 文档",
         "take month.html, month.docx and the like from this folder; what is not there is built in. Or one Word document"},
        Completes::file}},
      {"text", "md", "html", "csv", "json", "docx", "xlsx", "pdf"},
      {{"hbjs report --month", {"当期月报", "the monthly report that is due"}},
       {"hbjs report --month 2024-06 -o 六月.html", {"六月月报，网页，可打印", "June as a web page, ready to print"}},
       {"hbjs report --quarter 二季度 -o 二季度.docx",
        {"二季度季报，按公文格式的 Word 文档", "the second quarter as a Word document, laid out as official ones are"}},
       {"hbjs report --month --template 本区月报.docx -o 月报.docx",
        {"用自己的 Word 模板，见 hbjs template", "a Word template of one's own; see hbjs template"}},
       {"hbjs report --month -o 月报.xlsx", {"当期月报，Excel 工作簿", "the month as a workbook"}},
       {"hbjs report --month -o 月报.pdf",
        {"当期月报，PDF（要装 LibreOffice）", "the month as PDF; LibreOffice makes it"}},
       {"hbjs report --year --format json", {"年报，供脚本读取", "the year, for scripts"}}},
      report};
}

}  // namespace hbjs::cmd
