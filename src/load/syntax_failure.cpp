#include "load/syntax_failure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "diag/messages.h"
#include "load/bytes.h"
#include "load/lines.h"
#include "load/slips.h"

namespace hbjs::load {
namespace {

using namespace std::literals;

struct Translation {
  std::string_view en, zh;
};

/// libyaml's words (0.2.5) that are not given a code of their own.
constexpr std::array translations{
    Translation{"block sequence entries are not allowed in this context", "这里不能出现列表项“- ”"},
    Translation{"mapping keys are not allowed in this context", "这里不能出现键"},
    Translation{"found character that cannot start any token", "值不能以这个字符开头；文字请加引号"},
    Translation{"found unknown escape character", "双引号里有不认识的转义；\\ 请写成 \\\\，或改用单引号"},
    Translation{"did not find expected hexdecimal number", "双引号里的 \\ 后面不是编码；\\ 请写成 \\\\，或改用单引号"},
    Translation{"found invalid Unicode character escape code", "双引号里的 \\ 后面不是字符的编码"},
    Translation{"did not find expected node content", "这里缺少值"},
    Translation{"did not find expected <document start>", "文件的内容已经结束，这里又出现了多余的内容"},
    Translation{"found unexpected document indicator", "这里不能出现“---”或“...”"},
    Translation{"found unexpected ':'", "列表里出现了冒号；含冒号的文字请加引号"},
};

/// One failure of libyaml, and the lines around it.
class Failure {
 public:
  Failure(const yaml_parser_t& parser, std::string_view bytes, std::uint32_t file, Sink& sink)
      : parser_(parser),
        problem_(words(parser.problem)),
        context_(words(parser.context)),
        file_(file),
        sink_(sink),
        lines_(bytes) {}

  /// Tries each cause in turn, the surest first.
  void tell() {
    if (!quote() && !tab() && !slip() && !sign() && !colon() && !key() && !item()) {
      std::string_view zh = problem_;
      for (const Translation& row : translations) {
        if (row.en == problem_) zh = row.zh;
      }
      sink_.tell(msg::unreadable_yaml, at(parser_.problem_mark), zh, problem_);
    }
  }

 private:
  static std::string_view words(const char* text) { return text != nullptr ? text : ""; }

  [[nodiscard]] Span at(const yaml_mark_t& mark, std::size_t length = 1) const {
    const auto line = static_cast<std::uint32_t>(mark.line + 1);
    const auto column = static_cast<std::uint32_t>(mark.column + 1);
    return {file_, line, column, line, column + static_cast<std::uint32_t>(length)};
  }
  std::string_view line_of(const yaml_mark_t& mark) { return lines_(mark.line + 1); }
  /// What stands on the line before the mark, and from there on.
  std::string_view before(const yaml_mark_t& mark) { return slice(line_of(mark), 0, mark.column); }
  std::string_view from(const yaml_mark_t& mark) { return slice(line_of(mark), mark.column, SIZE_MAX); }
  /// The character at the mark.
  std::string_view sign_at(const yaml_mark_t& mark) { return slice(line_of(mark), mark.column, mark.column + 1); }
  [[nodiscard]] bool is(std::string_view problem) const { return problem_ == problem; }

  bool quote() {
    if (context_ != "while scanning a quoted scalar") return false;
    if (!is("found unexpected end of stream") && !is("found unexpected document indicator")) return false;
    sink_.tell(msg::unclosed_quote, at(parser_.context_mark));
    return true;
  }

  bool tab() {
    const bool here = is("found character that cannot start any token") && sign_at(parser_.problem_mark) == "\t";
    if (!here && problem_.find("tab") == std::string_view::npos) return false;
    sink_.tell(msg::tab, at(parser_.problem_mark));
    return true;
  }

  /// Looks where the key or item began that libyaml could not make sense of, and else at the line of the problem and
  /// the two above it, where it is less sure what was meant.
  bool slip() {
    const std::size_t problem = parser_.problem_mark.line + 1, context = parser_.context_mark.line + 1;
    const bool has_key = is("could not find expected ':'");
    const bool has_context = has_key || problem_.starts_with("did not find expected");
    const std::size_t first = has_key       ? context
                              : has_context ? problem
                                            : problem - std::min<std::size_t>(problem - 1, 2);
    const std::size_t last = has_key ? context : problem;
    for (std::size_t number = first; number <= last; ++number) {
      const auto found = slip_in(lines_(number), number == (has_key ? context : problem));
      if (!found) continue;
      load::tell(*found, {file_, static_cast<std::uint32_t>(number)}, lines_, sink_);
      return true;
    }
    return false;
  }

