#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace hbjs::exchange {

/// The files of a demonstration plan, by path below its folder: the real plan with a made-up year of reports (some
/// late, some missing, some numbers behind, a succession in the autumn, payments, stories). Everything made up calls
/// itself 演示数据, and `demo: true` in its plan.yaml makes every page drawn from it say so. The same for the same
/// seed; `validate` finds no error in it.
std::map<std::string, std::string> demo_plan(std::uint32_t seed);

}  // namespace hbjs::exchange
