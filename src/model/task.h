#pragma once

#include "model/field.h"
#include "model/placed.h"

namespace hbjs {

/// 重点任务: one numbered paragraph of part two.
struct Task {
  Span at;
  Text id;       ///< its number in the plan, "1" to "14"
  Text section;  ///< heading it stands under, without its number (强化产业合作)
  Text title, text;
  Names responsible;  ///< 责任单位: units and groups, in the source's order
};

template <>
struct Schema<Task> {
  static constexpr std::string_view name = "task";
  static constexpr std::tuple fields{
      Field{"id", &Task::id, required, "任务编号", "number of the task in the plan"},
      Field{"section", &Task::section, required, "所属部分", "heading it stands under"},
      Field{"title", &Task::title, required, "任务名称", "title"},
      Field{"text", &Task::text, required, "任务内容", "text, verbatim"},
      Field{"responsible", &Task::responsible, required, "责任单位", "units and groups, in the source's order"}};
};

/// tasks.yaml
struct TasksFile {
  Span at;
  List<Task> tasks;
};

template <>
struct Schema<TasksFile> {
  static constexpr std::string_view name = "tasks";
  static constexpr std::tuple fields{Field{"tasks", &TasksFile::tasks, required, "重点任务", "the tasks of part two"}};
};

}  // namespace hbjs
