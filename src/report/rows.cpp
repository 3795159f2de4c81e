#include "report/rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/text.h"
#include "query/members.h"
#include "query/received.h"
#include "report/build.h"
#include "report/words.h"

namespace hbjs::report {
namespace {

constexpr std::string_view none = "—";
constexpr std::string_view unreported = "未报";
constexpr std::string_view not_begun = "未开始";

std::string state_word(query::State state) {
  return state == query::State::green ? "绿" : state == query::State::yellow ? "黄" : "红";
}

Standing standing_of(query::State state) {
  return state == query::State::green    ? Standing::on_pace
         : state == query::State::yellow ? Standing::behind
                                         : Standing::far_behind;
}

void add_line(std::string& lines, std::string_view line) {
  if (!lines.empty()) lines += '\n';
  lines += line;
}

/// What an entry says of the month; of one without words its figures: `新增就业 120个`.
std::string progress_of(const query::Index& index, const Entry& entry) {
  std::string told(trimmed(entry.progress.value));
  if (!told.empty()) return told;
  std::vector<std::string> figures;
  for (const Measure& measure : entry.measures) {
    const Target* target = index.target(measure.target.value);
    if (target != nullptr)
      figures.push_back(fmt::format("{} {}{}", target->name.value, measure.value.value.str(), target->unit.value));
  }
  return join(figures, "，");
}

/// 6月17日开展活动：跟岗教师培训一期.
std::string activity_text(const Activity& activity) {
  const Date date = activity.date.value;
  return fmt::format("{}月{}日开展活动：{}", unsigned{date.month()}, unsigned{date.day()},
                     trimmed(activity.what.value));
}

/// What the units say of each task in the period, and what they did for it.
std::unordered_map<std::string_view, std::vector<Note>> notes_by_task(const Scene& scene) {
  std::unordered_map<std::string_view, std::vector<Note>> notes;
  for (const Submission* submission : scene.received) {
    const Month month = submission->month.value;
    if (!scene.period.contains(month)) continue;
    for (const Entry& entry : submission->entries) {
      const auto text = [](const Text& of) { return std::string(trimmed(of.value)); };
      if (const Task* task = scene.index.task_of_item(entry.item.value)) {
        notes[task->id.value].push_back({submission->unit.value, to_string(month), month_text(month), entry.item.value,
                                         progress_of(scene.index, entry), text(entry.problems), text(entry.next)});
      }
    }
    for (const Activity& activity : submission->activities) {
      if (const Task* task = scene.index.task_of_item(activity.item.value)) {
        notes[task->id.value].push_back({submission->unit.value,
                                         to_string(month),
                                         month_text(month),
                                         activity.item.value,
                                         activity_text(activity),
                                         {},
                                         {}});
      }
    }
  }
  return notes;
}

std::string quarters_text(const query::TargetPace& pace) {
  constexpr std::array names{"一季度", "二季度", "三季度", "四季度"};
  std::vector<std::string> parts;
  for (const query::QuarterFigure& figure : pace.quarters) {
    const std::string done = figure.done ? figure.done->str() + pace.unit : std::string(unreported);
    parts.push_back(names.at(static_cast<std::size_t>(figure.quarter - 1)) + done);
  }
  return listed(parts);
}

std::string places_text(const Target& target) {
  std::vector<std::string> places;
  for (const Promise& promise : target.promised) {
    const std::string& place = promise.place.value;
    const bool clause = place.starts_with('C');
    const bool requirement = place.find('.') != std::string::npos;
    places.push_back(place == "goals" ? "主要目标" : (clause ? "协议" : requirement ? "清单" : "任务") + place);
  }
  return listed(places);
}

std::string progress_text(const std::vector<Note>& notes, bool with_month) {
  const std::vector<std::string> lines = told_lines(notes, &Note::progress, with_month);
  return lines.empty() ? std::string(unreported) : join(lines, "\n");
}

/// `480个`. The rate of a quarterly target over a year is the mean of its quarters, so each of them is told: the figure
/// of the last one says nothing about it.
std::string done_text(const query::TargetPace& pace, const Period& period) {
  if (period.kind == Period::Kind::year && pace.every == Every::quarter && pace.rate) return quarters_text(pace);
  return pace.done ? pace.done->str() + pace.unit : std::string(unreported);
}

TargetRow target_row(const query::TargetPace& pace, const Period& period) {
  TargetRow row;
  row.id = pace.id;
  row.name = pace.name;
  row.task = pace.task;
  row.goal_text = goal_text(pace);
  row.goal = pace.goal;
  row.now = pace.now;
  row.done = pace.done;
  row.rate = pace.rate;
  row.now_text = pace.now ? pace.now->str() + pace.unit : unreported;
  row.done_text = done_text(pace, period);
  row.rate_text = percent_text(pace.rate, unreported);
  row.expected_rate = pace.expected_rate;
  row.expected_text = percent_text(pace.expected_rate);
  row.gap = pace.gap;
  row.gap_text = gap_text(pace.gap);
  row.state = pace.state;
  row.state_text = pace.state ? state_word(*pace.state) : unreported;
  row.standing = !pace.state ? Standing::silent : pace.complete ? Standing::complete : standing_of(*pace.state);
  row.standing_text = row.standing == Standing::silent ? "未报数据" : row_of(row.standing).zh;
  row.quarters_text = quarters_text(pace);
  row.bar = bar_length(pace.rate);
  row.tick = bar_length(pace.expected_rate);
  return row;
}

Standing standing_of(const query::TaskPace& pace, bool told) {
  if (pace.targets == 0) return told ? Standing::told : Standing::silent;
  if (pace.state) return pace.complete ? Standing::complete : standing_of(*pace.state);
  return told || pace.reported > 0 ? Standing::partial : Standing::silent;
}

std::string state_word(const TaskRow& row) {
  if (row.state) return state_word(*row.state);
  switch (row.standing) {
    case Standing::told: return "已报";
    case Standing::partial: return "未报齐";
    default: return std::string(unreported);
  }
}

/// 66.7%（2/4项）: a mean of two of four targets must not look like one of all four.
std::string rate_of(const query::TaskPace& pace) {
  const std::string rate = percent_text(pace.rate, pace.targets == 0 ? none : unreported);
  const bool of_all = !pace.rate || pace.reported == pace.targets;
  return of_all ? rate : fmt::format("{}（{}/{}项）", rate, pace.reported, pace.targets);
}

void add_pace(TaskRow& row, const query::TaskPace& pace) {
  row.rate = pace.rate;
  row.rate_text = rate_of(pace);
  row.expected_rate = pace.expected_rate;
  row.expected_text = percent_text(pace.expected_rate);
  row.gap = pace.gap;
  row.gap_text = gap_text(pace.gap);
  row.gap_short = gap_short(pace.gap);
  row.state = pace.state;
  row.bar = bar_length(pace.rate);
  row.tick = bar_length(pace.expected_rate);
  row.standing = standing_of(pace, !row.notes.empty());
  row.standing_text = row_of(row.standing).zh;
  row.state_text = state_word(row);
}

void add_targets(TaskRow& row) {
  for (const TargetRow& target : row.targets) {
    add_line(row.goals_text, target.name + "：" + target.goal_text);
    add_line(row.done_text, target.name + "：" + target.done_text);
  }
  if (row.targets.empty()) {
    row.goals_text = "无量化目标";
    row.done_text = none;
  }
}

/// Leads of a task: the source names none, but each of its requirements does.
Names leads_of(const Scene& scene, std::string_view task) {
  Names leads;
  for (const Requirement* requirement : scene.index.requirements_of(task)) {
    leads.insert(leads.end(), requirement->helper.lead.begin(), requirement->helper.lead.end());
  }
  return leads;
}

/// Who answers for a target: the leads of the requirements that promise it; where none does, the units that its task
/// names.
std::vector<std::string> owners_of(const Scene& scene, const Target& target) {
  Names owners;
  for (const Promise& promise : target.promised) {
    const Requirement* requirement = scene.index.requirement(promise.place.value);
    if (requirement == nullptr) continue;
    owners.insert(owners.end(), requirement->helper.lead.begin(), requirement->helper.lead.end());
  }
  const Task* task = owners.empty() ? scene.index.task(target.task.value) : nullptr;
  if (task != nullptr) {
    for (const Name& name : task->responsible) {
      if (scene.index.group(name.value) == nullptr) owners.push_back(name);
    }
  }
  return query::as_of(scene.index.book(), owners, scene.day);
}

/// Of a period that is still to come: what is not there yet is not missing.
void say_not_begun(TargetRow& row) { row.rate_text = row.state_text = row.standing_text = not_begun; }
void say_not_begun(TaskRow& row) { row.progress = row.rate_text = row.state_text = row.standing_text = not_begun; }

}  // namespace

std::vector<std::string> told_lines(const std::vector<Note>& notes, std::string Note::*text, bool with_months) {
  struct Line {
    const Note* first;
    std::vector<std::string> months;
  };
  std::vector<std::vector<Line>> units;
  for (const Note& note : notes) {
    if ((note.*text).empty()) continue;
    auto unit = std::ranges::find(units, note.unit, [](const auto& lines) { return lines.front().first->unit; });
    if (unit == units.end()) unit = units.insert(units.end(), std::vector<Line>());
    auto line = std::ranges::find(*unit, note.*text, [&](const Line& of) { return of.first->*text; });
    if (line == unit->end()) line = unit->insert(unit->end(), Line{&note, {}});
    const std::string number = note.month_text.substr(0, note.month_text.find("月"));
    if (line->months.empty() || line->months.back() != number) line->months.push_back(number);
  }
  std::vector<std::string> out;
  for (const std::vector<Line>& lines : units) {
    for (const Line& line : lines) {
      out.push_back(with_months
                        ? fmt::format("{}（{}月）：{}", line.first->unit, listed(line.months), line.first->*text)
                        : fmt::format("{}：{}", line.first->unit, line.first->*text));
    }
  }
  return out;
}

std::vector<TargetRow> target_rows(const Scene& scene) {
  std::vector<TargetRow> rows;
  for (std::size_t i = 0; i < scene.pace.targets.size(); ++i) {
    TargetRow row = target_row(scene.pace.targets[i], scene.period);
    row.places_text = places_text(scene.index.book().targets.targets[i]);
    row.owners = owners_of(scene, scene.index.book().targets.targets[i]);
    row.owners_text = row.owners.empty() ? none : listed(row.owners);
    if (!scene.pace.begun) say_not_begun(row);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<TaskRow> task_rows(const Scene& scene) {
  const Book& book = scene.index.book();
  auto notes = notes_by_task(scene);
  std::unordered_map<std::string_view, std::vector<TargetRow>> targets;
  const std::vector<TargetRow> all_targets = target_rows(scene);
  for (const TargetRow& target : all_targets) targets[target.task].push_back(target);

  std::vector<TaskRow> rows;
  for (std::size_t i = 0; i < book.tasks.tasks.size(); ++i) {
    const Task& task = book.tasks.tasks[i];
    TaskRow& row = rows.emplace_back();
    row.task = task.id.value;
    row.title = task.title.value;
    row.section = task.section.value;
    row.lead = query::as_of(book, leads_of(scene, row.task), scene.day);
    row.responsible = query::as_of(book, task.responsible, scene.day);
    row.lead_text = row.lead.empty() ? none : listed(row.lead);
    row.responsible_text = listed(row.responsible);
    std::vector<std::string> requirements;
    for (const Requirement* requirement : scene.index.requirements_of(row.task)) {
      requirements.push_back(requirement->id.value);
    }
    row.requirements_text = requirements.empty() ? none : listed(requirements);
    row.targets = std::move(targets[task.id.value]);
    row.notes = std::move(notes[task.id.value]);
    const bool several_months = scene.period.kind != Period::Kind::month;
    row.progress = progress_text(row.notes, several_months);
    row.problems = join(told_lines(row.notes, &Note::problems, several_months), "\n");
    row.next = join(told_lines(row.notes, &Note::next, several_months), "\n");
    add_targets(row);
    add_pace(row, scene.pace.tasks[i]);
    if (!scene.pace.begun) say_not_begun(row);
  }
  return rows;
}

}  // namespace hbjs::report
