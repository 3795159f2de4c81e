#pragma once

#include "diag/message.h"

/// HB601–HB619: what the plan itself says about findings, in `# hbjs: ignore[…]` comments and in `severities`.
namespace hbjs::msg {

inline constexpr Message<> ignore_malformed{"HB601",
                                            Severity::warning,
                                            "这条给 hbjs 的注释读不懂，没有起作用",
                                            "this comment to hbjs cannot be read and has no effect",
                                            "写成 # hbjs: ignore[HB203] 原因；几个代码用逗号隔开",
                                            "write # hbjs: ignore[HB203] reason; commas go between several codes"};
inline constexpr Message<> ignore_without_reason{"HB602",
                                                 Severity::warning,
                                                 "忽略检查项没有写原因，没有起作用",
                                                 "the comment gives no reason and has no effect",
                                                 "在方括号后写明为什么可以忽略，如“原表如此”",
                                                 "say behind the bracket why it may stand, such as “printed so”"};
inline constexpr Message<Str> ignore_unknown_code{"HB603",
                                                  Severity::warning,
                                                  "没有检查代码“{0}”",
                                                  "there is no code “{0}”",
                                                  "hbjs explain 列出全部代码",
                                                  "hbjs explain lists them all"};
/// the code; why in Chinese, in English
inline constexpr Message<Str, Str, Str> ignore_refused{"HB604",
                                                       Severity::warning,
                                                       "{0} 不能忽略：{1}",
                                                       "{0} cannot be ignored: {2}",
                                                       "从注释中删去它，并按 hbjs explain {0} 改正",
                                                       "take it out of the comment and see hbjs explain {0}"};
/// what was typed; what it should be
inline constexpr Message<Str, Str> ignore_full_width{
    "HB605",
    Severity::warning,
    "注释里用了全角的“{0}”，应为“{1}”，没有起作用",
    "“{0}” is full-width and should be “{1}”: the comment has no effect",
    "切换到英文输入法重写：# hbjs: ignore[HB203] 原因",
    "write it in ASCII: # hbjs: ignore[HB203] reason"};
inline constexpr Message<Str> ignore_unused{"HB606",
                                            Severity::warning,
                                            "这里没有 {0} 可忽略",
                                            "there is no {0} here to ignore",
                                            "问题已不存在就删去它；注释要与问题同一行，或单独成行、写在它的上一行",
                                            "remove it when the finding is gone; else put the comment on the finding's "
                                            "line, or on a line of its own right above"};
inline constexpr Message<Str> severity_of_unknown_code{"HB607",
                                                       Severity::error,
                                                       "没有检查代码“{0}”，这一行没有起作用",
                                                       "there is no code “{0}”: this line has no effect",
                                                       "hbjs explain 列出全部代码",
                                                       "hbjs explain lists them all"};
/// the code
inline constexpr Message<Str> severity_refused{"HB608",
                                               Severity::error,
                                               "{0} 只能是 error：它使数据没有读进来，答案会有遗漏",
                                               "{0} stays an error: what it finds is not read and missing from answers",
                                               "删去这一行，按 hbjs explain {0} 改正数据",
                                               "remove this line and mend the data as hbjs explain {0} says"};
inline constexpr Message<> ignore_swallowed{"HB609",
                                            Severity::error,
                                            "全角的“＃”不是注释，从这里起都成了前面文字的一部分",
                                            "a full-width “＃” begins no comment: all of this became part of the text",
                                            "改为半角的 #，前面留一个空格：# hbjs: ignore[HB203] 原因",
                                            "type the ASCII # with a space before it: # hbjs: ignore[HB203] reason"};

}  // namespace hbjs::msg
