#pragma once

#include <string>
#include <string_view>

namespace hbjs::render {

/// What a text becomes, as a unified diff with three lines of context. Lines are compared one with the other, so a line
/// must not have been put in or taken out, only changed. Empty when both are the same.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after, bool color);

}  // namespace hbjs::render
