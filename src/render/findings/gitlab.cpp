#include <algorithm>

#include "diag/fingerprint.h"
#include "render/findings/findings.h"
#include "render/findings/listing.h"

namespace hbjs::render {
namespace {

/// GitLab's words, from info to blocker. `critical` and `blocker` are left to those who write programs.
std::string_view gitlab_severity(Severity severity) {
  switch (severity) {
    case Severity::error: return "major";
    case Severity::warning: return "minor";
    case Severity::note: return "info";
  }
  return "info";
}

}  // namespace

Json findings_gitlab(const Findings& findings) {
  Json array = Json::array();
  for (const Finding* finding : listing(findings).all()) {
    // GitLab shows the description only: the code belongs into it.
    std::string description = std::string(finding->info->code) + ": " + on_one_line(message_words(*finding, findings));
    if (finding->has_help()) description += " — " + on_one_line(finding->help().in(findings.lang));
    const std::uint32_t line = std::max(finding->at.line, 1U);
    array.push_back({{"description", std::move(description)},
                     {"check_name", finding->info->code},
                     {"fingerprint", hex(finding->fingerprint)},
                     {"severity", gitlab_severity(finding->severity)},
                     {"location",
                      {{"path", path_of(findings, finding->at.file)},
                       {"lines", {{"begin", line}, {"end", std::max(finding->at.end_line, line)}}}}}});
  }
  return array;
}

}  // namespace hbjs::render
