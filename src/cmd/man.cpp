#include <fmt/format.h>

#include "base/version.h"
#include "cmd/help.h"
#include "cmd/session.h"
#include "cmd/table.h"

namespace hbjs::cmd {
namespace {

/// Text as troff reads it: a leading dot or quote is no request, a dash is a dash, a backslash itself.
std::string troff(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if ((c == '.' || c == '\'') && (i == 0 || text[i - 1] == '\n')) out += "\\&";
    if (c == '-') {
      out += "\\-";
    } else if (c == '\\') {
      out += "\\e";
    } else {
      out += c;
    }
  }
  return out;
}

void section(std::string& out, std::string_view title) { out += fmt::format(".SH \"{}\"\n", troff(title)); }
void item(std::string& out, std::string_view term, std::string_view text) {
  out += fmt::format(".TP\n.B {}\n{}\n", troff(term), troff(text));
}

void describe(std::string& out, const Command& command, Lang lang) {
  out += fmt::format(".SS \"hbjs {}\"\n{}\n", troff(command.name), troff(command.summary.in(lang)));
  if (!command.details.in(lang).empty()) out += fmt::format(".PP\n{}\n", troff(command.details.in(lang)));
  out += fmt::format(".PP\n.B {}\n", troff(usage_of(command)));
  for (const Option& option : command.options) item(out, shown(option), option.what.in(lang));
  if (!command.formats.empty()) {
    for (const Option& option : output_options()) {
      item(out, shown(option),
           option.name.ends_with("--format") ? format_words(command, lang) : std::string(option.what.in(lang)));
    }
  }
  for (const Example& example : command.examples) {
    out += fmt::format(".PP\n.RS\n.B {}\n.br\n{}\n.RE\n", troff(example.line), troff(example.what.in(lang)));
  }
}

Exit print_page(Session& session) {
  const Lang lang = session.lang();
  const auto say = [lang](std::string_view zh, std::string_view en) { return pick(lang, zh, en); };
  std::string out = fmt::format(".TH HBJS 1 \"\" \"hbjs {}\" \"{}\"\n", version, say("用户命令", "User Commands"));
  section(out, say("名称", "NAME"));
  out += troff(say("hbjs - 结对帮扶年度方案的检查、查询和报告",
                   "hbjs - check, question and report a year's paired-assistance plan")) +
         "\n";
  section(out, say("用法", "SYNOPSIS"));
  out += fmt::format(".B hbjs\n{}\n", troff(say("[选项] 命令 …", "[OPTIONS] COMMAND …")));
  section(out, say("说明", "DESCRIPTION"));
  out +=
      troff(say(
          "hbjs 把年度方案、附件和各单位的报送保存为 YAML，检查对错，回答谁负责什么，出月报、季报、年报。",
          "hbjs keeps a year's paired-assistance plan, its annexes and the units' reports as YAML, checks them, tells who is "
          "responsible for what, and renders the monthly, quarterly and annual reports.")) +
      "\n";
  section(out, say("命令", "COMMANDS"));
  for (const Command& command : commands()) {
    if (!command.hidden) describe(out, command, lang);
  }
  section(out, say("通用选项", "OPTIONS"));
  for (const Option& option : global_options()) item(out, shown(option), option.what.in(lang));
  section(out, say("环境变量", "ENVIRONMENT"));
  item(out, "HBJS_PLAN", say("方案文件夹", "the plan's folder"));
  item(out, "NO_COLOR", say("设置后不用颜色", "when set, no colours"));
  item(out, "LC_ALL, LC_MESSAGES, LANG", say("决定语言", "the language of answers"));
  section(out, say("退出码", "EXIT STATUS"));
  item(out, "0", say("正常", "fine"));
  item(out, "1", say("有错误，或什么也没找到", "errors in the plan, or nothing found"));
  item(out, "2", say("用法不对", "wrong usage"));
  item(out, "3", say("文件读写不了", "a file could not be read or written"));
  session.deliver(out);
  return Exit::fine;
}

}  // namespace

Command man_command() {
  Command command{"man", {"打印手册页（troff）", "print the manual page (troff)"}, {}, {}, {}, {}, print_page};
  command.hidden = true;
  return command;
}

}  // namespace hbjs::cmd
