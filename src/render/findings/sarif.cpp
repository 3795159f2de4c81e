#include <algorithm>
#include <map>

#include "base/version.h"
#include "diag/explanations.h"
#include "diag/fingerprint.h"
#include "diag/messages.h"
#include "render/findings/explanation.h"
#include "render/findings/findings.h"
#include "render/findings/listing.h"
#include "render/page/escape.h"

namespace hbjs::render {
namespace {

constexpr std::size_t most_results = 25'000;       // what GitHub takes of a run
constexpr std::size_t longest_description = 1024;  // of a rule, likewise

Json text_json(std::string_view text) { return Json{{"text", text}}; }

/// The text with brackets escaped as SARIF wants it within the words of a link.
std::string link_words(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

/// What SARIF takes for a link, `[words](1)`, is none when it comes from the plan.
std::string without_links(std::string_view text) {
  return text.find("](") == std::string_view::npos ? std::string(text) : link_words(text);
}

Json rule_json(const MessageInfo& info, Lang lang) {
  const Explanation* known = explain(info.code);
  const std::string general = general_message(info, lang);
  const std::string_view meaning = known != nullptr ? known->meaning.in(lang) : std::string_view(general);
  const std::string_view reason = known != nullptr ? known->reason.in(lang) : "";
  const std::string full = std::string(meaning) + std::string(pick(lang, "", " ")) + std::string(reason);
  const Page page = explanation_page(info, known, lang);
  Json rule{{"id", info.code},
            {"shortDescription", text_json(slice(meaning, 0, longest_description))},
            {"fullDescription", text_json(slice(full, 0, longest_description))},
            {"help", {{"text", to_text(page, {100, false})}, {"markdown", to_markdown(page)}}},
            {"defaultConfiguration", {{"level", severity_word(info.severity, Lang::en)}}}};
  const std::string_view grade =
      info.severity == Severity::note ? "recommendation" : severity_word(info.severity, Lang::en);
  rule["properties"] = {{"problem.severity", grade}};
  return rule;
}

Json location_json(const Span& at, const Findings& findings) {
  // Consumers refuse 0; a place that is not known stands for the file.
  const std::uint32_t line = std::max(at.line, 1U), column = std::max(at.column, 1U);
  const std::uint32_t end_line = std::max(at.end_line, line);
  const std::uint32_t end_column = end_line == line ? std::max(at.end_column, column) : std::max(at.end_column, 1U);
  return Json{
      {"physicalLocation",
       {{"artifactLocation", {{"uri", uri_path(path_of(findings, at.file))}, {"uriBaseId", "%SRCROOT%"}}},
        {"region", {{"startLine", line}, {"startColumn", column}, {"endLine", end_line}, {"endColumn", end_column}}}}}};
}

class Results {
 public:
  explicit Results(const Findings& findings) : findings_(findings) {}

  /// The rules in the order of their codes, whatever comes first.
  void number_rules(const std::vector<const Finding*>& list) {
    for (const Finding* finding : list) rules_.emplace(finding->info->code, 0);
    std::size_t index = 0;
    for (auto& [code, number] : rules_) number = index++;
  }

  [[nodiscard]] Json rules() const {
    Json array = Json::array();
    for (const auto& [code, number] : rules_) array.push_back(rule_json(*find_message(code), findings_.lang));
    return array;
  }

  [[nodiscard]] Json result(const Finding& finding) const {
    const Lang lang = findings_.lang;
    std::string words = without_links(message_words(finding, findings_));
    if (finding.label) words += "\n" + without_links(finding.label->in(lang));
    if (finding.has_help()) words += "\n" + without_links(finding.help().in(lang));
    Json related = Json::array();
    const auto add_related = [&](const Span& at, std::string_view message) {
      Json location = location_json(at, findings_);
      location["message"] = text_json(message);
      location["id"] = related.size() + 1;
      words += "\n[" + link_words(message) + "](" + std::to_string(related.size() + 1) + ")";
      related.push_back(std::move(location));
    };
    for (const Related& other : finding.related) add_related(other.at, other.message.in(lang));
    if (finding.cause.known()) add_related(finding.cause, cause_words(lang));

    Json json{{"ruleId", finding.info->code},
              {"ruleIndex", rules_.at(finding.info->code)},
              {"level", severity_word(finding.severity, Lang::en)},
              {"message", text_json(words)},
              {"locations", Json::array({location_json(finding.at, findings_)})}};
    if (!related.empty()) json["relatedLocations"] = std::move(related);
    json["partialFingerprints"] = {{"hbjs/v1", hex(finding.fingerprint)}};
    if (!finding.trail.empty()) json["properties"] = {{"trail", finding.trail}};
    return json;
  }

 private:
  const Findings& findings_;
  std::map<std::string_view, std::size_t> rules_;
};

}  // namespace

Json findings_sarif(const Findings& findings) {
  const Listing list = listing(findings, most_results);
  const std::vector<const Finding*> all = list.all();
  Results results(findings);
  results.number_rules(all);
  Json array = Json::array();
  for (const Finding* finding : all) array.push_back(results.result(*finding));

  Json notifications = Json::array();
  const auto notify = [&](std::string_view text) {
    notifications.push_back({{"level", "note"}, {"message", text_json(text)}});
  };
  notify(summary_text(findings));
  if (list.left_out != 0) notify(left_out_words(list.left_out, findings.lang));

  Json run{{"tool", {{"driver", {{"name", "hbjs"}, {"version", version}, {"rules", results.rules()}}}}},
           {"language", pick(findings.lang, "zh-CN", "en-US")},
           {"columnKind", "unicodeCodePoints"},
           {"invocations",
            Json::array({{{"executionSuccessful", true}, {"toolExecutionNotifications", std::move(notifications)}}})},
           {"results", std::move(array)}};
  return Json{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
              {"version", "2.1.0"},
              {"runs", Json::array({std::move(run)})}};
}

}  // namespace hbjs::render
