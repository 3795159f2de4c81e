#include "report/recurring.h"

#include <fmt/format.h>

#include "report/words.h"

namespace hbjs::report {
namespace {

std::string times_text(const query::CountedDuty& duty) {
  std::string text =
      fmt::format("{}不少于{}次", duty.every == Rhythm::year ? "" : row_of(duty.every).zh, duty.at_least);
  if (duty.by_principal > 0) text += fmt::format("，其中主要负责同志带队{}次", duty.by_principal);
  return text;
}

}  // namespace

std::string duty_text(const query::CountedDuty& duty, std::size_t units) {
  return fmt::format("{}（{}）：{}个单位中{}个达到要求，合计{}次", duty.name, times_text(duty), units, duty.units_met,
                     duty.done);
}

Recurring recurring(const query::ActivityAnswer& activity, bool over) {
  Recurring part;
  if (activity.duties.empty()) {
    part.text = "方案没有规定次数的经常性工作。";
    return part;
  }
  std::vector<std::string> sentences, unmet;
  for (const query::CountedDuty& duty : activity.duties) {
    part.names.push_back(fmt::format("{}（{}）", duty.name, times_text(duty)));
    sentences.push_back(duty_text(duty, activity.units.size()));
  }
  part.text = fmt::format("{}。", fmt::join(sentences, "；"));
  for (const query::UnitActivity& unit : activity.units) {
    UnitDutyRow& row = part.units.emplace_back();
    row.unit = unit.unit;
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
