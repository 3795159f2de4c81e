// Every finding about templates (HB7xx) is what its explanation says: a month.md of the `right` line draws the report,
// one of the `wrong` line brings the finding about.

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "diag/explanations.h"
#include "diag/messages.h"
#include "render/report/report.h"
#include "support/demo_plan.h"
#include "support/docx_maker.h"
#include "support/template_folder.h"

using namespace hbjs;

namespace {

const report::MonthlyReport& june() {
  static const Book book = made_up::demo_plan_book();
  static const report::MonthlyReport report =
      report::monthly(query::Index(book), made_up::month("2024-06"), made_up::day("2024-06-30"), {{}, "hbjs-0.0"});
  return report;
}

render::RenderedReport drawn(const test::TemplateFolder& folder, bool document = false) {
  const auto format = document ? render::ReportFormat::docx : render::ReportFormat::md;
  return render::render_report(june(), format, {}, folder.path());
}

bool is_of_documents(std::string_view code) { return code >= "HB715" && code <= "HB719"; }

bool tells(const render::RenderedReport& report, std::string_view code) {
  return std::ranges::any_of(report.sink.findings(),
                             [&](const Finding& finding) { return finding.info->code == code; });
}

void put_document(const test::TemplateFolder& folder, const std::string& body) {
  folder.put("month.docx", testing::DocxMaker(body).bytes());
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
    {"HB715", [](const test::TemplateFolder& folder) { put_document(folder, testing::paragraph("{{>foot.md}}")); }},
    {"HB716", [](const test::TemplateFolder& folder) { put_document(folder, testing::paragraph("｛｛title｝｝")); }},
    {"HB717",
     [](const test::TemplateFolder& folder) {
       put_document(folder, testing::paragraph("{{#rows}}") + testing::table({{"{{title}}", "{{/rows}}"}}));
     }},
    {"HB718",
     [](const test::TemplateFolder& folder) {
       std::string old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
       for (const char c : std::string("WordDocument")) (old += c) += '\0';
       folder.put("month.docx", old);
     }},
    {"HB719",
     [](const test::TemplateFolder& folder) {
       std::string inside = "{{#rows}}{{#targets}}{{#reporting.months}}";
       for (int i = 0; i < 100'000; ++i) inside += "</w:t></w:r><w:r><w:t>x";
       put_document(folder,
                    "<w:p><w:r><w:t>" + inside + "{{/reporting.months}}{{/targets}}{{/rows}}</w:t></w:r></w:p>");
     }},
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
    CHECK(tells(drawn(folder, is_of_documents(info->code)), info->code));
  }
  CHECK(seen >= 14);
}
