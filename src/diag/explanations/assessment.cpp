#include <array>

#include "diag/explanations/explanations.h"

namespace hbjs::explanations {
namespace {

constexpr std::string_view file = "assessment.yaml";

constexpr std::array rows{
    Explanation{
        "HB620",
        {"除加分项外，各指标的分值加起来不等于满分（total）。",
         "The points of all indicators but bonuses do not add up to the total."},
        {"多半是改了一项分值而没有改其他的；照此打分，得不满分或会超过满分。",
         "Most likely one weight was changed and the others were not; nobody could reach the total, or some would pass it."},
        {"核对各项分值；额外加分的指标写 bonus: true，不计入满分。",
         "Check the points; an indicator on top of the total has bonus: true."},
        {file, "total: 100", "total: 110", {}}},
    Explanation{"HB621",
                {"封顶分（cap）低于分值（points），完成了也得不满分。",
                 "The cap is below the points: even who does all cannot have them."},
                {"cap 说的是超额完成最多可得多少分。", "The cap says what doing more than full can give at most."},
                {"cap 写成不低于分值的数；不奖励超额完成的，删去 cap。",
                 "Make it no less than the points; where more earns nothing, leave it out."},
                {file, "    cap: 55", "    cap: 45", {}}},
    Explanation{
        "HB622",
        {"这个事实不能用这个办法计分：例如未报次数不能按比例得分，比率不能每次加分。",
         "The fact cannot be scored by this rule: missing reports give no points in proportion, a rate is not counted by each."},
        {"照做会奖励未报，或者毫无意义。", "It would reward what is missing, or mean nothing."},
        {"比率：proportional、threshold；次数、典型经验：还可用 each；迟报、未报、空表：deduct、threshold。",
         "Rates: proportional, threshold; times and stories: also each; late, missing, empty: deduct, threshold."},
        {file, "    rule: deduct\n    each: 2", "    rule: each\n    each: 2", {}}},
    Explanation{
        "HB623",
        {"指标缺少它的计分办法或事实必须有的一项：times 要 duty，each 和 deduct 要 each，threshold 要 steps。",
         "The indicator lacks a key that its rule or fact needs: duty with times, each with each and deduct, steps with threshold."},
        {"没有它就算不出分。", "Without it no points can be computed."},
        {"补上这一项。", "Add the key."},
        {file, "    rule: deduct\n    each: 2", "    rule: deduct", {}}},
    Explanation{"HB624",
                {"指标写了它的计分办法用不上的一项。", "The indicator has a key that its rule never looks at."},
                {"写的人以为它起作用，而它不起作用：分数会与设想的不同。",
                 "Whoever wrote it believes that it counts; the points would not be what was meant."},
                {"删去它，或改用看它的计分办法。", "Remove it, or choose the rule that looks at it."},
                {file, "    rule: deduct\n    each: 2", "    rule: deduct\n    each: 2\n    full: 3", {}}},
    Explanation{"HB625",
                {"两档（或两个等次）从同一个数起。", "Two steps or grades begin at the same value."},
                {"落在这里的单位该得哪一档说不清。", "Which of them a unit has there cannot be told."},
                {"各档的 from 写成不同的数。", "Give each another from."},
                {file, "  - {name: 好, from: 90}", "  - {name: 好, from: 0}", {}}},
    Explanation{
        "HB626",
        {"分档的方向反了：做得更差，得分反而更高。", "The steps go the wrong way: less is worth more."},
        {"例如按时率 60% 得 20 分、90% 得 10 分，就是在奖励迟报。",
         "With 20 points for 60 % on time and 10 for 90 %, being late is rewarded."},
        {"比率和次数越高得分越高；迟报、未报、空表越多得分越低。各档的先后不限。",
         "More of a good fact gives more points, more late, missing or empty reports give fewer. The order of the steps in the "
         "file does not matter."},
        {file,
         "      - {from: 60, points: 10}\n      - {from: 90, points: 20}",
         "      - {from: 60, points: 20}\n      - {from: 90, points: 10}",
         {}}},
    Explanation{"HB627",
                {"有一档的得分高于指标的分值。", "A step gives more points than the indicator has."},
                {"这样的单位会超过满分。", "Such a unit would pass the total."},
                {"最高一档等于分值；要额外奖励，另设加分项。",
                 "The best step gives the indicator's points; reward more by an indicator with bonus: true."},
                {file, "      - {from: 90, points: 20}", "      - {from: 90, points: 25}", {}}},
    Explanation{"HB628",
                {"按比例得分的满分值（full）是 0。", "The value that gives all points in proportion is 0."},
                {"谁都达到了 0，也没有比例可算。", "Everybody has reached 0, and there is no proportion to it."},
                {"写得满分要达到的数；按方案要求的次数、100% 计的，删去 full。",
                 "Write the value that earns all points; leave it out for 100 % or what the duty demands."},
                {file,
                 "    duty: study\n    points: 20\n    rule: proportional",
                 "    duty: study\n    points: 20\n    rule: proportional\n    full: 0",
                 {}}},
    Explanation{
        "HB629",
        {"等次的最低分高于可能得到的最高分。", "The least total of a grade is more than anyone can reach."},
        {"没有单位能评上这个等次，多半是写错了数。", "No unit can ever have it; most likely a number is wrong."},
        {"核对 from、满分和加分上限。", "Check from, the total and the cap of bonuses."},
        {file, "  - {name: 好, from: 90}", "  - {name: 好, from: 900}", {}}},
    Explanation{"HB630",
                {"指标要数次数的职责，在 duties.yaml 中不按次数计（没有 at_least），或者不由各单位承担。",
                 "The duty whose times an indicator counts has no at_least in duties.yaml, or is none of the units'."},
                {"各单位在报送中不填它的次数，这个指标谁都是 0 分。",
                 "The units report no times of it: everybody would have 0 points."},
                {"改用写了 at_least、由各单位承担的职责，如研究、赴受援县。",
                 "Name a duty of the units that has at_least, such as studies or visits."},
                {file, "    duty: study", "    duty: monthly", {}}},
};

}  // namespace

std::span<const Explanation> assessment() { return rows; }

}  // namespace hbjs::explanations
