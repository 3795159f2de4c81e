#include "report/annual.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "query/activity.h"
#include "query/assess.h"
#include "query/clause_facts.h"
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
Standing standing_of(const query::ClauseDuty& duty) {
  if (duty.done == 0) return Standing::silent;
  return duty.units_met == duty.units ? Standing::complete : Standing::partial;
}

/// Puts the facts of one clause into words: the targets it promises itself, else the targets and progress of its tasks,
/// and the duties that carry it out.
class ClauseRows {
 public:
  ClauseRows(const AnnualReport& report, const query::ActivityAnswer& activity) : activity_(activity) {
    for (const TaskRow& row : report.rows) tasks_.emplace(row.task, &row);
    for (const TargetRow& target : report.targets) targets_.emplace(target.id, &target);
  }

  [[nodiscard]] ClauseRow of(const query::ClauseFacts& clause) const {
    ClauseRow row;
    row.id = clause.id;
    row.text = clause.text;
    std::vector<Standing> parts;
    std::vector<std::string> carried;
    for (const std::string& id : clause.targets) add_target(row, parts, *targets_.at(id));
    for (const query::ClauseTask& task : clause.tasks) {
      carried.push_back(fmt::format("任务{}{}", task.task, in_quotes(task.title)));
      if (clause.targets.empty()) add_task(row, parts, *tasks_.at(task.task));
    }
    for (const query::ClauseDuty& duty : clause.duties) {
      carried.push_back(duty.name);
      add_duty(row, parts, duty);
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

  void add_duty(ClauseRow& row, std::vector<Standing>& parts, const query::ClauseDuty& duty) const {
    if (!duty.counted) {
      const std::string told = duty.done > 0 ? fmt::format("已报{}次，", duty.done) : std::string();
      add_line(row.done_text, duty.name + "：" + told + "不计次数，由考核认定");
      return;
    }
    parts.push_back(standing_of(duty));
    const auto counted = std::ranges::find(activity_.duties, duty.duty, &query::CountedDuty::id);
    add_line(row.done_text, duty_text(*counted, activity_.units.size()));
  }

  const query::ActivityAnswer& activity_;
  std::unordered_map<std::string_view, const TaskRow*> tasks_;
  std::unordered_map<std::string_view, const TargetRow*> targets_;
};

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
  const query::AssessAnswer assessed = query::assess(index, as_of, scene.pace, scene.status, scene.activity);
  const ClauseRows clauses(report, scene.activity);
  for (const query::ClauseFacts& clause : assessed.clauses) {
    report.clauses.push_back(clauses.of(clause));
    report.clauses.back().no = static_cast<int>(report.clauses.size());
  }
  report.assessment = assessing(assessed);
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
