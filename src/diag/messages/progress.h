#pragma once

#include "diag/message.h"

/// HB5xx: the units' reports.
namespace hbjs::msg {

/// the file; why in Chinese, in English
inline constexpr Message<Str, Str, Str> stray_file{"HB501", Severity::error, "“{0}”不是报送文件：{1}", "“{0}” is not a submission: {2}",
                                              "报送文件放在 progress/YYYY-MM/单位名称.yaml",
                                              "submissions live in progress/YYYY-MM/UNIT.yaml"};
inline constexpr Message<Str, Str> path_differs{"HB502", Severity::error, "文件里写的是“{0}”，文件名说的是“{1}”",
                                                "the file says “{0}”, its path says “{1}”", "改正内容或移动文件",
                                                "correct the content or move the file"};
inline constexpr Message<Str, Str> month_outside_year{"HB503", Severity::error, "{0} 不在方案年度 {1} 之内",
                                                      "{0} is not in the plan's year {1}", "", ""};
inline constexpr Message<Str, Str> month_in_future{"HB504", Severity::error, "{0} 还没有到（截至 {1}）",
                                                   "{0} has not begun as of {1}", "检查月份；要按另一天判断请用 --as-of",
                                                   "check the month; use --as-of to judge by another day"};
inline constexpr Message<Str, Str> item_not_of_unit{"HB505", Severity::error, "事项 {0} 不是“{1}”的任务",
                                                    "item {0} is not one of “{1}”", "hbjs duties {1} 列出该单位的全部事项",
                                                    "hbjs duties {1} lists what it has"};
inline constexpr Message<Str, Str> target_of_other_item{"HB506", Severity::error, "目标“{0}”不属于事项 {1}",
                                                        "target “{0}” does not belong to item {1}",
                                                        "把数据写到目标所属的事项下", "report it under the item it belongs to"};
inline constexpr Message<Str, Str, Str> cumulative_falls{"HB507", Severity::warning, "“{0}”的累计数由 {1} 降为 {2}",
                                                         "“{0}” falls from {1} to {2}", "累计数只增不减；核对两个月的数",
                                                         "a running total never falls; check both months"};
inline constexpr Message<Str, Str, Str> above_range{"HB508", Severity::warning, "“{0}”累计 {1}，超过上限 {2}",
                                                    "“{0}” adds up to {1}, above its limit {2}", "核对各月数据",
                                                    "check the figures of the months"};
inline constexpr Message<Str, Str, Str> payment_above_budget{"HB509", Severity::error, "项目“{0}”累计拨付 {1} 万元，超过预算 {2} 万元",
                                                             "project “{0}”: {1} paid, above its budget of {2} (万元)",
                                                             "核对拨付和预算", "check payments and budget"};
inline constexpr Message<Str, Str> budgets_above_funds{"HB510", Severity::error, "项目预算合计 {0} 万元，超过财政性帮扶资金 {1} 万元",
                                                       "budgets add up to {0}, above the funds of {1} (万元)", "核对各项目预算",
                                                       "check the budgets"};
inline constexpr Message<Str, Str> outside_month{"HB511", Severity::error, "日期 {0} 不在报送月份 {1} 之内",
                                                 "{0} does not lie in the reported month {1}", "活动和拨付写到发生的那个月",
                                                 "report it in the month in which it happened"};
inline constexpr Message<Str> unit_does_not_report{"HB512", Severity::error, "“{0}”不是应报送的帮扶单位",
                                                   "“{0}” is not a unit that reports", "只有帮扶方单位报送",
                                                   "only helper-side units report"};
inline constexpr Message<Str> negative_measure{"HB513", Severity::error, "“{0}”的数值不能为负", "the figure of “{0}” must not be negative",
                                               "", ""};

}  // namespace hbjs::msg
