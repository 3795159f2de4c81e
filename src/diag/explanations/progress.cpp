#include <array>

#include "diag/explanations/explanations.h"

namespace hbjs::explanations {
namespace {

constexpr std::string_view june = "progress/2024-06/区教育局.yaml";

constexpr std::array rows{
    Explanation{
        "HB501",
        {"progress/ 里有不是报送文件的东西：不是月份的文件夹，或者不是 .yaml 的文件。",
         "progress/ holds something that is no submission: a folder that is no month, or a file that is no .yaml."},
        {"放错位置的报送不会被统计，单位会被当成未报。",
         "A report in the wrong place is not counted, and its unit is taken as missing."},
        {"放到 progress/YYYY-MM/单位名称.yaml；表格先用 hbjs import 导入。",
         "Put it at progress/YYYY-MM/UNIT.yaml; forms go through hbjs import first."},
        {{}, {}, {}, {"progress/2024-06/ 里放着 区教育局.xlsx", "区教育局.xlsx lying in progress/2024-06/"}}},
    Explanation{"HB502",
                {"文件里写的单位或月份，与文件夹和文件名说的不一样。",
                 "The unit or month in the file is not what its folder and name say."},
                {"不知道这份报送算谁的、算哪个月的。", "There is no telling whose report it is, or of which month."},
                {"改正内容，或把文件移到该在的位置。", "Correct the content or move the file."},
                {june, "unit: 区教育局", "unit: 区财政局", {}}},
    Explanation{
        "HB503",
        {"报送的月份不在方案年度之内。", "The reported month is not in the plan's year."},
        {"它不会进入任何月报、季报和年报。", "It would enter no monthly, quarterly or yearly report."},
        {"改正月份；另一年度的报送归另一份方案。", "Correct the month; another year's reports belong to another plan."},
        {june, "month: 2024-06", "month: 2023-06", {}}},
    Explanation{
        "HB504",
        {"报送的月份还没有到。", "The reported month has not begun."},
        {"还没有发生的进展不能报；多半是月份写错了。",
         "Nothing can have happened in it yet; the month is probably wrong."},
        {"改正月份；要按另一天来判断，用 --as-of。", "Correct the month; to judge by another day, use --as-of."},
        {june, "month: 2024-06", "month: 2024-11", {}}},
    Explanation{
        "HB505",
        {"这个单位在所报的事项里，既不牵头也不负责。单位组的成员、职能划转后接替的单位都算。",
         "The unit neither leads the item nor is responsible for it, be it through a group or a succession."},
        {"报在别人的事项下，自己的事项就成了未报。", "Reported under another's item, its own stays unreported."},
        {"用 hbjs duties 单位 查看该单位的事项，改正 item。", "See hbjs duties UNIT for its items and correct `item`."},
        {june, "  - item: \"1.1\"", "  - item: \"2.1\"", {}}},
    Explanation{
        "HB506",
        {"目标的数据报在了别的事项下。目标归它的任务，或许诺它的需求事项。",
         "A target's figure stands under another item. It belongs under its task, or a requirement that promises it."},
        {"数据会计入错误的任务。", "The figure would count towards the wrong task."},
        {"把这个数移到目标所属的事项下，或改正目标编号。",
         "Move it to the item it belongs to, or correct the target's id."},
        {june, "      - target: teachers", "      - target: live-sales", {}}},
    Explanation{
        "HB507",
        {"取最近一次的目标（adds: latest），同一单位后一个月的数比前一个月小。",
         "For a target whose latest figure counts, a unit's later month is below its earlier one."},
        {"累计数只增不减；变小了，不是前一个月多报，就是这个月只填了本月数。",
         "A running total never falls: either the earlier month was too high, or this one gives only the month's own number."},
        {"核对两个月的数，改正其中一个。", "Check both months and correct one."},
        {june, "        value: 2", "        value: 0", {}}},
    Explanation{"HB508",
                {"各月各单位的数加起来，超过了范围的上限，或者超过了“恰好”这个数的两倍。",
                 "The figures add up to more than the upper end of a range, or than twice an exact number."},
                {"多半是逐月累加的目标（adds: sum）每月都填了累计数，被重复加了几遍。",
                 "Most likely the running total was given each month for a target whose months are added up."},
                {"逐月累加的目标只填本月新增数。确实超额这么多的，可以保留。",
                 "Give the month's own number for a target that adds up. Keep it if so much was truly done."},
                {june, "        value: 5", "        value: 50", {}}},
    Explanation{"HB509",
                {"一个项目各笔拨付加起来超过了预算。报在超出的那一笔。",
                 "The payments of a project add up to more than its budget; told at the payment that passes it."},
                {"不是拨付多记了，就是预算没有及时调整。",
                 "Either a payment is wrong or the budget was not brought up to date."},
                {"核对拨付；预算已调整的，改 projects.yaml。",
                 "Check the payments; if the budget changed, change projects.yaml."},
                {june, "    amount: 12.5", "    amount: 125", {}}},
    Explanation{
        "HB510",
        {"财政性帮扶资金的项目预算加起来，超过了方案安排的资金总额（目标 funds）。",
         "The budgets of projects paid from fiscal funds add up to more than the plan provides (target `funds`)."},
        {"资金不够分，总有项目落空。", "There is not enough for all of them."},
        {"核对预算；社会投资等其他来源，在项目的 source 中写明，不计入合计。",
         "Check the budgets; money from elsewhere is named in the project's `source` and not counted."},
        {"projects.yaml", "    budget: 40", "    budget: 400", {}}},
    Explanation{
        "HB511",
        {"活动或拨付的日期不在报送的月份里。", "The date of an activity or payment is not in the reported month."},
        {"按月统计时会算错月份。", "It would be counted in the wrong month."},
        {"写到发生的那个月的报送里，或改正日期。", "Report it in the month in which it happened, or correct the date."},
        {june, "    date: 2024-06-12", "    date: 2024-05-12", {}}},
    Explanation{
        "HB512",
        {"报送的不是帮扶方单位：它在受援方，或者是单位组。",
         "Who reports is no helper-side unit: it is on the other side, or a group."},
        {"每月报送的是区各帮扶单位；别的不进入统计。", "Helper-side units report; nobody else is counted."},
        {"改成报送单位的规范名称，文件名也一样。", "Write the reporting unit's canonical name, and name the file so."},
        {june, "unit: 区教育局", "unit: 县教育局", {}}},
    Explanation{"HB513",
                {"报送的数是负数。", "A reported figure is negative."},
                {"完成数没有负的；用负数冲减以前多报的，各月的数就都不可信了。",
                 "Nothing is done a negative number of times; used to offset an earlier month, it spoils both."},
                {"填本月实际数；以前多报的，改那个月的文件。",
                 "Give the month's true figure; correct an earlier month in its own file."},
                {june, "        value: 5", "        value: -5", {}}},
};

}  // namespace

std::span<const Explanation> progress() { return rows; }

}  // namespace hbjs::explanations
