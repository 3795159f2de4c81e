#include "render/findings/findings.h"
#include "render/findings/listing.h"

namespace hbjs::render {

Page findings_page(const Findings& findings) {
  const Lang lang = findings.lang;
  const auto say = [lang](std::string_view zh, std::string_view en) { return std::string(pick(lang, zh, en)); };
  const Listing list = listing(findings);
  Page page;
  page.sheet.columns = {{say("级别", "severity")},
                        {say("代码", "code")},
                        {say("文件", "file")},
                        {say("行", "line"), Align::right},
                        {say("列", "column"), Align::right},
                        {say("问题", "finding")},
                        {say("办法", "help")}};
  for (const Finding* finding : list.all()) {
    page.sheet.rows.push_back({std::string(severity_word(finding->severity, lang)), std::string(finding->info->code),
                               findings.sources[finding->at.file].path(), std::to_string(finding->at.line),
                               std::to_string(finding->at.column), message_words(*finding, findings),
                               finding->has_help() ? finding->help().in(lang) : ""});
  }
  page.blocks.emplace_back(Heading{1, say("检查结果", "Findings")});
  page.blocks.emplace_back(Paragraph{summary_text(findings)});
  if (!page.sheet.rows.empty()) page.blocks.emplace_back(page.sheet);
  if (list.left_out != 0) page.blocks.emplace_back(Paragraph{left_out_words(list.left_out, lang)});
  return page;
}

}  // namespace hbjs::render
