#include "report/annual.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "query/activity.h"
#include "report/build.h"
#include "report/words.h"

namespace hbjs::report {
namespace {

void add_line(std::string& lines, const std::string& line) {
  if (!lines.empty()) lines += '\n';
  lines += line;
}

/// The class of several things together: all complete, or the worst, or not all reported.
Standing together(const std::vector<Standing>& parts) {
  if (parts.empty()) return Standing::silent;
  const auto all = [&](Standing standing) {
    return std::ranges::all_of(parts, [&](Standing part) { return part == standing; });
  };
  const auto any = [&](Standing standing) { return std::ranges::find(parts, standing) != parts.end(); };
  for (const Standing same : {Standing::complete, Standing::told, Standing::silent}) {
    if (all(same)) return same;
  }
  for (const Standing worst : {Standing::far_behind, Standing::behind, Standing::silent, Standing::partial}) {
    if (any(worst)) return worst == Standing::silent ? Standing::partial : worst;
  }
  return Standing::on_pace;
}

/// `“洪山区向建始县提供财政援助资金1850万元”：已完成年度目标。财政性帮扶资金：1869万元，完成率101.0%。`
std::string sentence_of(const ClauseRow& row) {
  std::string_view text = row.text;
  constexpr std::string_view stop = "。";
  if (text.ends_with(stop)) text.remove_suffix(stop.size());
  std::string sentence = fmt::format("{}：{}。", in_quotes(text), row.standing_text);
  std::vector<std::string> done;
  for (const std::string_view line : split_lines(row.done_text)) done.emplace_back(line);
  if (!row.done_text.empty()) sentence += fmt::format("{}。", fmt::join(done, "；"));
  return sentence;
}

/// A duty that is counted, of all units together.
Standing standing_of(const query::CountedDuty& duty, std::size_t units) {
  if (duty.done == 0) return Standing::silent;
  return duty.units_met == units ? Standing::complete : Standing::partial;
}

std::string times_text(int at_least, int by_principal) {
  std::string text = fmt::format("不少于{}次", at_least);
  if (by_principal > 0) text += fmt::format("，其中主要负责同志带队{}次", by_principal);
  return text;
}

std::string duty_text(const query::CountedDuty& duty, std::size_t units) {
  return fmt::format("{}（{}）：{}个单位中{}个达到要求，合计{}次", duty.name,
                     times_text(duty.at_least, duty.by_principal), units, duty.units_met, duty.done);
}

/// Fills one clause: from the targets it promises itself, else from the targets and progress of its tasks, and from
/// the duties that carry it out.
class ClauseRows {
 public:
  ClauseRows(const Scene& scene, const AnnualReport& report, const query::ActivityAnswer& activity)
      : scene_(scene), report_(report), activity_(activity) {
    for (const TaskRow& row : report.rows) tasks_.emplace(row.task, &row);
  }

  [[nodiscard]] ClauseRow of(const Clause& clause) const {
    ClauseRow row;
    row.id = clause.id.value;
    row.text = clause.text.value;
    std::vector<Standing> parts;
    std::vector<std::string> carried;
    const bool promises = add_own_targets(row, parts);
    for (const Text& id : clause.tasks) {
      const auto task = tasks_.find(id.value);
      if (task == tasks_.end()) continue;
      carried.push_back(fmt::format("任务{}{}", task->second->task, in_quotes(task->second->title)));
      if (!promises) add_task(row, parts, *task->second);
    }
    for (const Text& id : clause.duties) {
      const Duty* duty = scene_.index.duty(id.value);
      if (duty == nullptr) continue;
      carried.push_back(duty->name.value);
      add_duty(row, parts, *duty);
    }
    row.carried_text = listed(carried);
    row.standing = together(parts);
    row.standing_text = parts.empty()                                               ? "无量化目标"
                        : clause.tasks.empty() && row.standing == Standing::partial ? "未全部达到要求"
                                                                                    : row_of(row.standing).zh;
    row.sentence = sentence_of(row);
    return row;
  }

 private:
  bool add_own_targets(ClauseRow& row, std::vector<Standing>& parts) const {
    for (std::size_t i = 0; i < report_.targets.size(); ++i) {
      const List<Promise>& promised = scene_.index.book().targets.targets[i].promised;
      if (std::ranges::none_of(promised, [&](const Promise& promise) { return promise.place.value == row.id; }))
        continue;
      add_target(row, parts, report_.targets[i]);
    }
    return !parts.empty();
  }

