#include "load/syntax_failure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "diag/messages.h"
#include "diag/sources.h"
#include "load/bytes.h"

namespace hbjs::load {
namespace {

using namespace std::literals;

struct Translation {
  std::string_view en, zh;
};

/// libyaml's words (0.2.5) that are not given a code of their own.
constexpr std::array translations{
    Translation{"mapping values are not allowed in this context", "这里不能再出现“键: 值”；含冒号的文字请加引号"},
    Translation{"block sequence entries are not allowed in this context", "这里不能出现列表项“- ”"},
    Translation{"mapping keys are not allowed in this context", "这里不能出现键"},
    Translation{"found character that cannot start any token", "值不能以这个字符开头；文字请加引号"},
    Translation{"found unknown escape character", "双引号里有不认识的转义；\\ 请写成 \\\\，或改用单引号"},
    Translation{"did not find expected node content", "这里缺少值"},
    Translation{"did not find expected <document start>", "文件的内容已经结束，这里又出现了多余的内容"},
    Translation{"found unexpected document indicator", "这里不能出现“---”或“...”"},
    Translation{"did not find expected alphabetic or numeric character", "& 或 * 后面缺少名称；文字请加引号"},
    Translation{"did not find expected comment or line break", "| 或 > 后面只能换行"},
    Translation{"found unexpected ':'", "列表里出现了冒号；含冒号的文字请加引号"},
};

Span at_mark(const yaml_mark_t& mark, std::uint32_t file, std::uint32_t length = 1) {
  const auto line = static_cast<std::uint32_t>(mark.line + 1);
  const auto column = static_cast<std::uint32_t>(mark.column + 1);
  return {file, line, column, line, column + length};
}

/// The first line from `first` to `last` in which a full-width colon or dash stands where YAML needs the ASCII
/// one: a colon with no ASCII colon or quote before it, a dash as the first character.
std::optional<std::pair<Span, std::string_view>> full_width_syntax(const Source& source, std::size_t first,
                                                                   std::size_t last, std::uint32_t file) {
  for (std::size_t number = first; number <= last; ++number) {
    const std::string_view line = source.line(number);
    const std::size_t start = line.find_first_not_of(" -");
    if (start == std::string_view::npos || line[start] == '#') continue;
    for (const std::string_view wide : {"："sv, "－"sv, "＃"sv}) {
      const std::size_t found = line.find(wide, start);
      if (found == std::string_view::npos) continue;
      const bool to_us = wide == "＃"sv && without_space(line.substr(found + wide.size())).starts_with("hbjs");
      if (!to_us && wide != "："sv && found != start) continue;
      if (!to_us && line.substr(start, found - start).find_first_of(":\"'[{") != std::string_view::npos) continue;
      const auto column = static_cast<std::uint32_t>(code_points(line.substr(0, found)) + 1);
      const auto its_line = static_cast<std::uint32_t>(number);
      return std::pair{Span{file, its_line, column, its_line, column + 1}, wide};
    }
  }
  return std::nullopt;
}

}  // namespace

void tell_syntax_failure(const yaml_parser_t& parser, std::string_view bytes, std::uint32_t file, Sink& sink) {
  const std::string_view problem = parser.problem != nullptr ? parser.problem : "";
  const std::string_view context = parser.context != nullptr ? parser.context : "";
  const bool in_quotes = context == "while scanning a quoted scalar";
  if (parser.error == YAML_READER_ERROR) {
    // Bytes were checked before; what libyaml still refuses here is a character outside its printable set.
    const std::size_t offset = std::min(parser.problem_offset, bytes.size());
    sink.tell(msg::control_character, place_of(bytes, offset, file), fmt::format("U+{:04X}", parser.problem_value));
    return;
  }
  if (in_quotes && (problem == "found unexpected end of stream" || problem == "found unexpected document indicator")) {
    sink.tell(msg::unclosed_quote, at_mark(parser.context_mark, file));
    return;
  }
  const Source source("", std::string(bytes));
  const std::size_t line = parser.problem_mark.line + 1;
  const std::size_t from = parser.context_mark.line != 0 && parser.context_mark.line + 4 > parser.problem_mark.line
                               ? parser.context_mark.line + 1
                               : std::max<std::size_t>(line, 3) - 2;
  if (const auto wide = full_width_syntax(source, std::min(from, line), line, file)) {
    sink.tell(msg::full_width_syntax, wide->first, wide->second);
    return;
  }
  const std::string_view text = source.line(line);
  const std::string_view before_problem = slice(text, 0, parser.problem_mark.column + 1);
  if (problem.find("tab") != std::string_view::npos || (!before_problem.empty() && before_problem.back() == '\t' &&
                                                        problem.find("cannot start") != std::string_view::npos)) {
    sink.tell(msg::tab, at_mark(parser.problem_mark, file));
    return;
  }
  if (problem == "could not find expected ':'") {
    const std::string_view rest =
        slice(source.line(parser.context_mark.line + 1), parser.context_mark.column, SIZE_MAX);
    const auto length = std::max<std::size_t>(1, code_points(rest));
    sink.tell(msg::missing_colon, at_mark(parser.context_mark, file, static_cast<std::uint32_t>(length)));
    return;
  }
  if (problem == "did not find expected key" || problem == "did not find expected '-' indicator") {
    Finding& finding = sink.tell(msg::bad_indent, at_mark(parser.problem_mark, file));
    static constexpr Phrase<> begins{"这一级从这里开始", "this level begins here"};
    finding.related.push_back({at_mark(parser.context_mark, file), begins()});
    return;
  }
  if (problem.starts_with("did not find expected ',' or")) {
    sink.tell(msg::unclosed_bracket, at_mark(parser.context_mark, file));
    return;
  }
  std::string_view zh = problem;
  for (const Translation& row : translations) {
    if (row.en == problem) zh = row.zh;
  }
  sink.tell(msg::unreadable_yaml, at_mark(parser.problem_mark, file), zh, problem);
}

}  // namespace hbjs::load
