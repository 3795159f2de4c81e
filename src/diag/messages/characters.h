#pragma once

#include <cstddef>

#include "diag/message.h"

/// HB018, HB019, HB026, HB037, HB038, HB040: characters that are not what they look like, or are not seen at all.
namespace hbjs::msg {

inline constexpr Message<Str> invisible_character{"HB040",
                                                  Severity::error,
                                                  "夹着看不见的字符 {0}",
                                                  "an invisible character {0} stands here",
                                                  "删去它；看不见时把整个词重新输入一遍",
                                                  "remove it; if it cannot be seen, type the word anew"};
inline constexpr Message<Str> turning_character{"HB018",
                                                Severity::error,
                                                "夹着改变文字方向的控制字符 {0}，看到的顺序不是真正的顺序",
                                                "a character that turns the direction of writing ({0}): what is "
                                                "seen is not what is read",
                                                "删去它，或把整行重新输入一遍",
                                                "remove it, or type the line anew"};
inline constexpr Message<Str> odd_line_end{"HB019",
                                           Severity::error,
                                           "夹着别的软件不当作换行的换行符 {0}",
                                           "{0} ends a line here, which other programs do not see",
                                           "删去它；确要换行时重新按回车",
                                           "remove it; press Enter where a line shall end"};
/// the line end that few have, how many have it, the other
inline constexpr Message<Str, std::size_t, Str> mixed_line_ends{"HB026",
                                                                Severity::warning,
                                                                "换行符不统一：{1} 行以 {0} 结尾，其余以 {2} 结尾",
                                                                "line ends differ: {1} of the lines end in {0}, the "
                                                                "others in {2}",
                                                                "在编辑器中把整个文件的换行符统一为 LF",
                                                                "let the editor end all lines of the file in LF"};
/// the character, its number; what it looks like, its number
inline constexpr Message<Str, Str, Str, Str> look_alike{"HB037",
                                                        Severity::error,
                                                        "这个“{0}”（{1}）是部首或兼容字，不是“{2}”（{3}）",
                                                        "this {0} ({1}) is a radical or a compatibility character, "
                                                        "not {2} ({3})",
                                                        "多半复制自 PDF：重新输入“{2}”",
                                                        "it was most likely copied from a PDF: type {2} anew"};
inline constexpr Message<> lost_character{"HB038",
                                          Severity::error,
                                          "“�”（U+FFFD）表示这里的字在转换编码时丢失了",
                                          "“�” (U+FFFD) says that a character was lost in a conversion",
                                          "对照原件补上丢失的字",
                                          "put back what is lost, from the original"};

}  // namespace hbjs::msg
