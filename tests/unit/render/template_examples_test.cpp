// Every finding about templates (HB7xx) is what its explanation says: a month.md of the `right` line draws the report,
// one of the `wrong` line brings the finding about.

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "diag/explanations.h"
#include "diag/messages.h"
#include "render/report.h"
#include "support/demo_plan.h"
#include "support/template_folder.h"

using namespace hbjs;

namespace {

const report::MonthlyReport& june() {
  static const Book book = made_up::demo_plan_book();
  static const report::MonthlyReport report =
      report::monthly(query::Index(book), made_up::month("2024-06"), made_up::day("2024-06-30"), {{}, "hbjs-0.0"});
  return report;
}

render::RenderedReport drawn(const test::TemplateFolder& folder) {
  return render::render_report(june(), render::ReportFormat::md, {}, folder.path());
}

bool tells(const render::RenderedReport& report, std::string_view code) {
  return std::ranges::any_of(report.sink.findings(),
                             [&](const Finding& finding) { return finding.info->code == code; });
}

/// Those that no line can show.
const std::map<std::string_view, std::function<void(const test::TemplateFolder&)>> damages{
    {"HB705",
     [](const test::TemplateFolder& folder) {
       std::string deep;
       for (int i = 0; i < 33; ++i) deep += "{{#rows}}";
       folder.put("month.md", deep);
     }},
    {"HB711", [](const test::TemplateFolder& folder) { folder.put("foot.md", "{{>foot.md}}"); }},
    {"HB712", [](const test::TemplateFolder& folder) { folder.put("month.md", "\xD4\xC2\xB1\xA8"); }},
    {"HB714", [](const test::TemplateFolder& folder) { folder.put("mouth.html", "{{title}}"); }},
};

}  // namespace

TEST_CASE("every finding about templates has an example that is true") {
  int seen = 0;
  for (const MessageInfo* info : catalogue()) {
    if (!info->code.starts_with("HB7")) continue;
    ++seen;
    CAPTURE(info->code);
    const Explanation* explanation = explain(info->code);
    REQUIRE(explanation != nullptr);
    const Example& example = explanation->example;
    const test::TemplateFolder folder;
    folder.put("month.md", "# {{title}}\n{{>foot.md}}\n");
    if (example.has_lines()) {
      folder.put(std::string(example.file), std::string(example.right) + "\n");
      CHECK(drawn(folder).ok());
      CHECK(drawn(folder).sink.findings().empty());
      folder.put(std::string(example.file), std::string(example.wrong) + "\n");
    } else {
      REQUIRE(damages.contains(info->code));
      CHECK_FALSE(example.words.zh.empty());
      CHECK_FALSE(example.words.en.empty());
      damages.at(info->code)(folder);
    }
    CHECK(tells(drawn(folder), info->code));
  }
  CHECK(seen >= 14);
}
