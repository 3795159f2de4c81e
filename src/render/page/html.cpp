#include "render/page/html.h"

#include <fmt/format.h>

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/built_in.h"
#include "base/text.h"
#include "render/page/column_widths.h"
#include "render/page/escape.h"

namespace hbjs::render {
namespace {

/// Text with its line breaks.
std::string lines_html(std::string_view text) {
  std::string out;
  for (const std::string_view line : split_lines(text)) {
    if (!out.empty()) out += "<br>";
    out += html_text(line);
  }
  return out;
}

class HtmlWriter {
 public:
  void operator()(const Heading& heading) {
    out_ += fmt::format("<h{0}>{1}</h{0}>\n", heading.level, html_text(heading.text));
    if (heading.level == 1) out_ += "<hr class=\"rule\">\n";
  }

  void operator()(const Paragraph& paragraph) { out_ += fmt::format("<p>{}</p>\n", lines_html(paragraph.text)); }

  void operator()(const Bullets& bullets) {
    if (bullets.items.empty()) return;
    out_ += "<ul>\n";
    for (const std::string& item : bullets.items) out_ += fmt::format("<li>{}</li>\n", lines_html(item));
    out_ += "</ul>\n";
  }

  void operator()(const Code& code) { out_ += fmt::format("<pre>{}</pre>\n", html_text(code.text)); }

  void operator()(const Facts& facts) {
    if (facts.rows.empty()) return;
    out_ += "<dl class=\"facts\">\n";
    for (const auto& [name, value] : facts.rows)
      out_ += fmt::format("<dt>{}</dt><dd>{}</dd>\n", html_text(name), lines_html(value));
    out_ += "</dl>\n";
  }

  void operator()(const PageTable& table) {
    if (table.columns.empty()) return;
    // Rows that share a cell cannot be taken apart into cards.
    out_ +=
        table.merges.empty() ? "<table class=\"answer cards\">\n" : "<div class=\"scroll\"><table class=\"answer\">\n";
    head(table);
    out_ += "<tbody>\n";
    const auto spans = row_spans(table);
    for (std::size_t i = 0; i < table.rows.size(); ++i) row(table, table.rows[i], spans[i]);
    out_ += table.merges.empty() ? "</tbody>\n</table>\n" : "</tbody>\n</table></div>\n";
  }

  std::string done() { return std::move(out_); }

 private:
  void head(const PageTable& table) {
    out_ += "<thead><tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const std::size_t columns = columns_under(table, i);
      out_ += columns == 1 ? "<th scope=\"col\">" : fmt::format("<th scope=\"colgroup\" colspan=\"{}\">", columns);
      out_ += html_text(table.columns[i].title) + "</th>";
      i += columns - 1;
    }
    out_ += "</tr></thead>\n";
  }

  void row(const PageTable& table, const std::vector<std::string>& texts, const std::vector<std::size_t>& spans) {
    out_ += "<tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (spans[i] == 0) continue;
      const std::string& text = cell_of(texts, i);
      const PageColumn& column = table.columns[i];
      std::string classes = column.align == Align::right ? "num" : "";
      if (text.empty()) classes += classes.empty() ? "empty" : " empty";
      out_ += "<td";
      if (!classes.empty()) out_ += fmt::format(" class=\"{}\"", classes);
      if (spans[i] > 1) out_ += fmt::format(" rowspan=\"{}\"", spans[i]);
      if (!column.title.empty()) out_ += fmt::format(" data-label=\"{}\"", html_text(column.title));
      out_ += fmt::format(">{}</td>", lines_html(text));
    }
    out_ += "</tr>\n";
  }

  std::string out_;
};

std::string title_of(const Page& page) {
  for (const auto& block : page.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) return heading->text;
  }
  return "hbjs";
}

}  // namespace

std::string to_html(const Page& page, const HtmlStyle& style) {
  const bool zh = style.lang == Lang::zh;
  HtmlWriter writer;
  for (const auto& block : page.blocks) std::visit(writer, block);
  std::string html = fmt::format(
      "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}{}</title>\n<style>\n",
      zh ? "zh-CN" : "en", html_text(title_of(page)),
      style.demo ? pick(style.lang, "（演示数据）", " (演示数据)") : "");
  html += built_in_text(built_in_templates(), "style.css");
  html += "</style>\n</head>\n<body>\n";
  if (style.demo) {
    html += fmt::format("<p class=\"demo\">{}</p>\n<div class=\"watermark\" aria-hidden=\"true\">演示数据</div>\n",
                        pick(style.lang, "演示数据：本页内容均为编造，不反映真实工作。",
                             "演示数据: what this page tells is made up and not of real work."));
  }
  html += "<main>\n" + writer.done() + "</main>\n";
  if (!style.stands_on.empty())
    html += fmt::format("<footer class=\"basis\">\n<p>{}</p>\n</footer>\n", html_text(style.stands_on));
  return html + "</body>\n</html>\n";
}

}  // namespace hbjs::render
