#pragma once

#include <cstddef>
#include <vector>

#include "office/xml.h"
#include "render/page/page.h"

/// Tables of official documents: how wide their columns are.
namespace hbjs::render::docx {

/// The columns' widths in twips, `twips` together: by what they hold, each wide enough for a number to stay whole and a
/// word of two characters to stand in a line.
std::vector<std::size_t> table_widths(const PageTable& table, std::size_t twips);

/// Whether the table needs a page on its side: it has many columns, or its rows would be tall on an upright one.
bool is_wide(const PageTable& table);

/// Gives the table of style GwTable its widths on a page of so much room, and lets its tall rows break.
void lay_out_table(pugi::xml_node table, std::size_t page_width, std::size_t page_height);

}  // namespace hbjs::render::docx
