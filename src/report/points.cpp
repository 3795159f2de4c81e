#include "report/points.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

#include "query/parts.h"
#include "report/words.h"

namespace hbjs::report {
namespace {

/// What a task still has to report, in words; empty when it has all.
std::string silent_text(const TaskRow& row, std::string_view noun) {
  std::vector<std::string> without_figure;
  std::vector<std::string> owners;
  for (const TargetRow& target : row.targets) {
    if (target.standing != Standing::silent) continue;
    without_figure.push_back(target.name);
    query::add_once(owners, target.owners);
  }
  std::string text;
  if (row.notes.empty()) text = fmt::format("{}无单位报送进展，牵头单位：{}。", noun, row.lead_text);
  if (!without_figure.empty()) {
    text += fmt::format("尚未报送数据的目标：{}；负责单位：{}。", listed(without_figure), listed(owners));
  }
  return text;
}

}  // namespace

void add(PointGroup& group, std::string title, std::string text) {
  group.points.push_back({static_cast<int>(group.points.size() + 1), std::move(title), std::move(text)});
}

void number(std::initializer_list<PointGroup*> groups) {
  constexpr std::array numbers{"（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）"};
  std::vector<PointGroup*> filled;
  for (PointGroup* group : groups) {
    if (!group->points.empty()) filled.push_back(group);
  }
  if (filled.size() < 2) return;
  for (std::size_t i = 0; i < filled.size(); ++i) filled[i]->no = numbers.at(i);
}

std::string figure_text(const TargetRow& target) {
  const std::string_view since = target.quarters_text.empty()               ? "累计"
                                 : target.quarters_text == target.done_text ? "各季度完成："
                                                                            : "本季度";
  return fmt::format("{}{}{}（目标{}），完成率{}，{}", target.name, since, target.done_text, target.goal_text,
                     target.rate_text, target.gap_text);
}

PointGroup lagging_points(const std::vector<TaskRow>& rows) {
  PointGroup group{{}, "进度慢于序时的目标", {}};
  std::vector<const TargetRow*> lagging;
  for (const TaskRow& row : rows) {
    for (const TargetRow& target : row.targets) {
      if (target.standing == Standing::behind || target.standing == Standing::far_behind) lagging.push_back(&target);
    }
  }
  std::ranges::stable_sort(lagging, std::greater{}, [](const TargetRow* target) { return *target->gap; });
  for (const TargetRow* target : lagging) {
    const auto task = std::ranges::find(rows, target->task, &TaskRow::task);
    add(group, task_text(task->task, task->title),
        fmt::format("{}（{}）。负责单位：{}。", figure_text(*target), target->state_text == "红" ? "红灯" : "黄灯",
                    target->owners_text));
  }
  return group;
}

PointGroup silent_points(const std::vector<TaskRow>& rows, std::string_view noun) {
  PointGroup group{{}, "未报进展或数据的任务", {}};
  for (const TaskRow& row : rows) {
    std::string text = silent_text(row, noun);
    if (!text.empty()) add(group, task_text(row.task, row.title), std::move(text));
  }
  return group;
}

}  // namespace hbjs::report
