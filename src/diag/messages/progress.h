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
/// the date; the month; the first and the last day that its report tells of
inline constexpr Message<Str, Str, Str, Str> outside_month{
    "HB511",
    Severity::error,
    "日期 {0} 不归 {1} 的报送：它写 {2} 至 {3} 的事",
    "{0} does not belong into the report on {1}, which tells of {2} to {3}",
    "写到那一天所归的月份：截止日以前的归当月，截止日以后的也可归下月；日期写错的，改正日期",
    "report it for the month that it belongs to (after the due day, the next month will do) or correct the date"};
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
/// the day; as of when
inline constexpr Message<Str, Str> submitted_in_future{
    "HB514",
    Severity::warning,
    "报送日期 {0} 还没有到（截至 {1}），这份报送暂不计入",
    "it says it was handed in on {0}, which is still to come as of {1}; until then it does not count",
    "改正 date，写实际报送的那一天",
    "correct `date`: the day on which it was handed in"};
/// the day; the month; why in Chinese, in English
inline constexpr Message<Str, Str, Str, Str> submitted_out_of_reach{
    "HB515",
    Severity::error,
    "{1} 的报送日期是 {0}：{2}",
    "the report on {1} says it was handed in on {0}: {3}",
    "改正 date，写实际报送的那一天；是否按时由它判断",
    "correct `date`: it decides whether the report was on time"};
/// the date; the day of the report
inline constexpr Message<Str, Str> after_submission{"HB516",
                                                    Severity::warning,
                                                    "{0} 发生的事，写进了 {1} 就已报送的材料",
                                                    "{0} lies after the day of the report, {1}",
                                                    "核对两个日期；报送后补充的，把报送日期改为补充之日",
                                                    "check both dates; if it was added later, so was the report"};
/// the target; what it adds up to; its goal
inline constexpr Message<Str, Str, Str> far_above_goal{
    "HB517",
    Severity::warning,
    "“{0}”累计 {1}，是目标 {2} 的十倍以上",
    "“{0}” adds up to {1}, more than ten times its goal of {2}",
    "核对数据：单位是否写错，逐月累加的目标是否填了累计数",
    "check the figures: another unit of measure, or running totals where months are added up"};
/// the project; what was committed; the budget
inline constexpr Message<Str, Str, Str> committed_above_budget{
    "HB518",
    Severity::warning,
    "项目“{0}”累计落实 {1} 万元，超过预算 {2} 万元",
    "project “{0}”: {1} committed, above its budget of {2} (万元)",
    "核对落实和预算；同一笔资金只记一次落实",
    "check commitments and budget; one sum is committed only once"};
/// the project; what was paid; what was committed
inline constexpr Message<Str, Str, Str> paid_above_committed{
    "HB519",
    Severity::warning,
    "项目“{0}”累计拨付 {1} 万元，超过已落实的 {2} 万元",
    "project “{0}”: {1} paid, above the {2} committed (万元)",
    "先落实、后拨付：补记落实，或核对拨付",
    "money is committed before it is paid: add the commitment or check the payment"};
/// what was paid; the funds
inline constexpr Message<Str, Str> paid_above_funds{
    "HB520",
    Severity::error,
    "财政性帮扶资金累计拨付 {0} 万元，超过资金总额 {1} 万元",
    "{0} of fiscal money paid in all, above the funds of {1} (万元)",
    "核对拨付；其他来源的资金，写明项目，并在项目的 source 中注明来源",
    "check the payments; of other money name the project, and its source in the project"};
/// the unit; the month
inline constexpr Message<Str, Str> two_submissions{
    "HB521",
    Severity::error,
    "“{0}”{1} 的报送有两份",
    "“{0}” has two reports on {1}",
    "合成一份，放在以该单位命名的文件里；写错单位或月份的，改正内容",
    "merge them into the file named after the unit, or correct the unit or month"};
/// the unit; the month
inline constexpr Message<Str, Str> not_handed_in{
    "HB522",
    Severity::note,
    "“{0}”{1} 的报送没有写 date：按还没有报送对待，不计入任何统计",
    "“{0}”'s report on {1} has no `date`: it counts as not handed in yet, and counts nowhere",
    "填好以后写上 date，就是报送的那一天；还没有填好的，不必管",
    "once it is complete, write `date`, the day of handing in; until then leave it as it is"};
