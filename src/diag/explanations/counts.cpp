#include <array>

#include "diag/explanations/explanations.h"

namespace hbjs::explanations {
namespace {

constexpr std::array rows{
    Explanation{
        "HB301",
        {"方案写明的数，与附件结对表里数出来的不一样。原有数（before）与目标值（goal）合计后再比。",
         "The number that the plan states differs from what can be counted in a pairing table; `before` and `goal` are added up."},
        {"“36 所学校”而表里只有 35 行，不是漏了一行，就是数写错了。",
         "If the plan says 36 schools and the table has 35 rows, a row is missing or the number is wrong."},
        {"核对原文，改正目标或附件。", "Check the source and correct the target or the annex."},
        {"targets.yaml", "    before: 1", "    before: 2", {}}},
    Explanation{"HB302",
                {"编号断了：中间少了一个，或者顺序、分类有误。断处之后不再逐条报告。",
                 "The numbering has a gap, or an order or category is wrong. It is told once, where it opens."},
                {"原文的编号是连续的；断号往往意味着漏录了一条。",
                 "The source numbers without gaps; a gap often means that a record was left out."},
                {"补上漏录的，或改正编号、顺序、category。",
                 "Add what is missing, or correct the id, the order or the category."},
                {"annexes/2-requirements.yaml", "  - id: \"1.2\"", "  - id: \"1.3\"", {}}},
    Explanation{"HB303",
                {"目标的上下限不成范围：上限（max）不大于目标值，或者 max 与 bound 不配套。",
                 "The target's ends make no range: max does not exceed goal, or max and bound do not go together."},
                {"“1-2 次”这样的目标要用它判断完成情况。", "It decides when a target such as “1 to 2 times” is met."},
                {"范围写 bound: between 和 max；不是范围的，删去 max。",
                 "A range has bound: between and max; anything else has no max."},
                {"targets.yaml", "    max: 2", "    max: 1", {}}},
    Explanation{"HB304",
                {"报送截止日不是 1 到 31 的日子。", "The day on which reports are due is not one of 1 to 31."},
                {"按它判断是否按时报送。", "It decides whether a report is on time."},
                {"写 1 到 31；短于此日的月份按月末计。", "Write 1 to 31; a shorter month ends earlier."},
                {"plan.yaml", "  quarter_day: 25", "  quarter_day: 250", {}}},
    Explanation{"HB305",
                {"黄灯界限不小于红灯界限。", "The yellow limit is not below the red one."},
                {"落后较少为黄、较多为红；写反了，就没有黄灯。",
                 "Yellow is the lesser lag; the other way round nothing would ever be yellow."},
                {"yellow 写小的，red 写大的，都是落后序时进度的百分点。",
                 "Make yellow the smaller; both are percentage points behind the expected progress."},
                {"plan.yaml", "  yellow: 10", "  yellow: 40", {}}},
    Explanation{"HB306",
                {"目标、预算、金额或界限是负数。", "A goal, budget, amount or limit is negative."},
                {"这些数没有负的；负数会抵消别的数，使合计不可信。",
                 "None of them can be; it would cancel out others and spoil the sums."},
                {"核对后改正；退回的资金不记成负的拨付，改那一笔的原记录。",
                 "Correct it; money paid back is no negative payment: correct the payment itself."},
                {"projects.yaml", "    budget: 40", "    budget: -40", {}}},
    Explanation{"HB307",
                {"目标值（goal、max）或次数（at_least）不在它引用的原话里。",
                 "The goal, its max or the times of a duty do not occur in the words that are quoted for it."},
                {"引文是出处：数字和引文不一致，进度就会按错的数算。",
                 "The quote is the evidence: with another number, progress is measured against the wrong goal."},
                {"核对原文，改正数字或引文。", "Check the source and correct the number or the quote."},
                {"targets.yaml", "    goal: 100", "    goal: 110", {}}},
    Explanation{
        "HB308",
        {"名称说的是全部（各街道）或全部之中的某些（相关街道），成员却比单位表里的这类单位少。",
         "The name says that the group is all units of a kind (各街道) or may be any of them (相关街道), but `members` lacks some."},
        {"漏掉的单位查不到这项任务，也不会被要求做。",
         "A unit that is left out never learns of the work, and nobody asks it."},
        {"在 members 中补上；只指其中一部分的，换一个写明哪一部分的名称。",
         "Add it to `members`; for some of them only, choose a name that says which."},
        {"units.yaml", "    members: [东山街道, 西河街道]", "    members: [东山街道]", {}}},
};

}  // namespace

std::span<const Explanation> counts() { return rows; }

}  // namespace hbjs::explanations
