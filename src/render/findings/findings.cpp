#include "render/findings/findings.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/printable.h"
#include "base/text.h"
#include "render/findings/listing.h"

namespace hbjs::render {

std::string_view severity_word(Severity severity, Lang lang) {
  switch (severity) {
    case Severity::error: return pick(lang, "错误", "error");
    case Severity::warning: return pick(lang, "警告", "warning");
    case Severity::note: return pick(lang, "提示", "note");
  }
  return "";
}

std::vector<const Finding*> Listing::all() const {
  std::vector<const Finding*> both = findings;
  both.insert(both.end(), followers.begin(), followers.end());
  return both;
}

Listing listing(const Findings& findings, std::size_t format_limit) {
  const auto wanted = [&](const std::vector<Finding>& from) {
    std::vector<const Finding*> chosen;
    for (const Finding& finding : from) {
      if (finding.severity <= findings.least_grave) chosen.push_back(&finding);
    }
    return chosen;
  };
  std::size_t room = findings.most == 0 ? SIZE_MAX : findings.most;
  Listing list;
  const auto keep_first = [&](std::vector<const Finding*>& chosen) {
    const std::size_t kept = std::min(room, chosen.size());
    list.left_out += chosen.size() - kept;
    chosen.resize(kept);
    room -= kept;
  };
  list.findings = wanted(findings.sink.findings());
  list.left_out = findings.sink.surplus();
  if (format_limit != 0 && format_limit < room) {
    room = format_limit;
    if (list.findings.size() > room)
      std::ranges::stable_sort(list.findings, {}, [](const Finding* finding) { return finding->severity; });
  }
  keep_first(list.findings);
  if (findings.cascade) {
    list.followers = wanted(findings.sink.followers());
    list.left_out += findings.sink.hidden() - findings.sink.followers().size();
    keep_first(list.followers);
  }
  return list;
}

const std::string& path_of(const Findings& findings, std::uint32_t file) {
  return file < findings.paths.size() ? findings.paths[file] : findings.sources[file].path();
}

std::string place_words(const Span& at, const Sources& sources) {
  // A file's name is input too: it must not move the cursor or begin a line.
  std::string path = printable(sources[at.file].path());
  std::ranges::replace(path, '\n', '?');
  return fmt::format("{}:{}:{}", path, at.line, at.column);
}

std::string message_words(const Finding& finding, const Findings& findings) {
  std::string words = finding.message().in(findings.lang);
  if (finding.cause.known()) {
    words +=
        fmt::format(fmt::runtime(pick(findings.lang, "（由 {} 的错误引起）", " (follows from what is wrong at {})")),
                    place_words(finding.cause, findings.sources));
  }
  return words;
}

std::string_view cause_words(Lang lang) { return pick(lang, "由这里的错误引起", "it follows from what is wrong here"); }

std::string left_out_words(std::size_t count, Lang lang) {
  if (count == 0) return {};
  return fmt::format(fmt::runtime(pick(lang, "另有 {} 处未列出（--max-findings 0 列出全部）",
                                       "{} more not shown (--max-findings 0 shows all)")),
                     count);
}

std::string left_out_text(const Findings& findings) {
  return left_out_words(listing(findings).left_out, findings.lang);
}

std::string on_one_line(std::string_view text) {
  std::string line;
  const std::string shown = printable(text);
  for (const std::string_view part : split_lines(shown)) {
    const std::string_view words = trimmed(part);
    if (!line.empty() && !words.empty()) line += ' ';
    line += words;
  }
  return line;
}

std::string summary_text(const Findings& findings) {
  const Sink& sink = findings.sink;
  const Lang lang = findings.lang;
  std::string text = fmt::format(fmt::runtime(pick(lang, "{} 个错误，{} 个警告，{} 个提示（共 {} 个文件）",
                                                   "errors: {}, warnings: {}, notes: {} (files: {})")),
                                 sink.count(Severity::error), sink.count(Severity::warning), sink.count(Severity::note),
                                 findings.sources.size());
  if (sink.surplus() != 0) {
    text += fmt::format(fmt::runtime(pick(lang, "；另有 {} 处超出上限，未逐一记下", "; {} more were too many to keep")),
                        sink.surplus());
  }
  if (sink.hidden() != 0) {
    text += fmt::format(
        fmt::runtime(findings.cascade
                         ? pick(lang, "；另有 {} 处由上述错误引起", "; {} more follow from the errors above")
                         : pick(lang, "；另有 {} 处由上述错误引起，改正后再看（--show-cascade 现在就看）",
                                "; {} more follow from the errors above and are hidden (--show-cascade shows them)")),
        sink.hidden());
  }
  if (sink.ignored() != 0) {
    text += fmt::format(fmt::runtime(pick(lang, "；已忽略 {} 处", "; {} ignored")), sink.ignored());
  }
  if (sink.known() != 0) {
    text += fmt::format(fmt::runtime(pick(lang, "；基线中已有的 {} 处未列出", "; {} of the baseline not shown")),
                        sink.known());
  }
  if (sink.gone() != 0) {
    text += fmt::format(fmt::runtime(pick(lang, "；基线中有 {} 处已不存在，可用 --write-baseline 重写基线",
                                          "; {} of the baseline are gone: --write-baseline renews it")),
                        sink.gone());
  }
  return text;
}

}  // namespace hbjs::render
