#include "render/findings.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "diag/fingerprint.h"
#include "render/excerpt.h"
#include "render/printable.h"

namespace hbjs::render {
namespace {

struct Ink {
  bool color;
  [[nodiscard]] std::string operator()(std::string_view code, std::string_view text) const {
    return color && !text.empty() ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }
};

std::string_view ink_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "1;31";
    case Severity::warning: return "1;33";
    case Severity::note: return "1;36";
  }
  return "";
}

std::string place(const Span& at, const Sources& sources) {
  // A file's name is input too: it must not move the cursor or begin a line.
  std::string path = printable(sources[at.file].path());
  std::ranges::replace(path, '\n', '?');
  return fmt::format("{}:{}:{}", path, at.line, at.column);
}

/// Lines of words after a lead-in; further lines stand under the first word.
void words(std::string& out, const std::string& lead, std::size_t lead_cells, std::string_view text,
           std::size_t width) {
  const std::size_t room = width > lead_cells + 16 ? width - lead_cells : 16;
  bool first = true;
  for (const std::string& line : wrapped(text, room)) {
    out += first ? lead : std::string(lead_cells, ' ');
    out += line;
    out += '\n';
    first = false;
  }
}

void draw(std::string& out, const Finding& finding, const Sources& sources, const FindingStyle& style) {
  const Ink ink{style.text.color};
  const std::size_t width = style.text.width;
  const std::string head = fmt::format("{}[{}]", severity_word(finding.severity, style.lang), finding.info->code);
  const std::string_view colon = pick(style.lang, ": ", ": ");
  words(out, ink(ink_of(finding.severity), head) + std::string(colon), hbjs::width(head) + 2,
        finding.message().in(style.lang), width);

  const std::string number = std::to_string(finding.at.line);
  const std::string gutter(number.size() + 1, ' ');
  const std::string bar = ink("34", "|");
  out += gutter.substr(1) + ink("34", "-->") + " " + place(finding.at, sources);
  if (!finding.trail.empty()) out += "   " + finding.trail;
  out += '\n';

  const std::string_view line = sources[finding.at.file].line(finding.at.line);
  if (!line.empty()) {
    const bool one_line = finding.at.end_line == finding.at.line;
    const std::size_t end = one_line ? finding.at.end_column : code_points(line) + 1;
    const std::size_t margin = gutter.size() + 2;
    const Excerpt shown = excerpt(line, finding.at.column, end, width > margin + 20 ? width - margin : 20);
    out += gutter + bar + '\n';
    out += ink("34", number) + " " + bar + " " + shown.line + '\n';
    const std::string carets =
        std::string(shown.indent, ' ') + ink(ink_of(finding.severity), std::string(shown.carets, '^'));
    const std::string label = finding.label ? finding.label->in(style.lang) : "";
    const bool beside = margin + shown.indent + shown.carets + 1 + hbjs::width(label) <= width;
    out += gutter + bar + " " + carets + (beside && !label.empty() ? " " + label : "") + '\n';
    if (!beside) words(out, gutter + bar + " ", margin, label, width);
  } else if (finding.label) {
    words(out, gutter + bar + " ", gutter.size() + 2, finding.label->in(style.lang), width);
  }
  for (const Related& related : finding.related) {
    out += gutter.substr(1) + ink("34", ":::") + " " + place(related.at, sources) + "  " +
           related.message.in(style.lang) + '\n';
  }
  const std::string equals = gutter + ink("34", "=") + " ";
  if (finding.has_help()) {
    const std::string_view title = pick(style.lang, "办法: ", "help: ");
    words(out, equals + std::string(title), gutter.size() + 2 + hbjs::width(title), finding.help().in(style.lang),
          width);
  }
  if (finding.fix) {
    const std::string_view title = pick(style.lang, "改正: ", "fix:  ");
    words(out, equals + std::string(title), gutter.size() + 2 + hbjs::width(title),
          pick(style.lang, "可用 hbjs validate --fix 自动改正", "hbjs validate --fix does it"), width);
  }
  out += fmt::format("{}{}hbjs explain {}\n\n", equals, pick(style.lang, "说明: ", "see:  "), finding.info->code);
}

Json span_json(const Span& at, const Sources& sources) {
  return Json{{"file", sources[at.file].path()}, {"line", at.line}, {"column", at.column}};
}

}  // namespace

std::string_view severity_word(Severity severity, Lang lang) {
  switch (severity) {
    case Severity::error: return pick(lang, "错误", "error");
    case Severity::warning: return pick(lang, "警告", "warning");
    case Severity::note: return pick(lang, "提示", "note");
  }
  return "";
}

