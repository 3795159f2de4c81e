#pragma once

#include "diag/message.h"

/// HB5xx: the units' reports.
namespace hbjs::msg {

/// the file; why in Chinese, in English
inline constexpr Message<Str, Str, Str> stray_file{"HB501",
                                                   Severity::error,
                                                   "“{0}”不是报送文件：{1}",
                                                   "“{0}” is not a submission: {2}",
                                                   "报送文件放在 progress/YYYY-MM/单位名称.yaml",
                                                   "submissions live in progress/YYYY-MM/UNIT.yaml"};
/// what the file says; what its path says
inline constexpr Message<Str, Str> path_differs{"HB502",
                                                Severity::error,
                                                "文件里写的是“{0}”，文件名说的是“{1}”",
                                                "the file says “{0}”, its path says “{1}”",
                                                "改正内容或移动文件",
                                                "correct the content or move the file"};
/// the month; the year
inline constexpr Message<Str, int> month_outside_year{
    "HB503",
    Severity::error,
    "{0} 不在方案年度 {1} 之内",
    "{0} is not in the plan's year {1}",
    "改正月份；另一年度的报送归另一份方案",
    "correct the month; another year's reports belong to another plan"};
/// the month; as of when
inline constexpr Message<Str, Str> month_in_future{"HB504",
                                                   Severity::error,
                                                   "{0} 还没有到（截至 {1}）",
                                                   "{0} has not begun as of {1}",
                                                   "检查月份；要按另一天判断请用 --as-of",
                                                   "check the month; use --as-of to judge by another day"};
/// the item; the unit
inline constexpr Message<Str, Str> item_not_of_unit{"HB505",
                                                    Severity::error,
                                                    "事项 {0} 不由“{1}”牵头或负责",
                                                    "“{1}” neither leads nor is responsible for item {0}",
                                                    "hbjs duties {1} 列出该单位的全部事项",
                                                    "hbjs duties {1} lists what it has"};
/// the target; the item
inline constexpr Message<Str, Str> target_of_other_item{"HB506",
                                                        Severity::error,
                                                        "目标“{0}”不属于事项 {1}",
                                                        "target “{0}” does not belong to item {1}",
                                                        "把数据写到目标所属的事项下",
                                                        "report it under the item it belongs to"};
/// the target; the earlier figure; this one
inline constexpr Message<Str, Str, Str> cumulative_falls{"HB507",
                                                         Severity::warning,
                                                         "“{0}”的累计数由 {1} 降为 {2}",
                                                         "“{0}” falls from {1} to {2}",
                                                         "累计数只增不减；核对两个月的数",
                                                         "a running total never falls; check both months"};
/// the target; what it adds up to; its limit
inline constexpr Message<Str, Str, Str> above_range{
    "HB508",
    Severity::warning,
    "“{0}”累计 {1}，超出目标 {2}",
    "“{0}” adds up to {1}, beyond its goal of {2}",
    "核对各月数据：逐月累加的目标只填本月新增数",
    "check the months: a target that adds up takes the month's own number"};
/// the project; what was paid; the budget
inline constexpr Message<Str, Str, Str> payment_above_budget{"HB509",
                                                             Severity::error,
                                                             "项目“{0}”累计拨付 {1} 万元，超过预算 {2} 万元",
                                                             "project “{0}”: {1} paid, above its budget of {2} (万元)",
                                                             "核对拨付和预算",
                                                             "check payments and budget"};
/// the sum; the funds
inline constexpr Message<Str, Str> budgets_above_funds{
    "HB510",
    Severity::error,
    "财政性帮扶资金项目预算合计 {0} 万元，超过资金总额 {1} 万元",
    "the budgets of fiscal projects add up to {0}, above the funds of {1} (万元)",
    "核对各项目预算；其他来源的资金在 source 中写明",
    "check the budgets; name the source of other money in `source`"};
/// the date; the month
inline constexpr Message<Str, Str> outside_month{"HB511",
                                                 Severity::error,
                                                 "日期 {0} 不在报送月份 {1} 之内",
                                                 "{0} does not lie in the reported month {1}",
                                                 "活动和拨付写到发生的那个月",
                                                 "report it in the month in which it happened"};
inline constexpr Message<Str> unit_does_not_report{"HB512",
                                                   Severity::error,
                                                   "“{0}”不是应报送的帮扶单位",
                                                   "“{0}” is not a unit that reports",
                                                   "只有帮扶方单位报送",
                                                   "only helper-side units report"};
/// the target; the figure
inline constexpr Message<Str, Str> negative_measure{
    "HB513",
    Severity::error,
    "“{0}”的数值 {1} 不能为负",
    "the figure of “{0}”, {1}, must not be negative",
    "填本月实际数；更正以前多报的数，请改那个月的文件",
    "give the month's true figure; correct an earlier month in its own file"};

}  // namespace hbjs::msg
