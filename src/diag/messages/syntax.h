#pragma once

#include "diag/message.h"

/// HB027–HB036, HB039: signs and blanks that YAML takes otherwise than they were meant.
namespace hbjs::msg {

inline constexpr Message<Str, Str> wide_blank{"HB027",
                                              Severity::error,
                                              "这里用了{0}，YAML 只认半角空格",
                                              "{1} stands where YAML needs a plain space",
                                              "切换到英文输入法，改为半角空格",
                                              "type a plain space"};
inline constexpr Message<Str> swallowed_line{"HB028",
                                             Severity::error,
                                             "“{0}”这一行并进了上面的值",
                                             "this line, which begins with “{0}”, became part of the value above",
                                             "键后面要有“: ”，列表项前面要有“- ”，并与同级的各行对齐",
                                             "a key needs `: ` after it, an item `- ` before it, and both the "
                                             "indentation of their neighbours"};
inline constexpr Message<> joined_lines{"HB029",
                                        Severity::warning,
                                        "这个值没有加引号却分成了几行，各行之间会插入空格",
                                        "a value without quotes goes over several lines, which are joined with blanks",
                                        "写成一行；若是另一项，前面加“- ”；若是另一个键，写成“键: 值”并与上一行对齐",
                                        "write it on one line; another item begins with `- `, another key is `key: "
                                        "value`, aligned with the line above"};
inline constexpr Message<Str> text_cut_off{"HB030",
                                           Severity::warning,
                                           "“{0}”被当作注释，没有读入",
                                           "“{0}” was taken for a comment and not read",
                                           "若是文字，请给整个值加引号；若是注释，# 后面留一个空格",
                                           "quote the value if this is text; if it is a comment, put a space after #"};
inline constexpr Message<Str> leading_sign{"HB031",
                                           Severity::error,
                                           "值不能以“{0}”开头，YAML 拿它另有用处",
                                           "a value cannot begin with {0}, which means something else to YAML",
                                           "若是文字，请给整个值加引号",
                                           "quote the value if it is text"};
inline constexpr Message<> colon_in_text{"HB032",
                                         Severity::error,
                                         "文字里的“: ”被当作键与值的分隔",
                                         "`: ` within a text is taken to part a key from its value",
                                         "给整个值加引号，或改用全角的“：”",
                                         "quote the value, or use the full-width ："};
inline constexpr Message<Str> stray_quote{"HB033",
                                          Severity::warning,
                                          "值以引号“{0}”结尾，开头却没有",
                                          "the value ends with the quote {0}, but does not begin with one",
                                          "在开头补上同样的引号，或删去末尾的",
                                          "begin it with the same quote, or remove this one"};
inline constexpr Message<> text_after_quote{
    "HB034",
    Severity::error,
    "引号已经配对，后面却还有文字",
    "more text follows after the closing quote",
    "把整个值放进引号；值里面的引号用“”，或在双引号里写成 \\\"",
    "put all of it into the quotes; within double quotes, write a quote as \\\""};
inline constexpr Message<Str> extra_bracket{"HB035",
                                            Severity::error,
                                            "多了一个“{0}”",
                                            "there is one {0} too many",
                                            "删去它，或在前面补上开头的括号",
                                            "remove it, or open the bracket before"};
inline constexpr Message<> missing_comma{"HB036",
                                         Severity::error,
                                         "列表的两项之间缺少逗号",
                                         "a comma is missing between two items of the list",
                                         "各项之间用半角逗号分隔：[甲, 乙]",
                                         "separate the items with ASCII commas: [a, b]"};
inline constexpr Message<Str> missing_space{"HB039",
                                            Severity::error,
                                            "“{0}”后面要有一个空格",
                                            "a space is needed after {0}",
                                            "写成“键: 值”“- 项”",
                                            "write `key: value` and `- item`"};

}  // namespace hbjs::msg
