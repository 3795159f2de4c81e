#include "render/template/docx_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/built_in.h"
#include "office/package.h"

using namespace std::string_view_literals;

namespace hbjs::render::docx {
namespace {

constexpr std::string_view header = "header.xml";

/// Files of templates/docx/ that every document has, and the names of their parts.
struct Shared {
  std::string_view file, part;
};
constexpr std::array shared_parts{Shared{"content-types.xml", "[Content_Types].xml"},
                                  Shared{"package.rels.xml", "_rels/.rels"},
                                  Shared{"document.rels.xml", "word/_rels/document.xml.rels"},
                                  Shared{"styles.xml", "word/styles.xml"},
                                  Shared{"settings.xml", "word/settings.xml"},
                                  Shared{"fontTable.xml", "word/fontTable.xml"},
                                  Shared{header, "word/header.xml"},
                                  Shared{"footer-odd.xml", "word/footer-odd.xml"},
                                  Shared{"footer-even.xml", "word/footer-even.xml"}};

std::string_view file(std::string_view name) { return built_in_text(built_in_templates_docx(), name); }

/// The text with a file of templates/docx/ in place of each line that names one, as `{{>funds.xml}}` does.
std::string with_partials(std::string_view text) {
  constexpr std::string_view begin = "{{>", end = "}}\n";
  std::string out;
  for (std::size_t tag = text.find(begin); tag != text.npos; tag = text.find(begin)) {
    const std::size_t name = tag + begin.size(), behind = text.find(end, name);
    out.append(text.substr(0, text.rfind('\n', tag) + 1)).append(file(text.substr(name, behind - name)));
    text.remove_prefix(behind + end.size());
  }
  return out.append(text);
}

/// All parts of a file with this word/document.xml, in the order in which they are written. Its header holds tags.
std::vector<office::Part> parts_with(std::string_view document) {
  std::vector<office::Part> parts;
  for (const Shared& shared : shared_parts) {
    parts.push_back({std::string(shared.part), std::string(file(shared.file))});
    if (shared.part == "_rels/.rels") parts.push_back({"word/document.xml", std::string(document)});
  }
  return parts;
}

/// The header with what stands between the tags of {{#demo}}, or without it.
std::string finished_header(std::string_view text, bool demo) {
  constexpr std::string_view begin = "{{#demo}}", end = "{{/demo}}";
  std::string out(text);
  const std::size_t from = out.find(begin), to = out.find(end);
  if (from == std::string::npos || to == std::string::npos) return out;
  if (demo) return out.erase(to, end.size()).erase(from, begin.size());
  return out.erase(from, to + end.size() - from);
}

}  // namespace

std::vector<std::string> document_names() { return {"month", "quarter", "year"}; }

std::string built_in_document(std::string_view name) {
  constexpr std::array documents{"month"sv, "quarter"sv, "year"sv, "notice"sv};
  if (std::ranges::find(documents, name) == documents.end()) return {};
  return office::packed(parts_with(with_partials(file(std::string(name) + ".xml"))));
}

std::string document_with(std::string_view document, bool demo) {
  std::vector<office::Part> parts = parts_with(document);
  const auto found = std::ranges::find(parts, "word/header.xml", &office::Part::name);
  found->bytes = finished_header(found->bytes, demo);
  return office::packed(parts);
}

}  // namespace hbjs::render::docx
