#include "report/recurring.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/words.h"

namespace hbjs::report {
namespace {

std::string times_text(const query::CountedDuty& duty) {
  std::string text =
      fmt::format("{}不少于{}次", duty.every == Rhythm::year ? "" : row_of(duty.every).zh, duty.at_least);
  if (duty.by_principal > 0) text += fmt::format("，其中主要负责同志带队{}次", duty.by_principal);
  return text;
}

/// 宣传推介3次（2个单位）.
std::string other_text(const query::OtherActivities& row) {
  constexpr std::size_t most_names = 3;
  std::vector<std::string> units;
  for (const query::TimesDone& times : row.units) units.push_back(times.unit);
  return fmt::format(
      "{}{}次（{}）",
      row.item ? fmt::format("{}{}{}", row.is_task ? "任务" : "事项", *row.item, in_quotes(row.name)) : row.name,
      row.done, units.size() > most_names ? fmt::format("{}个单位", units.size()) : listed(units));
}

/// 另报不计次数的活动：宣传推介3次（2个单位）、事项4.1“消费帮扶”2次（区商务局）。 Empty when there are none; many items
/// are summed up.
std::string others_text(const std::vector<query::OtherActivities>& others) {
  if (others.empty()) return {};
  constexpr std::ptrdiff_t most_items = 3;
  const auto is_of_item = [](const query::OtherActivities& row) { return row.item.has_value(); };
  const std::ptrdiff_t items = std::ranges::count_if(others, is_of_item);
  std::vector<std::string> texts;
  int of_items = 0;
  for (const query::OtherActivities& row : others) {
    if (row.item && items > most_items) {
      of_items += row.done;
    } else {
      texts.push_back(other_text(row));
    }
  }
  if (of_items > 0) texts.push_back(fmt::format("为{}个任务、事项开展的活动（培训等）{}次", items, of_items));
  return fmt::format("另报不计次数的活动：{}。", listed(texts));
}

}  // namespace

std::string duty_text(const query::CountedDuty& duty, std::size_t units) {
  return fmt::format("{}（{}）：{}个单位中{}个达到要求，合计{}次", duty.name, times_text(duty), units, duty.units_met,
                     duty.done);
}

Recurring recurring(const query::ActivityAnswer& activity, bool over) {
  Recurring part;
  if (activity.duties.empty()) {
    part.text = "方案没有规定次数的经常性工作。" + others_text(activity.others);
    return part;
  }
  std::vector<std::string> sentences, unmet;
  for (const query::CountedDuty& duty : activity.duties) {
    part.names.push_back(fmt::format("{}（{}）", duty.name, times_text(duty)));
    part.led.push_back(duty.by_principal > 0);
    sentences.push_back(duty_text(duty, activity.units.size()));
  }
  part.text = fmt::format("{}。{}", fmt::join(sentences, "；"), others_text(activity.others));
  for (const query::UnitActivity& unit : activity.units) {
    UnitDutyRow& row = part.units.emplace_back();
    row.unit = unit.unit;
    row.done = unit.duties;
    row.met = unit.met;
    row.met_text = unit.met ? "达到要求" : over ? "未达到要求" : "尚未达到";
    for (std::size_t i = 0; i < unit.duties.size(); ++i) {
      const query::DutyCount& count = unit.duties[i];
      std::string text = fmt::format("{}次", count.done);
      if (activity.duties[i].by_principal > 0) text += fmt::format("（带队{}次）", count.by_principal);
      row.counts_text += fmt::format("{}{}：{}", i == 0 ? "" : "\n", activity.duties[i].name, text);
      row.counts.push_back(std::move(text));
    }
    if (!unit.met) unmet.push_back(unit.unit);
  }
  part.unmet_text = listed(unmet);
  return part;
}

}  // namespace hbjs::report
