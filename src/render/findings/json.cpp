#include "diag/fingerprint.h"
#include "diag/positions.h"
#include "render/findings/findings.h"
#include "render/findings/listing.h"

namespace hbjs::render {
namespace {

Json place_json(const Span& at, const Sources& sources) {
  return Json{{"file", sources[at.file].path()}, {"line", at.line}, {"column", at.column}};
}

Json finding_json(const Finding& finding, const Findings& findings, Positions& positions) {
  const Lang lang = findings.lang;
  Json row{{"code", finding.info->code},
           {"severity", severity_word(finding.severity, Lang::en)},
           {"message", finding.message().in(lang)},
           {"file", findings.sources[finding.at.file].path()},
           {"line", finding.at.line},
           {"column", finding.at.column},
           {"end_line", finding.at.end_line},
           {"end_column", finding.at.end_column}};
  const Position begin = positions.begin_of(finding.at), end = positions.end_of(finding.at);
  row["byte_offset"] = begin.byte;
  row["end_byte_offset"] = end.byte;
  row["utf16_column"] = begin.utf16;
  row["end_utf16_column"] = end.utf16;
  row["display_column"] = begin.cell;
  if (!finding.trail.empty()) {
    row["path"] = finding.trail;  // its name before version 0.2
    row["trail"] = finding.trail;
  }
  row["fingerprint"] = hex(finding.fingerprint);
  row["args"] = finding.args;
  if (finding.label) row["label"] = finding.label->in(lang);
  if (finding.has_help()) row["help"] = finding.help().in(lang);
  if (finding.fix) row["fixable"] = true;
  row["related"] = Json::array();
  for (const Related& related : finding.related) {
    Json at = place_json(related.at, findings.sources);
    at["message"] = related.message.in(lang);
    row["related"].push_back(std::move(at));
  }
  if (finding.cause.known()) row["cause"] = place_json(finding.cause, findings.sources);
  return row;
}

}  // namespace

Json findings_json(const Findings& findings) {
  const Listing list = listing(findings);
  Positions positions(findings.sources);
  const auto rows = [&](const std::vector<const Finding*>& from) {
    Json array = Json::array();
    for (const Finding* finding : from) array.push_back(finding_json(*finding, findings, positions));
    return array;
  };
  Json json{{"diagnostics", rows(list.findings)}};
  if (findings.cascade) json["hidden"] = rows(list.followers);
  const Sink& sink = findings.sink;
  json["summary"] = {{"errors", sink.count(Severity::error)},
                     {"warnings", sink.count(Severity::warning)},
                     {"notes", sink.count(Severity::note)},
                     {"hidden", sink.hidden()},
                     {"left_out", list.left_out},
                     {"ignored", sink.ignored()},
                     {"known", sink.known()},
                     {"gone", sink.gone()},
                     {"files", findings.sources.size()}};
  return json;
}

}  // namespace hbjs::render
