#pragma once

#include "diag/message.h"

/// HB7xx: templates of reports (`report --template DIR`).
namespace hbjs::msg {

inline constexpr Message<> tag_unclosed{"HB701",
                                        Severity::error,
                                        "标记没有写完",
                                        "a tag is not closed",
                                        "在标记末尾补上两个右花括号",
                                        "end the tag with two closing braces"};
inline constexpr Message<Str> section_unopened{"HB702",
                                               Severity::error,
                                               "“{0}”在这里结束，却没有开始",
                                               "“{0}” is closed here but was never opened",
                                               "补上节的开头，或删去这个结尾；交叉的节要分开",
                                               "open the section before, or remove this tag; sections must not cross"};
inline constexpr Message<Str> section_unclosed{"HB703",
                                               Severity::error,
                                               "“{0}”在这里开始，却没有结束",
                                               "“{0}” is opened here and never closed",
                                               "在节的末尾补上结束标记",
                                               "close the section where it ends"};
inline constexpr Message<> delimiters_changed{"HB704",
                                              Severity::error,
                                              "不支持更改标记符号",
                                              "changing the delimiters is not supported",
                                              "删去这个标记，一律用双花括号",
                                              "remove this tag and use double braces throughout"};
inline constexpr Message<> sections_too_deep{"HB705",
                                             Severity::error,
                                             "节嵌套过深",
                                             "sections are nested too deeply",
                                             "检查是否漏了结束标记；嵌套最多 32 层",
                                             "check for a missing end; at most 32 may stand inside each other"};
inline constexpr Message<Str> unknown_template_name{"HB706",
                                                    Severity::error,
                                                    "报告没有“{0}”这个名称",
                                                    "the report has no name “{0}”",
                                                    "全部名称见同一报告的 --format json",
                                                    "the same report with --format json shows every name"};
/// the name; the sections that it stands in
inline constexpr Message<Str, Str> template_name_elsewhere{"HB707",
                                                           Severity::error,
                                                           "“{0}”在这里用不了，它属于 {1}",
                                                           "“{0}” cannot be used here; it belongs to {1}",
                                                           "移到那一节里面",
                                                           "move it into that section"};
inline constexpr Message<Str> not_printable{"HB708",
                                            Severity::error,
                                            "“{0}”不是文字，不能直接写出来",
                                            "“{0}” is no text and cannot be printed",
                                            "写成一节，在里面写它的内容",
                                            "make it a section and write what is in it"};
inline constexpr Message<Str> section_in_itself{"HB709",
                                                Severity::error,
                                                "“{0}”这一节里又套了它自己，内容会成倍重复",
                                                "the section “{0}” stands inside itself: its content would multiply",
                                                "删去里面的一层",
                                                "remove the inner one"};
inline constexpr Message<Str> unknown_partial{
    "HB710",
    Severity::error,
    "没有“{0}”这个模板片段",
    "there is no partial “{0}”",
    "写文件名，如 foot.md；文件要与模板在同一文件夹，或是自带的",
    "name a file, such as foot.md, that lies beside the template or is built in"};
inline constexpr Message<Str> partial_in_itself{"HB711",
                                                Severity::error,
                                                "模板片段“{0}”又包含了它自己",
                                                "the partial “{0}” includes itself",
                                                "删去这个包含，或拆成两个片段",
                                                "remove this inclusion or split the partial in two"};
inline constexpr Message<Str> template_unreadable{
    "HB712",
    Severity::error,
    "模板“{0}”无法读取，或不是 UTF-8 文本，或超过 1 MiB（Word 文档 20 MiB）",
    "the template “{0}” cannot be read, is not UTF-8 or is larger than 1 MiB (a Word document: 20 MiB)",
    "核对文件和权限；用文本编辑器另存为 UTF-8",
    "check the file and its permissions; save it as UTF-8"};
inline constexpr Message<> not_mustache{"HB713",
                                        Severity::error,
                                        "模板写法有误",
                                        "this is not mustache",
                                        "标记里要写一个名称，如 title",
                                        "a tag holds a name, such as title"};
inline constexpr Message<Str> template_ignored{
    "HB714",
    Severity::warning,
    "“{0}”不是任何报告的模板，不会用到",
    "“{0}” is no template of any report and is not used",
    "模板的文件名固定，如 month.html；自己的片段要被模板包含才会用到",
    "templates have fixed names, such as month.html; a partial must be included by one"};
inline constexpr Message<> partial_in_document{"HB715",
                                               Severity::error,
                                               "Word 模板不能包含别的文件",
                                               "a Word template cannot include another file",
                                               "删去这个标记，把内容直接写在文档里",
                                               "remove this tag and write its content into the document"};
inline constexpr Message<> wide_braces{"HB716",
                                       Severity::error,
                                       "这里用了全角花括号",
                                       "these are full-width braces",
                                       "切换到英文输入法，改用半角的双花括号",
                                       "type plain braces, two of them"};
inline constexpr Message<Str> section_misplaced{
    "HB717",
    Severity::error,
    "“{0}”的开头和结尾没有对齐，看不出要重复哪一部分",
    "the begin and end of “{0}” do not match, so it is not clear what is to be repeated",
    "开头和结尾要写在同一段里；或各占一段，中间是要重复的内容；或写在表格的同一行里",
    "write both into one paragraph, or each into one of its own around what is repeated, or both into one row of a table"};
inline constexpr Message<> document_refused{"HB718",
                                            Severity::error,
                                            "这个文件不能用作 Word 模板",
                                            "this file cannot be used as a Word template",
                                            "自带的模板可用 hbjs template export 文件夹 取出，在它上面改",
                                            "hbjs template export DIR gives the built-in ones to start from"};
inline constexpr Message<> document_too_large{"HB719",
                                              Severity::error,
                                              "按这个模板写出来的文档太大",
                                              "the document that this template makes is too large",
                                              "检查是否有不必要的节套节",
                                              "check for sections inside sections that need not be"};

}  // namespace hbjs::msg
