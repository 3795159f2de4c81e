#pragma once

#include <string>
#include <string_view>

namespace hbjs::render {

/// Lines as the mustache specification has them: a line that holds nothing but one tag leaves no line behind,
/// whether its section is drawn or not, and a blank line is a blank line. (kainjow leaves a blank line for a section
/// that is not drawn, and swallows one after a section that is.) What is drawn goes through drawn_lines().
std::string prepared_lines(std::string_view text);
std::string drawn_lines(std::string_view drawn);

}  // namespace hbjs::render
