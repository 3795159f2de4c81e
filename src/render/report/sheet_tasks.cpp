#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "render/report/sheet_parts.h"

namespace hbjs::render::parts {
namespace {

using report::Report;
using report::Standing;
using report::TargetRow;
using report::TaskRow;
using Kind = SheetColumn::Kind;

SheetCell state_of(const TaskRow& row) { return {row.state_text, {}, {}, tone_of(row.standing)}; }

SheetCell number_of(const TaskRow& row) { return worded(row.task, Decimal::parse(row.task)); }

bool judged(const std::vector<TargetRow>& rows) {
  return std::ranges::any_of(rows, [](const TargetRow& row) { return row.rate.has_value(); });
}

/// A row a task: its number, title, units and goals, then the columns given, whose cells `rest_of` makes.
template <class RestOf>
Sheet task_table(const Report& report, std::string name, const std::vector<SheetColumn>& rest, const RestOf& rest_of) {
  Sheet sheet = with_title(report, std::move(name), report.title);
  sheet.above.insert(sheet.above.end(), report.opening.begin(), report.opening.end());
  sheet.columns = {
      {"序号", Kind::centred, true}, {"重点任务", Kind::text, true}, {"牵头单位"}, {"责任单位"}, {"年度目标"}};
  sheet.columns.insert(sheet.columns.end(), rest.begin(), rest.end());
  for (const TaskRow& row : report.rows) {
    std::vector<SheetCell>& cells = sheet.rows.emplace_back(
        std::vector<SheetCell>{number_of(row), {row.title}, {row.lead_text}, {row.responsible_text}, {row.goals_text}});
    std::ranges::move(rest_of(row), std::back_inserter(cells));
  }
  sheet.freeze_columns = 2;
  return sheet;
}

}  // namespace

Tone tone_of(Standing standing) {
  switch (standing) {
    case Standing::complete:
    case Standing::on_pace: return Tone::good;
    case Standing::behind: return Tone::warning;
    case Standing::far_behind: return Tone::bad;
    case Standing::partial:
    case Standing::told:
    case Standing::silent: break;
  }
  return Tone::muted;
}

SheetCell worded(std::string text, std::optional<Decimal> number) { return {std::move(text), number}; }

SheetCell count(std::size_t number) { return {std::to_string(number), Decimal(static_cast<std::int64_t>(number))}; }

Sheet with_title(const Report& report, std::string name, std::string title) {
  Sheet sheet;
  sheet.name = std::move(name);
  sheet.title = std::move(title);
  sheet.above.push_back(
      fmt::format("《{}》　{}　数据截至{}　{}", report.plan, report.period_text, report.as_of_text, report.office));
  return sheet;
}

std::vector<TargetRow> targets_of(const Report& report) {
  std::vector<TargetRow> targets;
  for (const TaskRow& row : report.rows) targets.insert(targets.end(), row.targets.begin(), row.targets.end());
  return targets;
}

Sheet tasks(const Report& report) {
  Sheet sheet = task_table(report, "推进情况",
                           {{report.noun + "进展"},
                            {"累计完成"},
                            {"完成率", Kind::centred},
                            {"序时进度", Kind::centred},
                            {"状态", Kind::centred, true},
                            {"存在问题"},
                            {"下步打算"}},
                           [](const TaskRow& row) -> std::vector<SheetCell> {
                             return {{row.progress},
                                     {row.done_text},
                                     worded(row.rate_text, row.rate),
                                     worded(row.expected_text, row.expected_rate),
                                     state_of(row),
                                     {row.problems},
                                     {row.next}};
                           });
  sheet.below = {report.legend};
  return sheet;
}

Sheet overview(const Report& report) {
  Sheet sheet = task_table(report, "重点任务",
                           {{"累计完成"},
                            {"完成率", Kind::centred},
                            {"序时进度", Kind::centred},
                            {"与序时比较（百分点）", Kind::centred},
                            {"状态", Kind::centred, true}},
                           [](const TaskRow& row) -> std::vector<SheetCell> {
                             return {{row.done_text},
                                     worded(row.rate_text, row.rate),
                                     worded(row.expected_text, row.expected_rate),
                                     worded(row.gap_short, row.gap),
                                     state_of(row)};
                           });
  sheet.below = {report.legend};
  return sheet;
}

Sheet due_tasks(const Report& report) {
  return task_table(report, "应报任务", {{"清单事项"}},
                    [](const TaskRow& row) -> std::vector<SheetCell> { return {{row.requirements_text}}; });
}

Sheet classes(const Report& report) {
  Sheet sheet = with_title(report, "分类", report.period_text + "重点任务和量化目标分类");
  sheet.columns = {{"分类"},
                   {"重点任务（项）", Kind::number},
                   {"占比", Kind::number},
                   {"量化目标（项）", Kind::number},
                   {"占比", Kind::number}};
  const auto share = [](const std::string& percent) { return worded(percent + "%", Decimal::parse(percent)); };
  for (const report::ClassRow& row : report.classes) {
    sheet.rows.push_back({{row.text, {}, {}, tone_of(row.standing)},
                          count(row.tasks),
                          share(row.task_share),
                          count(row.targets),
                          share(row.target_share)});
  }
  sheet.filter = false;
  return sheet;
}

Sheet targets(const Report& report, const std::vector<TargetRow>& rows) {
  Sheet sheet = with_title(report, "目标", report.period_text + "量化目标完成情况");
  const bool quarters = std::ranges::any_of(rows, [](const TargetRow& row) { return !row.quarters_text.empty(); });
  sheet.columns = {{"任务", Kind::centred},
                   {"目标"},
                   {"目标值", Kind::centred},
                   {report.noun + "新增", Kind::centred},
                   {"累计完成", Kind::centred},
                   {"完成率", Kind::centred, false, true},
                   {"序时进度", Kind::centred},
                   {"与序时比较", Kind::text},
                   {"状态", Kind::centred},
                   {"负责单位"},
                   {"出处"}};
  if (quarters) sheet.columns.push_back({"各季度"});
  SheetChart chart{"各项目标完成率与序时进度", 1, 5, 6, {}};
  for (const TargetRow& row : rows) {
    std::vector<SheetCell>& cells =
        sheet.rows.emplace_back(std::vector<SheetCell>{worded(row.task, Decimal::parse(row.task)),
                                                       {row.name},
                                                       worded(row.goal_text, row.goal),
                                                       worded(row.now_text, row.now),
                                                       worded(row.done_text, row.done),
                                                       worded(row.rate_text, row.rate),
                                                       worded(row.expected_text, row.expected_rate),
                                                       {row.gap_text},
                                                       {row.standing_text, {}, {}, tone_of(row.standing)},
                                                       {row.owners_text},
                                                       {row.places_text}});
    if (quarters) cells.push_back({row.quarters_text});
    chart.tones.push_back(tone_of(row.standing));
  }
  sheet.below = {report.legend};
  if (judged(rows)) sheet.chart = std::move(chart);
  sheet.freeze_columns = 2;
  return sheet;
}

Sheet promised(const Report& report, const std::vector<TargetRow>& rows) {
  Sheet sheet = with_title(report, "目标", "量化目标");
  sheet.columns = {{"任务", Kind::centred}, {"目标"}, {"目标值", Kind::centred}, {"出处"}, {"负责单位"}};
  for (const TargetRow& row : rows) {
    sheet.rows.push_back({worded(row.task, Decimal::parse(row.task)),
                          {row.name},
                          worded(row.goal_text, row.goal),
                          {row.places_text},
                          {row.owners_text}});
  }
  return sheet;
}

Sheet notes(const Report& report) {
  Sheet sheet = with_title(report, "单位填报", report.period_text + "各单位填报内容");
  sheet.columns = {{"任务", Kind::centred, true},
                   {"重点任务", Kind::text, true},
                   {"事项", Kind::centred, true},
                   {"单位", Kind::text, true},
                   {"月份", Kind::centred, true},
                   {report.noun + "进展"},
                   {"存在问题"},
                   {"下步打算"}};
  for (const TaskRow& row : report.rows) {
    for (const report::Note& note : row.notes) {
      sheet.rows.push_back({number_of(row),
                            {row.title},
                            {note.item},
                            {note.unit},
                            {note.month_text},
                            {note.progress},
                            {note.problems},
                            {note.next}});
    }
  }
  return sheet;
}

}  // namespace hbjs::render::parts
