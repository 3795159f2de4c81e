#include "report/quarterly.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.h"
#include "query/calendar.h"
#include "query/parts.h"
#include "report/build.h"
#include "report/words.h"

namespace hbjs::report {
namespace {

/// One sentence on one line that ends with a full stop, whatever the unit wrote.
std::string sentence(std::string_view text) {
  constexpr std::array ends{"。", "！", "？", "；", "，", "."};
  std::string out;
  for (std::string_view line : split_lines(text)) {
    line = trimmed(line);
    for (const std::string_view end : ends) {
      if (line.ends_with(end)) line.remove_suffix(end.size());
    }
    if (line.empty()) continue;
    if (!out.empty()) out += "；";
    out += line;
  }
  return out + "。";
}

/// What the units report of a task, as running text: at most three of them, the leads first; the table has all.
std::string told_text(const TaskRow& row) {
  constexpr std::size_t most = 3;
  std::vector<std::string> units;
  const auto add_units = [&](bool leads) {
    for (const Note& note : row.notes) {
      const bool is_lead = std::ranges::find(row.lead, note.unit) != row.lead.end();
      if (note.progress.empty() || is_lead != leads || std::ranges::find(units, note.unit) != units.end()) continue;
      units.push_back(note.unit);
    }
  };
  add_units(true);
  add_units(false);
  std::vector<Note> shown;
  for (std::size_t i = 0; i < std::min(units.size(), most); ++i) {
    std::ranges::copy_if(row.notes, std::back_inserter(shown), [&](const Note& note) { return note.unit == units[i]; });
  }
  std::string text;
  for (const std::string& line : told_lines(shown, &Note::progress, true)) text += sentence(line);
  if (units.size() > most) text += fmt::format("另有{}个单位报送了进展。", units.size() - most);
  return text;
}

void add_good(QuarterlyReport& report, const TaskRow& row) {
  const std::string title = task_text(row.task, row.title);
  if (row.standing == Standing::told) {
    add(report.narrative, title, told_text(row));
    return;
  }
  if (row.standing != Standing::complete && row.standing != Standing::on_pace) return;
  std::vector<std::string> complete;
  std::vector<std::string> figures;
  for (const TargetRow& target : row.targets) {
    if (target.standing == Standing::complete) {
      complete.push_back(target.name + target.done_text);
    } else {
      figures.push_back(figure_text(target));
    }
  }
  if (!complete.empty()) figures.insert(figures.begin(), "已完成年度目标：" + listed(complete));
  add(report.good, title, fmt::format("{}。{}", fmt::join(figures, "；"), told_text(row)));
}

void add_unpunctual(QuarterlyReport& report) {
  for (const ReportingMonth& month : report.reporting.months) {
    if (!month.owed || !month.due_passed) continue;
    std::vector<std::string> parts;
    if (!month.missing_text.empty())
      parts.push_back(fmt::format("未报{}个单位：{}", month.counts.missing, month.missing_text));
    if (!month.late_text.empty()) parts.push_back(fmt::format("迟报{}个单位：{}", month.counts.late, month.late_text));
    if (!month.empty_text.empty())
      parts.push_back(fmt::format("报空表{}个单位：{}", month.counts.empty, month.empty_text));
    if (!parts.empty()) add(report.unpunctual, month.month_text, fmt::format("{}。", fmt::join(parts, "；")));
  }
}

/// What the units themselves say of one task, as one point.
void add_told(PointGroup& group, const TaskRow& row, std::string Note::*text) {
  std::string all;
  for (const std::string& line : told_lines(row.notes, text, true)) all += sentence(line);
  if (!all.empty()) add(group, task_text(row.task, row.title), std::move(all));
}

/// Who answers for the targets that lag, and for what is not reported; each unit once.
std::vector<std::string> answerable(const QuarterlyReport& report, bool lagging) {
  std::vector<std::string> units;
  for (const TaskRow& row : report.rows) {
    if (!lagging && row.notes.empty()) query::add_once(units, row.lead);
    for (const TargetRow& target : row.targets) {
      const bool lags = target.standing == Standing::behind || target.standing == Standing::far_behind;
      if (lagging ? lags : target.standing == Standing::silent) query::add_once(units, target.owners);
    }
  }
  return units;
}

void add_demands(QuarterlyReport& report, const Scene& scene) {
  const Plan& plan = scene.index.book().plan;
  const Month next_month = scene.period.last() + std::chrono::months(1);
  const bool goes_on = int{next_month.year()} == plan.year.value;
  const std::string next_due = day_text(query::due_date(plan, Period::of(next_month)));
  const std::string by = goes_on ? next_due + "前" : "年底前";
  if (!report.lagging.points.empty()) {
    add(report.demands, "加快推进滞后任务",
        fmt::format(
            "对慢于序时进度的{}项目标，{}等单位要对照年度目标逐项分析原因、细化措施，会同责任单位加快推进，并在下一次报送时说明追赶情况。",
            report.lagging.points.size(), listed(answerable(report, true))));
  }
  if (!report.silent.points.empty()) {
    add(report.demands, "补报进展和数据",
        fmt::format("对未报进展或未报数据的任务，{}等单位要于{}补报。", listed(answerable(report, false)), by));
  }
  if (!report.unpunctual.points.empty()) {
    add(report.demands, "严格落实报送要求",
        fmt::format("未报、迟报、报空表的单位要说明情况并补报；各单位要按照《{}》要求，于每月{}日前报送工作推进情况。",
                    plan.title.value, plan.reporting.month_day.value));
  }
  if (goes_on) {
    add(report.demands, "做好下一次报送",
        fmt::format("{}工作推进情况请于{}前报送{}。", Period::of(next_month).chinese(), next_due,
                    plan.office.name.value));
  }
}

void name_groups(QuarterlyReport& report) {
  report.good.title = "完成年度目标或基本达到序时进度的任务";
  report.narrative.title = "有进展的定性任务";
  report.stories.title = "典型经验";
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
  report.opening = {fmt::format("按照《{}》要求，{}对各单位报送的工作推进情况进行了汇总，现将{}进展情况通报如下。",
                                report.plan, report.office, report.period_text)};
  if (report.nothing_reported || !report.begun) {
    report.opening = silence(report);
  } else {
    report.overall = {report.reporting.text};
  }
  if (!report.due_list) {
    report.overall.insert(report.overall.begin(), {judgement_text(report, scene), classes_text(report)});
  }
  report.overall.push_back(report.funds.text);
  report.lagging = lagging_points(report.rows);
  report.silent = silent_points(report.rows, report.noun);
  for (const TaskRow& row : report.rows) {
    add_good(report, row);
    add_told(report.told_problems, row, &Note::problems);
    add_told(report.plans, row, &Note::next);
  }
  for (const StoryShown& story : stories(scene)) {
    add(report.stories, story.title, fmt::format("{}（{}，{}）", sentence(story.text), story.unit, story.month_text));
  }
  add_unpunctual(report);
  add_demands(report, scene);
  number({&report.good, &report.narrative, &report.stories});
  number({&report.lagging, &report.silent, &report.unpunctual, &report.told_problems});
  number({&report.demands, &report.plans});
  return report;
}

}  // namespace hbjs::report
