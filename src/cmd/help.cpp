#include "cmd/help.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "base/wrapping.h"
#include "cmd/session.h"
#include "cmd/table.h"

namespace hbjs::cmd {
namespace {

struct Row {
  std::string left, right;
};

/// Two columns; the right one wraps and stands under itself. A left one that is too wide gets a line of its own.
void rows(std::string& out, const std::vector<Row>& list, std::size_t width) {
  std::size_t left = 0;
  for (const Row& row : list) left = std::max(left, hbjs::width(row.left));
  left = std::min(left, std::max<std::size_t>(width / 3, 12));
  const std::size_t indent = left + 4;
  for (const Row& row : list) {
    const std::vector<std::string> lines = wrapped(row.right, width > indent + 16 ? width - indent : 16);
    const bool alone = hbjs::width(row.left) > left;
    out += "  " + (alone ? row.left + "\n" + std::string(indent, ' ') : padded(row.left, left) + "  ") + lines.front() +
           "\n";
    for (std::size_t i = 1; i < lines.size(); ++i) out += std::string(indent, ' ') + lines[i] + "\n";
  }
}

void paragraph(std::string& out, std::string_view text, std::size_t width) {
  for (const std::string& line : wrapped(text, width)) out += line + "\n";
}

/// A long usage line goes on under its first option.
void usage(std::string& out, const std::string& line, std::size_t width) {
  std::string at = "  ";
  for (std::size_t begin = 0; begin < line.size();) {
    std::size_t end = begin, depth = 0;
    for (; end < line.size() && (depth > 0 || line[end] != ' '); ++end) {
      if (line[end] == '[') ++depth;
      if (line[end] == ']' && depth > 0) --depth;
    }
    const std::string word = line.substr(begin, end - begin);
    if (hbjs::width(at) + 1 + hbjs::width(word) > width && hbjs::width(at) > 8) {
      out += at + "\n";
      at = "       ";
    }
    if (at.find_first_not_of(' ') != std::string::npos || at.size() > 2) at += ' ';
    at += word;
    begin = end + 1;
  }
  out += at + "\n";
}

std::vector<Row> option_rows(std::span<const Option> options, const Command* command, Lang lang) {
  std::vector<Row> list;
  for (const Option& option : options) {
    if (option.positional()) continue;
    std::string what(option.what.in(lang));
    if (command != nullptr && option.name.ends_with("--format")) what = format_words(*command, lang);
    list.push_back({shown(option), what});
  }
  return list;
}

}  // namespace

std::size_t help_width(const World& world) {
  constexpr std::size_t unknown = 80, widest = 100;
  return std::min(text_width(world, unknown), widest);
}

std::string shown(const Option& option) {
  std::string name(option.name);
  if (const std::size_t comma = name.find(','); comma != std::string::npos) name.insert(comma + 1, " ");
  switch (option.takes) {
    case Takes::none: return name;
    case Takes::one: return option.positional() ? name : fmt::format("{} {}", name, option.value);
    case Takes::maybe:
      return option.positional() ? fmt::format("[{}]", name) : fmt::format("{} [{}]", name, option.value);
    case Takes::many: return fmt::format("{}…", name);
  }
  return name;
}

std::string usage_of(const Command& command) {
  std::string line = fmt::format("hbjs {}", command.name);
  for (const Option& option : command.options) {
    if (option.positional()) line += " " + (option.needed ? shown(option) : fmt::format("[{}]", option.name));
  }
  for (const Option& option : command.options) {
    if (!option.positional()) line += fmt::format(" [{}]", shown(option));
  }
  if (!command.formats.empty()) line += " [--format FORMAT] [-o FILE]";
  return line;
}

std::string format_words(const Command& command, Lang lang) {
  return fmt::format(fmt::runtime(pick(lang, "输出格式：{}（缺省 {}）", "the format of the answer: {} (default: {})")),
                     fmt::join(command.formats, pick(lang, "、", ", ")), command.formats.front());
}

std::string overview(Lang lang, std::size_t width) {
  std::string out;
  paragraph(
      out,
      pick(
          lang, "hbjs——把结对帮扶年度方案、附件和报送保存为 YAML，检查对错，查谁负责，出月报、季报、年报。",
          "hbjs keeps a year's paired-assistance plan, its annexes and the units' reports as YAML; it checks them, tells "
          "who is responsible for what, and renders the monthly, quarterly and annual reports."),
      width);
  out += fmt::format("\n{}\n  hbjs {}\n\n{}\n", pick(lang, "用法", "Usage"),
                     pick(lang, "命令 [选项]", "COMMAND [OPTIONS]"), pick(lang, "命令", "Commands"));
  std::vector<Row> list;
  for (const Command& command : commands()) {
    if (!command.hidden) list.push_back({std::string(command.name), std::string(command.summary.in(lang))});
  }
  rows(out, list, width);
  out += fmt::format("\n{}\n", pick(lang, "每个命令都有的选项", "Options of every command"));
  std::vector<Row> options = option_rows(global_options(), nullptr, lang);
  options.push_back({"-h, --help", std::string(pick(lang, "显示帮助；hbjs 命令 --help 显示该命令的帮助",
                                                    "this help; hbjs COMMAND --help for one command"))});
  options.push_back({"--version", std::string(pick(lang, "显示版本", "the version"))});
  rows(out, options, width);
  out += fmt::format("\n{}\n", pick(lang, "先试试", "First steps"));
  rows(out,
       {{"hbjs validate", std::string(pick(lang, "方案有没有错？", "is the plan sound?"))},
        {"hbjs who-owns 康养码", std::string(pick(lang, "“康养码”由谁负责？", "who owns 康养码?"))},
        {"hbjs duties 教育局",
         std::string(pick(lang, "区教育局牵头什么、欠什么？", "what does 区教育局 lead and owe?"))},
        {"hbjs report --month", std::string(pick(lang, "出本期月报", "the monthly report that is due"))}},
       width);
  out += '\n';
  paragraph(out,
            pick(lang, "退出码：0 正常；1 有错误或未找到；2 用法不对；3 文件读写不了。",
                 "Exit codes: 0 fine; 1 errors or nothing found; 2 wrong usage; 3 cannot read or write."),
            width);
  return out;
}

std::string help_of(const Command& command, Lang lang, std::size_t width) {
  std::string out;
  paragraph(out, fmt::format("hbjs {}{}{}", command.name, pick(lang, "——", ": "), command.summary.in(lang)), width);
  out += fmt::format("\n{}\n", pick(lang, "用法", "Usage"));
  usage(out, usage_of(command), width);
  if (!command.details.in(lang).empty()) {
    out += '\n';
    paragraph(out, command.details.in(lang), width);
  }
  std::vector<Row> positional;
  for (const Option& option : command.options) {
    if (option.positional()) positional.push_back({std::string(option.name), std::string(option.what.in(lang))});
  }
  if (!positional.empty()) {
    out += fmt::format("\n{}\n", pick(lang, "参数", "Arguments"));
    rows(out, positional, width);
  }
  std::vector<Row> options = option_rows(command.options, &command, lang);
  if (!command.formats.empty()) {
    for (Row& row : option_rows(output_options(), &command, lang)) options.push_back(std::move(row));
  }
  for (Row& row : option_rows(global_options(), nullptr, lang)) options.push_back(std::move(row));
  out += fmt::format("\n{}\n", pick(lang, "选项", "Options"));
  rows(out, options, width);
  if (!command.examples.empty()) {
    out += fmt::format("\n{}\n", pick(lang, "例子", "Examples"));
    std::vector<Row> examples;
    for (const Example& example : command.examples)
      examples.push_back({std::string(example.line), std::string(example.what.in(lang))});
    rows(out, examples, width);
  }
  return out;
}

namespace {

Exit show_help(Session& session) {
  const std::size_t width = help_width(session.world());
  const auto name = session.given().value("COMMAND");
  if (!name) {
    session.deliver(overview(session.lang(), width));
    return Exit::fine;
  }
  const Command* command = find_command(*name);
  if (command == nullptr) {
    throw Stop(Exit::usage, fmt::format(fmt::runtime(session.say("没有命令 {}；hbjs help 列出全部命令",
                                                                 "there is no command {}; hbjs help lists them")),
                                        *name));
  }
  session.deliver(help_of(*command, session.lang(), width));
  return Exit::fine;
}

}  // namespace

Command help_command() {
  return {"help",
          {"显示帮助", "help"},
          {},
          {{"COMMAND",
            "",
            Takes::maybe,
            {"命令名；不写则列出全部命令", "a command; all of them when left out"},
            Completes::command}},
          {},
          {{"hbjs help report", {"report 的用法", "how to use report"}}},
          show_help};
}

}  // namespace hbjs::cmd
