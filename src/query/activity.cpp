#include "query/activity.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "query/members.h"
#include "query/pace.h"
#include "query/received.h"

namespace hbjs::query {
namespace {

/// The stretch in which a duty of this rhythm is counted, at the end of the months up to `last`.
Period stretch(Rhythm every, Month last) {
  const Period month = Period::of(last);
  switch (every) {
    case Rhythm::month: return month;
    case Rhythm::quarter: return {Period::Kind::quarter, month.year, (month.number - 1) / 3 + 1};
    default: return {Period::Kind::year, month.year, 0};
  }
}

}  // namespace

bool is_counted(const Duty& duty) { return duty.who.value == Who::units && duty.at_least.stated(); }

bool is_told_by_activities(const Duty& duty) {
  const bool is_reporting = duty.every.value == Rhythm::month || duty.every.value == Rhythm::quarter;
  return is_counted(duty) || (duty.who.value == Who::units && !is_reporting);
}

ActivityAnswer activity(const Index& index, const Period& period, Date as_of) {
  const Book& book = index.book();
  const Month last = through(period, as_of);
  const Date day = day_of(last, 31);
  ActivityAnswer answer{period.id(), as_of, {}, {}, {}};
  std::unordered_map<std::string_view, std::size_t> duty_at;
  std::vector<Period> stretches;
  for (const Duty& duty : book.duties.duties) {
    if (!is_counted(duty) || !duty_at.emplace(duty.id.value, stretches.size()).second) continue;
    answer.duties.push_back(
        {duty.id.value, duty.name.value, duty.every.value, duty.at_least.value, duty.by_principal.value, 0, 0});
    stretches.push_back(stretch(duty.every.value, last));
  }

  std::unordered_map<std::string_view, std::size_t> unit_at;
  for (const Unit* unit : units_on(book, Side::helper, day)) {
    unit_at.emplace(unit->name.value, answer.units.size());
    UnitActivity& row = answer.units.emplace_back(UnitActivity{unit->name.value, {}, false});
    for (const CountedDuty& duty : answer.duties) row.duties.push_back({duty.id, 0, 0, false});
  }

  std::vector<std::string> units;
  for (const UnitActivity& unit : answer.units) units.push_back(unit.unit);
  OtherTally others(index, std::move(units));
  for (const Submission* submission : received(index, last, as_of)) {
    const auto unit = unit_at.find(standing_in(book, submission->unit.value, day));
    if (unit == unit_at.end()) continue;
    for (const Activity& done : submission->activities) {
      const auto duty = duty_at.find(done.duty.value);
      if (duty == duty_at.end()) {
        others.add(done, unit->second);
        continue;
      }
      if (!stretches[duty->second].contains(submission->month.value)) continue;
      DutyCount& count = answer.units[unit->second].duties[duty->second];
      ++count.done;
      if (done.principal.value) ++count.by_principal;
    }
  }

  for (UnitActivity& unit : answer.units) {
    unit.met = true;
    for (std::size_t i = 0; i < unit.duties.size(); ++i) {
      CountedDuty& duty = answer.duties[i];
      DutyCount& count = unit.duties[i];
      count.met = count.done >= duty.at_least && count.by_principal >= duty.by_principal;
      duty.done += count.done;
      if (count.met) ++duty.units_met;
      unit.met = unit.met && count.met;
    }
  }
  answer.others = std::move(others).all();
  return answer;
}

}  // namespace hbjs::query
