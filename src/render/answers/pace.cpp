#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/period.h"
#include "render/answers/answers.h"
#include "render/answers/words.h"
#include "report/words.h"

namespace hbjs::render {
namespace {

using query::PaceAnswer;
using query::TargetPace;

/// 慢 12.5, 快 3.0: points behind or ahead.
std::string gap_of(const std::optional<Decimal>& gap, Words say) {
  if (!gap) return "—";
  if (gap->zero()) return "0.0";
  if (gap->negative()) return say("快 ", "ahead ") + (Decimal() - *gap).fixed(1);
  return say("慢 ", "behind ") + gap->fixed(1);
}

std::string state_of(const TargetPace& target, Words say) {
  if (target.complete) return say("已完成", "complete");
  return target.state ? say.of(*target.state) : say("未报", "not reported");
}

std::vector<std::string> row_of(const TargetPace& target, Words say) {
  return {target.task,
          target.name,
          say.goal(target.goal, target.max, target.bound, target.every, target.unit),
          target.done ? target.done->str() : say("未报", "not reported"),
          report::percent_text(target.rate, "—"),
          report::percent_text(target.expected_rate),
          gap_of(target.gap, say),
          state_of(target, say)};
}

}  // namespace

PageTable targets_table(const std::vector<TargetPace>& targets, Words say) {
  PageTable table{{{say("任务", "Task"), Align::right},
                   {say("目标", "Target")},
                   {say("目标值", "Goal")},
                   {say("累计完成", "Done"), Align::right},
                   {say("完成率", "Rate"), Align::right},
                   {say("序时进度", "Expected"), Align::right},
                   {say("差距（百分点）", "Gap (points)"), Align::right},
                   {say("状态", "State")}},
                  {}};
  for (const TargetPace& target : targets) table.rows.push_back(row_of(target, say));
  return table;
}

std::string quarters_note(const std::vector<TargetPace>& targets, Words say) {
  if (std::ranges::none_of(targets,
                           [](const TargetPace& target) { return target.every == Every::quarter && target.rate; }))
    return "";
  return say("按季度的目标：累计完成是最近一个季度的，完成率是已开始的各季度的平均数（每季度最高计 100%）。",
             "Of a quarterly target, what is done is of the last quarter; the rate is the mean of the quarters begun, "
             "each 100 at most.");
}

namespace {

PageTable sheet_of(const PaceAnswer& answer, Words say) {
  PageTable sheet = targets_table(answer.targets, say);
  sheet.columns.insert(sheet.columns.begin(), {say("编号", "Id")});
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    const TargetPace& target = answer.targets[i];
    std::vector<std::string>& row = sheet.rows[i];
    row.insert(row.begin(), target.id);
    // Plain numbers, for whoever computes with them.
    row[4] = target.done ? target.done->str() : "";
    row[5] = target.rate ? target.rate->fixed(1) : "";
    row[6] = target.expected_rate.fixed(1);
    row[7] = target.gap ? target.gap->fixed(1) : "";
  }
  return sheet;
}

std::string counts_line(const PaceAnswer& answer, Words say) {
  const query::StateCounts& counts = answer.target_counts;
  return fmt::format(fmt::runtime(say("共 {} 项目标：绿灯 {}，黄灯 {}，红灯 {}，未报 {}。",
                                      "{} targets: {} green, {} yellow, {} red, {} not reported.")),
                     answer.targets.size(), counts.green, counts.yellow, counts.red, counts.unreported);
}

std::string rule_line(const PaceAnswer& answer, Words say) {
  return fmt::format(
      fmt::runtime(say(
          "算到{}，全年序时进度 {}%（所据报送截至 {}）。落后不到 {} 个百分点为绿灯，超过 {} 个百分点为红灯，其间为黄灯。",
          "Up to {}; {}% of the year is due (reports received as of {}). Less than {} points behind is green, more "
          "than {} red, between them yellow.")),
      say.period(Period::of(answer.through).id()), answer.expected_rate.fixed(1), say.date(answer.as_of),
      answer.yellow.str(), answer.red.str());
}

}  // namespace

Page page_of(const PaceAnswer& answer, Lang lang) {
  const Words say{lang};
  Page page;
  page.sheet = sheet_of(answer, say);
  page.blocks.emplace_back(
      Heading{1, lang == Lang::zh ? say.period(answer.period) + "目标进度" : "Targets, " + say.period(answer.period)});
  page.blocks.emplace_back(Paragraph{counts_line(answer, say) + "\n" + rule_line(answer, say)});
  page.blocks.emplace_back(targets_table(answer.targets, say));
  const bool of_year = parse_period(answer.period, Period::Kind::year, 0).has_value();
  const std::string note = of_year ? quarters_note(answer.targets, say) : "";
  if (!note.empty()) page.blocks.emplace_back(Paragraph{note});
  return page;
}

}  // namespace hbjs::render
