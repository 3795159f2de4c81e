#pragma once

#include "diag/message.h"

/// HB3xx: numbers that the source states, against what can be counted.
namespace hbjs::msg {

inline constexpr Message<Str, Str, Str, Str> count_differs{
    "HB301", Severity::error, "“{0}”应有 {1}，{2}中数得 {3}", "“{0}” promises {1}; {2} has {3}",
    "核对目标数和附件，改正其中一处", "check the target against the annex and correct one of them"};
inline constexpr Message<Str, Str> numbering{"HB302", Severity::error, "编号不连续：这里应为“{0}”，写的是“{1}”",
                                             "the numbering has a gap: “{0}” is expected here, “{1}” stands",
                                             "检查是否漏了一条或顺序有误", "check for a missing or misplaced record"};
inline constexpr Message<Str> range_upside_down{"HB303", Severity::error, "目标“{0}”的范围有误：上限应大于下限，且只与 between 同用",
                                                "target “{0}”: max must exceed goal and goes with bound: between only",
                                                "改正 goal、max 或 bound", "correct goal, max or bound"};
inline constexpr Message<Str> day_out_of_range{"HB304", Severity::error, "报送截止日“{0}”应在 1 到 31 之间",
                                               "the day “{0}” must lie between 1 and 31", "", ""};
inline constexpr Message<> thresholds_swapped{"HB305", Severity::error, "黄灯界限应小于红灯界限，且都不为负",
                                              "the yellow limit must be below the red one, neither negative", "", ""};
inline constexpr Message<Str> negative_amount{"HB306", Severity::error, "“{0}”不能为负", "“{0}” must not be negative", "", ""};

}  // namespace hbjs::msg
