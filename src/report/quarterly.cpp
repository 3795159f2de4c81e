#include "report/quarterly.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>

#include "query/calendar.h"
#include "report/build.h"
#include "report/words.h"

namespace hbjs::report {
namespace {

void add(PointGroup& group, std::string title, std::string text) {
  group.points.push_back({static_cast<int>(group.points.size() + 1), std::move(title), std::move(text)});
}

/// Numbers the groups of a part that hold something; one alone needs no number.
void number(std::initializer_list<PointGroup*> groups) {
  constexpr std::array numbers{"（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）"};
  std::vector<PointGroup*> filled;
  for (PointGroup* group : groups) {
    if (!group->points.empty()) filled.push_back(group);
  }
  if (filled.size() < 2) return;
  for (std::size_t i = 0; i < filled.size(); ++i) filled[i]->no = numbers.at(i);
}

/// `农副产品直营店累计2家，完成率100.0%，快于序时50.0个百分点`.
std::string figure_text(const TargetRow& target) {
  return fmt::format("{}{}{}（目标{}），完成率{}，{}", target.name, target.quarters_text.empty() ? "累计" : "本季度",
                     target.done_text, target.goal_text, target.rate_text, target.gap_text);
}

/// A sentence ends with one full stop, whatever the unit wrote.
std::string sentence(std::string_view text) {
  for (const std::string_view end : {"。", "！", "？", "；", "."}) {
    if (text.ends_with(end)) return std::string(text.substr(0, text.size() - end.size())) + "。";
  }
  return std::string(text) + "。";
}

/// What the units report of a task, as running text.
std::string told_text(const TaskRow& row) {
  std::string text;
  for (const Note& note : row.notes) {
    if (note.progress.empty()) continue;
    text += fmt::format("{}（{}）：{}", note.unit, note.month_text, sentence(note.progress));
  }
  return text;
}

void add_good(QuarterlyReport& report, const TaskRow& row) {
  const std::string title = task_text(row.task, row.title);
  if (row.standing == Standing::told) {
    add(report.narrative, title, told_text(row));
    return;
  }
  if (row.standing != Standing::complete && row.standing != Standing::on_pace) return;
  std::vector<std::string> figures;
  for (const TargetRow& target : row.targets) figures.push_back(figure_text(target));
  add(report.good, title, fmt::format("{}。{}", fmt::join(figures, "；"), told_text(row)));
}

void add_lagging(QuarterlyReport& report) {
  std::vector<const TargetRow*> lagging;
  for (const TaskRow& row : report.rows) {
    for (const TargetRow& target : row.targets) {
      if (target.standing == Standing::behind || target.standing == Standing::far_behind) lagging.push_back(&target);
    }
  }
  std::ranges::stable_sort(lagging, std::greater{}, [](const TargetRow* target) { return *target->gap; });
  for (const TargetRow* target : lagging) {
    const auto task = std::ranges::find(report.rows, target->task, &TaskRow::task);
    add(report.lagging, task_text(task->task, task->title),
        fmt::format("{}（{}）。牵头单位：{}。", figure_text(*target), target->state_text == "红" ? "红灯" : "黄灯",
                    target->lead_text));
  }
}

void add_silent(QuarterlyReport& report, const TaskRow& row) {
  std::vector<std::string> without_figure;
  for (const TargetRow& target : row.targets) {
    if (target.standing == Standing::silent) without_figure.push_back(target.name);
  }
  std::string text;
  if (row.notes.empty()) text = "本季度无单位报送进展";
  if (!without_figure.empty()) {
    text += fmt::format("{}尚未报送数据的目标：{}", text.empty() ? "" : "，", listed(without_figure));
  }
  if (text.empty()) return;
  add(report.silent, task_text(row.task, row.title), fmt::format("{}。牵头单位：{}。", text, row.lead_text));
}

void add_unpunctual(QuarterlyReport& report) {
  for (const ReportingMonth& month : report.reporting.months) {
    if (!month.owed || !month.due_passed) continue;
    std::vector<std::string> parts;
    if (!month.missing_text.empty()) parts.push_back(fmt::format("未报{}个单位：{}", month.counts.missing, month.missing_text));
    if (!month.late_text.empty()) parts.push_back(fmt::format("迟报{}个单位：{}", month.counts.late, month.late_text));
    if (!month.empty_text.empty()) parts.push_back(fmt::format("报空表{}个单位：{}", month.counts.empty, month.empty_text));
    if (!parts.empty()) add(report.unpunctual, month.month_text, fmt::format("{}。", fmt::join(parts, "；")));
  }
}

void add_told(QuarterlyReport& report, const TaskRow& row) {
  for (const Note& note : row.notes) {
    const std::string title = fmt::format("{}（第{}项，{}）", note.unit, row.task, note.month_text);
    if (!note.problems.empty()) add(report.told_problems, title, sentence(note.problems));
    if (!note.next.empty()) add(report.plans, title, sentence(note.next));
  }
}

/// The leads of the tasks named in the group, each once.
std::vector<std::string> leads_of(const QuarterlyReport& report, const PointGroup& group) {
  std::vector<std::string> leads;
  for (const TaskRow& row : report.rows) {
    if (std::ranges::find(group.points, task_text(row.task, row.title), &Point::title) == group.points.end()) continue;
    for (const std::string& lead : row.lead) {
      if (std::ranges::find(leads, lead) == leads.end()) leads.push_back(lead);
    }
  }
  return leads;
}

void add_demands(QuarterlyReport& report, const Scene& scene) {
  const Plan& plan = scene.index.book().plan;
  const Month next_month = scene.period.last() + std::chrono::months(1);
  const bool goes_on = int{next_month.year()} == plan.year.value;
  const std::string next_due = day_text(query::due_date(plan, Period::of(next_month)));
  const std::string by = goes_on ? next_due + "前" : "年底前";
  if (!report.lagging.points.empty()) {
    add(report.demands, "加快推进滞后任务",
        fmt::format("对慢于序时进度的{}项目标，{}等牵头单位要对照年度目标逐项分析原因、细化措施，会同责任单位加快推进，并在下一次报送时说明追赶情况。",
                    report.lagging.points.size(), listed(leads_of(report, report.lagging))));
  }
  if (!report.silent.points.empty()) {
    add(report.demands, "补报进展和数据",
        fmt::format("对未报进展或未报数据的任务，{}等牵头单位要于{}补报。", listed(leads_of(report, report.silent)), by));
  }
  if (!report.unpunctual.points.empty()) {
    add(report.demands, "严格落实报送要求",
        fmt::format("未报、迟报、报空表的单位要说明情况并补报；各单位要按照《{}》要求，于每月{}日前报送工作推进情况。", plan.title.value,
                    plan.reporting.month_day.value));
  }
  if (goes_on) {
    add(report.demands, "做好下一次报送",
        fmt::format("{}工作推进情况请于{}前报送{}。", Period::of(next_month).chinese(), next_due, plan.office.name.value));
  }
}

void name_groups(QuarterlyReport& report) {
  report.good.title = "达到或快于序时进度的任务";
  report.narrative.title = "有进展的定性任务";
  report.stories.title = "典型经验";
  report.lagging.title = "进度慢于序时的目标";
  report.silent.title = "未报进展或数据的任务";
  report.unpunctual.title = "报送不及时、不完整的单位";
  report.told_problems.title = "各单位反映的问题";
  report.demands.title = "工作要求";
  report.plans.title = "各单位下步打算";
}

}  // namespace

QuarterlyReport quarterly(const query::Index& index, const Period& quarter, Date as_of, const Grounds& grounds) {
  const Scene scene = scene_of(index, quarter, as_of);
  QuarterlyReport report;
  fill(report, scene, grounds);
  name_groups(report);
  report.title = report.period_text + subject(index.book().plan) + "进展情况通报";
  report.addressee = row_of(Who::units).zh;
  report.opening = {fmt::format("按照《{}》要求，{}对各单位报送的工作推进情况进行了汇总，现将{}进展情况通报如下。", report.plan,
                                report.office, report.period_text)};
  if (report.nothing_reported) {
    report.opening = silence(report, scene);
  } else {
    report.overall = {report.reporting.text};
  }
  if (!report.nothing_at_all) {
    report.overall.insert(report.overall.begin(), {judgement_text(report, scene), classes_text(report)});
  }
  report.overall.push_back(report.funds.text);
  for (const TaskRow& row : report.rows) {
    add_good(report, row);
    add_silent(report, row);
    add_told(report, row);
  }
  for (const StoryShown& story : stories(scene)) {
    add(report.stories, story.title, fmt::format("{}（{}，{}）", sentence(story.text), story.unit, story.month_text));
  }
  add_lagging(report);
  add_unpunctual(report);
  add_demands(report, scene);
  number({&report.good, &report.narrative, &report.stories});
  number({&report.lagging, &report.silent, &report.unpunctual, &report.told_problems});
  number({&report.demands, &report.plans});
  return report;
}

}  // namespace hbjs::report
