#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The parts of a Word document that templates/docx/ holds: what official documents look like, and the documents
/// themselves with their tags.
namespace hbjs::render::docx {

/// The names of the documents that reports are drawn from, and that may be replaced by the user's own: month, quarter,
/// year.
std::vector<std::string> document_names();

/// The document of this name (those, and `notice`), as a file, with its tags; empty when there is none.
std::string built_in_document(std::string_view name);

/// A file of this word/document.xml, which has no tags: nor has its header, which says whether the data is made up.
std::string document_with(std::string_view document, bool demo);

}  // namespace hbjs::render::docx
