#include "cmd/show_findings.h"

#include <fmt/format.h>

#include <ostream>

#include "base/decimal.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/wrapping.h"
#include "cmd/session.h"
#include "render/findings/findings.h"

namespace fs = std::filesystem;

namespace hbjs::cmd {
namespace {

/// --max-findings; without it a terminal gets the first hundred and a file or another program all.
std::size_t most_findings(const Session& session) {
  constexpr std::size_t usual = 100;
  const auto text = session.given().value("--max-findings");
  if (!text) return session.format() == Format::text || session.format() == Format::github ? usual : 0;
  const auto number = Decimal::parse(*text);
  if (!number || number->negative() || number->units() % Decimal::scale != 0) {
    throw Stop(Exit::usage, std::string(session.say("--max-findings 要写 0 或正整数，如 20",
                                                    "--max-findings takes 0 or a whole number, such as 20")));
  }
  return static_cast<std::size_t>(number->units() / Decimal::scale);
}

render::FindingStyle style_of(const Session& session) {
  render::FindingStyle style{session.style()};
  const auto given = session.given().value("--ambiguous");
  const auto usual = session.world().env("HBJS_AMBIGUOUS");
  if ((given ? given : usual) == "wide") style.ambiguous = Ambiguous::wide;
  style.ascii = session.given().has("--ascii");
  return style;
}

/// The files' paths as a CI system knows them: below the repository, else below the folder of the run.
std::vector<std::string> paths_for_others(const Session& session, const Sources& sources) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  const fs::path root = session.world().work_tree(session.plan_folder()).value_or(here);
  std::vector<std::string> paths;
  for (std::uint32_t file = 0; file < sources.size(); ++file) {
    const fs::path path = (here / sources[file].path()).lexically_normal();
    const fs::path below = path.lexically_relative(root);
    paths.push_back((below.empty() ? path : below).generic_string());
  }
  return paths;
}

void show_text(const Session& session, const render::Findings& found) {
  const render::FindingStyle style = style_of(session);
  const auto summary = wrapped(render::summary_text(found), style.text.width, style.ambiguous);
  session.deliver(render::findings_text(found, style) + join(summary, "\n") + "\n");
}

void show_github(const Session& session, const render::Findings& found) {
  render::Findings every = found;
  every.most = 0;  // GitHub has limits of its own
  const render::Annotations annotations = render::findings_github(every);
  session.deliver(annotations.commands);
  // The log has everything: an annotation shows neither the line nor the carets.
  render::FindingStyle plain{{100, false}};
  session.world().err << render::without_commands(render::findings_text(found, plain));
  if (annotations.left_out == 0) return;
  session.remark(
      fmt::format(fmt::runtime(session.say(
                      "GitHub 每一步只显示 10 个错误、10 个警告、10 个提示的标注；另有 {} 处没有标注，见上文",
                      "GitHub shows 10 errors, 10 warnings and 10 notices of a step; {} more are not annotated, "
                      "see the text above")),
                  annotations.left_out));
}

}  // namespace

std::vector<Option> finding_options() {
  return {
      {"--max-findings",
       "N",
       Takes::one,
       {"最多列出 N 处，0 为全部（缺省：文本 100，其他格式全部）",
        "show at most N findings, 0 for all (default: 100 in text, all in other formats)"}},
      {"--show-cascade",
       "",
       Takes::none,
       {"连由别处的错误引起的也列出，并注明起因", "show also what follows from other errors, each with its cause"}},
      {"--ascii",
       "",
       Takes::none,
       {"文本中不用 … › 等终端可能没有的符号", "no … and ›, which a poor terminal may lack, in text"}},
      {"--ambiguous",
       "WIDTH",
       Takes::one,
       {"终端显示 “ ” — … · ① 等字符的宽度：narrow 一格，wide 两格（缺省：$HBJS_AMBIGUOUS，再为 narrow）",
        "how wide the terminal shows “ ” — … · ①: narrow for one cell, wide for two (else $HBJS_AMBIGUOUS, else narrow)"},
       Completes::nothing,
       {"narrow", "wide"}}};
}

void show_findings(const Session& session, const Sink& sink, const Sources& sources) {
  const bool cascade = session.given().has("--show-cascade");
  render::Findings found{sink, sources, session.lang(), most_findings(session), Severity::note, cascade};
  const Format format = session.format();
  const bool for_others =
      format == Format::sarif || format == Format::github || format == Format::gitlab || format == Format::junit;
  if (for_others) found.paths = paths_for_others(session, sources);
  switch (format) {
    case Format::json: session.deliver(render::to_text(render::findings_json(found))); break;
    case Format::yaml: session.deliver(render::to_yaml(render::findings_json(found))); break;
    case Format::md: session.deliver(render::to_markdown(render::findings_page(found))); break;
    case Format::csv: session.deliver(render::to_csv(render::findings_page(found).sheet)); break;
    case Format::sarif: session.deliver(render::to_text(render::findings_sarif(found))); break;
    case Format::gitlab: session.deliver(render::to_text(render::findings_gitlab(found))); break;
    case Format::junit: session.deliver(render::findings_junit(found)); break;
    case Format::line: session.deliver(render::findings_lines(found)); break;
    case Format::github: show_github(session, found); break;
    default: show_text(session, found); return;
  }
  // Words about the answer: a log shows them, and some formats have no room for what was left out.
  const bool has_no_room = format == Format::csv || format == Format::gitlab || format == Format::line;
  if (const std::string left_out = render::left_out_text(found); has_no_room && !left_out.empty())
    session.remark(left_out);
  if (for_others) session.remark(render::summary_text(found));
}

}  // namespace hbjs::cmd
