#pragma once

#include <cstddef>
#include <string>

#include "diag/finding.h"
#include "diag/sources.h"
#include "render/json.h"
#include "render/page.h"

namespace hbjs::render {

/// How findings are shown on a terminal.
struct FindingStyle {
  Lang lang = Lang::zh;
  TextStyle text;
  std::size_t most = 0;                   ///< show at most so many; what is left out is said; 0: all
  Severity least_grave = Severity::note;  ///< leave out what is less grave
};

/// Findings as DESIGN §5 draws them: words, code, place, the source line (windowed around the place when it is
/// wider than the terminal), carets under the right cells, related places, what to do. Ends with what was left
/// out, if anything was.
std::string findings_text(const Sink& sink, const Sources& sources, const FindingStyle& style);

/// `0 个错误，2 个警告，15 个说明（11 个文件）`, with what was hidden behind a root cause.
std::string summary_text(const Sink& sink, std::size_t files, Lang lang);

/// {"diagnostics":[…],"summary":{…}} (DESIGN §4); words in `lang`.
Json findings_json(const Sink& sink, const Sources& sources, Lang lang);

/// One row a finding: severity, code, place, words, what to do.
Page findings_page(const Sink& sink, const Sources& sources, Lang lang);

/// 错误, 警告, 说明.
std::string_view severity_word(Severity severity, Lang lang);

}  // namespace hbjs::render
