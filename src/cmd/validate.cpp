#include "cmd/baseline.h"
#include "cmd/inspect.h"
#include "cmd/session.h"
#include "cmd/show_findings.h"
#include "cmd/stand_in.h"
#include "cmd/table.h"
#include "cmd/validate_fix.h"

namespace hbjs::cmd {
namespace {

/// Checks the plan, with `instead` for files on disk, and delivers what is found.
Exit show(const Session& session, const load::Instead& instead) {
  const load::Progress everything = load::Progress::all();
  load::Loaded loaded = session.load(everything, instead);
  inspect(loaded, everything, session.as_of());
  Sink& sink = loaded.sink;
  sink.sort();
  sink.stamp(loaded.sources);
  apply_baseline(session, loaded);
  show_findings(session, sink, loaded.sources);
  return sink.count(Severity::error) == 0 ? Exit::fine : Exit::found;
}

Exit validate(Session& session) {
  const StandIn given = stand_in(session);
  if (!session.given().has("--fix")) {
    if (!session.given().has("--dry-run")) return show(session, given.instead);
    throw Stop(Exit::usage, std::string(session.say("--dry-run 要和 --fix 一起用", "--dry-run goes with --fix")));
  }
  if (const auto exit = fix_plan(session, given)) return *exit;
  return show(session, given.instead);
}

/// What is read, what is mended, what is left out of sight; then how the findings are shown.
std::vector<Option> options() {
  std::vector<Option> all{
      {"file",
       "-",
       Takes::one,
       {"从标准输入读一个文件（与 --as-file 合用）", "read one file from standard input (with --as-file)"}},
      {"--as-file",
       "FILE",
       Takes::one,
       {"标准输入是方案里的这个文件；它可以还不存在", "standard input is this file of the plan; it need not exist yet"},
       Completes::file},
      {"--fix", "", Takes::none, {"改正可以安全改正的，写回文件", "mend what can be mended safely, in the files"}},
      {"--dry-run",
       "",
       Takes::none,
       {"与 --fix 合用：只显示差异，不写文件", "with --fix: show the diff, write nothing"}},
      {"--baseline",
       "FILE",
       Takes::one,
       {"不列出基线文件里已有的问题，也不因它们退出 1",
        "leave out what this file knows; it does not make the exit code 1"},
       Completes::file},
      {"--write-baseline",
       "FILE",
       Takes::one,
       {"把现有的问题写成基线文件，供以后 --baseline 使用", "write what is found to a file for later --baseline"},
       Completes::file}};
  for (const Option& option : finding_options()) all.push_back(option);
  return all;
}

}  // namespace

Command validate_command() {
  return {
      "validate",
      {"方案有没有错？", "is the plan sound?"},
      {"读入 plan/ 下全部文件，检查写法、名称、编号和数字，并把方案与各附件对照。有错误时退出码为 1；警告和提示不影响。\n"
       "--fix 改正只有一种改法的：语法中的全角符号、别名、行尾空白、换行符、BOM、编码；注释和版面不变，文字内容一字不动。"
       "--fix --dry-run 只显示差异，有可改的则退出码为 1。\n"
       "格式 sarif（-o 文件.sarif）、gitlab、junit（-o 文件.xml）、github 供持续集成读取，路径从仓库根算起；github "
       "的标注写到标准输出，全文写到标准错误。line 供编辑器跳转，一处一行。",
       "Reads every file below plan/, checks form, names, numbers and counts, and reads the plan against its annexes. Errors make "
       "the exit code 1; warnings and notes do not.\n"
       "--fix mends what can be mended in one way only: full-width characters in YAML's syntax, aliases, blanks at line ends, "
       "line ends, byte order mark, encoding; comments and layout stay, no text changes. --fix --dry-run shows the diff only "
       "and exits with 1 when anything would change.\n"
       "The formats sarif (-o FILE.sarif), gitlab, junit (-o FILE.xml) and github are for CI; their paths begin at the "
       "repository's root. github writes annotations to stdout and the text to stderr. line is for editors: one line a "
       "finding."},
      options(),
      finding_formats,
      {{"hbjs validate", {"检查当前方案", "check the plan here"}},
       {"hbjs validate --fix --dry-run", {"看看可以自动改正什么", "see what could be mended"}},
       {"hbjs validate - --as-file plan/tasks.yaml",
        {"检查编辑器中尚未保存的文件", "check what an editor has not saved yet"}},
       {"hbjs validate --format json", {"供脚本读取", "for scripts"}},
       {"hbjs validate --write-baseline 基线.yaml", {"先记下现有的问题", "take down what there is now"}},
       {"hbjs validate --baseline 基线.yaml", {"以后只看新出现的问题", "and see only what is new from then on"}},
       {"hbjs validate -o findings.sarif", {"供 GitHub 代码扫描读取", "for GitHub code scanning"}},
       {"hbjs --plan ../2025/plan validate", {"检查另一份方案", "check another plan"}}},
      validate};
}

}  // namespace hbjs::cmd
