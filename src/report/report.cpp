#include "report/report.h"

#include <fmt/format.h>

#include <algorithm>

#include "query/calendar.h"
#include "query/members.h"
#include "query/received.h"
#include "report/build.h"
#include "report/words.h"

namespace hbjs::report {
namespace {

bool reported(const Scene& scene) {
  return std::ranges::any_of(
      scene.received, [&](const Submission* submission) { return scene.period.contains(submission->month.value); });
}

/// Units that owe a report of the period and have not handed in all that was due; of a single month also those
/// that still have time.
std::vector<std::string> missing_units(const Scene& scene) {
  const bool single = scene.period.kind == Period::Kind::month;
  std::vector<std::string> missing;
  for (const query::UnitReports& unit : scene.status.units) {
    const bool not_there = std::ranges::any_of(unit.months, [&](const query::UnitStatus& month) {
      return month.timing == query::Timing::missing || (single && month.timing == query::Timing::not_yet);
    });
    if (not_there) missing.push_back(unit.unit);
  }
  return missing;
}

/// Units from which nothing at all has come for the period.
std::vector<std::string> silent_units(const Scene& scene) {
  std::vector<std::string> silent;
  for (const query::UnitReports& unit : scene.status.units) {
    if (unit.counts.received == 0) silent.push_back(unit.unit);
  }
  return silent;
}

std::string legend(const query::PaceAnswer& pace) {
  const std::string yellow = pace.yellow.str();
  const std::string red = pace.red.str();
  return fmt::format(
      "状态按完成率与序时进度之差判定：绿，慢于序时不足{0}个百分点；黄，慢于序时{0}至{1}个百分点（含）；红，慢于序时{1}个百分点以上。"
      "任务的完成率为其已报数据的各项目标完成率的平均数，每项最高计100%，未报齐的在括号内注明已报数据的目标数和目标总数；状态取各项目标中最差的一项，有目标未报数据的不亮绿灯。",
      yellow, red);
}

Colours colours(const std::vector<TaskRow>& rows) {
  Colours colours;
  for (const TaskRow& row : rows) {
    std::size_t& count = !row.state                           ? colours.none
                         : *row.state == query::State::green  ? colours.green
                         : *row.state == query::State::yellow ? colours.yellow
                                                              : colours.red;
    ++count;
  }
  return colours;
}

void number(std::vector<StoryShown>& stories) {
  for (std::size_t i = 0; i < stories.size(); ++i) stories[i].no = static_cast<int>(i + 1);
}

}  // namespace

Scene scene_of(const query::Index& index, const Period& period, Date as_of) {
  const Month last = query::through(period, as_of);
  return {index,
          period,
          as_of,
          std::min(as_of, day_of(period.last(), 31)),
          query::received(index, last, as_of),
          query::pace(index, period, as_of),
          query::period_status(index, period, as_of),
          query::activity(index, period, as_of)};
}

Basis basis_of(const Scene& scene, const Grounds& grounds) {
  Basis basis;
  basis.plan = scene.index.book().plan.title.value;
  basis.period = scene.period.id();
  basis.as_of = scene.as_of;
  basis.tool = grounds.tool;
  std::string commit = "不在git仓库中";
  if (grounds.revision) {
    commit = grounds.revision->commit.empty() ? "尚无提交" : grounds.revision->commit;
    if (!grounds.revision->commit.empty()) basis.commit = grounds.revision->commit;
    basis.dirty = grounds.revision->dirty;
    if (basis.dirty) commit += "（有未提交的修改）";
  }
  basis.units_expected = scene.status.units.size();
  basis.units_missing = missing_units(scene);
  basis.text = fmt::format("依据《{}》，时段{}，数据截至{}；应报单位{}个，{}{}个；方案文件版本：{}；生成工具：{}。",
                           basis.plan, scene.period.chinese(), chinese(scene.as_of), basis.units_expected,
                           scene.period.kind == Period::Kind::month ? "未报" : "未报齐", basis.units_missing.size(),
                           commit, basis.tool);
  return basis;
}

std::vector<ClassRow> classes(const std::vector<TaskRow>& rows) {
  std::vector<ClassRow> classes;
  for (const auto& name : NamedValues<Standing>::rows) {
    ClassRow row{name.value, std::string(name.zh), 0, 0, {}, {}};
    for (const TaskRow& task : rows) {
      if (task.standing == name.value) ++row.tasks;
      for (const TargetRow& target : task.targets) {
        if (target.standing == name.value) ++row.targets;
      }
    }
    classes.push_back(std::move(row));
  }
  const auto share = [&](std::size_t ClassRow::*count, std::string ClassRow::*text) {
    std::vector<std::size_t> counts;
    for (const ClassRow& row : classes) counts.push_back(row.*count);
    const std::vector<std::string> texts = shares(counts);
    for (std::size_t i = 0; i < classes.size(); ++i) classes[i].*text = texts[i];
  };
  share(&ClassRow::tasks, &ClassRow::task_share);
  share(&ClassRow::targets, &ClassRow::target_share);
  return classes;
}

std::vector<StoryShown> stories(const Scene& scene) {
  std::vector<StoryShown> shown;
  for (const Submission* submission : scene.received) {
    if (!scene.period.contains(submission->month.value)) continue;
    for (const Story& story : submission->stories) {
      shown.push_back(
          {0, submission->unit.value, month_text(submission->month.value), story.title.value, story.text.value});
    }
  }
  number(shown);
  return shown;
}

std::string subject(const Plan& plan) {
  std::string_view title = plan.title.value;
  const std::string year = fmt::format("{}年", plan.year.value);
  constexpr std::string_view kind = "方案";
  if (title.starts_with(year)) title.remove_prefix(year.size());
  if (title.ends_with(kind)) title.remove_suffix(kind.size());
  return std::string(title.empty() ? std::string_view(plan.title.value) : title);
}

void fill(Report& report, const Scene& scene, const Grounds& grounds) {
  const Plan& plan = scene.index.book().plan;
  report.period = scene.period.id();
  report.period_text = scene.period.chinese();
  report.noun = noun_of(scene.period.kind);
  report.plan = plan.title.value;
  report.subject = subject(plan);
  report.helper = plan.helper.value;
  report.recipient = plan.recipient.value;
  report.office = plan.office.name.value;
  report.demo = plan.demo.value;
  report.as_of_text = chinese(scene.as_of);
  report.through_text = Period::of(scene.pace.through).chinese() + "底";
  report.expected_rate = scene.pace.expected_rate;
  report.expected_text = percent_text(scene.pace.expected_rate);
  report.legend = legend(scene.pace);
  report.nothing_reported = !reported(scene);
  report.nothing_at_all = scene.received.empty();
  report.begun = scene.pace.begun;
  report.due_list = report.nothing_at_all || !report.begun;
  report.basis = basis_of(scene, grounds);
  report.rows = task_rows(scene);
  report.colours = colours(report.rows);
  if (report.begun) report.classes = classes(report.rows);
  report.reporting = reporting(scene);
  report.funds = money(scene);
  report.owed = owed_by(scene.index, silent_units(scene), scene.day);
  report.duties = owed_by_all(scene.index);
  if (!report.begun) return;
  const Month december = query::plan_year(plan).last();
  Recurring duties = recurring(scene.activity, scene.as_of >= day_of(december, 31));
  report.duty_names = std::move(duties.names);
  report.duty_led = std::move(duties.led);
  report.unit_duties = std::move(duties.units);
  report.duties_text = std::move(duties.text);
  report.unmet_text = std::move(duties.unmet_text);
  report.other_activities = scene.activity.others;
}

std::string judgement_text(const Report& report, const Scene& scene) {
  Decimal rates;
  Decimal expected;
  std::int64_t judged = 0;
  std::size_t targets = 0, told = 0;
  for (const TaskRow& row : report.rows) {
    targets += row.targets.size();
    told += static_cast<std::size_t>(
        std::ranges::count_if(row.targets, [](const TargetRow& t) { return t.rate.has_value(); }));
    if (!row.rate) continue;
    rates += *row.rate;
    expected += row.expected_rate;
    ++judged;
  }
  if (judged == 0) return fmt::format("截至{}，尚无任务报送量化目标的完成数据。", report.through_text);
  // An average over the few that reported would praise or blame the many that did not.
  if (told * 2 < targets) {
    return fmt::format("截至{}，{}项量化目标中仅{}项报送了数据，数据不足，暂不作总体判断。", report.through_text,
                       targets, told);
  }
  const Decimal rate = rates / Decimal(judged);
  const Decimal gap = expected / Decimal(judged) - rate;
  const char* judgement = gap <= Decimal(0) ? "达到" : gap < scene.pace.yellow ? "基本达到" : "慢于";
  return fmt::format("截至{}，已报量化数据的{}项任务平均完成率{}，序时进度{}，{}，工作推进总体{}序时进度。",
                     report.through_text, judged, percent_text(rate), percent_text(expected / Decimal(judged)),
                     gap_text(gap), judgement);
}

std::string classes_text(const Report& report) {
  std::size_t targets = 0;
  std::vector<std::string> of_tasks;
  std::vector<std::string> of_targets;
  for (const ClassRow& row : report.classes) {
    targets += row.targets;
    if (row.tasks > 0) of_tasks.push_back(fmt::format("{}的{}项，占{}%", row.text, row.tasks, row.task_share));
    const std::string_view text = row.standing == Standing::silent ? std::string_view("未报数据") : row.text;
    if (row.targets > 0) of_targets.push_back(fmt::format("{}的{}项，占{}%", text, row.targets, row.target_share));
  }
  return fmt::format("{}项重点任务中，{}。{}项量化目标中，{}。", report.rows.size(), fmt::join(of_tasks, "；"), targets,
                     fmt::join(of_targets, "；"));
}

std::vector<std::string> silence(const Report& report) {
  std::vector<std::string> lines;
  if (!report.begun) {
    lines.push_back(fmt::format("{}尚未开始（数据截至{}），不作进度判定；以下为各项任务的目标要求和各单位应报事项。",
                                report.period_text, report.as_of_text));
  } else if (report.nothing_at_all) {
    lines.push_back(
        fmt::format("截至{}，未收到任何单位的报送，以下为各项任务的目标要求和各单位应报事项。", report.as_of_text));
  } else {
    lines.push_back(fmt::format("截至{}，未收到任何单位{}的报送；累计数据来自此前各月的报送。", report.as_of_text,
                                report.period_text));
  }
  lines.push_back(report.reporting.text);
  return lines;
}

}  // namespace hbjs::report
