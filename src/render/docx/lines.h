#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "office/xml.h"

/// Lines of a Word document that break between words.
namespace hbjs::render::docx {

/// A title's lines: none has more than `most` cells if words allow that, and the longest is as short as can be. One of
/// hundreds of words is no title, and stays one line.
std::vector<std::string> title_lines(std::string_view title, std::size_t most);

/// The paragraph's own text; a line break is a line break.
std::string text_of(pugi::xml_node paragraph);

/// Breaks a paragraph that is wider than `most` cells as title_lines() does. One that holds more than text stays.
void break_between_words(pugi::xml_node paragraph, std::size_t most);

}  // namespace hbjs::render::docx
