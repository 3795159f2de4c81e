#include "render/report/template_file.h"

#include <algorithm>
#include <array>

#include "base/built_in.h"
#include "diag/messages.h"
#include "render/docx/template.h"
#include "render/template/check.h"
#include "render/template/docx_parts.h"
#include "render/template/files.h"
#include "render/template/names.h"
#include "render/template/text.h"

namespace fs = std::filesystem;

namespace hbjs::render {
namespace {

bool is_text(const fs::path& path) {
  constexpr std::array endings{".txt", ".md", ".html", ".htm", ".csv"};
  return std::ranges::find(endings, path.extension().string()) != endings.end();
}

}  // namespace

void check_template_file(const fs::path& path, Period::Kind kind, Sink& sink, Sources& sources) {
  const TemplateFolder::Found found = TemplateFolder::read(path, !is_text(path));
  if (!found.file) {
    sink.tell(msg::template_unreadable, {sources.add(Source(path.string(), {})), 1, 1, 1, 1}, path.string());
    return;
  }
  const NameTree names = names_of_report(kind);
  if (!is_text(path)) return check_docx(found.file->text, found.file->shown, names, sink, sources);
  const Helpers helpers = path.extension() == ".txt" ? Helpers(text_helpers) : Helpers();
  Partials partials;
  check_template(*found.file, names, helpers, TemplateFolder(path.has_parent_path() ? path.parent_path() : "."),
                 partials, sink, sources);
}

std::vector<StartingFile> document_templates() {
  std::vector<StartingFile> files;
  for (const std::string& name : docx::document_names())
    files.push_back({name + ".docx", docx::built_in_document(name)});
  return files;
}

std::vector<StartingFile> text_templates() {
  std::vector<StartingFile> files;
  for (const BuiltIn& built_in : built_in_templates())
    files.push_back({std::string(built_in.name), std::string(built_in.text)});
  return files;
}

}  // namespace hbjs::render
