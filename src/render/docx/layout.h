#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "office/xml.h"
#include "render/docx/styles.h"

/// What no style can say of an official document (GB/T 9704-2012), done once its words are known. Paragraphs and tables
/// are known by the styles of templates/docx/styles.xml; whatever has another style stays as it was drawn.
namespace hbjs::render::docx {

/// Lays out the body of word/document.xml:
///
/// - a title (GwTitle, AnnexTitle) longer than a line is broken between words into lines of much the same length
/// (7.3.1);
/// - Organ and the IssueDate after it stand where 7.3.5.2 has them: the longer of them two characters from the right,
///   the date beginning two characters right of the organ;
/// - the columns of a table (GwTable) get their widths by what they hold, and fill the page's width; a row too tall to
///   be kept on one page may break. A table of more columns than Word allows stays as it was drawn.
void lay_out(pugi::xml_node body, const StyleIds& styles = {});

/// How far two lines stand from the right, in cells.
struct SignedAt {
  std::size_t organ = 0, date = 0;
};
/// Where organ and date stand, by their widths in cells.
SignedAt signed_at(std::size_t organ, std::size_t date);

}  // namespace hbjs::render::docx
