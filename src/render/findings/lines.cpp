#include <fmt/format.h>

#include "render/findings/findings.h"
#include "render/findings/listing.h"

namespace hbjs::render {

std::string findings_lines(const Findings& findings) {
  std::string out;
  for (const Finding* finding : listing(findings).all()) {
    out += fmt::format("{}: {}[{}]: {}", place_words(finding->at, findings.sources),
                       severity_word(finding->severity, Lang::en), finding->info->code,
                       on_one_line(message_words(*finding, findings)));
    if (finding->label)
      out += std::string(pick(findings.lang, "；", "; ")) + on_one_line(finding->label->in(findings.lang));
    out += '\n';
  }
  return out;
}

}  // namespace hbjs::render
