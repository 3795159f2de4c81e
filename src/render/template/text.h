#pragma once

#include <string>
#include <string_view>

#include "render/page/page.h"
#include "render/template/data.h"

/// What only text templates have: sections that lay out tables and headings for the width at hand.
namespace hbjs::render {

/// {{#table}} a line each, cells separated by ｜, the first line the titles (a title that ends with `:` is of a column
/// of numbers) {{/table}}; {{#heading}} the report's title {{/heading}}; {{#part}} a section's {{/part}}.
inline constexpr std::string_view text_helpers[] = {"table", "heading", "part"};

/// A value inside a text template: what would break a table's cells or a terminal is kept harmless until
/// finished_text() puts it right.
std::string guarded_text(const std::string& value);

/// Adds the helpers to the data.
void add_text_helpers(TemplateData& data, const TextStyle& style);

/// Without blank lines at the beginning, and with one where there are several: what a template leaves out leaves its
/// blank lines behind.
std::string without_gaps(std::string_view text);

/// The text as it is shown: every line that is not of a table wrapped to the width; what follows `- ` or `1. ` hangs
/// below its own beginning.
std::string finished_text(std::string_view drawn, const TextStyle& style);

}  // namespace hbjs::render
