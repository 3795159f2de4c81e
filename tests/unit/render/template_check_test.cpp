#include <doctest/doctest.h>

#include <filesystem>

#include "base/utf8.h"
#include "render/report/report.h"
#include "support/demo_plan.h"
#include "support/template_folder.h"

// Made-up reports on the real plan (演示数据).
namespace hbjs {
namespace {

namespace fs = std::filesystem;
using render::ReportFormat;
using Folder = test::TemplateFolder;

const report::MonthlyReport& june() {
  static const Book book = made_up::demo_plan_book();
  static const report::MonthlyReport report =
      report::monthly(query::Index(book), made_up::month("2024-06"), made_up::day("2024-06-30"), {{}, "hbjs-0.0"});
  return report;
}

render::RenderedReport with(const std::string& text, ReportFormat format = ReportFormat::md) {
  const Folder folder;
  folder.put(format == ReportFormat::md     ? "month.md"
             : format == ReportFormat::html ? "month.html"
             : format == ReportFormat::csv  ? "month.csv"
                                            : "month.txt",
             text);
  return render::render_report(june(), format, {80, false}, folder.path());
}

/// What a template is told, as a test compares it.
struct Told {
  std::string code, words, label;
  std::string marked;  ///< what the carets stand under
  std::size_t line = 0, column = 0;
};

Told told(const render::RenderedReport& drawn, std::size_t which = 0) {
  const Finding& finding = drawn.sink.findings().at(which);
  const std::string_view line = drawn.sources[finding.at.file].line(finding.at.line);
  return {std::string(finding.info->code),
          finding.message().in(Lang::zh),
          finding.label ? finding.label->in(Lang::zh) : "",
          std::string(slice(line, finding.at.column - 1, finding.at.end_column - 1)),
          finding.at.line,
          finding.at.column};
}

Told error_of(const std::string& text, ReportFormat format = ReportFormat::md) {
  const render::RenderedReport drawn = with(text, format);
  REQUIRE(drawn.sink.findings().size() == 1);
  CHECK(drawn.text.empty());
  return told(drawn);
}

TEST_CASE("an unknown name is an error with its exact place and the nearest name") {
  const Told error = error_of("# 标题\n表：{{titel}}\n");
  CHECK(error.code == "HB706");
  CHECK(error.line == 2);
  CHECK(error.column == 5);
  CHECK(error.marked == "titel");
  CHECK(error.words == "报告没有“titel”这个名称");
  CHECK(error.label == "是不是“title”？");
}

TEST_CASE("whether or not that part would be drawn") {
  CHECK(error_of("{{#due_list}}{{#rows}}\n{{taks}}{{/rows}}{{/due_list}}").line == 2);
  CHECK(error_of("{{^rows}}{{nothing_like_it_xyz}}{{/rows}}").code == "HB706");
  CHECK(error_of("{{#no_such_section}}x{{/no_such_section}}").code == "HB706");
}

TEST_CASE("names are looked up outwards, never inwards") {
  CHECK(with("{{#rows}}{{title}}/{{plan}}/{{#targets}}{{name}}{{task}}{{period}}{{/targets}}\n{{/rows}}").ok());
  CHECK(
      with("{{reporting.counts.expected}} {{#reporting}}{{counts.expected}}{{/reporting}}").text.starts_with("41 41"));
  const Told error = error_of("{{goal_text}}");
  CHECK(error.code == "HB707");
  CHECK(error.label.empty());
  CHECK(error.words.find("它属于 {{#rows}}{{#targets}}") != std::string::npos);
  CHECK(error_of("{{rows.title}}").code == "HB706");
}

TEST_CASE("a Chinese name is answered with the key it stands for") {
  CHECK(error_of("{{标题}}").label == "是不是“title”？");
}

TEST_CASE("lists, records and conditions cannot be printed") {
  CHECK(error_of("{{rows}}").code == "HB708");
  CHECK(error_of("{{basis}}").label == "写作 {{#basis}}…{{/basis}}");
  CHECK(error_of("{{demo}}").code == "HB708");
  CHECK(error_of("{{.}}").code == "HB708");
  CHECK(with("{{#opening}}{{.}}{{/opening}}").ok());
}

TEST_CASE("all errors are told, in their order") {
  const render::RenderedReport drawn = with("{{a1}}\n{{title}}\n{{a2}}\n");
  REQUIRE(drawn.sink.findings().size() == 2);
  CHECK(told(drawn, 0).line == 1);
  CHECK(told(drawn, 1).line == 3);
}

TEST_CASE("mustache that does not close") {
  CHECK(error_of("x\n{{title").line == 2);
  CHECK(error_of("x\n{{title").code == "HB701");
  CHECK(error_of("x\n{{#rows}}\n{{title}}\n").line == 2);
  CHECK(error_of("x\n{{#rows}}\n{{title}}\n").marked == "rows");
  CHECK(error_of("x\n\n{{/rows}}\n").line == 3);
  CHECK(error_of("x\n\n{{/rows}}\n").code == "HB702");
  CHECK(error_of("{{#rows}}{{/opening}}").code == "HB703");
  CHECK(error_of("{{#rows}}{{/opening}}").label == "缺 {{/rows}}");
  CHECK(error_of("{{=<% %>=}}").code == "HB704");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "{{#rows}}";
  CHECK(error_of(deep).code == "HB705");
}

TEST_CASE("partials: the user's own, else the built-in one, never themselves") {
  const Folder folder;
  folder.put("month.md", "{{>group.md}}{{>foot.md}}");
  folder.put("group.md", "{{title}}\n{{wrong_name_here}}\n");
  render::RenderedReport drawn = render::render_report(june(), ReportFormat::md, {}, folder.path());
  REQUIRE(drawn.sink.findings().size() == 1);
  CHECK(drawn.sources[drawn.sink.findings().front().at.file].path().ends_with("group.md"));
  CHECK(told(drawn).line == 2);
  folder.put("group.md", "**{{title}}**\n");
  drawn = render::render_report(june(), ReportFormat::md, {}, folder.path());
  CHECK(drawn.ok());
  CHECK(drawn.text.find("依据《") != std::string::npos);
  folder.put("group.md", "{{>group.md}}");
  drawn = render::render_report(june(), ReportFormat::md, {}, folder.path());
  REQUIRE(drawn.sink.findings().size() == 1);
  CHECK(told(drawn).code == "HB711");
  folder.put("month.md", "{{>foot.md}}{{>group.md}}{{>group.md}}");
  folder.put("group.md", "{{wrong_name_here}}");
  CHECK(render::render_report(june(), ReportFormat::md, {}, folder.path()).sink.findings().size() == 1);
  CHECK(error_of("{{>fot.md}}").label == "是不是“foot.md”？");
  CHECK(error_of("{{>../../etc/passwd}}").code == "HB710");
}

TEST_CASE("a folder that is not there, or holds no template") {
  const Folder folder;
  const auto drawn_from = [](const fs::path& path) {
    return render::render_report(june(), ReportFormat::md, {}, path);
  };
  CHECK(drawn_from(folder.path() / "nowhere").fault.has_value());
  CHECK(drawn_from(folder.path()).fault.has_value());
  folder.put("quarter.html", "{{title}}");
  CHECK(render::render_report(june(), ReportFormat::md, {}, folder.path()).ok());  // month.md: the built-in one
  folder.put("month.md", "\xFF\xFE");
  CHECK(told(drawn_from(folder.path())).code == "HB712");
}

TEST_CASE("a file that no report will ever use is told, with the name that was meant") {
  const Folder folder;
  folder.put("month.md", "{{title}}{{>mine.md}}");
  folder.put("mine.md", "x");
  folder.put("README.md", "x");
  folder.put("logo.png", "x");
  const auto ignored = [&] {
    const render::RenderedReport drawn = render::render_report(june(), ReportFormat::md, {}, folder.path());
    CHECK(drawn.ok());
    std::vector<std::string> list;
    for (std::size_t i = 0; i < drawn.sink.findings().size(); ++i) {
      const Told finding = told(drawn, i);
      list.push_back(finding.code + " " + drawn.sink.findings()[i].args.front() + " " + finding.label);
    }
    return list;
  };
  CHECK(ignored().empty());
  folder.put("Month.HTML", "x");
  folder.put("quarter.htm", "x");
  folder.put("月报.html", "x");
  folder.put("yaer.csv", "x");
  CHECK(ignored() == std::vector<std::string>{"HB714 Month.HTML 是不是“month.html”？",
                                              "HB714 quarter.htm 是不是“quarter.html”？",
                                              "HB714 yaer.csv 是不是“year.csv”？", "HB714 月报.html "});
}

TEST_CASE("text helpers are known in text only") {
  CHECK(with("{{#table}}甲｜乙\n{{/table}}", ReportFormat::text).ok());
  CHECK(error_of("{{#table}}x{{/table}}").code == "HB706");
  CHECK(error_of("{{table}}", ReportFormat::text).code == "HB708");
}

TEST_CASE("Windows line breaks and a byte order mark make no difference") {
  CHECK(with("\xEF\xBB\xBF# {{title}}\r\n\r\n{{#opening}}\r\n- {{.}}\r\n{{/opening}}\r\n").text ==
        with("# {{title}}\n\n{{#opening}}\n- {{.}}\n{{/opening}}\n").text);
}

}  // namespace
}  // namespace hbjs
