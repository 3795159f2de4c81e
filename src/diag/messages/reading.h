#pragma once

#include <cstddef>

#include "diag/message.h"

/// HB0xx: bytes that cannot be read as the strict YAML that plans are kept in.
namespace hbjs::msg {

/// the byte; its number in the file; what to do in Chinese, in English
inline constexpr Message<Str, std::size_t, Str, Str> not_utf8{"HB001",
                                                              Severity::error,
                                                              "文件不是 UTF-8 编码（第 {1} 个字节 0x{0} 读不懂）",
                                                              "the file is not UTF-8 (byte {1}, 0x{0}, has no reading)",
                                                              "{2}",
                                                              "{3}"};
inline constexpr Message<> byte_order_mark{"HB002",
                                           Severity::warning,
                                           "文件以 BOM（字节顺序标记）开头",
                                           "the file begins with a byte order mark",
                                           "在编辑器中另存为“UTF-8（无 BOM）”",
                                           "save it as UTF-8 without BOM"};
inline constexpr Message<Str> control_character{
    "HB003",        Severity::error, "含有不可见的控制字符 {0}", "an invisible control character {0}",
    "删去这个字符", "remove it"};
inline constexpr Message<> utf16{"HB004",
                                 Severity::error,
                                 "文件是 UTF-16 编码",
                                 "the file is UTF-16",
                                 "在编辑器中另存为“UTF-8（无 BOM）”",
                                 "save it as UTF-8 without BOM"};
inline constexpr Message<int> too_large{"HB005",
                                        Severity::error,
                                        "文件超过 {0} MiB，不予读取",
                                        "the file is larger than {0} MiB and is not read",
                                        "按附件或月份拆分，或检查是否放错了文件",
                                        "split it, or check that it is the right file"};
inline constexpr Message<int> scalar_too_long{"HB006",
                                              Severity::error,
                                              "一个值超过 {0} KiB",
                                              "a value is longer than {0} KiB",
                                              "检查是否漏了引号或换行，使后文都并入了这个值",
                                              "look for a missing quote or line break that swallows what follows"};
inline constexpr Message<int> too_deep{"HB007",           Severity::error,
                                       "嵌套超过 {0} 层", "nested deeper than {0} levels",
                                       "检查括号或缩进",  "check brackets and indentation"};
inline constexpr Message<> empty_file{"HB008",
                                      Severity::error,
                                      "文件是空的",
                                      "the file is empty",
                                      "填写内容，或恢复此文件：git checkout -- 文件",
                                      "fill it in, or restore it: git checkout -- FILE"};
inline constexpr Message<int> too_many{"HB009",
                                       Severity::error,
                                       "内容超过 {0} 项，其余不再读取",
                                       "more than {0} items; the rest is not read",
                                       "拆分文件，或检查是否放错了文件",
                                       "split the file, or check that it is the right one"};
inline constexpr Message<Str, Str> unreadable_yaml{"HB010",
                                                   Severity::error,
                                                   "YAML 无法读懂：{0}",
                                                   "unreadable YAML: {1}",
                                                   "检查这一行及其上一行",
                                                   "look at this line and the one above"};
inline constexpr Message<> unclosed_quote{"HB011",
                                          Severity::error,
                                          "引号没有配对",
                                          "this quote is never closed",
                                          "在值的末尾补上同样的引号",
                                          "close it with the same quote at the end of the value"};
inline constexpr Message<> tab{
    "HB012",        Severity::error,     "缩进用了制表符（Tab）", "a tab is used as indentation",
    "改用空格缩进", "indent with spaces"};
inline constexpr Message<Str> full_width_syntax{"HB013",
                                                Severity::error,
                                                "这里用了全角的“{0}”，YAML 只认半角",
                                                "a full-width “{0}” stands where YAML needs the ASCII one",
                                                "切换到英文输入法，改为半角符号并在其后留一个空格",
                                                "type the ASCII character, with a space after it"};
inline constexpr Message<> missing_colon{"HB014",
                                         Severity::error,
                                         "键后面缺少冒号",
                                         "a colon is missing after this key",
                                         "写成“键: 值”，冒号为半角，后留一个空格",
                                         "write `key: value`"};
inline constexpr Message<> bad_indent{"HB015",
                                      Severity::error,
                                      "缩进与上文不一致",
                                      "indentation does not match what stands above",
                                      "同一级的键对齐到同一列",
                                      "align the keys of one level in one column"};
inline constexpr Message<> unclosed_bracket{"HB016",
                                            Severity::error,
                                            "括号没有配对",
                                            "this bracket is never closed",
                                            "在列表末尾补上 ] 或 }}",
                                            "close it with ] or }} at the end of the list"};
inline constexpr Message<Str> full_width_quotes{"HB017",
                                                Severity::error,
                                                "值外面是全角引号，应为“{0}”本身",
                                                "full-width quotes stand around the value; {0} is meant",
                                                "去掉引号，或改用半角引号 \"{0}\"",
                                                "remove them, or use ASCII quotes: \"{0}\""};
inline constexpr Message<Str> anchor{"HB020",
                                     Severity::error,
                                     "不允许使用锚点“&{0}”",
                                     "anchors are not allowed (&{0})",
                                     "把内容在每处写全",
                                     "write the content out in each place"};
inline constexpr Message<Str> alias{"HB021",
                                    Severity::error,
                                    "不允许使用引用“*{0}”",
                                    "aliases are not allowed (*{0})",
                                    "把内容在每处写全；若是文字以 * 开头，请加引号",
                                    "write the content out; quote a text that begins with *"};
inline constexpr Message<Str> tag{"HB022",
                                  Severity::error,
                                  "不允许使用标签“{0}”",
                                  "tags are not allowed ({0})",
                                  "删去标签；若是文字以 ! 开头，请加引号",
                                  "remove it; quote a text that begins with !"};
inline constexpr Message<> merge_key{"HB023",
                                     Severity::error,
                                     "不允许使用合并键“<<”",
                                     "merge keys (<<) are not allowed",
                                     "把内容在每处写全",
                                     "write the content out in each place"};
inline constexpr Message<> second_document{"HB024",
                                           Severity::error,
                                           "一个文件只能有一份文档，这里开始了第二份",
                                           "a second document begins here; a file holds one",
                                           "删去“---”或拆成两个文件",
                                           "remove the --- or split the file"};
inline constexpr Message<> directive{
    "HB025", Severity::error, "不允许使用 % 指令", "% directives are not allowed", "删去这一行", "remove the line"};

}  // namespace hbjs::msg
