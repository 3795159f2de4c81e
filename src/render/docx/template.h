#pragma once

#include <string>
#include <string_view>

#include "diag/finding.h"
#include "diag/sources.h"
#include "render/template/data.h"
#include "render/template/names.h"

namespace hbjs::render {

/// Draws a document from one that holds `{{name}}` and `{{#rows}}…{{/rows}}` in its text, headers, footers and notes,
/// as Word or WPS has saved it. What is wrong with it goes to `sink`, whether or not that part of it would be drawn: a
/// finding's line is the paragraph, counted in its part, and its file one part of the document, called `shown`. The
/// result is empty when there are errors. Every other part of the document stays as it is.
std::string fill_docx(std::string_view bytes, const std::string& shown, const NameTree& names, const TemplateData& data,
                      Sink& sink, Sources& sources);

/// Only tells what is wrong.
void check_docx(std::string_view bytes, const std::string& shown, const NameTree& names, Sink& sink, Sources& sources);

}  // namespace hbjs::render
