#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/printable.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/wrapping.h"
#include "diag/positions.h"
#include "render/findings/excerpt.h"
#include "render/findings/findings.h"
#include "render/findings/listing.h"

namespace hbjs::render {
namespace {

std::string_view ink_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "1;31";
    case Severity::warning: return "1;33";
    case Severity::note: return "1;36";
  }
  return "";
}

/// Draws one finding after the other.
class Drawing {
 public:
  Drawing(const Findings& findings, const FindingStyle& style)
      : findings_(findings), style_(style), positions_(findings.sources) {}

  void draw(const Finding& finding) {
    number_ = std::to_string(finding.at.line);
    gutter_ = std::string(number_.size() + 1, ' ');
    head(finding);
    place("-->", finding.at, "   ", trail(finding.trail));
    line(finding);
    for (const Related& related : finding.related)
      place(":::", related.at, "  ", on_one_line(related.message.in(lang())));
    if (finding.cause.known()) place(":::", finding.cause, "  ", std::string(cause_words(lang())));
    if (finding.has_help()) remark(pick(lang(), "办法: ", "help: "), finding.help().in(lang()));
    if (finding.fix)
      remark(pick(lang(), "改正: ", "fix:  "),
             std::string(pick(lang(), "可用 hbjs validate --fix 自动改正", "hbjs validate --fix does it")));
    remark(pick(lang(), "说明: ", "see:  "), fmt::format("hbjs explain {}", finding.info->code));
    out_ += '\n';
  }

  void sentence(std::string_view text) { words("", 0, text); }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  [[nodiscard]] Lang lang() const { return findings_.lang; }
  [[nodiscard]] std::size_t cells(std::string_view text) const { return hbjs::width(text, style_.ambiguous); }
  [[nodiscard]] std::string ink(std::string_view code, std::string_view text) const {
    return style_.text.color && !text.empty() ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }

  /// Lines of words after a lead-in; further lines stand under the first word.
  void words(const std::string& lead, std::size_t lead_cells, std::string_view text) {
    constexpr std::size_t least_room = 16;
    const std::size_t width = style_.text.width;
    const std::size_t room = width > lead_cells + least_room ? width - lead_cells : least_room;
    bool first = true;
    for (const std::string& one : wrapped(printable(text), room, style_.ambiguous)) {
      out_ += first ? lead : std::string(lead_cells, ' ');
      out_ += one;
      out_ += '\n';
      first = false;
    }
  }

  void head(const Finding& finding) {
    const Severity severity = finding.severity;
    const std::string text = fmt::format("{}[{}]", severity_word(severity, lang()), finding.info->code);
    words(ink(ink_of(severity), text) + ": ", cells(text) + 2, finding.message().in(lang()));
  }

  [[nodiscard]] std::string trail(std::string_view way) const {
    constexpr std::string_view step = "›";
    std::string shown = on_one_line(way);
    for (std::size_t at = 0; style_.ascii && (at = shown.find(step, at)) != std::string::npos;)
      shown.replace(at, step.size(), ">");
    return shown;
  }

  /// The source line with carets under the place, and what is to be said beside them.
  void line(const Finding& finding) {
    const std::string_view text = findings_.sources[finding.at.file].line(finding.at.line);
    const std::string bar = ink("34", "|");
    const std::size_t margin = gutter_.size() + 2;
    if (text.empty()) {
      if (finding.label) words(gutter_ + bar + " ", margin, finding.label->in(lang()));
      return;
    }
    constexpr std::size_t least_cells = 20;
    const std::size_t width = style_.text.width;
    const auto [from, to] = marked(finding, text);
    const Excerpt shown = excerpt(
        text, from, to,
        {width > margin + least_cells ? width - margin : least_cells, style_.ambiguous, style_.ascii ? "..." : "…"});
    out_ += gutter_ + bar + '\n';
    out_ += ink("34", number_) + " " + bar + " " + shown.line + '\n';
    out_ += gutter_ + bar + " " + std::string(shown.indent, ' ') +
            ink(ink_of(finding.severity), std::string(shown.carets, '^'));
    const std::string beside = label(finding, shown.uncertain ? text.substr(from, to - from) : "");
    const std::size_t end = margin + shown.indent + shown.carets + 1;
    if (beside.empty()) {
      out_ += '\n';
    } else if (end + cells(beside) <= width && beside.find('\n') == std::string::npos) {
      out_ += " " + beside + '\n';
    } else {
      out_ += '\n';
      words(gutter_ + bar + " ", margin, beside);
    }
  }

  /// The bytes of the line that carets go under.
  std::pair<std::size_t, std::size_t> marked(const Finding& finding, std::string_view text) {
    const Span& at = finding.at;
    const auto start = static_cast<std::size_t>(text.data() - findings_.sources[at.file].bytes().data());
    const std::size_t from = positions_.begin_of(at).byte - start;
    const std::size_t to = at.end_line == at.line ? positions_.end_of(at).byte - start : text.size();
    return {from, std::max(from, to)};
  }

  /// The finding's own label; before it the marked text, when the carets may stand beside it on this terminal and no
  /// words name it.
  [[nodiscard]] std::string label(const Finding& finding, std::string_view token) const {
    const std::string own = finding.label ? printable(finding.label->in(lang())) : "";
    token = trimmed(token);
    const auto named = [&](const std::string& text) { return text.find(token) != std::string::npos; };
    constexpr std::string_view lost = "\uFFFD";
    if (token.starts_with("“") || printable(token).find(lost) != std::string::npos) return own;
    if (token.empty() || named(own) || named(finding.message().in(lang()))) return own;
    constexpr std::size_t enough = 24;
    const std::string_view first = slice(token, 0, enough);
    const std::string_view dots = first.size() == token.size() ? "" : style_.ascii ? "..." : "…";
    return fmt::format("“{}{}”{}{}", on_one_line(first), dots, own.empty() ? "" : " ", own);
  }

  /// A place and what is to be said of it, beside it or, where that is too long, below.
  void place(std::string_view mark, const Span& at, std::string_view gap, const std::string& text) {
    const std::string where = place_words(at, findings_.sources);
    const std::size_t indent = gutter_.size() + 3;
    out_ += gutter_.substr(1) + ink("34", mark) + " " + where;
    if (!text.empty() && indent + cells(where) + gap.size() + cells(text) <= style_.text.width) {
      out_.append(gap).append(text);
      out_ += '\n';
    } else {
      out_ += '\n';
      if (!text.empty()) words(std::string(indent, ' '), indent, text);
    }
  }

  void remark(std::string_view title, std::string_view text) {
    words(gutter_ + ink("34", "=") + " " + std::string(title), gutter_.size() + 2 + cells(title), text);
  }

  const Findings& findings_;
  const FindingStyle& style_;
  Positions positions_;
  std::string number_, gutter_;
  std::string out_;
};

}  // namespace

std::string findings_text(const Findings& findings, const FindingStyle& style) {
  const Listing list = listing(findings);
  Drawing drawing(findings, style);
  for (const Finding* finding : list.findings) drawing.draw(*finding);
  if (!list.followers.empty()) {
    drawing.sentence(pick(findings.lang, "以下各处由别处的错误引起，改正那里后多半会消失：\n\n",
                          "What follows comes from errors told elsewhere; most of it goes when those are mended:\n\n"));
    for (const Finding* finding : list.followers) drawing.draw(*finding);
  }
  if (list.left_out != 0) drawing.sentence(left_out_words(list.left_out, findings.lang));
  return drawing.take();
}

}  // namespace hbjs::render
