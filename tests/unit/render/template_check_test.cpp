#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "render/report.h"
#include "support/demo_plan.h"

// Made-up reports on the real plan (演示数据).
namespace hbjs {
namespace {

namespace fs = std::filesystem;
using render::ReportFormat;
using render::TemplateError;
using Kind = TemplateError::Kind;

/// A folder of templates that goes away again.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("hbjs-templates-" + std::to_string(++count_))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void put(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  static inline int count_ = 0;
  fs::path path_;
};

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

TemplateError error_of(const std::string& text, ReportFormat format = ReportFormat::md) {
  const render::RenderedReport drawn = with(text, format);
  REQUIRE(drawn.errors.size() == 1);
  CHECK(drawn.text.empty());
  return drawn.errors.front();
}

TEST_CASE("an unknown name is an error with file, line, column and the nearest name") {
  const TemplateError error = error_of("# 标题\n表：{{titel}}\n");
  CHECK(error.kind == Kind::unknown_name);
  CHECK(error.line == 2);
  CHECK(error.column == 3);
  CHECK(error.nearest == std::vector<std::string>{"title"});
  CHECK(error.in(Lang::zh).ends_with("month.md:2:3: 报告没有“titel”这个名称；是不是“title”？"));
  CHECK(error.in(Lang::en).ends_with("month.md:2:3: the report has no name “titel”; did you mean “title”?"));
}

TEST_CASE("whether or not that part would be drawn") {
  CHECK(error_of("{{#due_list}}{{#rows}}\n{{taks}}{{/rows}}{{/due_list}}").line == 2);
  CHECK(error_of("{{^rows}}{{nothing_like_it_xyz}}{{/rows}}").kind == Kind::unknown_name);
  CHECK(error_of("{{#no_such_section}}x{{/no_such_section}}").kind == Kind::unknown_name);
}

TEST_CASE("names are looked up outwards, never inwards") {
  CHECK(with("{{#rows}}{{title}}/{{plan}}/{{#targets}}{{name}}{{task}}{{period}}{{/targets}}\n{{/rows}}").ok());
  CHECK(
      with("{{reporting.counts.expected}} {{#reporting}}{{counts.expected}}{{/reporting}}").text.starts_with("41 41"));
  const TemplateError error = error_of("{{goal_text}}");
  CHECK(error.nearest.empty());
  CHECK(error.in(Lang::zh).find("它属于 {{#rows}}{{#targets}}") != std::string::npos);
  CHECK(error_of("{{rows.title}}").kind == Kind::unknown_name);
}

TEST_CASE("a Chinese name is answered with the key it stands for") {
  CHECK(error_of("{{标题}}").nearest == std::vector<std::string>{"title"});
}

TEST_CASE("lists, records and conditions cannot be printed") {
  CHECK(error_of("{{rows}}").kind == Kind::syntax);
  CHECK(error_of("{{basis}}").kind == Kind::syntax);
  CHECK(error_of("{{demo}}").kind == Kind::syntax);
  CHECK(error_of("{{.}}").kind == Kind::syntax);
  CHECK(with("{{#opening}}{{.}}{{/opening}}").ok());
}

TEST_CASE("all errors are told, in their order") {
  const render::RenderedReport drawn = with("{{a1}}\n{{title}}\n{{a2}}\n");
  REQUIRE(drawn.errors.size() == 2);
  CHECK(drawn.errors.front().line == 1);
  CHECK(drawn.errors.back().line == 3);
}

TEST_CASE("mustache that does not close") {
  CHECK(error_of("x\n{{title").line == 2);
  CHECK(error_of("x\n{{#rows}}\n{{title}}\n").line == 2);
  CHECK(error_of("x\n\n{{/rows}}\n").line == 3);
  CHECK(error_of("{{#rows}}{{/opening}}").in(Lang::zh).find("{{#rows}} 没有用 {{/rows}} 结束") != std::string::npos);
  CHECK(error_of("{{=<% %>=}}").kind == Kind::syntax);
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "{{#rows}}";
  CHECK(error_of(deep).in(Lang::en).find("nested too deeply") != std::string::npos);
}

TEST_CASE("partials: the user's own, else the built-in one, never themselves") {
  const Folder folder;
  folder.put("month.md", "{{>group.md}}{{>foot.md}}");
  folder.put("group.md", "{{title}}\n{{wrong_name_here}}\n");
  render::RenderedReport drawn = render::render_report(june(), ReportFormat::md, {}, folder.path());
  REQUIRE(drawn.errors.size() == 1);
  CHECK(drawn.errors.front().file.ends_with("group.md"));
  CHECK(drawn.errors.front().line == 2);
  folder.put("group.md", "**{{title}}**\n");
  drawn = render::render_report(june(), ReportFormat::md, {}, folder.path());
  CHECK(drawn.ok());
  CHECK(drawn.text.find("依据《") != std::string::npos);
  folder.put("group.md", "{{>group.md}}");
  drawn = render::render_report(june(), ReportFormat::md, {}, folder.path());
  REQUIRE(drawn.errors.size() == 1);
  CHECK(drawn.errors.front().kind == Kind::syntax);
  CHECK(error_of("{{>fot.md}}").nearest == std::vector<std::string>{"foot.md"});
  CHECK(error_of("{{>../../etc/passwd}}").kind == Kind::unknown_name);
}

TEST_CASE("a folder that is not there, or holds no template") {
  const Folder folder;
  const auto kind_in = [](const fs::path& path) {
    return render::render_report(june(), ReportFormat::md, {}, path).errors.at(0).kind;
  };
  CHECK(kind_in(folder.path() / "nowhere") == Kind::unreadable);
  CHECK(kind_in(folder.path()) == Kind::no_templates);
  folder.put("quarter.html", "{{title}}");
  CHECK(render::render_report(june(), ReportFormat::md, {}, folder.path()).ok());  // month.md: the built-in one
  folder.put("month.md", "\xFF\xFE");
  CHECK(kind_in(folder.path()) == Kind::unreadable);
}

TEST_CASE("text helpers are known in text only") {
  CHECK(with("{{#table}}甲｜乙\n{{/table}}", ReportFormat::text).ok());
  CHECK(error_of("{{#table}}x{{/table}}").kind == Kind::unknown_name);
  CHECK(error_of("{{table}}", ReportFormat::text).kind == Kind::syntax);
}

TEST_CASE("Windows line breaks and a byte order mark make no difference") {
  CHECK(with("\xEF\xBB\xBF# {{title}}\r\n\r\n{{#opening}}\r\n- {{.}}\r\n{{/opening}}\r\n").text ==
        with("# {{title}}\n\n{{#opening}}\n- {{.}}\n{{/opening}}\n").text);
}

}  // namespace
}  // namespace hbjs