std::string findings_text(const Sink& sink, const Sources& sources, const FindingStyle& style) {
  std::string out;
  std::size_t shown = 0, left_out = 0;
  for (const Finding& finding : sink.findings()) {
    if (finding.severity > style.least_grave) continue;
    if (style.most != 0 && shown == style.most) {
      ++left_out;
      continue;
    }
    ++shown;
    draw(out, finding, sources, style);
  }
  if (left_out != 0) {
    out += fmt::format(fmt::runtime(pick(style.lang, "另有 {} 处未列出（--max-findings 0 列出全部）\n",
                                         "{} more not shown (--max-findings 0 shows all)\n")),
                       left_out);
  }
  return out;
}

std::string summary_text(const Sink& sink, std::size_t files, Lang lang) {
  std::string text =
      fmt::format(fmt::runtime(pick(lang, "{} 个错误，{} 个警告，{} 个提示（共 {} 个文件）",
                                    "errors: {}, warnings: {}, notes: {} (files: {})")),
                  sink.count(Severity::error), sink.count(Severity::warning), sink.count(Severity::note), files);
  if (sink.hidden() != 0) {
    text += fmt::format(fmt::runtime(pick(lang, "；另有 {} 处由上述错误引起，改正后再看",
                                          "; {} more follow from the errors above and are hidden")),
                        sink.hidden());
  }
  if (sink.ignored() != 0) {
    text += fmt::format(fmt::runtime(pick(lang, "；已忽略 {} 处", "; {} ignored")), sink.ignored());
  }
  if (sink.known() != 0) {
    text += fmt::format(fmt::runtime(pick(lang, "；基线中已有的 {} 处未列出", "; {} of the baseline not shown")),
                        sink.known());
  }
  if (sink.gone() != 0) {
    text += fmt::format(fmt::runtime(pick(lang, "；基线中有 {} 处已不存在，可用 --write-baseline 重写基线",
                                          "; {} of the baseline are gone: --write-baseline renews it")),
                        sink.gone());
  }
  return text;
}

Json findings_json(const Sink& sink, const Sources& sources, Lang lang) {
  Json list = Json::array();
  for (const Finding& finding : sink.findings()) {
    Json row{{"code", finding.info->code},
             {"severity", severity_word(finding.severity, Lang::en)},
             {"message", finding.message().in(lang)},
             {"file", sources[finding.at.file].path()},
             {"line", finding.at.line},
             {"column", finding.at.column},
             {"end_line", finding.at.end_line},
             {"end_column", finding.at.end_column}};
    if (!finding.trail.empty()) row["path"] = finding.trail;
    row["fingerprint"] = hex(finding.fingerprint);
    row["args"] = finding.args;
    if (finding.label) row["label"] = finding.label->in(lang);
    if (finding.has_help()) row["help"] = finding.help().in(lang);
    if (finding.fix) row["fixable"] = true;
    row["related"] = Json::array();
    for (const Related& related : finding.related) {
      Json at = span_json(related.at, sources);
      at["message"] = related.message.in(lang);
      row["related"].push_back(std::move(at));
    }
    list.push_back(std::move(row));
  }
  return Json{{"diagnostics", std::move(list)},
              {"summary",
               {{"errors", sink.count(Severity::error)},
                {"warnings", sink.count(Severity::warning)},
                {"notes", sink.count(Severity::note)},
                {"hidden", sink.hidden()},
                {"ignored", sink.ignored()},
                {"known", sink.known()},
                {"gone", sink.gone()},
                {"files", sources.size()}}}};
}

Page findings_page(const Sink& sink, const Sources& sources, Lang lang) {
  const auto say = [lang](std::string_view zh, std::string_view en) { return std::string(pick(lang, zh, en)); };
  Page page;
  page.sheet.columns = {{say("级别", "severity")},
                        {say("代码", "code")},
                        {say("文件", "file")},
                        {say("行", "line"), Align::right},
                        {say("列", "column"), Align::right},
                        {say("问题", "finding")},
                        {say("办法", "help")}};
  for (const Finding& finding : sink.findings()) {
    page.sheet.rows.push_back({std::string(severity_word(finding.severity, lang)), std::string(finding.info->code),
                               sources[finding.at.file].path(), std::to_string(finding.at.line),
                               std::to_string(finding.at.column), finding.message().in(lang),
                               finding.has_help() ? finding.help().in(lang) : ""});
  }
  page.blocks.emplace_back(Heading{1, say("检查结果", "Findings")});
  page.blocks.emplace_back(Paragraph{summary_text(sink, sources.size(), lang)});
  if (!page.sheet.rows.empty()) page.blocks.emplace_back(page.sheet);
  return page;
}

}  // namespace hbjs::render
