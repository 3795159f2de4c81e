#include "check/check.h"
#include "cmd/session.h"
#include "cmd/show_findings.h"
#include "cmd/table.h"

namespace hbjs::cmd {
namespace {

Exit validate(Session& session) {
  load::Loaded loaded = session.load(load::Progress::all());
  Sink& sink = loaded.sink;
  check::check(query::Index(loaded.book), loaded.broken, session.as_of(), sink);
  sink.sort();
  sink.stamp(loaded.sources);
  show_findings(session, sink, loaded.sources);
  return sink.count(Severity::error) == 0 ? Exit::fine : Exit::found;
}

}  // namespace

Command validate_command() {
  return {
      "validate",
      {"方案有没有错？", "is the plan sound?"},
      {"读入 plan/ 下全部文件，检查写法、名称、编号和数字，并把方案与各附件对照。有错误时退出码为 1；警告和提示不影响。\n"
       "格式 sarif（-o 文件.sarif）、gitlab、junit（-o 文件.xml）、github 供持续集成读取，路径从仓库根算起；github "
       "的标注写到标准输出，全文写到标准错误。line 供编辑器跳转，一处一行。",
       "Reads every file below plan/, checks form, names, numbers and counts, and reads the plan against its annexes. Errors make "
       "the exit code 1; warnings and notes do not.\n"
       "The formats sarif (-o FILE.sarif), gitlab, junit (-o FILE.xml) and github are for CI; their paths begin at the "
       "repository's root. github writes annotations to stdout and the text to stderr. line is for editors: one line a "
       "finding."},
      finding_options(),
      finding_formats,
      {{"hbjs validate", {"检查当前方案", "check the plan here"}},
       {"hbjs validate --format json", {"供脚本读取", "for scripts"}},
       {"hbjs validate -o findings.sarif", {"供 GitHub 代码扫描读取", "for GitHub code scanning"}},
       {"hbjs --plan ../2025/plan validate", {"检查另一份方案", "check another plan"}}},
      validate};
}

}  // namespace hbjs::cmd
