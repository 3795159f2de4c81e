#include <stdexcept>

#include "render/docx/template.h"
#include "render/report/reminders.h"
#include "render/template/docx_parts.h"

namespace hbjs::render {

std::string to_docx(const report::Notice& notice) {
  Sink sink;
  Sources sources;
  std::string bytes = fill_docx(docx::built_in_document("notice"), "templates/docx/notice.xml",
                                names_of<report::Notice>(), data_of(notice), sink, sources);
  if (bytes.empty()) throw std::logic_error("templates/docx/notice.xml does not fit report::Notice");
  return bytes;
}

}  // namespace hbjs::render
