#pragma once

#include "diag/message.h"

/// HB3xx: numbers that the source states, against what can be counted.
namespace hbjs::msg {

/// the target; what it promises; the table in Chinese, in English; what is counted there
inline constexpr Message<Str, Str, Str, Str, Str> count_differs{
    "HB301",
    Severity::error,
    "“{0}”应有 {1}，{2}中数得 {4}",
    "“{0}” promises {1}; the {3} have {4}",
    "核对目标数和附件，改正其中一处",
    "check the target against the annex and correct one of them"};
/// what should stand here; what does
inline constexpr Message<Str, Str> numbering{"HB302",
                                             Severity::error,
                                             "编号不连续：这里应为“{0}”，写的是“{1}”",
                                             "the numbering has a gap: “{0}” is expected here, not “{1}”",
                                             "检查是否漏了一条、顺序或分类有误",
                                             "check for a missing or misplaced record, or a misspelt category"};
inline constexpr Message<Str> range_upside_down{
    "HB303",
    Severity::error,
    "目标“{0}”的范围有误：上限应大于目标值，且与 bound: between 同用",
    "target “{0}”: max must exceed goal, and goes together with bound: between",
    "改正 goal、max 或 bound",
    "correct goal, max or bound"};
inline constexpr Message<int> day_out_of_range{"HB304",
                                               Severity::error,
                                               "报送截止日“{0}”应在 1 到 31 之间",
                                               "the day “{0}” must lie between 1 and 31",
                                               "写几号就是几号；短于此日的月份按月末计",
                                               "write the day of the month; a shorter month ends earlier"};
inline constexpr Message<Str, Str> thresholds_swapped{
    "HB305",
    Severity::error,
    "黄灯界限 {0} 应小于红灯界限 {1}",
    "the yellow limit {0} must be below the red limit {1}",
    "yellow、red 都是落后序时进度的百分点，如 10 和 30",
    "both are percentage points behind the expected progress, such as 10 and 30"};
/// what must not be negative in Chinese, in English; the number
inline constexpr Message<Str, Str, Str> negative_amount{"HB306",
                                                        Severity::error,
                                                        "{0}“{2}”不能为负",
                                                        "the {1} “{2}” must not be negative",
                                                        "核对后改为 0 或正数",
                                                        "correct it to 0 or more"};

/// the target or duty; its number; the numbers of the quote
inline constexpr Message<Str, Str, Str> number_differs{"HB307",
                                                       Severity::error,
                                                       "“{0}”写的是 {1}，引文里的数是 {2}",
                                                       "“{0}” says {1}, the words it quotes say {2}",
                                                       "核对原文，改正数字或引文",
                                                       "check the source and correct the number or the quote"};
/// the group; the kind in Chinese, in English; how many are missing; how many there are
inline constexpr Message<Str, Str, Str, std::size_t, std::size_t> group_incomplete{
    "HB308",
    Severity::error,
    "单位组“{0}”缺 {3} 个{1}：单位表里共有 {4} 个",
    "group “{0}” lacks {3} of the {4} units of kind {2}",
    "在 members 中补上；只指一部分的，改用写明是哪一部分的名称",
    "add them to `members`; for some of them only, use a name that says which"};

}  // namespace hbjs::msg
