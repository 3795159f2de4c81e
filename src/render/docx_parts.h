#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "office/package.h"

/// The parts of a Word document that templates/docx/ holds: what official documents look like, and the documents
/// themselves with their tags.
namespace hbjs::render::docx {

/// The names of the documents that reports are drawn from, and that may be replaced by the user's own: month, quarter,
/// year.
std::vector<std::string> document_names();

/// The document of this name (those, and `notice`), as word/document.xml; empty when there is none.
std::string_view document_part(std::string_view name);

/// All parts of a file with this word/document.xml, in the order in which they are written. Its header holds tags.
std::vector<office::Part> parts_with(std::string document);

/// Likewise for a document whose tags are not filled: its header is without them, and says whether the data is made up.
std::vector<office::Part> finished_parts_with(std::string document, bool demo);

}  // namespace hbjs::render::docx
