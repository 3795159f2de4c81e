#include <string_view>

#include "base/printable.h"
#include "base/text.h"
#include "base/utf8.h"
#include "render/page/escape.h"
#include "render/page/page.h"

namespace hbjs::render {

namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A line at the beginning of a block: it must not become a heading, a list or a rule.
std::string escaped_start(std::string_view line) {
  const std::string_view text = trimmed(line);
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  if (digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')')) {
    const bool is_list = digits + 1 == text.size() || text[digits + 1] == ' ';
    if (is_list) return std::string(text.substr(0, digits)) + '\\' + markdown_line(text.substr(digits));
  }
  constexpr std::string_view at_start = "#+-=";
  const bool special = !text.empty() && at_start.find(text.front()) != std::string_view::npos;
  return (special ? "\\" : "") + markdown_line(text);
}

/// Text of several lines at the beginning of a block.
std::string escaped(std::string_view raw, std::string_view line_break) {
  const std::string text = printable(raw);
  std::string out;
  for (const std::string_view line : split_lines(text)) {
    if (!out.empty()) out += line_break;
    out += escaped_start(line);
  }
  return out;
}

class MarkdownWriter {
 public:
  void operator()(const Heading& heading) {
    part();
    out_.append(static_cast<std::size_t>(heading.level), '#')
        .append(" ")
        .append(markdown_line(heading.text))
        .append("\n");
  }

  void operator()(const Paragraph& paragraph) {
    part();
    out_.append(escaped(paragraph.text, "<br>\n")).append("\n");
  }

  void operator()(const Bullets& bullets) {
    if (bullets.items.empty()) return;
    part();
    for (const std::string& item : bullets.items) {
      out_.append("- ").append(escaped(item, "<br>")).append("\n");
    }
  }

  void operator()(const Code& code) {
    part();
    out_ += "```yaml\n" + printable(code.text) + "\n```\n";
  }

  /// Markdown has no list of names and values: a bullet each, the colon in the script of the name.
  void operator()(const Facts& facts) {
    if (facts.rows.empty()) return;
    part();
    for (const auto& [name, value] : facts.rows) {
      out_.append("- **").append(markdown_line(name)).append("**").append(has_han(name) ? "：" : ": ");
      out_.append(markdown_line(value)).append("\n");
    }
  }

  void operator()(const PageTable& table) {
    if (table.columns.empty()) return;
    part();
    for (const PageColumn& column : table.columns) out_.append("| ").append(markdown_line(column.title)).append(" ");
    out_ += "|\n";
    for (const PageColumn& column : table.columns) out_ += column.align == Align::right ? "| ---: " : "| --- ";
    out_ += "|\n";
    for (const auto& row : table.rows) {
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        out_.append("| ").append(i < row.size() ? markdown_line(row[i]) : "").append(" ");
      }
      out_ += "|\n";
    }
  }

  std::string done() { return std::move(out_); }

 private:
  void part() {
    if (!out_.empty()) out_ += '\n';
  }

  std::string out_;
};

}  // namespace

std::string to_markdown(const Page& page) {
  MarkdownWriter writer;
  for (const auto& block : page.blocks) std::visit(writer, block);
  return writer.done();
}

}  // namespace hbjs::render
