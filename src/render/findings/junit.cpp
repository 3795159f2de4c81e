#include <fmt/format.h>

#include <unordered_map>
#include <unordered_set>

#include "render/findings/findings.h"
#include "render/findings/listing.h"
#include "render/page/escape.h"

namespace hbjs::render {
namespace {

/// Names of cases: readers keep only the first of those that are alike.
class CaseNames {
 public:
  std::string unique(const std::string& name) {
    for (;;) {
      const std::size_t nth = ++seen_[name];
      std::string made = nth == 1 ? name : fmt::format("{} #{}", name, nth);
      if (given_.insert(made).second) return made;
    }
  }

 private:
  std::unordered_map<std::string, std::size_t> seen_;
  std::unordered_set<std::string> given_;
};

struct Suite {
  std::string name;
  std::string cases;
  std::size_t tests = 0, failures = 0, skipped = 0;

  [[nodiscard]] std::string counts() const {
    return fmt::format(R"(tests="{}" failures="{}" errors="0" skipped="{}" time="0")", tests, failures, skipped);
  }

  void begin_case(std::string_view case_name) {
    ++tests;
    cases += fmt::format(R"(    <testcase classname="{0}" name="{1}" file="{0}" time="0")", xml_attribute(name),
                         xml_attribute(case_name));
  }
  void pass(std::string_view case_name) {
    begin_case(case_name);
    cases += "/>\n";
  }
  void fail(std::string_view case_name, std::string_view code, std::string_view message, std::string_view text) {
    begin_case(case_name);
    ++failures;
    cases += fmt::format(R"(><failure type="{}" message="{}">{}</failure></testcase>)", xml_attribute(code),
                         xml_attribute(message), xml_text(text));
    cases += '\n';
  }
  void skip(std::string_view case_name, std::string_view message, std::string_view text) {
    begin_case(case_name);
    ++skipped;
    cases += fmt::format(R"(><skipped message="{}">{}</skipped></testcase>)", xml_attribute(message), xml_text(text));
    cases += '\n';
  }
};

/// What a reader shows of a case: GitLab the text between the tags only.
std::string case_text(const Finding& finding, const Findings& findings) {
  const Lang lang = findings.lang;
  const auto place = [&](const Span& at) {
    return fmt::format("{}:{}:{}", path_of(findings, at.file), at.line, at.column);
  };
  std::string text = fmt::format("{}: {}[{}]: {}\n", place(finding.at), severity_word(finding.severity, lang),
                                 finding.info->code, message_words(finding, findings));
  if (finding.label) text += finding.label->in(lang) + "\n";
  for (const Related& related : finding.related)
    text += fmt::format("{}: {}\n", place(related.at), related.message.in(lang));
  if (finding.has_help()) text += finding.help().in(lang) + "\n";
  return text + fmt::format("hbjs explain {}\n", finding.info->code);
}

void add_case(Suite& suite, const Finding& finding, const Findings& findings, CaseNames& names) {
  std::string name(finding.info->code);
  if (!finding.trail.empty()) name += " " + on_one_line(finding.trail);
  name = names.unique(name);
  const std::string message = message_words(finding, findings), text = case_text(finding, findings);
  if (finding.severity == Severity::error && !finding.cause.known()) {
    suite.fail(name, finding.info->code, message, text);
  } else {
    suite.skip(name, message, text);
  }
}

}  // namespace

std::string findings_junit(const Findings& findings) {
  const Listing list = listing(findings);
  std::vector<Suite> suites(findings.sources.size());
  CaseNames names;
  for (std::uint32_t file = 0; file < suites.size(); ++file) suites[file].name = path_of(findings, file);
  for (const Finding* finding : list.all()) add_case(suites[finding->at.file], *finding, findings, names);
  for (Suite& suite : suites) {
    if (suite.failures == 0) suite.pass(names.unique("hbjs validate " + suite.name));
  }
  if (list.left_out != 0) {
    suites.push_back({"hbjs", {}});
    const std::string words = left_out_words(list.left_out, findings.lang);
    suites.back().skip(names.unique("--max-findings"), words, words);
  }

  Suite sum;
  std::string body;
  for (const Suite& suite : suites) {
    sum.tests += suite.tests;
    sum.failures += suite.failures;
    sum.skipped += suite.skipped;
    body += fmt::format("  <testsuite name=\"{}\" {}>\n{}  </testsuite>\n", xml_attribute(suite.name), suite.counts(),
                        suite.cases);
  }
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"hbjs\" {}>\n{}</testsuites>\n",
                     sum.counts(), body);
}

}  // namespace hbjs::render
