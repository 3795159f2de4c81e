#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace hbjs::exchange {

/// The files of a demonstration plan, by path below its folder: the real plan with a made-up year of reports (some
/// late, some missing, some numbers behind, a succession in the autumn, payments, stories). Everything made up calls
/// itself 演示数据, and `demo: true` in its plan.yaml makes every page drawn from it say so. The same for the same
/// seed and scale; `validate` finds no error in it. `scale` makes the plan so many times as large, for load: that many
/// copies of its units, groups, tasks, requirements, targets and projects, each copy with names of its own.
std::map<std::string, std::string> demo_plan(std::uint32_t seed, std::size_t scale = 1);

}  // namespace hbjs::exchange
