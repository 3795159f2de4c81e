#pragma once

#include "base/decimal.h"
#include "model/field.h"
#include "model/placed.h"

namespace hbjs {

/// 帮扶项目 and its budget. Amounts are exact decimals of 万元.
struct Project {
  Span at;
  Text id, name;
  Text task;               ///< the task it serves
  Name unit;               ///< who manages it on the helping side
  Placed<Decimal> budget;  ///< 万元
  Text source;             ///< where the money comes from (财政性帮扶资金 …)
};

template <>
struct Schema<Project> {
  static constexpr std::string_view name = "project";
  static constexpr std::tuple fields{
      Field{"id", &Project::id, required, "项目编号", "short id"},
      Field{"name", &Project::name, required, "项目名称", "name"},
      Field{"task", &Project::task, required, "对应任务", "the task it serves"},
      Field{"unit", &Project::unit, required, "管理单位", "managing unit"},
      Field{"budget", &Project::budget, required, "预算（万元）", "budget, in 10,000 yuan"},
      Field{"source", &Project::source, optional, "资金来源", "source of the money"}};
};

/// projects.yaml
struct ProjectsFile {
  Span at;
  List<Project> projects;
};

template <>
struct Schema<ProjectsFile> {
  static constexpr std::string_view name = "projects";
  static constexpr std::tuple fields{
      Field{"projects", &ProjectsFile::projects, required, "帮扶项目", "assistance projects"}};
};

}  // namespace hbjs