  /// A value that begins with a sign that is YAML's own.
  bool sign() {
    constexpr std::array begun{"did not find expected alphabetic or numeric character"sv,
                               "did not find expected whitespace or line break"sv,
                               "did not find expected comment or line break"sv, "found undefined tag handle"sv};
    const bool in_tag = context_.find("tag") != std::string_view::npos && context_.starts_with("while");
    const bool at_context = in_tag || std::ranges::find(begun, problem_) != begun.end();
    constexpr std::array here{"found character that cannot start any token"sv,
                              "block sequence entries are not allowed in this context"sv,
                              "mapping keys are not allowed in this context"sv};
    const bool at_problem = std::ranges::find(here, problem_) != here.end() ||
                            (is("did not find expected node content") && context_ == "while parsing a block node");
    if (!at_context && !at_problem) return false;
    const yaml_mark_t& mark = at_context ? parser_.context_mark : parser_.problem_mark;
    const std::string_view its = sign_at(mark);
    if (its.empty() || its[0] == ' ') return false;
    sink_.tell(msg::leading_sign, at(mark), its);
    return true;
  }

  /// “mapping values are not allowed”: a colon in a text, or a key that is indented too far and so part of the value
  /// above.
  bool colon() {
    if (!is("mapping values are not allowed in this context")) return false;
    const yaml_mark_t& mark = parser_.problem_mark;
    const std::string_view head = before(mark);
    if (head.find(": ") != std::string_view::npos) {
      sink_.tell(msg::colon_in_text, at(mark));
      return true;
    }
    const std::size_t begin = head.find_first_not_of(' ');
    if (begin == std::string_view::npos) return tell_no_key();
    yaml_mark_t key = mark;
    key.column = begin;
    static constexpr Phrase<> deeper{"比上一行缩进得多，成了上一行的一部分",
                                     "indented further than the line above, and so taken for a part of it"};
    sink_.tell(msg::bad_indent, at(key, code_points(head.substr(begin)))).label = deeper();
    return true;
  }

  bool tell_no_key() {
    sink_.tell(msg::no_key, at(parser_.problem_mark));
    return true;
  }

  /// A key or an item that is not where one can be.
  bool key() {
    if (is("could not find expected ':'")) {
      sink_.tell(msg::missing_colon,
                 at(parser_.context_mark, std::max<std::size_t>(1, code_points(from(parser_.context_mark)))));
      return true;
    }
    if (!is("did not find expected key") && !is("did not find expected '-' indicator")) return false;
    const yaml_mark_t& mark = parser_.problem_mark;
    const std::string_view its = sign_at(mark);
    std::string_view head = before(mark);
    head = head.substr(0, head.find_last_not_of(" \t") + 1);
    if (its == "]" || its == "}") {
      sink_.tell(msg::extra_bracket, at(mark), its);
    } else if (head.ends_with('"') || head.ends_with('\'')) {
      sink_.tell(msg::text_after_quote, at(mark, code_points(from(mark))));
    } else if (its == ":" && (head.empty() || head.ends_with("-"))) {
      tell_no_key();
    } else {
      Finding& finding = sink_.tell(msg::bad_indent, at(mark));
      static constexpr Phrase<> begins{"这一级从这里开始", "this level begins here"};
      finding.related.push_back({at(parser_.context_mark), begins()});
    }
    return true;
  }

  /// A list or mapping in brackets that does not go on.
  bool item() {
    const yaml_mark_t& mark = parser_.problem_mark;
    if (is("did not find expected node content") && context_ == "while parsing a flow node" && sign_at(mark) == ",") {
      sink_.tell(msg::empty_item, at(mark));
      return true;
    }
    if (!problem_.starts_with("did not find expected ',' or")) return false;
    const yaml_mark_t& bracket = parser_.context_mark;
    const std::string_view its = sign_at(mark);
    for (const std::string_view comma : {"，"sv, "、"sv, "；"sv}) {
      if (its != comma) continue;
      sink_.tell(msg::two_items_in_one, at(mark), comma);
      return true;
    }
    if (mark.line == bracket.line || its == "\"" || its == "'") {
      sink_.tell(msg::missing_comma, at(mark));
      return true;
    }
    const std::string_view opened = from(bracket);
    for (const std::string_view wide : {"］"sv, "】"sv, "｝"sv}) {
      const std::size_t found = opened.find(wide);
      if (found == std::string_view::npos) continue;
      yaml_mark_t closed = bracket;
      closed.column += code_points(opened.substr(0, found));
      sink_.tell(msg::full_width_syntax, at(closed), wide);
      return true;
    }
    sink_.tell(msg::unclosed_bracket, at(bracket));
    return true;
  }

  const yaml_parser_t& parser_;
  std::string_view problem_, context_;
  std::uint32_t file_;
  Sink& sink_;
  Lines lines_;
};

}  // namespace

void tell_syntax_failure(const yaml_parser_t& parser, std::string_view bytes, std::uint32_t file, Sink& sink) {
  if (parser.error == YAML_READER_ERROR) {
    // Bytes were checked before; what libyaml still refuses here is a character outside its printable set.
    const std::size_t offset = std::min(parser.problem_offset, bytes.size());
    sink.tell(msg::control_character, place_of(bytes, offset, file), fmt::format("U+{:04X}", parser.problem_value));
    return;
  }
  Failure(parser, bytes, file, sink).tell();
}

}  // namespace hbjs::load
