#pragma once

#include <cstddef>
#include <vector>

#include "office/xml.h"
#include "render/docx/text.h"

/// Tags made into elements of the document, so that filling it is a walk over a tree.
namespace hbjs::render::docx {

/// The beginning or the end of a section, and where it was typed.
struct SectionTag {
  std::size_t paragraph = 0, tag = 0;  ///< which of the paragraph's
  pugi::xml_node node;
};

/// Takes the tags out of the paragraphs and puts marks there, and moves the marks of each section to where it is one
/// stretch of siblings:
///
/// - both tags in one paragraph: the runs between them;
/// - in different cells of one row: the row;
/// - in different rows of one table: these rows, without one that holds nothing but tags;
/// - in different paragraphs of one place: the paragraphs and tables between them; a paragraph of nothing but tags
/// goes,
///   one that begins or ends with the tag belongs to the section or does not accordingly.
///
/// Paragraphs that only these tags make are marked as spare. The tags must be closed and the sections nested. What can
/// be none of these is given back: one tag of each.
std::vector<SectionTag> mark_sections(const std::vector<Paragraph>& paragraphs);

}  // namespace hbjs::render::docx
