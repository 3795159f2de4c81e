#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diag/finding.h"
#include "diag/sources.h"
#include "render/docx/text.h"
#include "render/template/names.h"

namespace hbjs::render::docx {

/// Tells what is wrong with the tags of a part, which is called `shown`: its paragraphs are the lines of a template.
/// Gives back the file that findings about the part point into.
std::uint32_t check_tags(const std::vector<Paragraph>& paragraphs, const std::string& shown, const NameTree& names,
                         Sink& sink, Sources& sources);

/// Where the tag stands in the file that check_tags() gave.
Span span_of(const std::vector<Paragraph>& paragraphs, std::size_t paragraph, const Tag& tag, std::uint32_t file);

/// In which paragraph and row that is, in words.
Related place_of(const std::vector<Paragraph>& paragraphs, const Span& at);

}  // namespace hbjs::render::docx