  static void add_target(ClauseRow& row, std::vector<Standing>& parts, const TargetRow& target) {
    add_line(row.done_text, target.rate
                                ? fmt::format("{}：{}，完成率{}", target.name, target.done_text, target.rate_text)
                                : fmt::format("{}：未报", target.name));
    parts.push_back(target.standing);
  }

  static void add_task(ClauseRow& row, std::vector<Standing>& parts, const TaskRow& task) {
    for (const TargetRow& target : task.targets) add_target(row, parts, target);
    if (!task.targets.empty()) return;
    parts.push_back(task.standing);
    add_line(row.done_text, fmt::format("任务{}：{}", task.task, task.notes.empty() ? "未报进展" : "已报进展"));
  }

  void add_duty(ClauseRow& row, std::vector<Standing>& parts, const Duty& duty) const {
    const auto counted = std::ranges::find(activity_.duties, duty.id.value, &query::CountedDuty::id);
    if (counted == activity_.duties.end()) {
      add_line(row.done_text, duty.name.value + "：不计次数，由考核认定");
      return;
    }
    parts.push_back(standing_of(*counted, activity_.units.size()));
    add_line(row.done_text, duty_text(*counted, activity_.units.size()));
  }

  const Scene& scene_;
  const AnnualReport& report_;
  const query::ActivityAnswer& activity_;
  std::unordered_map<std::string_view, const TaskRow*> tasks_;
};

void add_duties(AnnualReport& report, const query::ActivityAnswer& activity) {
  std::vector<std::string> sentences, unmet;
  for (const query::CountedDuty& duty : activity.duties) {
    report.duty_names.push_back(fmt::format("{}（{}）", duty.name, times_text(duty.at_least, duty.by_principal)));
    sentences.push_back(duty_text(duty, activity.units.size()));
  }
  if (!sentences.empty()) report.duties_text = fmt::format("{}。", fmt::join(sentences, "；"));
  for (const query::UnitActivity& unit : activity.units) {
    UnitDutyRow& row = report.unit_duties.emplace_back();
    row.unit = unit.unit;
    row.met = unit.met;
    row.met_text = unit.met ? "达到要求" : report.over ? "未达到要求" : "尚未达到";
    for (std::size_t i = 0; i < unit.duties.size(); ++i) {
      const query::DutyCount& count = unit.duties[i];
      std::string text = fmt::format("{}次", count.done);
      if (activity.duties[i].by_principal > 0) text += fmt::format("（带队{}次）", count.by_principal);
      add_line(row.counts_text, fmt::format("{}：{}", activity.duties[i].name, text));
      row.counts.push_back(std::move(text));
    }
    if (!unit.met) unmet.push_back(unit.unit);
  }
  report.unmet_text = listed(unmet);
}

/// What is complete, lags or is not reported.
void add_standings(AnnualReport& report) {
  std::vector<std::string> complete;
  for (const TargetRow& target : report.targets) {
    if (target.standing == Standing::complete) complete.push_back(target.name);
  }
  report.complete_text = listed(complete);
  report.lagging = lagging_points(report.rows);
  report.silent = silent_points(report.rows, report.noun);
  number({&report.lagging, &report.silent});
}

}  // namespace

AnnualReport annual(const query::Index& index, const Period& year, Date as_of, const Grounds& grounds) {
  const Scene scene = scene_of(index, year, as_of);
  AnnualReport report;
  fill(report, scene, grounds);
  report.title = report.period_text + subject(index.book().plan) + "年度报告";
  report.over = as_of >= day_of(year.last(), 31);
  report.targets = target_rows(scene);
  const query::ActivityAnswer activity = query::activity(index, year, as_of);
  add_duties(report, activity);
  const ClauseRows clauses(scene, report, activity);
  for (const Clause& clause : index.book().agreement.clauses) {
    report.clauses.push_back(clauses.of(clause));
    report.clauses.back().no = static_cast<int>(report.clauses.size());
  }
  report.stories = stories(scene);
  if (report.nothing_reported || !report.begun) {
    report.opening = silence(report);
  } else {
    report.opening = {fmt::format("按照《{}》要求，{}对各单位报送的工作推进情况进行了汇总，{}（数据截至{}{}）。",
                                  report.plan, report.office, report.period_text + "工作情况报告如下",
                                  report.as_of_text, report.over ? "" : "，年度未结束")};
    report.overall = {judgement_text(report, scene), classes_text(report), report.reporting.text};
  }
  if (!report.due_list) add_standings(report);
  report.overall.push_back(report.funds.text);
  return report;
}

}  // namespace hbjs::report
