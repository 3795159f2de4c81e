#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "diag/finding.h"
#include "diag/sources.h"
#include "render/data/json.h"
#include "render/page/page.h"

namespace hbjs::render {

/// What a run found and how much of it is wanted: the one value that every format is drawn from.
struct Findings {
  const Sink& sink;  ///< sorted; stamped where a format shows fingerprints
  const Sources& sources;
  Lang lang = Lang::zh;
  std::size_t most = 0;                   ///< list at most so many; what is left out is said; 0: all
  Severity least_grave = Severity::note;  ///< leave out what is less grave
  bool cascade = false;                   ///< list also what root causes drag along, each with its cause
  /// By file, the path by which another program knows it: for SARIF, GitHub, GitLab and JUnit relative to the
  /// repository's root. Empty: as the sources call themselves.
  std::vector<std::string> paths = {};
};

/// How they are shown on a terminal.
struct FindingStyle {
  TextStyle text;
  Ambiguous ambiguous = Ambiguous::narrow;
  bool ascii = false;  ///< `...` and `>` for `…` and `›`, which a poor terminal may lack
};

/// Findings as DESIGN §5 draws them: words, code, place, the source line (windowed around the place when it is
/// wider than the terminal), carets under the right cells, related places, what to do. Ends with what was left
/// out, if anything was.
std::string findings_text(const Findings& findings, const FindingStyle& style);

/// `0 个错误，2 个警告，15 个提示（11 个文件）`, with what was hidden behind a root cause.
std::string summary_text(const Findings& findings);

/// {"diagnostics":[…],"summary":{…}} (DESIGN §4), with "hidden":[…] where the cascade is wanted; words in `lang`.
Json findings_json(const Findings& findings);

/// One row a finding: severity, code, place, words, what to do.
Page findings_page(const Findings& findings);

/// SARIF 2.1.0, as GitHub code scanning and editors read it. At most 25,000 results, the gravest; what is left out
/// is said in a notification.
Json findings_sarif(const Findings& findings);

/// GitLab's Code Quality report: an array; empty when nothing was found.
Json findings_gitlab(const Findings& findings);

/// JUnit XML: a suite a file. Errors are failures; warnings and notes, which do not fail the run, are skipped cases; a
/// file without an error has a case that passes.
std::string findings_junit(const Findings& findings);

/// `FILE:LINE:COLUMN: error[HB203]: words`, one line a finding: for editors, which jump to the place. The word for the
/// severity is English in every language.
std::string findings_lines(const Findings& findings);

/// Workflow commands by which GitHub annotates files, errors first.
struct Annotations {
  std::string commands;      ///< one a line
  std::size_t left_out = 0;  ///< findings that are not annotated: GitHub shows ten of each severity a step
};
Annotations findings_github(const Findings& findings);

/// The text so that GitHub takes none of it for a workflow command, whatever the plan's files hold.
std::string without_commands(std::string_view text);

/// `另有 3 处未列出…`; empty when every finding is listed. For formats without room for it.
std::string left_out_text(const Findings& findings);

/// 错误, 警告, 提示.
std::string_view severity_word(Severity severity, Lang lang);

}  // namespace hbjs::render