/// what it is in Chinese, in English; which one was the first in Chinese, in English
inline constexpr Message<Str, Str, Str, Str> told_twice{
    "HB523",
    Severity::warning,
    "这一条{0}与{2}一模一样，会算两次",
    "this {1} is the very same as {3} and counts twice",
    "重复的删去一条；确是两次的，在内容或说明里写出区别",
    "remove one of them; if there were two, say in words how they differ"};
/// the unit; what was paid; what was committed
inline constexpr Message<Str, Str, Str> unnamed_paid_above_committed{
    "HB524",
    Severity::warning,
    "“{0}”没有写明项目的资金累计拨付 {1} 万元，超过已落实的 {2} 万元",
    "“{0}”: {1} paid without a project, above the {2} committed without one (万元)",
    "先落实、后拨付：补记落实，或核对拨付；属于某个项目的，写上 project",
    "money is committed before it is paid: add the commitment, check the payment, or name its project"};
/// the item
inline constexpr Message<Str> empty_entry{"HB525",
                                          Severity::warning,
                                          "事项 {0} 下面什么也没有写",
                                          "nothing is said of item {0}",
                                          "写上 progress、measures、problems 或 next，或删去这一条",
                                          "write `progress`, `measures`, `problems` or `next`, or remove the entry"};
/// the two keys
inline constexpr Message<Str, Str> missing_either{
    "HB526",
    Severity::error,
    "“{0}”和“{1}”都没有写",
    "neither “{0}” nor “{1}” is there",
    "两个键写一个：研究、赴建始、宣传等写 duty（职责编号），培训等写 item（事项、任务编号）",
    "write one of the two: `duty` (a duty's id) for studies, visits, publicity; `item` (of a requirement or task) for "
    "training and the like"};
/// what is wrong in Chinese, in English
inline constexpr Message<Str, Str> activity_place{
    "HB527",
    Severity::error,
    "这一条活动{0}",
    "this activity {1}",
    "duty 写凭活动报送的职责（hbjs list duties），或改写 item（事项、任务编号）；两个键只写一个",
    "write as `duty` one that activities tell of (hbjs list duties), or `item` (of a requirement or task) instead; one of "
    "the two"};
inline constexpr Message<> funds_by_payments{"HB528",
                                             Severity::warning,
                                             "资金的完成数按拨付计，这里报的数没有采用",
                                             "what is done of the funds is what was paid; this figure is not used",
                                             "把拨付写在 payments 里，删去这个数",
                                             "write what was paid under `payments`, and remove the figure"};
/// the link; where it leads; why not in Chinese, in English
inline constexpr Message<Str, Str, Str, Str> link_outside{
    "HB530",
    Severity::error,
    "链接“{0}”指向“{1}”，{2}；没有读取",
    "the link “{0}” leads to “{1}”, {3}; it was not followed",
    "把文件放进方案文件夹；要共用的，放进同一个 git 仓库，用相对路径的链接",
    "put the file into the plan's folder; to share one, use a relative link within the same git repository"};
inline constexpr Message<Str> never_read{"HB531",
                                         Severity::warning,
                                         "“{0}”不会被读取：方案没有这个名称的文件或文件夹",
                                         "“{0}” is never read: a plan has no file or folder of this name",
                                         "改成方案的文件名；不属于方案的，移到别处",
                                         "give it the name that a plan's file has, or move it elsewhere"};
/// the name; the other one
inline constexpr Message<Str, Str> names_alike{"HB532",
                                               Severity::error,
                                               "“{0}”与“{1}”的名称只差大小写、全半角或空格",
                                               "the names “{0}” and “{1}” differ only in case, width or spaces",
                                               "只留一个：在 Windows 和 macOS 上二者会互相覆盖，人也分不清",
                                               "keep one: Windows and macOS take them for one file, and so do people"};
/// the target; the one that gives its figures; that one's id
inline constexpr Message<Str, Str, Str> figure_of_other{
    "HB540",
    Severity::error,
    "“{0}”的数取自“{1}”，不单独报",
    "“{0}” has its figures from “{1}” and none of its own",
    "写到目标 {2} 下；那里已经有了的，把这一条删去",
    "report it under target {2}; where it stands there already, take this one out"};
/// the target; the other one; why not in Chinese, in English
inline constexpr Message<Str, Str, Str, Str> figures_unfit{
    "HB541",
    Severity::error,
    "“{0}”的数不能取自“{1}”：{2}",
    "“{0}” cannot have its figures from “{1}”: {3}",
    "figures_of 写计量单位和累计方式都相同、自己有数的目标",
    "let figures_of name a target with figures of its own, in the same unit of measure and added up likewise"};

}  // namespace hbjs::msg
