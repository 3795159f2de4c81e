#include "render/docx/page_docx.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/docx/body.h"
#include "render/docx/tables.h"
#include "render/template/docx_parts.h"

namespace hbjs::render {
namespace {

/// Puts the blocks of a page into a body, one after the other.
class Writer {
 public:
  Writer(docx::Body& body, Lang lang) : body_(body), lang_(lang) {}

  void operator()(const Heading& heading) {
    body_.add(heading.level == 1 ? "GwTitle" : heading.level == 2 ? "Heading1" : "Heading2", heading.text);
    if (heading.level == 1) body_.add_blank();
  }
  void operator()(const Paragraph& paragraph) { body_.add("Body", paragraph.text); }
  void operator()(const Bullets& bullets) {
    std::size_t number = 0;
    for (const std::string& item : bullets.items) {
      body_.add("Body", fmt::format(fmt::runtime(pick(lang_, "{}．{}", "{}. {}")), ++number, item));
    }
  }
  void operator()(const Code& code) { body_.add("TableText", code.text); }
  void operator()(const Facts& facts) {
    for (const auto& [name, value] : facts.rows)
      body_.add("Body", fmt::format("{}{}{}", name, pick(lang_, "：", ": "), value));
  }
  void operator()(const PageTable& table) { body_.add(table); }

 private:
  docx::Body& body_;
  Lang lang_;
};

}  // namespace

std::string to_docx(const Page& page, const DocumentStyle& style) {
  docx::Body body;
  Writer writer(body, style.lang);
  bool landscape = false;
  for (const auto& block : page.blocks) {
    std::visit(writer, block);
    if (const auto* table = std::get_if<PageTable>(&block)) landscape = landscape || docx::is_wide(*table);
  }
  return docx::document_with(body.finished(landscape), style.demo);
}

std::string to_docx(const Annex& annex, const DocumentStyle& style) {
  docx::Body body;
  body.add("AnnexMark", annex.mark);
  body.add_blank();
  body.add("AnnexTitle", annex.title);
  body.add_blank();
  for (const std::string& paragraph : annex.paragraphs) body.add("Body", paragraph);
  const bool landscape = docx::is_wide(annex.table);
  body.add(annex.table, !landscape);
  return docx::document_with(body.finished(landscape), style.demo);
}

}  // namespace hbjs::render
