#pragma once

#include "diag/message.h"

/// HB620–HB639: how the assessment gives points (assessment.yaml).
namespace hbjs::msg {

/// the sum; the total
inline constexpr Message<Str, Str> weights_differ{
    "HB620",
    Severity::error,
    "各指标的分值合计 {0}，满分写的是 {1}",
    "the points of the indicators add up to {0}, the total says {1}",
    "核对各项分值和 total；额外加分的指标写 bonus: true，不计入满分",
    "correct the points or the total; an indicator on top of the total has bonus: true"};
/// the indicator; its cap; its points
inline constexpr Message<Str, Str, Str> cap_below_points{
    "HB621",
    Severity::error,
    "指标“{0}”的封顶分 {1} 低于分值 {2}",
    "the cap {1} of indicator “{0}” is below its points {2}",
    "cap 是超额完成最多可得的分，不能低于 points；不奖励超额就删去",
    "the cap is the most that doing more than full can give; leave "
    "it out where more earns nothing"};
/// the indicator; the fact in Chinese, in English; the rule in Chinese, in English
inline constexpr Message<Str, Str, Str, Str, Str> rule_unfit{
    "HB622",
    Severity::error,
    "指标“{0}”：“{1}”不能{3}",
    "indicator “{0}”: “{2}” cannot be scored “{4}”",
    "比率按比例或分档；次数越多越好的还可每次加分；迟报、未报、空表每次扣分或分档",
    "rates go in proportion or by steps, good counts also by each, late, missing and empty reports by deduct or steps"};
/// the indicator; the key; why in Chinese, in English
inline constexpr Message<Str, Str, Str, Str> indicator_lacks{
    "HB623", Severity::error, "指标“{0}”缺少 {1}：{2}", "indicator “{0}” lacks {1}: {3}", "补上 {1}", "add {1}"};
inline constexpr Message<Str, Str, Str, Str> indicator_key_unused{"HB624",
                                                                  Severity::error,
                                                                  "指标“{0}”的 {1} 用不上：{2}",
                                                                  "{1} of indicator “{0}” has no effect: {3}",
                                                                  "删去 {1}，或改 rule、measures",
                                                                  "remove {1}, or change rule or measures"};
/// the value from which two steps or grades begin
inline constexpr Message<Str> same_from{"HB625",
                                        Severity::error,
                                        "有两档都从 {0} 起",
                                        "two of them begin at {0}",
                                        "每一档的 from 各不相同",
                                        "give each another `from`"};
/// the indicator; the fact in Chinese, in English
inline constexpr Message<Str, Str, Str> steps_backwards{
    "HB626",
    Severity::error,
    "指标“{0}”的分档方向反了：这一档“{1}”更差，得分却更高",
    "the steps of indicator “{0}” go the wrong way: “{2}” is worse at this one, and gives more points",
    "比率和次数越高得分越高；迟报、未报、空表越多得分越低",
    "more of a good fact gives more points; more late, missing or empty reports give fewer"};
/// the indicator; the points of the step; those of the indicator
inline constexpr Message<Str, Str, Str> step_above_points{
    "HB627",
    Severity::error,
    "指标“{0}”有一档得 {1} 分，高于分值 {2}",
    "a step of indicator “{0}” gives {1} points, more than its {2}",
    "最高一档等于分值；超出的另设加分项（bonus: true）",
    "the best step gives the indicator's points; for more, add an indicator with bonus: true"};
inline constexpr Message<Str> full_is_zero{"HB628",
                                           Severity::error,
                                           "指标“{0}”的满分值 full 是 0：谁都满分",
                                           "full of indicator “{0}” is 0: everybody would have all points",
                                           "写得满分要达到的数，如 100 或 2",
                                           "write the value that earns all points, such as 100 or 2"};
/// the grade; its least total; the most that can be reached
inline constexpr Message<Str, Str, Str> grade_out_of_reach{
    "HB629",
    Severity::warning,
    "等次“{0}”要 {1} 分，而最多只能得 {2} 分",
    "grade “{0}” needs {1} points, and no more than {2} can be had",
    "核对 from，或核对满分和加分上限",
    "check from, or the total and the cap of bonuses"};
/// the indicator; the duty
inline constexpr Message<Str, Str> duty_not_counted{"HB630",
                                                    Severity::error,
                                                    "指标“{0}”：职责“{1}”不按次数计",
                                                    "indicator “{0}”: duty “{1}” is not counted",
                                                    "改用 duties.yaml 中各单位承担、写了 at_least 的职责",
                                                    "name a duty of the units that has at_least in duties.yaml"};

}  // namespace hbjs::msg
