#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hbjs {

/// The bytes, which are GB18030 (GBK, GB 2312, "ANSI" of a Chinese Windows), as UTF-8; nullopt when they are not.
std::optional<std::string> from_gb18030(std::string_view bytes);

/// The same for bytes that surely are GB18030; nullopt for a private character, no Chinese at all, mostly characters
/// outside of GB 2312 or words in UTF-8 among them, which is how damaged UTF-8 and other encodings look.
std::optional<std::string> surely_gb18030(std::string_view bytes);

/// Whether the bytes begin with the byte order mark of UTF-16.
bool has_utf16_mark(std::string_view bytes);

/// UTF-16 in the byte order of its mark, in UTF-8 without a mark; nullopt when there is no mark, half a character, a
/// lone surrogate or a zero character (UTF-32 has the same mark).
std::optional<std::string> utf16_to_utf8(std::string_view bytes);

/// The text of a whole file as UTF-8 without its byte order mark, which decides where there is one (UTF-8, UTF-16).
/// Else UTF-8 where it is well-formed, and GB18030 where that is. A few Chinese words in GBK are well-formed UTF-8 too
/// (小学, 平台): so GB18030 also where only that reads as Chinese. Nullopt when it is none, or holds zero bytes. Decide
/// on whole files: the shorter, the likelier a mistake.
std::optional<std::string> decoded_text(std::string_view bytes);

}  // namespace hbjs
