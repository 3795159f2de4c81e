#include <array>

#include "diag/explanations/explanations.h"

namespace hbjs::explanations {
namespace {

constexpr std::array rows{
    Explanation{
        "HB401",
        {"任务列了这个责任单位，但这项任务的各个需求事项里，帮扶方的牵头和责任单位都没有它。",
         "The task lists this unit, but none of the task's requirements names it as lead or responsible on the helper side."},
        {"它负责什么没有着落，年底容易成为空白。", "What it is to do is written nowhere, and by the year's end nobody has done it."},
        {"与起草单位核实：漏列的在需求清单中补上；方案本就如此的可以保留。",
         "Ask the drafters: add it to a requirement, or keep it if the plan means it so."},
        {"tasks.yaml", "    responsible: [区财政局, 区卫健局, 各街道]", "    responsible: [区财政局, 区卫健局, 区教育局, 各街道]", {}}},
    Explanation{
        "HB402",
        {"需求事项在帮扶方列了这个单位，但它所属任务的责任单位里没有。单位组含有它的不算。",
         "The requirement names this unit on the helper side, but its task does not list it, nor a group that includes it."},
        {"两处名单不一致，单位会以为方案里没有自己的事。", "The two lists disagree, and the unit may think that the plan asks nothing of it."},
        {"在任务的责任单位中补上，或改正需求清单。", "Add it to the task or correct the requirement."},
        {"annexes/2-requirements.yaml", "      responsible: [区卫健局, 各街道]", "      responsible: [区卫健局, 区教育局, 各街道]", {}}},
    Explanation{
        "HB403",
        {"没有一个需求事项属于这项任务。", "No requirement belongs to this task."},
        {"没有事项承接的任务，没有牵头单位，也没有受援方的对口单位。",
         "A task without requirements has no lead and no counterpart on the other side."},
        {"检查需求事项的 task 是否写错；确实没有的，与起草单位核实。",
         "See whether a requirement's `task` is wrong; if there is none, ask the drafters."},
        {"annexes/2-requirements.yaml", "    content: 落实帮扶资金，扶持结对村发展特色产业。\n    task: \"2\"",
         "    content: 落实帮扶资金，扶持结对村发展特色产业。\n    task: \"1\"", {}}},
    Explanation{
        "HB404",
        {"需求事项一侧的责任单位是空的。", "A requirement has no responsible unit on one side."},
        {"只有牵头单位、没有责任单位，分工不完整。", "With a lead and nobody responsible, the work is not shared out."},
        {"原表为空的可以保留；漏录的补上。", "Keep it if the printed table is empty there; else fill it in."},
        {"annexes/2-requirements.yaml", "      responsible: [区教育局]", "      responsible: []", {}}},
    Explanation{
        "HB405",
        {"责任单位一栏只是把牵头单位又写了一遍，没有别的单位。",
         "The responsible units only repeat the lead; there is nobody else."},
        {"实际上只有一家承担；原表常见，提示一下以便确认不是漏填。",
         "One unit carries it alone. Printed tables often say so; this asks whether somebody was left out."},
        {"原表如此的可以保留。", "Keep it if the printed table says so."},
        {"annexes/2-requirements.yaml", "      responsible: [区教育局]", "      responsible: [区体育局]", {}}},
    Explanation{
        "HB406",
        {"原文写明了一个数（如“500个”“1-2次”），却没有目标引用它；有关要求里的数则没有职责引用它。",
         "The text states a number (500个, 1-2次) that no target quotes, nor, in part three, a duty."},
        {"没有登记成目标的承诺，不会进入完成率，到年底才发现没有人管。",
         "A promise that is no target is in no completion rate, and is missed only at the year's end."},
        {"在 targets.yaml（有关要求在 duties.yaml）登记，并引用这句原文。",
         "Add a target (for part three, a duty) that quotes the words."},
        {"annexes/2-requirements.yaml", "    content: 支持青石镇杨柳湾村文化中心项目建设。",
         "    content: 支持青石镇杨柳湾村文化中心项目建设，捐赠图书500册、书架6套。", {}}},
    Explanation{
        "HB407",
        {"任务和它的需求事项提到同一个地方或单位，写法差一个字。",
         "A task and its requirement name one place or body with one character's difference."},
        {"不是一处错字，就是两个地方；按错的名称去办，会办错地方。",
         "It is a slip or two places; going by the wrong one, the work goes to the wrong place."},
        {"原文两处都照录；向起草单位核实哪个正确。", "Keep both as printed, and ask the drafters which is right."},
        {"annexes/2-requirements.yaml", "    content: 支持青石镇杨柳湾村文化中心项目建设。", "    content: 支持青石镇杨柳村文化中心项目建设。", {}}},
    Explanation{
        "HB408",
        {"工作事项的标题并列几件事，其中一件在各处内容里都没有提到。",
         "A heading names several things, and one of them occurs in no content at all."},
        {"标题里有、内容里没有，多半是漏写了内容。", "What stands only in the heading was probably left out of the content."},
        {"与起草单位核实；原文如此的可以保留。", "Ask the drafters; keep it if it is printed so."},
        {"annexes/2-requirements.yaml", "    category: 资金和产业", "    category: 资金和消费帮扶", {}}},
    Explanation{
        "HB409",
        {"需求事项一侧没有牵头单位。", "A requirement has no lead unit on one side."},
        {"没有牵头单位，就没有人汇总进展，也没有人可问。", "Without a lead nobody collates progress and nobody can be asked."},
        {"在 lead 中写明牵头单位。", "Name a lead unit."},
        {"annexes/2-requirements.yaml", "      lead: [区体育局]", "      lead: []", {}}},
    Explanation{
        "HB410",
        {"协议条款没有写明由哪项任务、哪项职责落实，也没有目标引用它。",
         "The clause names no task and no duty that carries it out, and no target quotes it."},
        {"协议年底要考核；没有承接的条款，到时没有材料。", "The agreement is assessed at the year's end; a clause in the air has nothing to show."},
        {"在条款的 tasks 或 duties 中写明由谁承接。", "Name a task or a duty in the clause."},
        {"annexes/1-agreement.yaml", "    text: 双方共同研究推动工作。\n    duties: [study]", "    text: 双方共同研究推动工作。", {}}},
    Explanation{
        "HB411",
        {"牵头单位又列进了责任单位，责任单位里还有别的单位。", "The lead is listed among the responsible units as well, beside others."},
        {"原表有时这样写；提示一下，以便确认不是把另一个单位写成了它。",
         "Printed tables sometimes do so; this asks whether another unit was meant."},
        {"原表如此的可以保留。", "Keep it if the printed table says so."},
        {"annexes/2-requirements.yaml", "      responsible: [区卫健局, 各街道]", "      responsible: [区财政局, 区卫健局, 各街道]", {}}},
};

}  // namespace

std::span<const Explanation> crossing() { return rows; }

}  // namespace hbjs::explanations
