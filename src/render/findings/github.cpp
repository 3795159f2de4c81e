#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "render/findings/findings.h"
#include "render/findings/listing.h"

namespace hbjs::render {
namespace {

constexpr std::size_t shown_by_github = 10;  // of each kind, a step

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "notice";
  }
  return "notice";
}

std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%': out += "%25"; break;
      case '\r': out += "%0D"; break;
      case '\n': out += "%0A"; break;
      case ':': out += property ? "%3A" : ":"; break;
      case ',': out += property ? "%2C" : ","; break;
      default: out += c;
    }
  }
  return out;
}

std::string command(const Finding& finding, const Findings& findings) {
  const Span& at = finding.at;
  std::string out = fmt::format("::{} file={},line={}", command_of(finding.severity),
                                escaped(path_of(findings, at.file), true), std::max(at.line, 1U));
  if (at.end_line > at.line) {
    out += fmt::format(",endLine={}", at.end_line);  // columns would be read as those of the first line
  } else if (at.column > 0) {
    out += fmt::format(",col={},endColumn={}", at.column, std::max(at.column, at.end_column));
  }
  std::string words = message_words(finding, findings);
  if (finding.label) words += "\n" + finding.label->in(findings.lang);
  if (finding.has_help()) words += "\n" + finding.help().in(findings.lang);
  return out + fmt::format(",title=hbjs {}::{}\n", finding.info->code, escaped(words, false));
}

}  // namespace

Annotations findings_github(const Findings& findings) {
  const Listing list = listing(findings);
  Annotations annotations;
  annotations.left_out = list.left_out;
  const std::vector<const Finding*> all = list.all();
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    std::size_t count = 0;
    for (const Finding* finding : all) {
      if (finding->severity != severity) continue;
      if (++count <= shown_by_github) {
        annotations.commands += command(*finding, findings);
      } else {
        ++annotations.left_out;
      }
    }
  }
  return annotations;
}

std::string without_commands(std::string_view text) {
  // The runner looks for `::` where a line's words begin and for `##[` anywhere in it. An invisible character between
  // moves nothing on the page.
  constexpr std::string_view invisible = "\xE2\x80\x8B";  // U+200B
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    std::string_view line = take_line(text, at);
    const std::string_view line_break = text.substr(begin + line.size(), at - begin - line.size());
    const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
    out += line.substr(0, first);
    line.remove_prefix(first);
    if (line.starts_with("::")) out += invisible;
    for (std::size_t hashes = line.find("##["); hashes != std::string_view::npos; hashes = line.find("##[")) {
      out += line.substr(0, hashes + 1);
      out += invisible;
      line.remove_prefix(hashes + 1);
    }
    out += line;
    out += line_break;
  }
  return out;
}

}  // namespace hbjs::render
