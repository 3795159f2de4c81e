#include "load/syntax_failure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "diag/messages.h"
#include "diag/sources.h"
#include "load/bytes.h"
#include "load/full_width.h"

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

/// What the input method left in the syntax, and how it is mended where that is certain.
struct WideSyntax {
  Span at;
  std::string character;
  std::vector<Edit> edits;
};

/// The lines below line `number` that are indented like it and have the same slip: as its neighbours of the same level
/// they are syntax too, and telling of them one by one would take a run each.
void add_neighbours(const Source& source, std::size_t number, LineAt at, std::vector<Edit>& edits) {
  constexpr std::size_t most = 1000;
  const auto indentation = [](std::string_view line) { return line.find_first_not_of(' '); };
  const std::size_t level = indentation(source.line(number));
  for (std::size_t next = number + 1; next <= number + most && indentation(source.line(next)) == level; ++next) {
    const auto its = ascii_syntax(source.line(next), {at.file, static_cast<std::uint32_t>(next)});
    if (!its) return;
    edits.insert(edits.end(), its->begin(), its->end());
  }
}

/// The first line from `first` to `last` in which a full-width character stands where YAML needs the ASCII one: around
/// an ASCII key or dash, where the remedy is certain; else a colon with no ASCII colon or quote before it.
std::optional<WideSyntax> full_width_syntax(const Source& source, std::size_t first, std::size_t last,
                                            std::uint32_t file) {
  for (std::size_t number = first; number <= last; ++number) {
    const std::string_view line = source.line(number);
    const LineAt at{file, static_cast<std::uint32_t>(number)};
    if (auto edits = ascii_syntax(line, at); edits && !edits->empty()) {
      const Edit place = edits->front();
      add_neighbours(source, number, at, *edits);
      return WideSyntax{place.at, shown_character(line, place), *std::move(edits)};
    }
    const std::size_t start = line.find_first_not_of(" -");
    if (start == std::string_view::npos || line[start] == '#') continue;
    const std::size_t found = line.find("：", start);
    if (found == std::string_view::npos) continue;
    if (line.substr(start, found - start).find_first_of(":\"'[{") != std::string_view::npos) continue;
    const auto column = static_cast<std::uint32_t>(code_points(line.substr(0, found)) + 1);
    return WideSyntax{{file, at.number, column, at.number, column + 1}, "：", {}};
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
  if (auto wide = full_width_syntax(source, std::min(from, line), line, file)) {
    static constexpr Phrase<> unseen{"这里是看不见的全角空格", "a full-width space, which cannot be seen"};
    Finding& finding = sink.tell(msg::full_width_syntax, wide->at, wide->character);
    if (wide->character.starts_with("U+")) finding.label = unseen();
    if (!wide->edits.empty()) finding.fix = Fix{std::move(wide->edits)};
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
