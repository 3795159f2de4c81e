#pragma once

#include "diag/message.h"

/// HB2xx: names and references between the files.
namespace hbjs::msg {

/// what it is in Chinese, in English; the id
inline constexpr Message<Str, Str, Str> duplicate_id{"HB201", Severity::error, "{0}“{2}”重复", "{1} “{2}” is defined twice",
                                                "改正其中一个编号或名称", "correct one of the two"};
/// what it should be in Chinese, in English; the id
inline constexpr Message<Str, Str, Str> unknown_reference{"HB202", Severity::error, "没有{0}“{2}”", "there is no {1} “{2}”",
                                                          "核对编号；hbjs list 可列出全部编号",
                                                          "check the id; hbjs list shows them all"};
/// the field in Chinese, in English; the name
inline constexpr Message<Str, Str, Str> unknown_unit{"HB203", Severity::error, "{0}“{2}”不在单位表中",
                                                "{1} “{2}” is not in units.yaml",
                                                "改为单位表中的名称，或先在 units.yaml 登记",
                                                "use a name from units.yaml, or register it there first"};
inline constexpr Message<Str, Str> alias_used{"HB204", Severity::error, "“{0}”是别名，数据中要写规范名称“{1}”",
                                              "“{0}” is an alias; the files use the canonical name “{1}”",
                                              "改为“{1}”", "write “{1}”"};
/// the name; its side in Chinese, in English
inline constexpr Message<Str, Str, Str> wrong_side{"HB205", Severity::error, "“{0}”是{1}的单位，不能写在这里",
                                              "“{0}” belongs to the {2} side and cannot stand here",
                                              "检查是否写错了一侧", "check on which side it belongs"};
inline constexpr Message<Str, Str> name_taken{"HB206", Severity::error, "“{0}”同时指“{1}”，会认错单位",
                                              "“{0}” also means “{1}”", "删去其中一处别名或改用更完整的说法",
                                              "remove one of the two or use a fuller form"};
inline constexpr Message<Str> listed_twice{"HB207", Severity::warning, "“{0}”在同一处列了两次", "“{0}” is listed twice here",
                                           "删去一个", "remove one"};
inline constexpr Message<Str, Str> quote_not_found{"HB208", Severity::error, "引文在{0}的原文中找不到：{1}",
                                                   "the quoted words do not occur in {0}: {1}",
                                                   "引文要与原文一字不差", "quote the source word for word"};
inline constexpr Message<Str> succession_loop{"HB209", Severity::error, "职能划转绕成了圈：{0}", "successions form a loop: {0}",
                                              "改正其中一条的 from 或 to", "correct one of them"};
inline constexpr Message<Str> succession_fork{"HB210", Severity::error, "“{0}”的职能划转了两次", "“{0}” hands over twice",
                                              "每个单位只能划出一次", "a unit can hand over only once"};
inline constexpr Message<Str, Str> outside_time{"HB211", Severity::error, "“{0}”在此时不存在（{1}）",
                                                "“{0}” does not exist at that time ({1})", "改用当时的单位",
                                                "use the unit of that time"};
/// the group; what is wrong in Chinese, in English
inline constexpr Message<Str, Str, Str> group_shape{"HB212", Severity::error, "单位组“{0}”{1}", "group “{0}” {2}",
                                                    "closed 要有 members，pairing 要有 pairing，两者不能同有",
                                                    "closed needs members, pairing needs pairing, never both"};
inline constexpr Message<Str> unused_unit{"HB213", Severity::note, "“{0}”没有承担任何任务或事项",
                                          "“{0}” is in no task and no requirement", "确认是否漏列", "check whether it was left out"};

}  // namespace hbjs::msg
