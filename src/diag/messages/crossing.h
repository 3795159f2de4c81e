#pragma once

#include "diag/message.h"

/// HB4xx: the plan read against its annexes. What the source itself leaves uneven is told as a note.
namespace hbjs::msg {

/// task; name; its requirements in Chinese, in English
inline constexpr Message<Str, Str, Str, Str> unit_without_requirement{
    "HB401",
    Severity::note,
    "任务 {0} 的责任单位“{1}”在其需求事项（{2}）中都没有出现",
    "task {0} names “{1}”, but its requirements ({3}) do not",
    "若方案如此，可保留；否则在需求清单中补上该单位",
    "keep it if the plan means it; else add the unit to a requirement"};
/// requirement; name; task
inline constexpr Message<Str, Str, Str> unit_without_task{
    "HB402",
    Severity::warning,
    "事项 {0} 的“{1}”不在任务 {2} 的责任单位中",
    "requirement {0} names “{1}”, which task {2} does not list as responsible",
    "在任务的责任单位中补上，或改正需求清单",
    "add it to the task or correct the list"};
inline constexpr Message<Str> task_without_requirement{"HB403",
                                                       Severity::warning,
                                                       "任务 {0} 没有对应的需求事项",
                                                       "no requirement belongs to task {0}",
                                                       "在需求清单中把承接它的事项的 task 写成“{0}”",
                                                       "give the requirement that carries it `task: \"{0}\"`"};
/// requirement; side in Chinese, in English
inline constexpr Message<Str, Str, Str> no_responsible{"HB404",
                                                       Severity::note,
                                                       "事项 {0} 的{1}责任单位为空",
                                                       "requirement {0} has no responsible unit on the {2} side",
                                                       "若原表如此，可保留",
                                                       "keep it if the printed table is empty there"};
/// requirement; side in Chinese, in English; the lead
inline constexpr Message<Str, Str, Str, Str> lead_alone{
    "HB405",
    Severity::note,
    "事项 {0} 的{1}责任单位只重复了牵头单位“{3}”，没有另外的责任单位",
    "requirement {0}, {2} side: the responsible unit only repeats the lead “{3}”; nobody else is responsible",
    "若原表如此，可保留",
    "keep it if the printed table says so"};
/// the place in Chinese, in English; the number promised
inline constexpr Message<Str, Str, Str> promise_without_target{
    "HB406",
    Severity::warning,
    "{0}写明“{2}”，却没有登记这个数的目标或职责",
    "{1} promises “{2}”, but no target and no duty stands for this number",
    "在 targets.yaml（有关要求在 duties.yaml）中登记，引用这句原文",
    "add a target (for part three a duty) of this number that quotes these words"};
inline constexpr Message<Str, Str> two_spellings{"HB407",
                                                 Severity::note,
                                                 "同一名称写法不一：这里是“{0}”，另一处是“{1}”",
                                                 "one name in two spellings: “{0}” here, “{1}” elsewhere",
                                                 "原文如此则两处都保留；向起草单位核实哪个正确",
                                                 "keep both if printed so; ask the drafters which is right"};
/// the part; the heading
inline constexpr Message<Str, Str> heading_without_content{"HB408",
                                                           Severity::note,
                                                           "“{0}”只出现在工作事项标题“{1}”中，内容里没有提到",
                                                           "“{0}” stands in the heading “{1}” and nowhere else",
                                                           "确认是否漏写了内容",
                                                           "check whether content is missing"};
/// requirement; side in Chinese, in English
inline constexpr Message<Str, Str, Str> no_lead{"HB409",
                                                Severity::warning,
                                                "事项 {0} 的{1}没有牵头单位",
                                                "requirement {0} has no lead unit on the {2} side",
                                                "在 lead 中写明牵头单位",
                                                "name a lead unit"};
inline constexpr Message<Str> clause_in_the_air{"HB410",
                                                Severity::note,
                                                "条款 {0} 没有任何任务、职责或目标承接",
                                                "no task, duty or target carries out clause {0}",
                                                "在条款的 tasks 或 duties 中指明由谁承接",
                                                "name a task or duty that does"};
/// requirement; side in Chinese, in English; the lead
inline constexpr Message<Str, Str, Str, Str> lead_also_responsible{
    "HB411",
    Severity::note,
    "事项 {0} 的{1}牵头单位“{3}”又列为责任单位",
    "requirement {0}, {2} side: the lead “{3}” is listed as responsible too",
    "若原表如此，可保留",
    "keep it if the printed table says so"};
/// the year in Chinese words of the title; the plan's year
inline constexpr Message<Str, int> title_of_other_year{"HB412",
                                                       Severity::warning,
                                                       "方案名称写的是 {0} 年，year 写的是 {1}",
                                                       "the title speaks of {0}, `year` says {1}",
                                                       "核对原文，改正 year 或 title",
                                                       "check the source and correct `year` or `title`"};
/// the date of issue; the year
inline constexpr Message<Str, int> issued_outside_year{
    "HB413",
    Severity::error,
    "印发日期 {0} 不在方案年度 {1} 或上一年之内",
    "the date of issue, {0}, lies neither in the plan's year {1} nor in the year before",
    "改正 issued：印发之前的各期不要求报送，写错了就没有单位应报",
    "correct `issued`: nothing is owed before it, so with a wrong one no unit would have to report"};
/// the annex's number; its title in its file; its title in plan.yaml
inline constexpr Message<int, Str, Str> annex_title_differs{"HB414",
                                                            Severity::warning,
                                                            "附件 {0} 的名称是“{1}”，方案的附件目录里是“{2}”",
                                                            "annex {0} is called “{1}” here, “{2}” in the plan's list",
                                                            "核对原文，改正其中一处",
                                                            "check the source and correct one of the two"};
/// the annex's number; its title
inline constexpr Message<int, Str> annex_not_listed{"HB415",
                                                    Severity::warning,
                                                    "方案的附件目录里没有附件 {0}“{1}”",
                                                    "the plan's list of annexes lacks annex {0}, “{1}”",
                                                    "在 plan.yaml 的 annexes 中补上",
                                                    "add it to `annexes` in plan.yaml"};

}  // namespace hbjs::msg
