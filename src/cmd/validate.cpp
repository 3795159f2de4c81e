#include <algorithm>

#include "base/decimal.h"
#include "check/check.h"
#include "cmd/session.h"
#include "cmd/table.h"
#include "render/findings.h"

namespace hbjs::cmd {
namespace {

std::size_t most_findings(const Session& session) {
  constexpr std::size_t usual = 100;
  const auto text = session.given().value("--max-findings");
  if (!text) return usual;
  const auto number = Decimal::parse(*text);
  if (!number || number->negative() || number->units() % Decimal::scale != 0) {
    throw Stop(Exit::usage, std::string(session.say("--max-findings 要写 0 或正整数，如 20",
                                                    "--max-findings takes 0 or a whole number, such as 20")));
  }
  return static_cast<std::size_t>(number->units() / Decimal::scale);
}

Exit validate(Session& session) {
  const std::size_t most = most_findings(session);
  load::Loaded loaded = session.load(load::Progress::all());
  Sink& sink = loaded.sink;
  check::check(query::Index(loaded.book), loaded.broken, session.as_of(), sink);
  sink.sort();
  sink.stamp(loaded.sources);
  const Lang lang = session.lang();
  switch (session.format()) {
    case Format::json: session.deliver(render::to_text(render::findings_json(sink, loaded.sources, lang))); break;
    case Format::yaml: session.deliver(render::to_yaml(render::findings_json(sink, loaded.sources, lang))); break;
    case Format::md: session.deliver(render::to_markdown(render::findings_page(sink, loaded.sources, lang))); break;
    case Format::csv: session.deliver(render::to_csv(render::findings_page(sink, loaded.sources, lang).sheet)); break;
    default:
      session.deliver(render::findings_text(sink, loaded.sources, {lang, session.style(), most, Severity::note}) +
                      render::summary_text(sink, loaded.sources.size(), lang) + "\n");
  }
  return sink.count(Severity::error) == 0 ? Exit::fine : Exit::found;
}

}  // namespace

Command validate_command() {
  return {
      "validate",
      {"方案有没有错？", "is the plan sound?"},
      {"读入 plan/ 下全部文件，检查写法、名称、编号和数字，并把方案与各附件对照。有错误时退出码为 1；警告和提示不影响。",
       "Reads every file below plan/, checks form, names, numbers and counts, and reads the plan against its annexes. Errors make "
       "the exit code 1; warnings and notes do not."},
      {{"--max-findings",
        "N",
        Takes::one,
        {"最多列出 N 处（缺省 100，0 为全部）", "show at most N findings (default 100; 0: all)"}}},
      {"text", "md", "csv", "json", "yaml"},
      {{"hbjs validate", {"检查当前方案", "check the plan here"}},
       {"hbjs validate --format json", {"供脚本读取", "for scripts"}},
       {"hbjs --plan ../2025/plan validate", {"检查另一份方案", "check another plan"}}},
      validate};
}

}  // namespace hbjs::cmd
