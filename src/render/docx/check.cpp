#include "render/docx/check.h"

#include <utility>

#include "base/utf8.h"
#include "diag/messages.h"
#include "render/template/check.h"
#include "render/template/files.h"

namespace hbjs::render::docx {
namespace {

constexpr Phrase<std::size_t> in_paragraph{"第 {0} 段", "paragraph {0}"};
constexpr Phrase<std::size_t, std::size_t, std::size_t> in_row{"第 {0} 段，在第 {1} 张表格的第 {2} 行",
                                                               "paragraph {0}, in row {2} of table {1}"};
constexpr Phrase<> two_braces{"缺“}}}}”", "}}}} is missing"};
constexpr std::string_view wide_open = "｛｛";

/// What the text check is not to see, since a document has its own word on it: as many blanks.
void blank_out(std::string& text, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) text[at] = ' ';
}

/// Tells what only documents can have wrong; gives back the text that is left to be checked as any template.
class OwnRules {
 public:
  OwnRules(const std::vector<Paragraph>& paragraphs, std::uint32_t file, Sink& sink)
      : paragraphs_(paragraphs), file_(file), sink_(sink) {}

  std::string rest() {
    std::string text;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      std::string line = paragraphs_[i].text;
      for (const Tag& tag : paragraphs_[i].tags) look_at(i, tag, line);
      look_for_wide(i);
      text += line + "\n";
    }
    return text;
  }

 private:
  void look_at(std::size_t paragraph, const Tag& tag, std::string& line) {
    if (!tag.closed) {
      sink_.tell(msg::tag_unclosed, span_of(paragraphs_, paragraph, tag, file_)).label = two_braces();
      return blank_out(line, tag.begin, tag.end);
    }
    if (tag.kind != Tag::Kind::partial) return;
    sink_.tell(msg::partial_in_document, span_of(paragraphs_, paragraph, tag, file_));
    blank_out(line, tag.begin, tag.end);
  }

  /// Braces as a Chinese keyboard types them.
  void look_for_wide(std::size_t paragraph) {
    const std::string& text = paragraphs_[paragraph].text;
    for (std::size_t at = text.find(wide_open); at != std::string::npos; at = text.find(wide_open, at + 1)) {
      Tag tag;
      tag.begin = at;
      tag.end = at + wide_open.size();
      sink_.tell(msg::wide_braces, span_of(paragraphs_, paragraph, tag, file_));
    }
  }

  const std::vector<Paragraph>& paragraphs_;
  std::uint32_t file_;
  Sink& sink_;
};

}  // namespace

Span span_of(const std::vector<Paragraph>& paragraphs, std::size_t paragraph, const Tag& tag, std::uint32_t file) {
  const std::string_view text = paragraphs[paragraph].text;
  const auto line = static_cast<std::uint32_t>(paragraph + 1);
  const auto column = [&](std::size_t at) { return static_cast<std::uint32_t>(code_points(text.substr(0, at)) + 1); };
  return {file, line, column(tag.begin), line, column(tag.end)};
}

Related place_of(const std::vector<Paragraph>& paragraphs, const Span& at) {
  const Paragraph& paragraph = paragraphs.at(at.line - 1);
  if (paragraph.table == 0) return {at, in_paragraph(at.line)};
  return {at, in_row(at.line, paragraph.table, paragraph.row)};
}

std::uint32_t check_tags(const std::vector<Paragraph>& paragraphs, const std::string& shown, const NameTree& names,
                         Sink& sink, Sources& sources) {
  std::string whole;
  for (const Paragraph& paragraph : paragraphs) whole += paragraph.text + "\n";
  const std::uint32_t file = sources.add(Source(shown, std::move(whole)));
  Sink told;
  const TemplateFile rest{shown, OwnRules(paragraphs, file, told).rest()};
  Partials no_partials;
  Sources not_shown;  // the text there lacks what OwnRules has told of
  check_template(rest, names, {}, TemplateFolder({}), no_partials, told, not_shown);
  told.ignore_unless([&](Finding& finding) {
    finding.at.file = file;
    finding.related.push_back(place_of(paragraphs, finding.at));
    return true;
  });
  sink.absorb(std::move(told));
  return file;
}

}  // namespace hbjs::render::docx
