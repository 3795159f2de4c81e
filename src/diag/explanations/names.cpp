#include <array>

#include "diag/explanations/explanations.h"

namespace hbjs::explanations {
namespace {

constexpr std::array rows{
    Explanation{
        "HB201",
        {"同一个编号或名称登记了两次。", "One id or name is defined twice."},
        {"别处写到它时，不知道指的是哪一个。", "Wherever it is used, there is no telling which of the two is meant."},
        {"改正其中一个；真是同一件事的，合成一条。", "Correct one of the two, or merge them if they are one."},
        {"targets.yaml", "  - id: projects", "  - id: funds", {}}},
    Explanation{
        "HB202",
        {"这里写的编号，在方案里没有对应的任务、事项、条款、目标、职责或项目。",
         "The plan has no task, requirement, clause, target, duty or project of this id."},
        {"对不上的编号使事项落空：不计入任务，也没有人负责。",
         "A reference to nothing leaves things in the air: counted nowhere, owned by nobody."},
        {"核对编号；hbjs list tasks、hbjs list requirements 等列出全部编号。",
         "Check the id; hbjs list tasks, hbjs list requirements and so on show them all."},
        {"annexes/1-agreement.yaml", "    tasks: [\"2\"]", "    tasks: [\"20\"]", {}}},
    Explanation{
        "HB203",
        {"这个名称不在 units.yaml 的单位和单位组里。", "No unit and no group of units.yaml has this name."},
        {"名称就是单位的编号：差一个字，这个单位就查不到自己的任务，也收不到催报。",
         "Names are the keys: one character off, and the unit does not find its work and is never reminded."},
        {"改为单位表中的名称；确是新单位，先在 units.yaml 登记。",
         "Use a name from units.yaml; register a new unit there first."},
        {"annexes/2-requirements.yaml", "      lead: [区财政局]", "      lead: [区财正局]", {}}},
    Explanation{
        "HB204",
        {"写的是单位的别名，或者名称里多了空格、全角字符。", "This is an alias, or the name with spaces or full-width characters in it."},
        {"别名只供命令行和导入的表格辨认；数据里一个单位只有一种写法，才能检索和比对。",
         "Aliases serve the command line and imported forms; in the files a unit has one name, so that it can be found and compared."},
        {"改为所提示的规范名称。", "Write the canonical name that is shown."},
        {"tasks.yaml", "    responsible: [区财政局, 区卫健局, 各街道]", "    responsible: [财政局, 区卫健局, 各街道]", {}}},
    Explanation{
        "HB205",
        {"单位写在了另一方的位置上。", "The unit stands where one of the other side belongs."},
        {"帮扶方和受援方各有各的牵头和责任单位，写错一侧，任务就派错了人。",
         "Each side has its own leads and responsible units; on the wrong side, the work goes to the wrong people."},
        {"检查是写错了一侧，还是写错了名称（如“县教育局”写成“区教育局”）。",
         "See whether the side or the name is wrong (such as 区教育局 for 县教育局)."},
        {"annexes/2-requirements.yaml", "      lead: [县财政局]", "      lead: [区财政局]", {}}},
    Explanation{
        "HB206",
        {"一个别名或名称同时指两个单位、单位组或结对成员。", "An alias or name means two units, groups or pair members."},
        {"有人输入它，或者表格里写着它，就会认错单位。", "Whoever types it, or a form that says it, would be taken for the wrong one."},
        {"删去其中一处，或改用更完整的说法。", "Remove one of the two, or use a fuller form."},
        {"units.yaml", "    aliases: [财政局]", "    aliases: [财政局, 教育局]", {}}},
    Explanation{
        "HB207",
        {"同一个名称在一个列表里写了两次；或者一份报送里同一事项、同一目标写了两次。",
         "A name stands twice in one list; or one report speaks twice of an item or a target."},
        {"多半是另一个单位被写成了这个；数据写两次则会重复累计。",
         "Most often the second should have been another unit; and figures given twice are counted twice."},
        {"删去一个，或改成本来要写的那个。", "Remove one, or write what was meant."},
        {"annexes/2-requirements.yaml", "      responsible: [县卫健局, 青石镇, 白云乡]",
         "      responsible: [县卫健局, 青石镇, 青石镇]", {}}},
    Explanation{
        "HB208",
        {"quote 里的话在它所说的出处原文里找不到。空格和换行不计。",
         "The words of `quote` do not occur in the text they are said to come from; white space does not matter."},
        {"每个数字都要能回到原文；引文对不上，这个数就没有依据。",
         "Every number must lead back to the source; without its words it stands on nothing."},
        {"从原文照抄，标点也要一致；或改正 at。", "Copy the words from the source, punctuation and all; or correct `at`."},
        {"targets.yaml", "        quote: 组织直播带货活动1-2次", "        quote: 组织直播带货1-2次", {}}},
    Explanation{
        "HB209",
        {"职能划转首尾相接，绕成了圈：甲由乙接替，乙又由甲接替。",
         "The successions run in a circle: B stands in for A, and A for B."},
        {"这样找不到最后由谁承担。", "Nobody can be found who holds the function in the end."},
        {"改正其中一条的 from 或 to。", "Correct the from or to of one of them."},
        {"units.yaml", "  - from: 区体育局\n    to: 区教育局\n    date: 2024-09-01",
         "  - from: 区体育局\n    to: 区教育局\n    date: 2024-09-01\n  - from: 区教育局\n    to: 区体育局\n    date: 2024-10-01", {}}},
    Explanation{
        "HB210",
        {"一个单位的职能划给了两家。", "One unit hands over to two others."},
        {"事项由谁接替就不确定了。", "It is not certain who takes over."},
        {"只留一条；分给几家的，写接替帮扶工作的那一家。", "Keep one: the unit that takes over the assistance work."},
        {"units.yaml", "  - from: 区体育局\n    to: 区教育局\n    date: 2024-09-01",
         "  - from: 区体育局\n    to: 区教育局\n    date: 2024-09-01\n  - from: 区体育局\n    to: 区卫健局\n    date: 2024-10-01", {}}},
    Explanation{
        "HB211",
        {"单位用在了它尚未设立、已经撤销，或职能已由别的单位接替的时候。",
         "The unit is used at a time when it does not exist yet or any more, or when another stands in for it."},
        {"机构改革后，任务和报送要落到当时承担职能的单位。", "Work and reports belong to the unit that holds the function at that time."},
        {"改用当时的单位，或改正 from、until、date。", "Use the unit of that time, or correct from, until or date."},
        {"units.yaml", "    until: 2024-12-31", "    until: 2023-12-31", {}}},
    Explanation{
        "HB212",
        {"单位组的写法自相矛盾：固定的没有成员、据结对表的没写哪张表，或者成员里又套着单位组。",
         "The group contradicts itself: closed without members, drawn from a pairing table that is not named, or with a group inside."},
        {"组的成员决定谁有这项任务；说不清，就没有人认领。", "Its members decide who has the work; if they are unclear, nobody does."},
        {"closed 写 members；pairing 写 pairing；open 的 members 是可能的范围，可以不写。",
         "closed has members, pairing has pairing; an open group's members are who may belong, and may be left out."},
        {"units.yaml", "    members: [东山街道, 西河街道]", "    members: []", {}}},
    Explanation{
        "HB213",
        {"单位登记了，却没有任何任务、事项、结对或项目提到它。", "The unit is registered, but no task, requirement, pair or project names it."},
        {"可能是名单里漏了它，也可能这个登记是多余的。", "It may be missing from a list, or its registration may be idle."},
        {"核对原文；确实没有任务的，可以保留或删去登记。", "Check the source; if it has no work, keep or remove it."},
        {"annexes/2-requirements.yaml", "      responsible: [县卫健局, 青石镇, 白云乡]", "      responsible: [青石镇, 白云乡]", {}}},
};

}  // namespace

std::span<const Explanation> names() { return rows; }

}  // namespace hbjs::explanations
