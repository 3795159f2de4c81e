#pragma once

#include <string>
#include <string_view>

/// What goes into a format is escaped here and nowhere else (DESIGN §9).
namespace hbjs::render {

/// Whether a spreadsheet would compute the text instead of showing it, or take its first ' for the guard against that.
/// A plain negative number is harmless. Who reads CSV takes a ' off where the rest of the text needs that guard.
bool needs_guard(std::string_view text);

/// A field as RFC 4180 has it. A text that a spreadsheet would compute instead of show is guarded with a leading '.
std::string csv_field(std::string_view text);

/// Text on one line of Markdown, in a cell or behind a bullet; its own line breaks become <br>.
std::string markdown_line(std::string_view text);

/// Text of an element or a quoted attribute of HTML. What cannot be printed becomes U+FFFD.
std::string html_text(std::string_view text);

/// Text between tags of XML 1.0. Characters that XML 1.0 forbids are dropped.
std::string xml_text(std::string_view text);
/// Text of a quoted attribute of XML 1.0; line breaks and tabs are kept by character references.
std::string xml_attribute(std::string_view text);

/// A path as the path of a URI (RFC 3986): whatever is not unreserved or `/` is percent-encoded, byte by byte.
std::string uri_path(std::string_view path);

}  // namespace hbjs::render
