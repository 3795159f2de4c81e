#pragma once

#include "diag/message.h"

/// HB2xx: names and references between the files.
namespace hbjs::msg {

/// what it is in Chinese, in English; the id
inline constexpr Message<Str, Str, Str> duplicate_id{"HB201",
                                                     Severity::error,
                                                     "{0}“{2}”重复登记",
                                                     "{1} “{2}” is defined twice",
                                                     "改正其中一个编号或名称",
                                                     "correct one of the two"};
/// what it should be in Chinese, in English; the id; the file that has them in Chinese, in English: no answer is given
/// from a plan with this error, so `hbjs list` would not show them
inline constexpr Message<Str, Str, Str, Str, Str> unknown_reference{"HB202",
                                                                    Severity::error,
                                                                    "没有{0}“{2}”",
                                                                    "there is no {1} “{2}”",
                                                                    "核对编号；全部编号在 {3} 里",
                                                                    "check the id; {4} has them all"};
/// the field in Chinese, in English; the name
inline constexpr Message<Str, Str, Str> unknown_unit{"HB203",
                                                     Severity::error,
                                                     "{0}“{2}”不在单位表中",
                                                     "{1} “{2}” is not in units.yaml",
                                                     "改为单位表中的名称，或先在 units.yaml 登记",
                                                     "use a name from units.yaml, or register it there first"};
inline constexpr Message<Str, Str> alias_used{"HB204",
                                              Severity::error,
                                              "“{0}”不是规范名称，数据中要写“{1}”",
                                              "“{0}” is not the canonical name; the files say “{1}”",
                                              "改为“{1}”；别名只用于命令行和导入的表格",
                                              "write “{1}”; aliases are for the command line and imported forms"};
/// the name; whose it is in Chinese, in English
inline constexpr Message<Str, Str, Str> wrong_side{"HB205",
                                                   Severity::error,
                                                   "“{0}”属于{1}，不能写在这里",
                                                   "“{0}” belongs to {2} and cannot stand here",
                                                   "检查是否写错了一侧",
                                                   "check on which side it belongs"};
/// the name; who else has it in Chinese, in English
inline constexpr Message<Str, Str, Str> name_taken{"HB206",
                                                   Severity::error,
                                                   "“{0}”也是{1}，会认错",
                                                   "“{0}” also means {2}",
                                                   "删去其中一处，或改用更完整的说法",
                                                   "remove one of the two or use a fuller form"};
inline constexpr Message<Str> listed_twice{
    "HB207", Severity::warning, "“{0}”在同一处列了两次", "“{0}” is listed twice here", "删去一个", "remove one"};
/// the place in Chinese, in English; the quote
inline constexpr Message<Str, Str, Str> quote_not_found{"HB208",
                                                        Severity::error,
                                                        "引文在{0}的原文中找不到：{2}",
                                                        "the quoted words do not occur in {1}: {2}",
                                                        "引文要与原文一字不差（空格不计）",
                                                        "quote the source word for word (spaces do not matter)"};
inline constexpr Message<Str> succession_loop{"HB209",
                                              Severity::error,
                                              "职能划转绕成了圈：{0}",
                                              "successions form a loop: {0}",
                                              "改正其中一条的 from 或 to",
                                              "correct the from or to of one of them"};
inline constexpr Message<Str> succession_fork{"HB210",
                                              Severity::error,
                                              "“{0}”的职能划转了两次",
                                              "“{0}” hands over twice",
                                              "每个单位只能划出一次；多家接替时写主要的一家",
                                              "a unit can hand over only once; name the main successor"};
/// the name; why in Chinese, in English
inline constexpr Message<Str, Str, Str> outside_time{"HB211",
                                                     Severity::error,
                                                     "“{0}”不能用在这里：{1}",
                                                     "“{0}” cannot stand here: {2}",
                                                     "改用当时承担职能的单位",
                                                     "use the unit that held the function at that time"};
/// the group; what is wrong in Chinese, in English
inline constexpr Message<Str, Str, Str> group_shape{
    "HB212",
    Severity::error,
    "单位组“{0}”{1}",
    "group “{0}” {2}",
    "closed 写 members；pairing 写 pairing；open 的 members 是可能的范围",
    "closed has members, pairing has pairing; an open group's members are who may belong"};
inline constexpr Message<Str> unused_unit{"HB213",
                                          Severity::note,
                                          "“{0}”没有承担任何任务或事项",
                                          "“{0}” is in no task and no requirement",
                                          "确认是否漏列",
                                          "check whether it was left out"};
/// the successor; the day it takes over; its predecessor
inline constexpr Message<Str, Str, Str> successor_without_from{
    "HB214",
    Severity::note,
    "“{0}”没有写设立日期，按 {1} 接替“{2}”之日起计",
    "“{0}” has no first day; it is taken to begin on {1}, when it takes over from “{2}”",
    "在 units.yaml 中给它写上 from: {1}；若它此前就有，写它实际的设立日期",
    "give it `from: {1}` in units.yaml, or its true first day if it was there before"};
/// the name; its last day
inline constexpr Message<Str, Str> gap_without_successor{
    "HB215",
    Severity::warning,
    "“{0}”到 {1} 为止，次日起没有单位接替它",
    "“{0}” ends on {1}, and nobody stands in for it from the next day on",
    "在 successions 中写明由谁、从哪天起接替；没有撤销的，删去 until",
    "say in `successions` who takes over and from when; remove `until` if it was not dissolved"};
/// the date; the plan's year
inline constexpr Message<Str, int> succession_outside_year{
    "HB216",
    Severity::warning,
    "接替之日 {0} 不在方案年度 {1} 之内",
    "the succession of {0} does not fall in the plan's year {1}",
    "改正日期；往年的职能划转不必登记，方案里直接写接替的单位",
    "correct the date; of earlier years nothing need be said: the plan names the successor itself"};
/// the name; first day; last day
inline constexpr Message<Str, Str, Str> ends_before_it_begins{"HB217",
                                                              Severity::error,
                                                              "“{0}”的设立日期 {1} 晚于撤销日期 {2}",
                                                              "“{0}” begins on {1} and ends before, on {2}",
                                                              "核对 from 和 until，改正其中一个",
                                                              "check from and until and correct one of them"};
/// the name; the table in Chinese, in English; the side in Chinese, in English
inline constexpr Message<Str, Str, Str, Str, Str> paired_twice{
    "HB218",
    Severity::warning,
    "“{0}”在{1}的{3}一列出现了两次",
    "“{0}” stands twice on the {4} side of the {2} table",
    "与原表核对：多半有一处应是别的名称；原表确是一家对两家的，可保留",
    "check the printed table: most often one of the two should be another name; keep both if one really has two partners"};
/// the name; its kind in Chinese, in English; the kind that belongs here in Chinese, in English
inline constexpr Message<Str, Str, Str, Str, Str> unit_of_other_kind{
    "HB219",
    Severity::error,
    "“{0}”在单位表里的类别是{1}，这里要写{3}",
    "“{0}” is a {2} in units.yaml; a {4} is needed here",
    "与附件核对，改成{3}的名称；类别写错了的，改 units.yaml 的 kind",
    "check the annex and name a {4}; if units.yaml is wrong, correct its kind"};

}  // namespace hbjs::msg
