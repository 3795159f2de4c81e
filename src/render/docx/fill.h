#pragma once

#include <stdexcept>
#include <vector>

#include "office/xml.h"
#include "render/template/data.h"

namespace hbjs::render::docx {

/// Thrown when sections in sections make a document that no program would open.
struct TooLarge : std::runtime_error {
  TooLarge() : std::runtime_error("the document grows too large") {}
};

/// Puts the data where the marks of docx_text.h stand, in all parts of a document, each by its root. A section is
/// repeated for each item of a list, as mustache does it; a line break in a value becomes `w:br`. Marks are gone
/// afterwards, but spare ones. Throws TooLarge.
void fill(const std::vector<pugi::xml_node>& parts, const TemplateData& data);

/// Puts right what filling leaves behind, so that no program has anything to mend: takes out spare paragraphs and rows
/// that are empty and tables without rows, lets every cell end in a paragraph, keeps tables apart that would grow into
/// one, and gives every picture a number of its own.
void tidy(pugi::xml_node root);

}  // namespace hbjs::render::docx
