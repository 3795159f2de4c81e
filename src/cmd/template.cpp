#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

#include "base/error_words.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cmd/answer.h"
#include "cmd/table.h"
#include "render/findings/findings.h"
#include "render/report/template_file.h"
#include "render/template/names.h"

namespace fs = std::filesystem;

namespace hbjs::cmd {
namespace {

struct Report {
  std::string_view key;
  Period::Kind kind;
  Words name;
};
constexpr std::array reports{Report{"month", Period::Kind::month, {"月报", "the monthly report"}},
                             Report{"quarter", Period::Kind::quarter, {"季报", "the quarterly report"}},
                             Report{"year", Period::Kind::year, {"年报", "the annual report"}}};

/// The value of an action; throws Stop (2) without one.
std::string wanted(const Session& session, std::string_view zh, std::string_view en) {
  if (const auto value = session.given().value("WHAT")) return *value;
  throw Stop(Exit::usage, std::string(session.say(zh, en)));
}

// export

Exit write_templates(const Session& session) {
  const fs::path folder = wanted(session, "要写入哪个文件夹？如 hbjs template export 模板",
                                 "into which folder? as in hbjs template export templates");
  std::vector<render::StartingFile> files = render::document_templates();
  if (session.given().has("--all")) {
    for (render::StartingFile& file : render::text_templates()) files.push_back(std::move(file));
  }
  std::error_code ignored;
  for (const render::StartingFile& file : files) {
    if (!fs::exists(folder / file.name, ignored)) continue;
    throw Stop(Exit::usage,
               fmt::format(fmt::runtime(session.say("已经有 {} 了，不覆盖：请换一个文件夹",
                                                    "{} is there already and is not replaced: name another folder")),
                           (folder / file.name).string()));
  }
  Background writing;
  for (render::StartingFile& file : files) session.write(folder / file.name, std::move(file.bytes), writing);
  writing.finish();
  session.remark(
      fmt::format(fmt::runtime(session.say(
                      "已写入 {0}：{1} 个模板。改好后：hbjs report --month --template {0} -o 月报.docx",
                      "{1} templates written to {0}. When they are changed: hbjs report --month --template {0} "
                      "-o month.docx")),
                  folder.string(), files.size()));
  return Exit::fine;
}

// check

struct Checked {
  const Report* report;
  Sink sink;
  Sources sources;
};

Checked checked(const fs::path& path, const Report& report) {
  Checked result{&report, {}, {}};
  render::check_template_file(path, report.kind, result.sink, result.sources);
  return result;
}

/// The reports that a file may be a template of: the one that its name says, else all.
std::vector<const Report*> meant_by(const fs::path& path) {
  const std::string stem = folded(path.stem().string());
  std::vector<const Report*> all;
  for (const Report& report : reports) {
    if (stem.find(report.key) != std::string::npos || stem.find(report.name.zh) != std::string::npos) return {&report};
    all.push_back(&report);
  }
  return all;
}

Exit check_template(const Session& session) {
  const fs::path path = wanted(session, "要检查哪个文件？如 hbjs template check 模板/month.docx",
                               "which file? as in hbjs template check templates/month.docx");
  std::error_code error;
  if (!fs::is_regular_file(path, error)) {
    throw Stop(Exit::io, fmt::format(fmt::runtime(session.say("没有文件 {}", "there is no file {}")), path.string()));
  }
  std::vector<std::string> fits;
  std::optional<Checked> best;
  for (const Report* report : meant_by(path)) {
    Checked result = checked(path, *report);
    if (result.sink.count(Severity::error) == 0) fits.emplace_back(report->name.in(session.lang()));
    if (!best || result.sink.count(Severity::error) < best->sink.count(Severity::error))
      best.emplace(std::move(result));
  }
  if (!fits.empty()) {
    session.deliver(
        fmt::format(fmt::runtime(session.say("{} 没有问题，可用于：{}\n", "{} is sound, as a template of {}\n")),
                    path.string(), join(fits, session.say("、", ", "))));
    return Exit::fine;
  }
  best->sink.sort();
  session.deliver(render::findings_text({best->sink, best->sources, session.lang()}, {session.style()}));
  session.remark(
      fmt::format(fmt::runtime(session.say(
                      "按{}的模板检查：{} 个错误；可用的名称见 hbjs template names {}",
                      "checked as a template of {} (errors: {}); hbjs template names {} lists what it may use")),
                  best->report->name.in(session.lang()), best->sink.count(Severity::error), best->report->key));
  return Exit::found;
}

// names

Exit list_names(const Session& session) {
  const std::string word = wanted(session, "要哪种报告的名称？month（月报）、quarter（季报）或 year（年报）",
                                  "the names of which report? month, quarter or year");
  const auto report =
      std::ranges::find_if(reports, [&](const Report& row) { return row.key == folded(word) || row.name.zh == word; });
  if (report == reports.end()) {
    throw Stop(
        Exit::usage,
        fmt::format(fmt::runtime(session.say("没有“{}”这种报告：要写 month（月报）、quarter（季报）或 year（年报）",
                                             "there is no report “{}”: write month, quarter or year")),
                    word));
  }
  const render::NameTree names = render::names_of_report(report->kind);
  if (session.format() == Format::json) {
    session.deliver(render::to_text(render::names_json(report->key, names)));
    return Exit::fine;
  }
  const std::string title = fmt::format(fmt::runtime(session.say("{}的模板可用的名称", "names for templates of {}")),
                                        report->name.in(session.lang()));
  const render::Page page = render::names_page(title, names, session.lang());
  session.deliver(session.format() == Format::md ? render::to_markdown(page) : render::to_text(page, session.style()));
  return Exit::fine;
}

Exit run_template(Session& session) {
  const std::string action = *session.given().value("ACTION");
  if (action == "export") return write_templates(session);
  if (action == "check") return check_template(session);
  return list_names(session);
}

}  // namespace

Command template_command() {
  return {
      "template",
      {"报告的 Word 模板：取出、检查、可用的名称",
       "Word templates of reports: to start from, to check, what they may use"},
      {"export 文件夹：取出自带的 Word 模板，在 WPS 或 Word 里照着改；check 文件：写错的名称在第几段、最接近的是哪个；names month、quarter、year：可用的全部名称。"
       "在文档里写 {{名称}}，列表写 {{#名称}}…{{/名称}}：写在表格的一行里，这一行重复；各占一段，中间的段落重复。",
       "export DIR writes the built-in Word templates, to be changed in WPS or Word; check FILE tells which name is wrong in "
       "which paragraph, and the nearest; names month, quarter or year lists every name. A document says {{name}}, and "
       "{{#name}}…{{/name}} for a list: inside one row of a table the row repeats, in paragraphs of their own what is between."},
      {{"ACTION",
        "export|check|names",
        Takes::one,
        {"export 取出、check 检查、names 列出名称", "export, check or names"},
        Completes::words,
        {"export", "check", "names"},
        true},
       {"WHAT",
        "DIR|FILE|REPORT",
        Takes::maybe,
        {"文件夹、文件，或 month、quarter、year", "the folder, the file, or month, quarter, year"},
        Completes::file},
       {"--all", "", Takes::none, {"export 时连同文本和网页的模板", "with export: those of text and web pages too"}}},
      {"text", "md", "json"},
      {{"hbjs template export 模板", {"取出自带的 Word 模板", "the built-in Word templates, into a folder"}},
       {"hbjs template check 模板/month.docx", {"改过的模板有没有写错", "whether a changed one is right"}},
       {"hbjs template names month", {"月报模板可用的名称", "what a monthly template may use"}}},
      run_template};
}

}  // namespace hbjs::cmd
